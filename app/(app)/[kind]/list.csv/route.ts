import { getLocale, getMessages } from "next-intl/server";
import { kindOf } from "@/app/(app)/[kind]/kind";
import { columnsOf } from "@/components/record/columns";
import { withScope } from "@/lib/auth/scope";
import { tell } from "@/lib/auth/told";
import { readerOf } from "@/lib/http/caller";
import { answering } from "@/lib/http/problem";
import { recordListExport } from "@/lib/queries/records/list-page";
import { listedOf } from "@/lib/records/all";
import { EXCEL_BOM, toCsv } from "@/lib/transfer/csv";
import { recordWordsIn } from "@/lib/words/record";

interface Context {
  readonly params: Promise<{ readonly kind: string }>;
}

/** A list of records under its filters, as a file for a spreadsheet. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const kind = await kindOf(params);
  return answering(request, async (requestId) => {
    const { token } = await readerOf(request.headers);
    const address = Object.fromEntries(new URL(request.url).searchParams);
    const { shown } = await withScope(token, "read", (tx, scope) =>
      recordListExport(tx, scope, kind, address),
    );
    await tell(token, { action: "csv.export", entity: "export", entityId: kind, requestId });
    const { recordScreens: messages } = await getMessages();
    const { label, words } = recordWordsIn(kind, { messages, language: await getLocale() });
    const fields = [listedOf(kind).title, ...columnsOf(kind)];
    const csv = toCsv(
      [label("code"), messages.unitCode, label("unit"), ...fields.map(label), messages.standing],
      shown.map(({ id, unit, values, standing }) => [
        id,
        unit.code,
        unit.name,
        ...fields.map((field) => words(field, values[field] ?? null)),
        messages.kinds[kind][standing],
      ]),
    );
    return new Response(EXCEL_BOM + csv, {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(`${messages.kinds[kind].title}.csv`)}`,
        "Cache-Control": "private, no-store",
      },
    });
  });
}
