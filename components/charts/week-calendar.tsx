import { useLocale } from "next-intl";
import { type CivilDate, monthOf } from "@/lib/domain/calendar";
import type { Week } from "@/lib/domain/screen/rhythm";
import { formatDayMonth } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { monthLabel } from "@/lib/period";
import { ChartFigure, type Pictured } from "./chart-figure";
import { DataTable, opened } from "./data-table";
import styles from "./week-calendar.module.css";

/** The weeks of a year as squares that can be counted: one, several, none; made on the server. */
export function WeekCalendar({
  weeks,
  weekly,
  recordsHref,
  ...framed
}: Pictured & {
  weeks: readonly Week[];
  /** One is asked for in each: a week without any is missing. */
  weekly: boolean;
  /** Opens what was counted from one day to another. */
  recordsHref: (from: CivilDate, to: CivilDate) => string;
}) {
  const t = useTranslations("charts");
  const language = useLocale();
  const begun = weeks.flatMap(({ quantity, ...week }) => (quantity === null ? [] : [{ ...week, quantity }]));
  const rows = begun.map(({ number, from, to, quantity }) => ({
    head: t("weekOf", { number: String(number), from: formatDayMonth(from), to: formatDayMonth(to) }),
    cells: [opened(quantity, recordsHref(from, to), language)],
  }));
  return (
    <ChartFigure {...framed} table={<DataTable heads={[t("week"), t("added")]} rows={rows} />}>
      <ol className={styles.weeks} aria-hidden="true">
        {weeks.map((week, nth) => (
          <li key={week.from} className={lookOf(week, weekly)}>
            {countIn(week, weekly)}
            {monthOf(week.from) === monthOf(weeks[nth - 1]?.from ?? "0000-00-00") ? null : (
              <small>{monthLabel(monthOf(week.from), language)}</small>
            )}
          </li>
        ))}
      </ol>
    </ChartFigure>
  );
}

function lookOf({ quantity, over }: Week, weekly: boolean): string | undefined {
  if (quantity === null) return styles.ahead;
  if (quantity > 1) return styles.several;
  if (quantity === 1) return undefined;
  return weekly && over ? styles.missing : styles.none;
}

/** One goes without saying, and what has no room in a square is told by the table. */
function countIn({ quantity, over }: Week, weekly: boolean): string {
  if (quantity === 0) return weekly && over ? "0" : "";
  return quantity !== null && quantity > 1 && quantity < 100 ? String(quantity) : "";
}
