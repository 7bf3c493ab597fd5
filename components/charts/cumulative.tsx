import { useLocale } from "next-intl";
import { addDays, type CivilDate, firstDayOfYear } from "@/lib/domain/calendar";
import type { CumulativePoint } from "@/lib/domain/compliance/series";
import type { ReachedOn } from "@/lib/domain/screen/target";
import { formatDate, formatDayMonth, formatNumber } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { monthLabel } from "@/lib/period";
import { ChartFigure, type Pictured } from "./chart-figure";
import { CumulativeOnInterest } from "./cumulative-on-interest";
import { CumulativePicture } from "./cumulative-picture";
import { endsMonth, turningPoints } from "./cumulative-rows";
import { DataTable, opened } from "./data-table";
import { LineKey } from "./line-key";

interface CumulativeProps extends Pictured {
  year: number;
  asOf: string;
  /** Of every day of the year. */
  points: readonly CumulativePoint[];
  required: number;
  value: number;
  /** Where the year ends at this rate; null once the target is met or the year over. */
  forecast: number | null;
  /** The year before, at the ends of this year's months and on the same day; empty where it was not asked for. */
  yearBefore: readonly ReachedOn[];
  /** Opens what was added from one day to another. */
  recordsHref: (from: CivilDate, to: CivilDate) => string;
}

/** How a count grew over the year against its pace and its target. */
export function Cumulative({
  year,
  asOf,
  points,
  required,
  value,
  forecast,
  yearBefore,
  recordsHref,
  ...framed
}: CumulativeProps) {
  const t = useTranslations("charts");
  const locale = useLocale();
  const number = (amount: number) => formatNumber(amount, locale);
  const pace = points.find(({ on }) => on === asOf)?.pace ?? 0;
  const before = new Map(yearBefore.map((reached) => [reached.on, reached.value]));
  const past = points.filter((point) => point.value !== null && (endsMonth(point) || point.on === asOf));
  const rows = past.map(({ on, value: reached, pace: asked }, index) => {
    const last = past[index - 1];
    const from = last === undefined ? firstDayOfYear(year) : addDays(last.on, 1);
    const added = opened((reached ?? 0) - (last?.value ?? 0), recordsHref(from, on), locale);
    const then = before.get(on);
    const earlier = yearBefore.length === 0 ? [] : [then === undefined ? "–" : number(then)];
    return { head: formatDate(on), cells: [added, ...[reached ?? 0, asked].map(number), ...earlier] };
  });
  const plotted = {
    ...{ year, asOf, required, value, pace, forecast, yearBefore },
    points: turningPoints({ year, asOf, points, required }),
    words: {
      sentence: framed.sentence,
      today: formatDayMonth(asOf),
      actual: t("actualLabel", { value: number(value) }),
      pace: t("paceLabel", { value: number(pace) }),
      target: t("targetLabel", { value: number(required) }),
      forecast: forecast === null ? "" : t("forecastLabel", { value: number(forecast) }),
      months: Array.from({ length: 12 }, (_, month) => monthLabel(month + 1, locale)),
      cumulative: t("cumulative"),
      paceName: t("pace"),
      yearBefore: t("yearBefore"),
    },
  };
  const heads = [
    ...[t("until"), t("added"), t("cumulative"), t("pace")],
    ...(yearBefore.length === 0 ? [] : [t("yearBefore")]),
  ];
  const lines = [
    { name: t("ofYear", { year: String(year) }), look: "actual" },
    { name: t("ofYear", { year: String(year - 1) }), look: "before" },
  ] as const;
  return (
    <ChartFigure {...framed} table={<DataTable heads={heads} rows={rows} />}>
      {yearBefore.length === 0 ? null : <LineKey lines={lines} />}
      <CumulativePicture size="narrow" {...plotted} />
      <CumulativeOnInterest
        {...plotted}
        language={locale}
        picture={<CumulativePicture size="wide" {...plotted} />}
      />
    </ChartFigure>
  );
}
