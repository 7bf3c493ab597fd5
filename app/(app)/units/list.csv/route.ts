import { getLocale } from "next-intl/server";
import { withScope } from "@/lib/auth/scope";
import { tell } from "@/lib/auth/told";
import { isLastDayOfYear } from "@/lib/domain/calendar";
import { NEEDS_ATTENTION } from "@/lib/domain/compliance/order";
import { readerOf } from "@/lib/http/caller";
import { answering } from "@/lib/http/problem";
import { getTranslations } from "@/lib/i18n/server-words";
import { unitListFile } from "@/lib/queries/units/list-page";
import { EXCEL_BOM, toCsv } from "@/lib/transfer/csv";
import { speechOf } from "@/lib/words/speech";
import { statusWords } from "@/lib/words/status";

/** The list of units under its filters, every page of it, as a file for a spreadsheet. */
export function GET(request: Request): Promise<Response> {
  return answering(request, async (requestId) => {
    const { token } = await readerOf(request.headers);
    const address = Object.fromEntries(new URL(request.url).searchParams);
    const { asOf, found } = await withScope(token, "read", (tx, scope) => unitListFile(tx, scope, address));
    await tell(token, { action: "csv.export", entity: "export", entityId: "units", requestId });
    const t = await getTranslations("units.csv");
    const levels = await getTranslations("measures.level");
    const kinds = await getTranslations("measures.kind");
    const speech = speechOf(await getTranslations(), await getLocale());
    const yearOver = isLastDayOfYear(asOf);
    const columns = [
      ...[t("code"), t("name"), t("level"), t("kind"), t("parent"), t("met"), t("applicable")],
      ...NEEDS_ATTENTION.map((status) => statusWords(speech, { status, yearOver })),
    ];
    const rows = found.map(({ code, name, level, kind, under, completion, troubles }) => [
      ...[code, name, levels(level), kinds(kind), under, completion.met, completion.applicable],
      ...NEEDS_ATTENTION.map((status) => troubles[status] ?? 0),
    ]);
    return new Response(EXCEL_BOM + toCsv(columns, rows), {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": `attachment; filename="units-${asOf}.csv"`,
        "Cache-Control": "private, no-store",
      },
    });
  });
}
