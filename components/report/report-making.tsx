import { useLocale } from "next-intl";
import { Band } from "@/components/ui/band";
import { ButtonLink } from "@/components/ui/button";
import { Crumb } from "@/components/ui/crumb";
import { Wrap } from "@/components/ui/wrap";
import { REPORT_PARTS } from "@/lib/domain/report/figures";
import type { ReportInMaking } from "@/lib/domain/screen/report";
import { useTranslations } from "@/lib/i18n/words";
import { reportedPeriod } from "@/lib/words/reported-period";
import { reportPath } from "./links";
import { LookAgain } from "./look-again";
import styles from "./report.module.css";

/** Making one may take two minutes; who looks so often has waited longer. */
const MOST_LOOKS = 120;

/**
 * A report that is being made, and how far it is; the page looks again by itself, also without scripts.
 * @param looked how often a browser without scripts has looked
 */
export function ReportMaking({
  report,
  unitName,
  part,
  looked,
}: ReportInMaking & { readonly looked: number }) {
  const t = useTranslations("reports");
  const language = useLocale();
  const name = t("named", { period: reportedPeriod(report, language), unit: unitName });
  const [done, total] = [REPORT_PARTS.indexOf(part), REPORT_PARTS.length];
  const here = reportPath(report.id);
  return (
    <>
      <Band
        crumb={<Crumb path={[{ href: "/reports", label: t("title") }]} here={name} />}
        finding={t("making.finding", { done, total })}
        cause={t("making.cause", { part: t(`making.parts.${part}`) })}
      />
      <Wrap>
        <div className={styles.making}>
          <progress value={done} max={total} aria-label={t("making.progress")} />
          <ButtonLink href={here}>{t("making.look")}</ButtonLink>
        </div>
      </Wrap>
      <LookAgain answered={Date.now()} most={MOST_LOOKS} />
      {looked < MOST_LOOKS ? (
        <noscript>
          <meta httpEquiv="refresh" content={`1;url=${here}?looked=${looked + 1}`} />
        </noscript>
      ) : null}
    </>
  );
}
