import { QuarterlyTrend } from "@/components/charts/quarterly-trend";
import { ButtonLink } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Part } from "@/components/ui/section";
import { isLastDayOfYear } from "@/lib/domain/calendar";
import { type QuarterStanding, trendFinding } from "@/lib/domain/screen/trend";
import { formatDate } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./trend.module.css";

/** How the year went by quarter. It costs four evaluations and a large library, so it has an address of its own. */
export function Trend({
  trend,
  asOf,
  href,
  address,
}: {
  /** Null = not opened. */
  trend: readonly QuarterStanding[] | null;
  asOf: string;
  /** Opens it, or closes it. */
  href: string;
  /** Of the opened trend. */
  address: string;
}) {
  const t = useTranslations("overview.trend");
  const open = trend !== null;
  const finding = useFinding(trend ?? []);
  return (
    <Part tight id="trend" label={t("heading")}>
      <h2 className={styles.heading}>
        <ButtonLink kind="quiet" href={href} aria-expanded={open} data-stays="">
          <Icon name={open ? "chevron-down" : "chevron-right"} />
          {t("heading")}
        </ButtonLink>
      </h2>
      {trend === null ? null : (
        <>
          <p className={styles.finding}>
            <b>{finding}</b> {t("aside")}
          </p>
          <QuarterlyTrend
            address={address}
            quarters={trend}
            yearOver={isLastDayOfYear(asOf)}
            sentence={finding}
          />
        </>
      )}
    </Part>
  );
}

/** What it comes to, in the last quarter and beside the one before. */
function useFinding(trend: readonly QuarterStanding[]): string {
  const t = useTranslations("overview.trend");
  const found = trendFinding(trend);
  if (found === null) return t("aside");
  const { on, inOrder, all, more } = found;
  const figures = { date: formatDate(on), done: inOrder, all, by: Math.abs(more ?? 0) };
  if (more === null) return t("finding", figures);
  return t(more > 0 ? "better" : more < 0 ? "worse" : "same", figures);
}
