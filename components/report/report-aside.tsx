import { QrCode } from "@/components/poster/qr-code";
import { ButtonLink } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { Action } from "@/components/ui/use-send";
import { type Paper, printedCode } from "@/lib/domain/report/paper";
import { type ShownReport, unsigned } from "@/lib/domain/report/report";
import { formatInstant } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { FreezeButton } from "./freeze-button";
import { paperHref } from "./links";
import { Outline } from "./outline";
import styles from "./report.module.css";

/** Beside the paper: its parts, how it is made final or verified, and the files that there are of it. */
export function ReportAside({
  report,
  name,
  writes,
  paper,
  verifyUrl,
  freeze,
}: {
  readonly report: ShownReport;
  readonly name: string;
  readonly writes: boolean;
  readonly paper: Paper;
  readonly verifyUrl: string | null;
  readonly freeze: Action<ShownReport>;
}) {
  const t = useTranslations("reports");
  const { id, frozen, toWrite } = report;
  return (
    <aside className={styles.aside} aria-label={t("beside")}>
      {frozen === null ? <Outline paper={paper} /> : <Verification frozen={frozen} verifyUrl={verifyUrl} />}
      {writes ? (
        <div className={styles.part}>
          <h2>{t("freezeHeading")}</h2>
          <p>{t("freezeWhat")}</p>
          {toWrite.length === 0 ? (
            <FreezeButton
              id={id}
              version={report.version}
              name={name}
              lacking={unsigned(report)}
              freeze={freeze}
            />
          ) : (
            <p className={styles.lacking}>
              <Icon name="pencil" />
              {t("lacking", { n: toWrite.length })}
            </p>
          )}
        </div>
      ) : null}
      <div className={styles.part}>
        <h2>{t(frozen === null ? "takeDraft" : "take")}</h2>
        <p className={styles.files}>
          <ButtonLink {...(frozen !== null && { kind: "primary" })} href={paperHref(id, "docx")} download>
            <Icon name="file-text" />
            {t("word")}
          </ButtonLink>
          <ButtonLink href={paperHref(id, "html")} target="_blank">
            <Icon name="printer" />
            {t("print")}
          </ButtonLink>
          <ButtonLink href={paperHref(id, "xlsx")} download>
            <Icon name="download" />
            {t("excel")}
          </ButtonLink>
        </p>
      </div>
    </aside>
  );
}

function Verification({
  frozen,
  verifyUrl,
}: {
  frozen: NonNullable<ShownReport["frozen"]>;
  verifyUrl: string | null;
}) {
  const t = useTranslations("reports");
  return (
    <div>
      <h2>{t("code")}</h2>
      <p className={styles.code}>{printedCode(frozen.code)}</p>
      <p>{t("codeWhat")}</p>
      {verifyUrl === null ? null : (
        <p className={styles.qr}>
          <QrCode text={verifyUrl} label={t("leads", { url: verifyUrl })} />
        </p>
      )}
      <p>{t("frozenBy", { who: frozen.by ?? t("nobody"), when: formatInstant(new Date(frozen.at)) })}</p>
    </div>
  );
}
