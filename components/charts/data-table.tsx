import { Cell, FigureTable, NumberHead } from "@/components/ui/table";
import { PlainLink } from "@/components/ui/text-link";
import { formatNumber, type Language } from "@/lib/format";
import styles from "./data-table.module.css";

/** A figure in writing, and where it opens to what it is made of. */
export type Said = string | { readonly said: string; readonly href: string };

/** A chart's numbers: a row for each point in time. */
export interface DataRow {
  head: Said;
  cells: readonly Said[];
}

/** The table behind a chart. `heads` names the column of the rows' heads, then those of their numbers. */
export function DataTable({ heads, rows }: { heads: readonly string[]; rows: readonly DataRow[] }) {
  const [first, ...columns] = heads;
  return (
    <FigureTable className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{first}</th>
          {columns.map((column) => (
            <NumberHead key={column}>{column}</NumberHead>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ head, cells }) => (
          <tr key={wordsOf(head)}>
            <th scope="row">
              <Opening of={head} />
            </th>
            {cells.map((cell, index) => (
              <Cell key={columns[index]} number>
                <Opening of={cell} />
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </FigureTable>
  );
}

/** A number that opens its records; there is nothing to open behind none. */
export function opened(count: number, href: string, language: Language): Said {
  const said = formatNumber(count, language);
  return count === 0 ? said : { said, href };
}

function wordsOf(said: Said): string {
  return typeof said === "string" ? said : said.said;
}

function Opening({ of }: { of: Said }) {
  return typeof of === "string" ? (
    of
  ) : (
    <PlainLink tall href={of.href}>
      {of.said}
    </PlainLink>
  );
}
