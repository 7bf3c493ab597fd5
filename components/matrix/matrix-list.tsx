import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { isInTrouble, isUntroubled, type MatrixData, type MatrixGroup, type MatrixRow } from "./matrix-data";
import styles from "./matrix-list.module.css";
import { Cell, RowCompletion, UnitName } from "./matrix-table";

/** The phone's matrix: units in trouble with what is wrong; the others fold into one line. */
export function MatrixList({ groups, rows, totals, yearOver }: MatrixData) {
  const t = useTranslations("matrix");
  const troubled = rows.filter((row) => !isUntroubled(row));
  const untroubled = rows.filter(isUntroubled);
  return (
    <div className={styles.list}>
      <ul>
        {troubled.map((row) => (
          <li key={row.key}>
            <UnitLine row={row} yearOver={yearOver} />
            <Troubles row={row} groups={groups} />
          </li>
        ))}
      </ul>
      {untroubled.length > 0 ? (
        <Disclosure summary={t("folded", { count: untroubled.length })}>
          <ul>
            {untroubled.map((row) => (
              <li key={row.key}>
                <UnitLine row={row} yearOver={yearOver} />
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
      <p className={styles.total}>
        <b>{totals.label}</b>
        <b>{totals.completion}</b>
      </p>
    </div>
  );
}

function UnitLine({ row, yearOver }: { row: MatrixRow; yearOver: boolean }) {
  return (
    <div className={styles.unit}>
      <span>
        <UnitName row={row} />
      </span>
      <RowCompletion row={row} yearOver={yearOver} />
    </div>
  );
}

function Troubles({ row, groups }: { row: MatrixRow; groups: readonly MatrixGroup[] }) {
  const own = groups.filter(({ rollUp }) => !rollUp);
  return own.map(({ columns, rollUp }) =>
    columns.map(({ key, title }) => {
      const cell = row.cells[key];
      if (!cell || !isInTrouble(cell.standing)) return null;
      return (
        <div key={key} className={styles.trouble}>
          <span>{title}</span>
          <Cell cell={cell} rollUp={rollUp} />
        </div>
      );
    }),
  );
}
