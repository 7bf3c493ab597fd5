import type { TrendWords } from "@/lib/domain/screen/overview-screen";
import type { Curves } from "@/lib/domain/screen/target";
import { formatDate, formatPercentage } from "@/lib/format";
import type { Speech } from "./speech";

/** What the duties of upper-level units have come to, in the pace of the year, and beside the year before. */
export function trendWords({ t, language }: Speech, { points, lastYear }: Curves): TrendWords {
  const last = points.at(-1);
  if (last === undefined || last.percent === null) return { finding: t("overview.trend.none"), before: null };
  const percent = (figure: number | null) => formatPercentage(figure ?? 0, language);
  const finding = t("overview.trend.finding", {
    ...{ date: formatDate(last.on), met: last.met, all: last.applicable },
    ...{ percent: percent(last.percent), pace: percent(last.pace) },
  });
  const before = lastYear.at(-1)?.percent ?? null;
  return {
    finding,
    before: before === null ? null : t("overview.trend.before", { percent: percent(before) }),
  };
}
