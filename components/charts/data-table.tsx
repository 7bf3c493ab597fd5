import { Cell, FigureTable, NumberHead } from "@/components/ui/table";
import styles from "./data-table.module.css";
/** A chart's numbers: a row for each point in time, in writing. */
export interface DataRow {
  head: string;
  cells: readonly string[];
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
          <tr key={head}>
            <th scope="row">{head}</th>
            {cells.map((cell, index) => (
              <Cell key={columns[index]} number>
                {cell}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </FigureTable>
  );
}
