import { storable } from "@/lib/auth/parse";
import { Failure } from "@/lib/db/failure";
import { tooLarge } from "./too-large";

const BODY_BYTES = 65_536;

/**
 * A request's body as text.
 * @throws Failure TOO_LARGE past `limit` bytes, MALFORMED when it is no UTF-8
 */
export async function readText(request: Request, limit: number): Promise<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let body = "";
  let size = 0;
  try {
    for await (const chunk of request.body ?? []) {
      size += chunk.byteLength;
      if (size > limit) throw tooLarge(request.headers, limit);
      body += decoder.decode(chunk, { stream: true });
    }
    return body + decoder.decode();
  } catch (error) {
    throw error instanceof Failure ? error : new Failure("MALFORMED", { cause: error });
  }
}

/**
 * A request's JSON body; undefined when it has none. Only the text tells: a server hands over a stream for either.
 * @throws Failure TOO_LARGE past 64 KiB, MALFORMED when it is no JSON or holds what no text can
 */
export async function readJson(request: Request): Promise<unknown> {
  const text = await readText(request, BODY_BYTES);
  if (text === "") return undefined;
  try {
    return storable<unknown>(JSON.parse(text));
  } catch (cause) {
    throw new Failure("MALFORMED", { cause });
  }
}
