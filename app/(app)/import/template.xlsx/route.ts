import { attachment } from "@/app/(app)/attachment";
import { tellingOf } from "@/app/(app)/import/faults";
import { templateOf } from "@/app/(app)/import/kind-template";
import { parseWith, storable } from "@/lib/auth/parse";
import { withScope } from "@/lib/auth/scope";
import { ALL_KINDS } from "@/lib/domain/screen/import";
import { readerOf } from "@/lib/http/caller";
import { answering } from "@/lib/http/problem";
import { importLists } from "@/lib/queries/imports/page";
import { IMPORTED_KINDS } from "@/lib/records/imported";
import { templateQuestion } from "@/lib/schemas/import-question";
import { templateXlsx } from "@/lib/transfer/workbook/template";

/** A workbook to be filled in, for one kind of record or a sheet for each, with lists of what the reader may name. */
export function GET(request: Request): Promise<Response> {
  return answering(request, async () => {
    const { token } = await readerOf(request.headers);
    const query = storable(Object.fromEntries(new URL(request.url).searchParams));
    const { lists, today } = await withScope(token, "read", async (tx, scope) => ({
      lists: await importLists(tx, scope),
      today: scope.today,
    }));
    const { kind } = parseWith(templateQuestion, query);
    const { messages } = tellingOf(request);
    const kinds = kind === ALL_KINDS ? IMPORTED_KINDS : [kind];
    const template = await templateOf(kinds, kind === "headcounts", messages, lists, today);
    const content = new Uint8Array(await templateXlsx(template));
    const [first] = template.kinds;
    const name = kind === ALL_KINDS ? messages.importWords.kinds.all : (first?.name ?? kind);
    return new Response(content, { headers: attachment(`${name}.xlsx`, "xlsx") });
  });
}
