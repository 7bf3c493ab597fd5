import { openApiDocument } from "@/lib/http/api/document";

let text: string | undefined;

/** Public: it tells nothing of any federation. */
export function GET(): Response {
  text ??= JSON.stringify(openApiDocument());
  return new Response(text, {
    headers: { "Content-Type": "application/json", "Cache-Control": "public, max-age=3600" },
  });
}
