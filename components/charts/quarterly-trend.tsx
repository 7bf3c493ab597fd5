import { useLocale } from "next-intl";
import { lookOf } from "@/components/status/standing";
import { LegendLine } from "@/components/status/status-legend";
import { StatusMark } from "@/components/status/status-mark";
import { useStatusWords } from "@/components/status/status-words";
import type { Status } from "@/lib/domain/compliance/result";
import { formatNumber, quarterLabel } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { ChartFigure } from "./chart-figure";
import { DataTable } from "./data-table";
import { QuarterlyOnView } from "./quarterly-on-view";

/** How many duties stood where at the end of a quarter. */
export interface QuarterCounts {
  quarter: 1 | 2 | 3 | 4;
  counts: Partial<Record<Status, number>>;
}

/** Stacked from good to bad, so the trouble is on top. */
const ORDER: readonly Status[] = ["MET", "ON_TRACK", "NEAR", "NO_DATA", "BEHIND", "NOT_MET"];

/** The statuses at each quarter's end, as stacked bars and as a table. */
export function QuarterlyTrend({
  quarters,
  yearOver,
  sentence,
  address,
}: {
  quarters: readonly QuarterCounts[];
  yearOver: boolean;
  sentence: string;
  address: string;
}) {
  const t = useTranslations("charts");
  const statusWords = useStatusWords();
  const locale = useLocale();
  const word = (status: Status) => statusWords({ status, yearOver });
  const present = ORDER.filter((each) => quarters.some(({ counts }) => (counts[each] ?? 0) > 0));
  return (
    <ChartFigure
      address={address}
      sentence={sentence}
      table={
        <DataTable
          heads={[t("quarter"), ...present.map((each) => word(each))]}
          rows={quarters.map(({ quarter, counts }) => ({
            head: quarterLabel(quarter, locale),
            cells: present.map((each) => formatNumber(counts[each] ?? 0, locale)),
          }))}
        />
      }
    >
      <QuarterlyOnView
        rows={quarters.map(({ quarter, counts }) => ({ name: quarterLabel(quarter, locale), ...counts }))}
        series={present.map((each) => ({
          status: each,
          tone: lookOf({ status: each }).tone,
          word: word(each),
        }))}
      />
      <LegendLine>
        {present.map((each) => (
          <span key={each}>
            <StatusMark silent status={each} yearOver={yearOver} />
            {word(each)}
          </span>
        ))}
      </LegendLine>
    </ChartFigure>
  );
}
