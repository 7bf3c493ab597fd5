import Link from "next/link";
import { StatusCell, StatusPlain } from "@/components/status/status-cell";
import { StatusCounts } from "@/components/status/status-counts";
import type { MatrixCell, MatrixData, MatrixRow } from "./matrix-data";
import { MatrixHead } from "./matrix-head";

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
    <section className="matrix-frame" aria-label={data.caption} tabIndex={0}>
      <table className="matrix">
        <caption className="sr-only">{data.caption}</caption>
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
          <tr className="matrix-totals">
            <th scope="row">{data.totals.label}</th>
            <td className="completion">{data.totals.completion}</td>
            {columns.map(({ key, first }) => (
              <td key={key} className={first ? "group-start" : undefined}>
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
      <td className="completion">
        <Completion row={row} yearOver={yearOver} />
      </td>
      {columns.map(({ key, rollUp, first }) => (
        <td key={key} className={first ? "group-start" : undefined}>
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
        <Link className="plain-link tall-touch" href={row.href} prefetch={false}>
          {row.name}
        </Link>
      ) : (
        row.name
      )}
      {row.count ? <span className="unit-count">{row.count}</span> : null}
    </>
  );
}

/** Met of applicable, and the marks of what is in trouble. */
export function Completion({ row, yearOver }: { row: MatrixRow; yearOver: boolean }) {
  if (!row.completion) return null;
  return (
    <span className="completion-line">
      <b>
        {row.completion.met}/{row.completion.applicable}
      </b>
      <StatusCounts counts={row.troubles} yearOver={yearOver} />
    </span>
  );
}

/** One cell; a unit has none where the target is not of its level. */
export function Cell({ cell, rollUp }: { cell: MatrixCell | undefined; rollUp: boolean }) {
  if (!cell) return null;
  const Shape = rollUp ? StatusPlain : StatusCell;
  return <Shape {...cell.standing} value={cell.value} href={cell.href} />;
}
