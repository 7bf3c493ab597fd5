import { attachment } from "@/app/(app)/attachment";
import { tellingOf } from "@/app/(app)/import/causes";
import { templateOf } from "@/app/(app)/import/kind-template";
import { parseWith, storable } from "@/lib/auth/parse";
import { withScope } from "@/lib/auth/scope";
import { readerOf } from "@/lib/http/caller";
import { answering } from "@/lib/http/problem";
import { importLists } from "@/lib/queries/imports/page";
import { templateQuestion } from "@/lib/schemas/import-question";
import { templateXlsx } from "@/lib/transfer/workbook/template";

/** A workbook to be filled in, for one kind of record, with lists of what the reader may name. */
export function GET(request: Request): Promise<Response> {
  return answering(request, async () => {
    const { token } = await readerOf(request.headers);
    const query = storable(Object.fromEntries(new URL(request.url).searchParams));
    const lists = await withScope(token, "read", importLists);
    const asked = parseWith(templateQuestion, query);
    const template = await templateOf(tellingOf(request, asked), lists);
    const content = new Uint8Array(await templateXlsx(template));
    return new Response(content, { headers: attachment(`${template.sheet}.xlsx`, "xlsx") });
  });
}
