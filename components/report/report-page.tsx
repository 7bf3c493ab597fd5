import { useLocale } from "next-intl";
import { QrCode } from "@/components/poster/qr-code";
import { Band } from "@/components/ui/band";
import { Crumb } from "@/components/ui/crumb";
import { FormBar } from "@/components/ui/form-bar";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Action } from "@/components/ui/use-send";
import { Wrap } from "@/components/ui/wrap";
import { yearOf } from "@/lib/domain/calendar";
import type { Paper } from "@/lib/domain/report/paper";
import type { ShownReport } from "@/lib/domain/report/report";
import type { ReportScreen } from "@/lib/domain/screen/report";
import { formatDate, formatInstant } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { reportedPeriod } from "@/lib/words/reported-period";
import { DifferenceList } from "./difference-list";
import { HeadFields } from "./head-fields";
import { PaperView } from "./paper-view";
import styles from "./report.module.css";
import { ReportAside } from "./report-aside";
import { ReportForm } from "./report-form";
import { WrittenField } from "./written-field";

interface Given extends ReportScreen {
  readonly paper: Paper;
  /** Where the code of a frozen one is verified; null while there is none. */
  readonly verifyUrl: string | null;
  readonly write: Action<ShownReport>;
  readonly freeze: Action<ShownReport>;
}

/** A report as it is printed: what people write is written on it, all else comes from records. */
export function ReportContent({ report, unitName, writes, differences, today, ...given }: Given) {
  const { differenceCount: count } = given;
  const t = useTranslations("reports");
  const language = useLocale();
  const { paper, verifyUrl, write, freeze } = given;
  const { frozen, toWrite, asOf } = report;
  const period = reportedPeriod(report, language);
  const name = t("named", { period, unit: unitName });
  const qr = verifyUrl === null ? null : <QrCode text={verifyUrl} label={t("leads", { url: verifyUrl })} />;
  return (
    <>
      <Band
        crumb={<Crumb path={[{ href: "/reports", label: t("title") }]} here={name} />}
        finding={
          frozen === null
            ? t("toWrite", { n: toWrite.length, name: period })
            : t("isFrozen", { when: formatInstant(new Date(frozen.at)) })
        }
        cause={
          frozen === null
            ? t("figuresTo", { date: formatDate(asOf) })
            : t.rich("differs", {
                n: count,
                date: formatDate(asOf),
                list: (words) => <a href="#differences">{words}</a>,
              })
        }
      />
      <Wrap>
        <div className={styles.columns}>
          <ReportAside
            report={report}
            name={name}
            writes={writes}
            paper={paper}
            verifyUrl={verifyUrl}
            freeze={freeze}
          />
          <div className={styles.desk}>
            {writes ? (
              <ReportForm id={report.id} version={report.version} write={write}>
                <PaperView
                  paper={paper}
                  edit={(block) => <WrittenField block={block} text={report[block.name]} />}
                />
                <section className={styles.around} aria-labelledby="head-and-foot">
                  <h2 id="head-and-foot">{t("headAndFoot")}</h2>
                  <HeadFields texts={report} paper={paper} today={today} />
                </section>
                <FormBar>
                  <SubmitButton size="normal">{t("save")}</SubmitButton>
                </FormBar>
              </ReportForm>
            ) : (
              <PaperView paper={paper} qr={qr} />
            )}
          </div>
        </div>
        {differences.length === 0 ? null : (
          <Section heading={t("differencesHeading", { n: count })} id="differences">
            <DifferenceList differences={differences} day={{ year: yearOf(asOf), asOf }} />
            {count > differences.length ? (
              <p>{t("moreDifferences", { n: count - differences.length })}</p>
            ) : null}
          </Section>
        )}
      </Wrap>
    </>
  );
}
