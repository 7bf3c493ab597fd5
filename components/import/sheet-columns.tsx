import { useId } from "react";
import { HeldSelect } from "@/components/ui/held-select";
import { Icon } from "@/components/ui/icon";
import { Cell, ListTable, NameCell, Row } from "@/components/ui/table";
import type { FoundSheet, ImportColumn } from "@/lib/domain/screen/import";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./import.module.css";
import type { KindField } from "./kinds";

interface Props {
  readonly found: FoundSheet;
  readonly fields: readonly (string | null)[];
  /** What a column may be taken for. */
  readonly known: readonly KindField[];
  readonly choose: (fields: readonly (string | null)[]) => void;
  readonly turnTo: (headLine: number) => void;
}

/** What each column of a sheet is taken for, below which row. */
export function SheetColumns({ found, fields, known, choose, turnTo }: Props) {
  const t = useTranslations("imports.columns");
  const options = [
    { value: "", label: t("none") },
    ...known.map(({ name: value, label }) => ({ value, label })),
  ];

  /** A field is said by one column. */
  function take(at: number, field: string) {
    const chosen = field === "" ? null : field;
    choose(fields.map((each, index) => (index === at ? chosen : each === chosen ? null : each)));
  }

  return (
    <>
      <HeadLine key={`${found.sheet} ${found.headLine}`} line={found.headLine} turnTo={turnTo} />
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
              choose={(field) => take(at, field)}
            />
          ))}
        </tbody>
      </ListTable>
    </>
  );
}

/** Which row the headings were found in, to be corrected. */
function HeadLine({ line, turnTo }: { line: number; turnTo: (line: number) => void }) {
  const t = useTranslations("imports.columns");
  const id = useId();

  function take(said: string) {
    const next = Number(said);
    if (Number.isInteger(next) && next > 0 && next !== line) turnTo(next);
  }

  return (
    <label className={styles.value} htmlFor={id}>
      {t("headLine")}
      <input
        id={id}
        className={styles.headLine}
        inputMode="numeric"
        defaultValue={line}
        onBlur={({ target }) => take(target.value)}
        onKeyDown={({ key, currentTarget }) => key === "Enter" && take(currentTarget.value)}
      />
    </label>
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
