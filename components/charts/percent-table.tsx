import { useLocale } from "next-intl";
import type { CurvePoint } from "@/lib/domain/compliance/curve";
import { formatNumber, formatPercentage } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { DataTable } from "./data-table";
import { dayOpening } from "./day-opening";
import { percentSaid } from "./percent-said";

/** The figures of a curve of percentages, with its pace and the year before where there are any. */
export function PercentTable({
  points,
  lastYear,
  address,
}: {
  points: readonly CurvePoint[];
  lastYear: readonly CurvePoint[];
  /** Of the chart; each point leads to it on its day. */
  address: string;
}) {
  const t = useTranslations("charts");
  const language = useLocale();
  const number = (figure: number | null) => (figure === null ? "–" : formatNumber(figure, language));
  const percent = (point: CurvePoint | undefined) =>
    point === undefined ? "–" : percentSaid(point, language);
  const formatOrNone = (figure: number | null) =>
    figure === null ? "–" : formatPercentage(figure, language);
  const columns = [
    { head: t("reached"), cell: ({ numerator }: CurvePoint) => number(numerator) },
    { head: t("whole"), cell: ({ denominator }: CurvePoint) => number(denominator) },
    { head: t("rate"), cell: percent },
    ...(points.some(({ pace }) => pace !== null)
      ? [{ head: t("pace"), cell: ({ pace }: CurvePoint) => formatOrNone(pace) }]
      : []),
    ...(lastYear.length > 0
      ? [{ head: t("yearBefore"), cell: (_: CurvePoint, nth: number) => percent(lastYear[nth]) }]
      : []),
  ];
  const rows = points.map((point, nth) => ({
    head: dayOpening(point, points, address),
    cells: columns.map(({ cell }) => cell(point, nth)),
  }));
  return <DataTable heads={[t("until"), ...columns.map(({ head }) => head)]} rows={rows} />;
}
