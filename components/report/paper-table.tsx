import { ScrollRegion } from "@/components/ui/scroll-region";
import type { PaperColumn, PaperRow, PaperTable } from "@/lib/domain/report/paper";
import { alignmentOf, cellText, heldIn } from "@/lib/words/report/cell";
import { inPlaces } from "./in-places";
import styles from "./paper.module.css";

/** A table of the paper; on a phone it is scrolled by itself, with the keyboard too. */
export function PaperTablePart({ table: { columns, rows }, label }: { table: PaperTable; label: string }) {
  return (
    <ScrollRegion className={styles.scroll} label={label}>
      <table>
        <thead>
          <tr>
            {inPlaces(columns).map(({ part, place }) => (
              <th key={place} scope="col">
                {part.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {inPlaces(rows).map(({ part, place }) => (
            <TableRow key={place} row={part} columns={columns} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function TableRow({ row: { cells, kind }, columns }: { row: PaperRow; columns: readonly PaperColumn[] }) {
  if (kind === "heading")
    return (
      <tr>
        <th className={styles.group} scope="colgroup" colSpan={columns.length}>
          {cells[0]}
        </th>
      </tr>
    );
  return (
    <tr className={kind === "total" ? styles.total : undefined}>
      {inPlaces(columns).map(({ part, place }) => (
        <td key={place} className={styles[alignmentOf(part, place - 1)]}>
          {cellText(cells[place - 1], heldIn({ kind }, part))}
        </td>
      ))}
    </tr>
  );
}
