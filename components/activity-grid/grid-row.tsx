"use client";

import { Hidden } from "@/components/ui/hidden";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { LinkButton } from "@/components/ui/link-button";
import { type Option, Options } from "@/components/ui/options";
import { slashWhileTyping } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./grid.module.css";
import type { CellProblem, CellWarning } from "./problems";
import { type Column, GRID_COLUMNS, isEmpty, type TypedRow } from "./rows";

interface Shown {
  readonly row: TypedRow;
  readonly at: number;
  readonly problems: readonly CellProblem[];
  readonly warnings: readonly CellWarning[];
  /** It was sent and nobody knows what became of it. */
  readonly locked: boolean;
  readonly choices: Readonly<Partial<Record<Column, readonly Option[]>>>;
}

interface Deeds {
  readonly write: (column: Column, value: string) => void;
  readonly leave: (column: Column) => void;
  readonly remove: () => void;
  /** Whoever typed it says that a quantity is right. */
  readonly confirm: () => void;
}

/** A row of the grid, and below it in words what is wrong with it. */
export function GridRow({
  row,
  at,
  problems,
  warnings,
  locked,
  choices,
  write,
  leave,
  remove,
  confirm,
}: Shown & Deeds) {
  const t = useTranslations("bulk");
  const stateOf = (column: Column) => {
    if (problems.some((problem) => problem.column === column)) return "error";
    return warnings.some((warning) => warning.column === column) ? "warning" : undefined;
  };
  return (
    <>
      <tr className={styles.row} data-empty={isEmpty(row) || undefined}>
        <th scope="row">{at + 1}</th>
        {GRID_COLUMNS.map((column) => (
          <td key={column} data-label={t(`columns.${column}`)} data-state={stateOf(column)} data-of={column}>
            <CellField
              name={t("cell", { column: t(`columns.${column}`), row: at + 1 })}
              {...{ row, at, column, locked }}
              invalid={stateOf(column) === "error"}
              options={choices[column]}
              write={(value) => write(column, value)}
              leave={() => leave(column)}
            />
          </td>
        ))}
        <td className={styles.deeds}>
          {isEmpty(row) || locked ? null : (
            <IconButton aria-label={t("remove", { row: at + 1 })} onClick={remove}>
              <Icon name="x" />
            </IconButton>
          )}
        </td>
      </tr>
      {problems.length + warnings.length > 0 ? (
        <tr className={styles.why}>
          <td colSpan={GRID_COLUMNS.length + 2} id={`why-${at}`}>
            {problems.map(({ column, message, instead, right }) => (
              <p key={column} className={styles.error}>
                <Icon name="circle-x" />
                <span>
                  <Hidden>{t("error")}</Hidden> {t(`columns.${column}`)}: {message.replace(/\.$/, "")}.{" "}
                  {instead === undefined ? null : (
                    <>
                      {t("meant")} <LinkButton onClick={() => write(column, instead)}>{instead}</LinkButton>?
                    </>
                  )}
                  {right === undefined ? null : <LinkButton onClick={confirm}>{right}</LinkButton>}
                </span>
              </p>
            ))}
            {warnings.map(({ column, words, extra }) => (
              <p key={column} className={styles.warning}>
                <Icon name="triangle-alert" />
                <span>
                  <Hidden>{t("warning")}</Hidden> {words}{" "}
                  {extra ? <LinkButton onClick={remove}>{t("removeShort")}</LinkButton> : null}
                </span>
              </p>
            ))}
          </td>
        </tr>
      ) : null}
    </>
  );
}

interface CellProps {
  readonly name: string;
  readonly row: TypedRow;
  readonly at: number;
  readonly column: Column;
  readonly locked: boolean;
  readonly invalid: boolean;
  readonly options: readonly Option[] | undefined;
  readonly write: (value: string) => void;
  readonly leave: () => void;
}

function CellField({ name, row, at, column, locked, invalid, options, write, leave }: CellProps) {
  const form = useTranslations("form");
  const value = row[column];
  const shared = {
    "aria-label": name,
    "aria-invalid": invalid || undefined,
    "aria-describedby": invalid ? `why-${at}` : undefined,
    "data-row": at,
    "data-column": column,
    onBlur: leave,
    value,
  };
  if (options !== undefined)
    return (
      <select {...shared} aria-disabled={locked} onChange={({ target }) => locked || write(target.value)}>
        <Choices options={options} value={value} />
      </select>
    );
  return (
    <input
      {...shared}
      readOnly={locked}
      autoComplete="off"
      spellCheck={column === "title"}
      inputMode={column === "occurredOn" || column === "quantity" ? "numeric" : undefined}
      placeholder={column === "occurredOn" ? form("datePlaceholder") : undefined}
      onChange={({ target }) => write(writtenIn(column, target))}
    />
  );
}

/** What is no choice stays to be seen, and is told to be none. */
function Choices({ options, value }: { options: readonly Option[]; value: string }) {
  const t = useTranslations("bulk");
  const known = value === "" || options.some((option) => option.value === value);
  return (
    <>
      <option value="" />
      {known ? null : <option value={value}>{t("unknown", { typed: value })}</option>}
      <Options options={options} />
    </>
  );
}

function writtenIn(column: Column, { value, selectionEnd }: HTMLInputElement): string {
  return column === "occurredOn" && selectionEnd === value.length ? slashWhileTyping(value) : value;
}
