import { getLocale } from "next-intl/server";
import type { TableSource } from "@/app/(app)/table-file";
import type { PivotView } from "@/lib/domain/screen/pivot";
import { formatDate } from "@/lib/format";
import { getTranslations } from "@/lib/i18n/server-words";
import { pivotPage } from "@/lib/queries/pivot/page";
import { sideWords } from "@/lib/words/pivot";
import { speechOf } from "@/lib/words/speech";

/** The table of activities, with its totals. */
export const pivotTable: TableSource<PivotView> = {
  id: "pivot",
  read: pivotPage,
  async table({ asked, pivot, names }) {
    const t = await getTranslations("pivot");
    const words = sideWords(
      speechOf(await getTranslations(), await getLocale()),
      { level: asked.level },
      names,
    );
    const { rows, columns, year, asOf, count } = asked;
    const ofYear = year === null ? t("anyYear") : String(year);
    const when = asOf === "" ? ofYear : formatDate(asOf).replaceAll("/", "-");
    const columnHeads = pivot.columns.map((key) => (columns === null ? "" : words(columns, key)));
    return {
      name: [t("title"), when, t(`count.${count}`)],
      columns: [t(`sides.${rows}`), ...columnHeads, t("total")].map((head) => ({ head })),
      rows: [
        ...pivot.rows.map((key, nth) => [
          words(rows, key),
          ...(pivot.cells[nth] ?? []),
          pivot.rowTotals[nth] ?? 0,
        ]),
        [t("total"), ...pivot.columnTotals, pivot.total],
      ],
    };
  },
};
