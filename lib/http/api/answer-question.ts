import "server-only";
import { parseWith } from "@/lib/auth/parse";
import { readTold } from "@/lib/auth/told";
import { readerOf } from "../caller";
import { UNKEPT } from "../headers";
import { answering } from "../problem";
import type { Read, Varying } from "./answer-read";
import { payloadOf } from "./answer-write";

/** How a question is answered whose body says what is asked. */
export type AskedInBody<Asked, View> = Pick<Read<Asked, View>, "asked" | "query">;

/** Answers it: nothing is written, and nothing is kept. */
export function answerQuestion<Asked, View extends object>(
  request: Request,
  { asked, query }: AskedInBody<Asked, View>,
  inPath: Varying,
): Promise<Response> {
  return answering(request, async (requestId) => {
    const { token } = await readerOf(request.headers);
    const payload = await payloadOf(request, token, {}, inPath);
    const view = await readTold(token, requestId, (tx, scope) => query(tx, scope, parseWith(asked, payload)));
    const headers = { ...UNKEPT, "X-Request-Id": requestId };
    return Response.json(view, { headers });
  });
}
