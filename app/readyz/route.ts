import { readiness } from "@/lib/queries/readiness";

/** The database is reached and migrated, and nobody has asked the process to leave. */
export async function GET(): Promise<Response> {
  const answer = await readiness();
  const status = answer.status === "ready" ? 200 : 503;
  return Response.json(answer, { status, headers: { "Cache-Control": "no-store" } });
}
