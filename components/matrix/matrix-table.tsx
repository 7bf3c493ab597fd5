import { Completion } from "@/components/status/completion";
import { type Looks, useLooks } from "@/components/status/looks";
import { classNames } from "@/components/ui/class-names";
import { Hidden } from "@/components/ui/hidden";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { DrawnCell } from "./cell";
import cells from "./cell.module.css";
import { cellHref } from "./links";
import type { MatrixColumn, MatrixData, MatrixRow } from "./matrix-data";
import { MatrixHead } from "./matrix-head";
import styles from "./matrix-table.module.css";
import { UnitName } from "./unit-name";

type Column = MatrixColumn & { readonly rollUp: boolean; readonly first: boolean };

interface RowProps {
  readonly row: MatrixRow;
  readonly columns: readonly Column[];
  readonly looks: Looks;
  readonly data: MatrixData;
}

function columnsOf({ groups }: MatrixData): Column[] {
  return groups.flatMap(({ columns, rollUp }, group) =>
    columns.map((column, index) => ({ ...column, rollUp, first: group > 0 && index === 0 })),
  );
}

/** The table: head under the page's header, first column fixed, every cell a link to its reason. */
export function MatrixTable(data: MatrixData) {
  const columns = columnsOf(data);
  const looks = useLooks(data.yearOver);
  const { footRow, totals } = data;
  return (
    <ScrollRegion className={styles.frame} label={data.caption}>
      <table className={classNames(styles.matrix, cells.cells)}>
        <caption>
          <Hidden>{data.caption}</Hidden>
        </caption>
        <MatrixHead {...data} />
        <tbody>
          {data.rows.map((row) => (
            <tr key={row.code}>
              <th scope="row">
                <UnitName row={row} links={data.links} />
              </th>
              <Cells row={row} columns={columns} looks={looks} data={data} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          {footRow === null ? null : (
            <tr>
              <th scope="row">{footRow.name}</th>
              <Cells row={footRow} columns={columns} looks={looks} data={data} />
            </tr>
          )}
          <tr className={styles.totals}>
            <th scope="row">{totals.label}</th>
            <td className={styles.completion}>{totals.completion}</td>
            {columns.map(({ code, first }, index) => (
              <td key={code} className={first ? styles.groupStart : undefined}>
                {totals.values[index]}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </ScrollRegion>
  );
}

function Cells({ row, columns, looks, data: { yearOver, links } }: RowProps) {
  return (
    <>
      <td className={styles.completion}>
        {row.completion === null ? null : (
          <Completion words={row.completion} troubles={row.troubles} yearOver={yearOver} />
        )}
      </td>
      {columns.map((column, index) => {
        const { code, rollUp, first } = column;
        const cell = row.cells[index];
        const leads = !rollUp || cell?.[0] !== "NOT_APPLICABLE";
        return (
          <td key={code} className={first ? styles.groupStart : undefined}>
            {cell ? (
              <DrawnCell
                cell={cell}
                column={column}
                rollUp={rollUp}
                looks={looks}
                href={leads ? cellHref(links, rollUp, code, row.code) : undefined}
              />
            ) : null}
          </td>
        );
      })}
    </>
  );
}
