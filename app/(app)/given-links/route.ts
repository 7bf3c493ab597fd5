import { parseWith, storable } from "@/lib/auth/parse";
import { readTold } from "@/lib/auth/told";
import { readerOf } from "@/lib/http/caller";
import { unkept } from "@/lib/http/headers";
import { answering } from "@/lib/http/problem";
import { linkGivenBefore } from "@/lib/queries/links/answer";
import { linkQuestion } from "@/lib/schemas/link-question";

/** Who else has given links, which a form asks when its field is left. */
export function GET(request: Request): Promise<Response> {
  return answering(request, async (requestId) => {
    const { token } = await readerOf(request.headers);
    const query = storable(Object.fromEntries(new URL(request.url).searchParams));
    const found = await readTold(token, requestId, (tx, scope) =>
      linkGivenBefore(tx, scope, parseWith(linkQuestion, query)),
    );
    return unkept(found);
  });
}
