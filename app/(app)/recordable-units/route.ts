import { parseWith, storable } from "@/lib/auth/parse";
import { withScope } from "@/lib/auth/scope";
import { readerOf } from "@/lib/http/caller";
import { unkept } from "@/lib/http/headers";
import { answering } from "@/lib/http/problem";
import { findRecordable } from "@/lib/queries/units/recordable";
import { recordableQuestion } from "@/lib/schemas/recordable-question";

/** What a form's choice of a unit finds while somebody types. */
export function GET(request: Request): Promise<Response> {
  return answering(request, async () => {
    const { token } = await readerOf(request.headers);
    const query = storable(Object.fromEntries(new URL(request.url).searchParams));
    const asked = parseWith(recordableQuestion, query);
    const found = await withScope(token, "read", (tx, scope) => findRecordable(tx, scope, asked));
    return unkept(found);
  });
}
