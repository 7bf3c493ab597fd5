import { useLocale } from "next-intl";
import { Fragment } from "react";
import { Button } from "@/components/ui/button";
import { FormBar } from "@/components/ui/form-bar";
import { Icon } from "@/components/ui/icon";
import { Muted } from "@/components/ui/muted";
import { Note } from "@/components/ui/note";
import { Columns, Section } from "@/components/ui/section";
import { FigureTable, NumberHead } from "@/components/ui/table";
import type { CheckedImport, FoundWorkbook, ImportCause } from "@/lib/domain/screen/import";
import { formatNumber } from "@/lib/format";
import { isolated } from "@/lib/i18n/isolated";
import { useTranslations } from "@/lib/i18n/words";
import { formatPeriod } from "@/lib/period";
import styles from "./import.module.css";
import type { Importing, ImportStep } from "./use-import";

/** What would become of the rows: those that are left out by cause, those that are taken by quarter. */
export function CheckStep({
  importing,
  reading,
}: {
  importing: Importing;
  reading: Extract<ImportStep, { at: "check" }>;
}) {
  const t = useTranslations("imports.check");
  const { checked } = reading;
  const taken = checked.made + checked.changed;
  const left = checked.leftOut;
  const download = (
    <Button onClick={() => void importing.download(reading)}>
      <Icon name="download" />
      {t("download")}
    </Button>
  );
  return (
    <Columns>
      <div>
        <Section
          bare
          heading={left === 0 ? t("noError") : t("leftOut", { left })}
          aside={left === 0 ? undefined : t("byCause")}
          end={left === 0 ? undefined : download}
        >
          {left === 0 ? null : <Causes causes={checked.causes} found={reading.found} />}
        </Section>
        <div className={styles.doubts}>
          {checked.doubts.map(({ doubt, count, lines }) => (
            <Note key={doubt} kind="warn" title={t(`doubts.${doubt}`, { count })}>
              {t("doubts.lines", { lines: lines.join(", "), more: count - lines.length })}
            </Note>
          ))}
          {checked.takenFor.count === 0 ? null : <TakenFor {...checked.takenFor} />}
        </div>
        <Verbs importing={importing} reading={reading} taken={taken} />
        {importing.progress === null ? null : (
          <progress
            className={styles.progress}
            max={importing.progress.total}
            value={importing.progress.done}
          />
        )}
      </div>
      {taken === 0 ? null : <Side checked={checked} taken={taken} />}
    </Columns>
  );
}

/** What can be done with the rows that are taken, or with another file. */
function Verbs({
  importing,
  reading,
  taken,
}: {
  importing: Importing;
  reading: Extract<ImportStep, { at: "check" }>;
  taken: number;
}) {
  const t = useTranslations("imports.check");
  const { leftOut: left, final } = reading.checked;
  const other = () => importing.back({ at: "file" });
  if (taken === 0)
    return (
      <FormBar>
        <Button size="big" kind="primary" onClick={other}>
          {t("other")}
        </Button>
      </FormBar>
    );
  return (
    <FormBar>
      <Button
        kind="primary"
        size="big"
        aria-busy={importing.busy}
        onClick={() => void importing.write(reading)}
      >
        {importing.progress === null ? t("write", { taken, left }) : t("writing", importing.progress)}
      </Button>
      <Button size="big" onClick={other}>
        {t("other")}
      </Button>
      <Muted small className={final === 0 ? styles.deskOnly : undefined}>
        {final === 0 ? t("undo") : t("final", { final })}
      </Muted>
    </FormBar>
  );
}

/** What the file's names and codes were understood as, before anything is written. */
function TakenFor({ count, first }: CheckedImport["takenFor"]) {
  const t = useTranslations("imports.check");
  return (
    <Note kind="info" title={t("takenFor", { count })}>
      <ul>
        {first.map(({ said, code, name }) => (
          <li key={`${said} ${code}`}>
            “{said}” → {name} ({code})
          </li>
        ))}
        {count > first.length ? <li>{t("takenForMore", { count: count - first.length })}</li> : null}
      </ul>
    </Note>
  );
}

function Causes({ causes, found }: { causes: readonly ImportCause[]; found: FoundWorkbook }) {
  const t = useTranslations("imports.check");
  const sheetOf = ({ sheet }: ImportCause) => (found.read.length > 1 ? `${found.sheets[sheet]}: ` : "");
  return (
    <table className={styles.causes}>
      <thead>
        <tr>
          <th scope="col">{t("line")}</th>
          <th scope="col">{t("column")}</th>
          <th scope="col">{t("value")}</th>
          <th scope="col">{t("why")}</th>
        </tr>
      </thead>
      <tbody>
        {causes.map((cause) => (
          <Fragment key={`${cause.sheet} ${cause.field} ${cause.code} ${cause.words}`}>
            <tr className={styles.cause}>
              <th scope="rowgroup" colSpan={4}>
                <span className={styles.mark} data-warns={isRepeated(cause) || undefined}>
                  <Icon name={isRepeated(cause) ? "triangle-alert" : "x"} />
                </span>
                <b>
                  {sheetOf(cause)}
                  {cause.words}
                </b>{" "}
                {t("rows", { count: cause.count })}
              </th>
            </tr>
            {cause.rows.map(({ line, column, value, why }) => (
              <tr key={`${line} ${column} ${why}`}>
                <td className={styles.line}>{line}</td>
                <td>{column}</td>
                <td className={styles.value}>{value ?? t("empty")}</td>
                <td className={styles.why}>{why}</td>
              </tr>
            ))}
            {cause.count > cause.rows.length ? (
              <tr>
                <td colSpan={4} className={styles.why}>
                  {t("more", { count: cause.count - cause.rows.length })}
                </td>
              </tr>
            ) : null}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

/** Nothing is wrong with what is there already. */
function isRepeated({ code }: ImportCause): boolean {
  return code === "import.recorded" || code === "import.repeated";
}

function Side({ checked: { spread, first }, taken }: { checked: CheckedImport; taken: number }) {
  const t = useTranslations("imports.check");
  const language = useLocale();
  return (
    <Section bare heading={t("side", { taken })}>
      {spread.length === 0 ? null : (
        <FigureTable>
          <thead>
            <tr>
              <th scope="col">{t("period")}</th>
              <NumberHead>{t("line")}</NumberHead>
            </tr>
          </thead>
          <tbody>
            {spread.map(([period, rows]) => (
              <tr key={period}>
                <td className={styles.period}>{formatPeriod(period, language)}</td>
                <td className={styles.figure}>{formatNumber(rows, language)}</td>
              </tr>
            ))}
          </tbody>
        </FigureTable>
      )}
      {first.length === 0 ? null : (
        <Muted small className={styles.first}>
          {t("first", { names: first.map((name) => `“${isolated(name)}”`).join(", ") })}
        </Muted>
      )}
    </Section>
  );
}
