import type * as z from "zod";
import { parseWith, storable } from "@/lib/auth/parse";
import { Failure } from "@/lib/db/failure";
import { tooLarge } from "./too-large";

/** A file with what the address says of it. */
interface Sent<Question> {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly question: Question;
}

/**
 * The file that is a request's body, and what the address says of it (`asked`, as JSON).
 * @param limit in bytes
 * @throws Failure TOO_LARGE, MALFORMED, INVALID
 */
export async function sentFile<T>(request: Request, limit: number, schema: z.ZodType<T>): Promise<Sent<T>> {
  const question = parseWith(schema, storable(askedIn(request)));
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) throw tooLarge(request.headers, limit);
    chunks.push(chunk);
  }
  return { bytes: new Uint8Array(Buffer.concat(chunks)), question };
}

function askedIn(request: Request): unknown {
  try {
    return JSON.parse(new URL(request.url).searchParams.get("asked") ?? "{}");
  } catch (cause) {
    throw new Failure("MALFORMED", { cause });
  }
}
