import { Completion } from "@/components/status/completion";
import { type Looks, useLooks } from "@/components/status/looks";
import { classNames } from "@/components/ui/class-names";
import { Disclosure } from "@/components/ui/disclosure";
import { useTranslations } from "@/lib/i18n/words";
import { DrawnCell } from "./cell";
import cells from "./cell.module.css";
import { cellHref } from "./links";
import { isInTrouble, isUntroubled, type MatrixData, type MatrixRow } from "./matrix-data";
import styles from "./matrix-list.module.css";
import { UnitName } from "./unit-name";

/** The phone's matrix: units in trouble with what is wrong; the others fold into one line. */
export function MatrixList(data: MatrixData) {
  const t = useTranslations("matrix");
  const looks = useLooks(data.yearOver);
  const { rows, totals } = data;
  const untroubled = rows.filter(isUntroubled);
  return (
    <div className={classNames(styles.list, cells.cells)}>
      <ul>
        {rows
          .filter((row) => !isUntroubled(row))
          .map((row) => (
            <li key={row.code}>
              <UnitLine row={row} data={data} />
              <Troubles row={row} data={data} looks={looks} />
            </li>
          ))}
      </ul>
      {untroubled.length > 0 ? (
        <Disclosure summary={t("folded", { count: untroubled.length })}>
          <ul>
            {untroubled.map((row) => (
              <li key={row.code}>
                <UnitLine row={row} data={data} />
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

function UnitLine({ row, data: { links, yearOver } }: { row: MatrixRow; data: MatrixData }) {
  return (
    <div>
      <span>
        <UnitName row={row} links={links} />
      </span>
      {row.completion === null ? null : (
        <Completion words={row.completion} troubles={row.troubles} yearOver={yearOver} />
      )}
    </div>
  );
}

/** The duties of its own that are in trouble. */
function Troubles({
  row,
  data: { groups, links },
  looks,
}: {
  row: MatrixRow;
  data: MatrixData;
  looks: Looks;
}) {
  const own = groups.find(({ rollUp }) => !rollUp)?.columns ?? [];
  return own.map((column, index) => {
    const cell = row.cells[index];
    if (!cell || !isInTrouble(cell[0], column)) return null;
    const { code, title } = column;
    return (
      <p key={code}>
        <span>{title}</span>
        <DrawnCell
          cell={cell}
          column={column}
          rollUp={false}
          looks={looks}
          href={cellHref(links, false, code, row.code)}
        />
      </p>
    );
  });
}
