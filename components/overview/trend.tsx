import { QuarterlyTrend } from "@/components/charts/quarterly-trend";
import { ButtonLink } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Part } from "@/components/ui/section";
import { isLastDayOfYear } from "@/lib/domain/calendar";
import type { QuarterStanding } from "@/lib/domain/screen/trend";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./trend.module.css";

/** How the year went by quarter. It costs four evaluations and a large library, so it has an address of its own. */
export function Trend({
  trend,
  asOf,
  href,
}: {
  /** Null = not opened. */
  trend: readonly QuarterStanding[] | null;
  asOf: string;
  /** Opens it, or closes it. */
  href: string;
}) {
  const t = useTranslations("overview.trend");
  const open = trend !== null;
  return (
    <Part tight id="trend" label={t("heading")}>
      <h2 className={styles.heading}>
        <ButtonLink kind="quiet" href={href} aria-expanded={open} scroll={false}>
          <Icon name={open ? "chevron-down" : "chevron-right"} />
          {t("heading")}
        </ButtonLink>
      </h2>
      {trend === null ? null : (
        <>
          <p className={styles.finding}>{t("finding")}</p>
          <QuarterlyTrend quarters={trend} yearOver={isLastDayOfYear(asOf)} sentence={t("finding")} />
        </>
      )}
    </Part>
  );
}
