import { getLocale } from "next-intl/server";
import { withScope } from "@/lib/auth/scope";
import { tell } from "@/lib/auth/told";
import { formatDate } from "@/lib/format";
import { readerOf } from "@/lib/http/caller";
import { answering } from "@/lib/http/problem";
import { getTranslations } from "@/lib/i18n/server-words";
import { activitiesExport } from "@/lib/queries/activities/list-page";
import { EXCEL_BOM, toCsv } from "@/lib/transfer/csv";
import { ownWords } from "@/lib/words/catalogue";

const COLUMNS = [
  "date",
  "unitCode",
  "unit",
  "type",
  "activity",
  "outlet",
  "url",
  "quantity",
  "status",
  "countsTowards",
] as const;

/** The list of activities under its filters, as a file for a spreadsheet. */
export function GET(request: Request): Promise<Response> {
  return answering(request, async (requestId) => {
    const { token } = await readerOf(request.headers);
    const address = Object.fromEntries(new URL(request.url).searchParams);
    const { asked, types, outlets, lines } = await withScope(token, "read", (tx, scope) =>
      activitiesExport(tx, scope, address),
    );
    await tell(token, { action: "csv.export", entity: "export", entityId: "activities", requestId });
    const t = await getTranslations("activities.list");
    const states = await getTranslations("records");
    const language = await getLocale();
    const typeNames = new Map(types.map(({ code, name }) => [code, ownWords({ language }, name)]));
    const outletNames = new Map(outlets.map(({ code, name }) => [code, ownWords({ language }, name)]));
    const rows = lines.map((line) => [
      formatDate(line.occurredOn),
      line.unit,
      line.unitName,
      typeNames.get(line.type) ?? line.type,
      line.title,
      line.outlet && (outletNames.get(line.outlet) ?? line.outlet),
      line.url,
      line.quantity,
      states(line.status),
      line.countsTowards.join(", "),
    ]);
    const csv =
      EXCEL_BOM +
      toCsv(
        COLUMNS.map((column) => t(column)),
        rows,
      );
    return new Response(csv, {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": `attachment; filename="activities-${asked.year ?? "all"}.csv"`,
        "Cache-Control": "private, no-store",
      },
    });
  });
}
