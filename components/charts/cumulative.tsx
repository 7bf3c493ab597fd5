import { useLocale, useTranslations } from "next-intl";
import { formatDate, formatDayMonth, formatNumber, monthLabel } from "@/lib/format";
import { ChartFigure } from "./chart-figure";
import { CumulativeOnView } from "./cumulative-on-view";

/** A month's end, or the day asked about; `value` is null after that day. */
export interface CumulativePoint {
  on: string;
  value: number | null;
  pace: number;
}

interface CumulativeProps {
  year: number;
  asOf: string;
  points: readonly CumulativePoint[];
  required: number;
  value: number;
  /** Where the year ends at this rate; null once the target is met or the year over. */
  forecast: number | null;
  /** What the picture shows, in one sentence. */
  sentence: string;
}

/** How a count grew over the year against its pace and its target. */
export function Cumulative({ year, asOf, points, required, value, forecast, sentence }: CumulativeProps) {
  const t = useTranslations("charts");
  const locale = useLocale();
  const number = (amount: number) => formatNumber(amount, locale);
  const pace = points.find(({ on }) => on === asOf)?.pace ?? 0;
  return (
    <ChartFigure sentence={sentence} table={<CumulativeTable points={points} />}>
      <CumulativeOnView
        year={year}
        asOf={asOf}
        points={points}
        required={required}
        value={value}
        pace={pace}
        forecast={forecast}
        language={locale}
        words={{
          sentence,
          today: formatDayMonth(asOf),
          actual: t("actualLabel", { value: number(value) }),
          pace: t("paceLabel", { value: number(pace) }),
          target: t("targetLabel", { value: number(required) }),
          forecast: forecast === null ? "" : t("forecastLabel", { value: number(forecast) }),
          months: Array.from({ length: 12 }, (_, month) => monthLabel(month + 1, locale)),
          cumulative: t("cumulative"),
          paceName: t("pace"),
        }}
      />
    </ChartFigure>
  );
}

function CumulativeTable({ points }: { points: readonly CumulativePoint[] }) {
  const t = useTranslations("charts");
  const locale = useLocale();
  const past = points.filter(({ value }) => value !== null);
  return (
    <table className="table max-w-[420px]">
      <thead>
        <tr>
          <th scope="col">{t("until")}</th>
          <th scope="col" className="number">
            {t("added")}
          </th>
          <th scope="col" className="number">
            {t("cumulative")}
          </th>
          <th scope="col" className="number">
            {t("pace")}
          </th>
        </tr>
      </thead>
      <tbody>
        {past.map(({ on, value, pace }, index) => (
          <tr key={on}>
            <th scope="row">{formatDate(on)}</th>
            <td className="number">{formatNumber((value ?? 0) - (past[index - 1]?.value ?? 0), locale)}</td>
            <td className="number">{formatNumber(value ?? 0, locale)}</td>
            <td className="number">{formatNumber(pace, locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
