import { Completion } from "@/components/status/completion";
import { StatusCell, StatusPlain } from "@/components/status/status-cell";
import { classNames } from "@/components/ui/class-names";
import { Hidden } from "@/components/ui/hidden";
import { PlainLink } from "@/components/ui/text-link";
import type { MatrixCell, MatrixData, MatrixRow } from "./matrix-data";
import { MatrixHead } from "./matrix-head";
import styles from "./matrix-table.module.css";

type Columns = readonly { key: string; rollUp: boolean; first: boolean }[];

function columnsOf({ groups }: MatrixData): Columns {
  return groups.flatMap(({ columns, rollUp }, group) =>
    columns.map(({ key }, index) => ({ key, rollUp, first: group > 0 && index === 0 })),
  );
}

/** The table: head under the page's header, first column fixed, every cell a link to its reason. */
export function MatrixTable(data: MatrixData) {
  const columns = columnsOf(data);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={styles.frame} aria-label={data.caption} tabIndex={0}>
      <table className={styles.matrix}>
        <caption>
          <Hidden>{data.caption}</Hidden>
        </caption>
        <MatrixHead {...data} />
        <tbody>
          {data.rows.map((row) => (
            <Row key={row.key} row={row} columns={columns} yearOver={data.yearOver} />
          ))}
        </tbody>
        <tfoot>
          {data.footRows?.map((row) => (
            <Row key={row.key} row={row} columns={columns} yearOver={data.yearOver} />
          ))}
          <tr className={styles.totals}>
            <th scope="row">{data.totals.label}</th>
            <td className={styles.completion}>{data.totals.completion}</td>
            {columns.map(({ key, first }) => (
              <td key={key} className={first ? styles.groupStart : undefined}>
                {data.totals.values[key] ?? "–"}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

function Row({ row, columns, yearOver }: { row: MatrixRow; columns: Columns; yearOver: boolean }) {
  return (
    <tr>
      <th scope="row">
        <UnitName row={row} />
      </th>
      <td className={styles.completion}>
        <RowCompletion row={row} yearOver={yearOver} />
      </td>
      {columns.map(({ key, rollUp, first }) => (
        <td
          key={key}
          className={classNames(first && styles.groupStart, rollUp && styles.rollUp) || undefined}
        >
          <Cell cell={row.cells[key]} rollUp={rollUp} />
        </td>
      ))}
    </tr>
  );
}

/** A unit's name, a link where it has a page, with its count behind. */
export function UnitName({ row }: { row: MatrixRow }) {
  return (
    <>
      {row.href ? (
        <PlainLink tall href={row.href}>
          {row.name}
        </PlainLink>
      ) : (
        row.name
      )}
      {row.count ? <span className={styles.count}>{row.count}</span> : null}
    </>
  );
}

/** Met of applicable, and the marks of what is in trouble. */
export function RowCompletion({ row, yearOver }: { row: MatrixRow; yearOver: boolean }) {
  if (!row.completion) return null;
  return (
    <Completion
      words={`${row.completion.met}/${row.completion.applicable}`}
      troubles={row.troubles}
      yearOver={yearOver}
    />
  );
}

/** One cell; a unit has none where the target is not of its level. */
export function Cell({ cell, rollUp }: { cell: MatrixCell | undefined; rollUp: boolean }) {
  if (!cell) return null;
  const Shape = rollUp ? StatusPlain : StatusCell;
  return <Shape {...cell.standing} value={cell.value} href={cell.href} />;
}
