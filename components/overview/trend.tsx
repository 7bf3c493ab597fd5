import Link from "next/link";
import { useTranslations } from "next-intl";
import { QuarterlyTrend } from "@/components/charts/quarterly-trend";
import { buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { isLastDayOfYear } from "@/lib/domain/calendar";
import type { QuarterStanding } from "@/lib/domain/screen/trend";

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
    <section className="section max-tablet:py-2" id="trend" aria-label={t("heading")}>
      <h2>
        <Link
          className={`${buttonClass({ kind: "quiet" })} -ml-3 text-16`}
          href={href}
          aria-expanded={open}
          prefetch={false}
          scroll={false}
        >
          <Icon name={open ? "chevron-down" : "chevron-right"} />
          {t("heading")}
        </Link>
      </h2>
      {trend === null ? null : (
        <>
          <p className="pb-4 text-ink-2 max-tablet:hidden">{t("finding")}</p>
          <QuarterlyTrend quarters={trend} yearOver={isLastDayOfYear(asOf)} sentence={t("finding")} />
        </>
      )}
    </section>
  );
}
