/** A chart's numbers: a row for each point in time, in writing. */
export interface DataRow {
  head: string;
  cells: readonly string[];
}

/** The table behind a chart. `heads` names the column of the rows' heads, then those of their numbers. */
export function DataTable({ heads, rows }: { heads: readonly string[]; rows: readonly DataRow[] }) {
  const [first, ...columns] = heads;
  return (
    <table className="table max-w-[560px]">
      <thead>
        <tr>
          <th scope="col">{first}</th>
          {columns.map((column) => (
            <th key={column} scope="col" className="number">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ head, cells }) => (
          <tr key={head}>
            <th scope="row">{head}</th>
            {cells.map((cell, index) => (
              <td key={columns[index]} className="number">
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
