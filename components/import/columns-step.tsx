import { useId } from "react";
import { Button } from "@/components/ui/button";
import { FormBar } from "@/components/ui/form-bar";
import { HeldSelect } from "@/components/ui/held-select";
import { Muted } from "@/components/ui/muted";
import { Part } from "@/components/ui/section";
import { ALL_KINDS } from "@/lib/domain/screen/import";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./import.module.css";
import type { ImportKind, KindField } from "./kinds";
import { SeveralSheets } from "./several-sheets";
import { SheetColumns } from "./sheet-columns";
import type { ChosenFile, Importing } from "./use-import";

/** What each column is taken for, and what holds of every row where no column says it. */
export function ColumnsStep({
  importing,
  reading,
  kinds,
}: {
  importing: Importing;
  reading: ChosenFile;
  kinds: readonly ImportKind[];
}) {
  const t = useTranslations("imports.columns");
  const { found, fields, shared } = reading;
  const known = found.read.map(({ kind }) => kinds.find((each) => each.kind === kind)?.fields ?? []);
  const unsaid = known.flatMap((of, at) =>
    of.filter(({ name, required, common }) => (required || common) && !fields[at]?.includes(name)),
  );
  const rows = found.read.reduce((sum, sheet) => sum + sheet.rows, 0);
  const columns = found.read.map((sheet, at) => (
    <SheetColumns
      key={sheet.sheet}
      found={sheet}
      fields={fields[at] ?? []}
      known={known[at] ?? []}
      choose={(chosen) => importing.change({ fields: fields.with(at, chosen) })}
      turnTo={(headLine) => void importing.turnTo(reading, at, { sheet: sheet.sheet, headLine })}
    />
  ));
  const isSeveral = importing.kind === ALL_KINDS;
  return (
    <Part label={t("match")}>
      <div className={styles.wide}>
        {isSeveral ? (
          <SeveralSheets importing={importing} reading={reading} kinds={kinds} columns={columns} />
        ) : (
          <>
            <OtherSheet importing={importing} reading={reading} />
            {columns}
          </>
        )}
        {unsaid.length === 0 ? null : (
          <section className={styles.shared}>
            <h2>{t("sharedHeading")}</h2>
            <Muted small>{t("sharedBody")}</Muted>
            {[...new Map(unsaid.map((field) => [field.name, field])).values()].map((field) => (
              <SharedValue
                key={field.name}
                field={field}
                value={shared[field.name] ?? ""}
                say={(value) => importing.change({ shared: { ...shared, [field.name]: value } })}
              />
            ))}
          </section>
        )}
        <FormBar>
          {found.read.length === 0 ? null : (
            <Button
              kind="primary"
              size="big"
              aria-busy={importing.busy}
              onClick={() => void importing.check(reading)}
            >
              {importing.busy ? t("checking") : t("next", { rows })}
            </Button>
          )}
          <Button size="big" onClick={() => importing.back({ at: "file" })}>
            {t("back")}
          </Button>
          <Muted small className={styles.deskOnly}>
            {t("memory")}
          </Muted>
        </FormBar>
      </div>
    </Part>
  );
}

/** Where a workbook has several sheets, which of them is read. */
function OtherSheet({ importing, reading }: { importing: Importing; reading: ChosenFile }) {
  const t = useTranslations("imports.columns");
  const { sheets, read } = reading.found;
  if (sheets.length < 2) return null;
  return (
    <HeldSelect
      label={t("sheet")}
      seen
      value={String(read[0]?.sheet ?? 0)}
      options={sheets.map((label, value) => ({ value: String(value), label }))}
      choose={(value) => void importing.turnTo(reading, 0, { sheet: Number(value), headLine: null })}
    />
  );
}

function SharedValue({
  field: { label, options, required },
  value,
  say,
}: {
  field: KindField;
  value: string;
  say: (value: string) => void;
}) {
  const t = useTranslations("imports.columns");
  const id = useId();
  if (options.length > 0)
    return (
      <HeldSelect
        label={label}
        seen
        value={value}
        options={[{ value: "", label: t(required ? "choose" : "none") }, ...options]}
        choose={say}
      />
    );
  return (
    <label className={styles.value} htmlFor={id}>
      {label}
      <input id={id} value={value} onChange={({ target }) => say(target.value)} />
    </label>
  );
}
