import { useLocale } from "next-intl";
import { address } from "@/components/compliance/links";
import { useSpeech } from "@/components/compliance/speech";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { Cell, FigureTable, NumberHead } from "@/components/ui/table";
import { PlainLink } from "@/components/ui/text-link";
import type { SideKey } from "@/lib/domain/pivot";
import { type PivotView, recordsPageOf } from "@/lib/domain/screen/pivot";
import { formatNumber } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { pivotHeading, sideWords } from "@/lib/words/pivot";
import styles from "./pivot-table.module.css";

/** The figures; each opens exactly its records. */
export function PivotTable({ view }: { view: PivotView }) {
  const t = useTranslations("pivot");
  const { asked, pivot, names } = view;
  const speech = useSpeech();
  const words = sideWords(speech, asked, names);
  const { rows, columns } = asked;
  const across = (row: SideKey) => ({ [rows]: row });
  const down = (column: SideKey) => (columns === null ? {} : { [columns]: column });
  return (
    <ScrollRegion className={styles.scroll} label={pivotHeading(speech, asked)}>
      <FigureTable>
        <thead>
          <tr>
            <th scope="col">{t(`sides.${rows}`)}</th>
            {pivot.columns.map((column) => (
              <NumberHead key={column}>{columns === null ? "" : words(columns, column)}</NumberHead>
            ))}
            <NumberHead>{t("total")}</NumberHead>
          </tr>
        </thead>
        <tbody>
          {pivot.rows.map((row, nth) => (
            <tr key={row}>
              <th scope="row">{words(rows, row)}</th>
              {pivot.columns.map((column, place) => (
                <Figure
                  key={column}
                  count={pivot.cells[nth]?.[place] ?? 0}
                  filters={recordsPageOf(asked, { ...across(row), ...down(column) })}
                />
              ))}
              <Figure count={pivot.rowTotals[nth] ?? 0} filters={recordsPageOf(asked, across(row))} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("total")}</th>
            {pivot.columns.map((column, place) => (
              <Figure
                key={column}
                count={pivot.columnTotals[place] ?? 0}
                filters={recordsPageOf(asked, down(column))}
              />
            ))}
            <Figure count={pivot.total} filters={recordsPageOf(asked, {})} />
          </tr>
        </tfoot>
      </FigureTable>
    </ScrollRegion>
  );
}

function Figure({ count, filters }: { count: number; filters: Readonly<Record<string, string>> }) {
  const language = useLocale();
  return (
    <Cell number muted={count === 0}>
      {count === 0 ? (
        "–"
      ) : (
        <PlainLink href={address("/activities", filters)}>{formatNumber(count, language)}</PlainLink>
      )}
    </Cell>
  );
}
