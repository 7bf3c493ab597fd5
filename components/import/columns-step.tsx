import { useId } from "react";
import { Button } from "@/components/ui/button";
import { FormBar } from "@/components/ui/form-bar";
import { HeldSelect } from "@/components/ui/held-select";
import { Icon } from "@/components/ui/icon";
import { Muted } from "@/components/ui/muted";
import { Part } from "@/components/ui/section";
import { Cell, ListTable, NameCell, Row } from "@/components/ui/table";
import type { ImportColumn } from "@/lib/domain/screen/import";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./import.module.css";
import type { ImportKind, KindField } from "./kinds";
import type { ChosenFile, Importing } from "./use-import";

/** What each column is taken for, and what holds of every row where no column says it. */
export function ColumnsStep({
  importing,
  reading,
  kind,
}: {
  importing: Importing;
  reading: ChosenFile;
  kind: ImportKind;
}) {
  const t = useTranslations("imports.columns");
  const { found, fields, shared } = reading;
  const unsaid = kind.fields.filter(({ name, required }) => required && !fields.includes(name));
  const options = [
    { value: "", label: t("none") },
    ...kind.fields.map(({ name: value, label }) => ({ value, label })),
  ];

  /** A field is said by one column. */
  function choose(at: number, field: string) {
    const chosen = field === "" ? null : field;
    importing.change({
      fields: fields.map((each, index) => (index === at ? chosen : each === chosen ? null : each)),
    });
  }

  return (
    <Part label={t("match")}>
      <div className={styles.wide}>
        {found.sheets.length > 1 ? (
          <HeldSelect
            label={t("sheet")}
            seen
            value={String(found.sheet)}
            options={found.sheets.map((label, value) => ({ value: String(value), label }))}
            choose={(value) => void importing.turnTo(reading, Number(value))}
          />
        ) : null}
        <ListTable className={styles.columns}>
          <thead>
            <tr>
              <th scope="col">{t("column")}</th>
              <th scope="col">{t("values")}</th>
              <th scope="col">{t("field")}</th>
              <th scope="col">{t("match")}</th>
            </tr>
          </thead>
          <tbody>
            {found.columns.map((column, at) => (
              <ColumnRow
                key={column.letters}
                column={column}
                field={fields[at] ?? null}
                remembered={found.remembered}
                options={options}
                choose={(field) => choose(at, field)}
              />
            ))}
          </tbody>
        </ListTable>
        {unsaid.length === 0 ? null : (
          <section className={styles.shared}>
            <h2>{t("sharedHeading")}</h2>
            <Muted small>{t("sharedBody")}</Muted>
            {unsaid.map((field) => (
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
          <Button
            kind="primary"
            size="big"
            aria-busy={importing.busy}
            onClick={() => void importing.check(reading)}
          >
            {importing.busy ? t("checking") : t("next", { rows: found.rows })}
          </Button>
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

function ColumnRow({
  column,
  field,
  remembered,
  options,
  choose,
}: {
  column: ImportColumn;
  field: string | null;
  remembered: boolean;
  options: readonly { value: string; label: string }[];
  choose: (field: string) => void;
}) {
  const t = useTranslations("imports.columns");
  const { letters, heading, values } = column;
  const state =
    field === null ? "ignored" : field !== column.field ? "chosen" : remembered ? "remembered" : "auto";
  return (
    <Row>
      <NameCell>
        {letters} · {heading === "" ? t("empty") : heading}
      </NameCell>
      <Cell muted>
        <span className={styles.values}>{values.join(", ")}</span>
      </Cell>
      <Cell>
        <HeldSelect
          label={`${t("field")}: ${letters}`}
          value={field ?? ""}
          options={options}
          choose={choose}
        />
      </Cell>
      <Cell nowrap muted>
        <span className={styles.state}>
          <Icon name={field === null ? "minus" : "check"} />
          {t(state)}
        </span>
      </Cell>
    </Row>
  );
}

function SharedValue({
  field: { label, options },
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
        options={[{ value: "", label: t("choose") }, ...options]}
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
