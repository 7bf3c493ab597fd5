import { useLocale } from "next-intl";
import { Band } from "@/components/ui/band";
import { ButtonLink } from "@/components/ui/button";
import { Crumb } from "@/components/ui/crumb";
import { Empty } from "@/components/ui/empty";
import { DetailLine, DetailLines } from "@/components/ui/list-detail";
import { Section } from "@/components/ui/section";
import type { Action } from "@/components/ui/use-send";
import { Wrap } from "@/components/ui/wrap";
import { printedCode } from "@/lib/domain/report/paper";
import { reportSpan } from "@/lib/domain/report/period";
import type { ShownReport } from "@/lib/domain/report/report";
import type { ListedReport, ReportsScreen } from "@/lib/domain/screen/report";
import { formatDate, formatInstant } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { reportedPeriod } from "@/lib/words/reported-period";
import { reportPath, TEMPLATE_PAGE } from "./links";
import { NewReport } from "./new-report";
import styles from "./report.module.css";

/** The reports that there are, the newest first, and how one is begun. */
export function ReportsContent({
  reports,
  choice,
  periods,
  administers,
  today,
  begin,
}: ReportsScreen & { readonly begin: Action<ShownReport> }) {
  const t = useTranslations("reports");
  const language = useLocale();
  const drafts = reports.filter(({ frozen }) => frozen === null).length;
  return (
    <>
      <Band
        crumb={<Crumb here={t("title")} />}
        tools={administers ? <ButtonLink href={TEMPLATE_PAGE}>{t("template")}</ButtonLink> : null}
        finding={reports.length === 0 ? t("none") : t("finding", { count: reports.length, drafts })}
        cause={t("cause")}
      />
      <Wrap>
        {choice === null || periods.length === 0 ? null : (
          <Section heading={t("new")}>
            <div className={styles.new}>
              <NewReport
                {...choice}
                periods={periods.map((value) => {
                  const span = reportSpan(value);
                  const label = reportedPeriod({ period: value, asOf: span.to }, language);
                  return { value, label, ...span };
                })}
                today={today}
                begin={begin}
              />
            </div>
          </Section>
        )}
        <Section heading={t("kept")}>
          {reports.length === 0 ? (
            <Empty title={t("none")}>{t(choice === null ? "noneRead" : "noneWhy")}</Empty>
          ) : (
            <DetailLines label={t("kept")}>
              {reports.map((report) => (
                <ReportLine key={report.id} report={report} />
              ))}
            </DetailLines>
          )}
        </Section>
      </Wrap>
    </>
  );
}

function ReportLine({ report }: { report: ListedReport }) {
  const t = useTranslations("reports");
  const language = useLocale();
  const { id, asOf, unitName, createdBy, createdAt, frozen, toWrite } = report;
  const when = formatInstant(new Date(frozen?.at ?? createdAt));
  const who = frozen === null ? createdBy : frozen.by;
  return (
    <DetailLine
      id={id}
      current={false}
      href={reportPath(id)}
      title={t("named", { period: reportedPeriod(report, language), unit: unitName })}
      meta={[
        t("upTo", { date: formatDate(asOf) }),
        t(frozen === null ? "begunBy" : "frozenBy", { who: who ?? t("nobody"), when }),
        frozen === null ? null : printedCode(frozen.code),
      ]
        .filter(Boolean)
        .join(" · ")}
      end={frozen === null ? t("draft", { n: toWrite.length }) : t("frozen")}
    />
  );
}
