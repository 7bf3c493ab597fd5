import type { TableFormat } from "@/lib/domain/file";
import { EXCEL_BOM, toCsv } from "@/lib/transfer/csv";
import { textOf } from "./cell-value";
import type { CellGrid } from "./grid";
import type { Marks } from "./mark-rows";
import { markWorkbook } from "./open";

/** A file with remarks beside its rows, in the format in which it came. @throws Refused */
export async function markedFile(
  { bytes, grids }: { readonly bytes: Uint8Array<ArrayBuffer>; readonly grids: readonly CellGrid[] },
  marks: readonly Marks[],
): Promise<{ readonly content: Uint8Array<ArrayBuffer> | string; readonly format: TableFormat }> {
  // What begins like an archive has been read as a workbook.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    return { content: new Uint8Array(await markWorkbook(bytes, marks)), format: "xlsx" };
  const { sheet = 0, column = 0, texts = [] } = marks[0] ?? {};
  const textIn = new Map(texts);
  const rows = grids[sheet]?.rows ?? [];
  const marked = rows.map((cells, index) => [
    ...Array.from({ length: column }, (_, at) => textOf(cells[at] ?? null)),
    textIn.get(index + 1) ?? "",
  ]);
  const [head = [], ...rest] = marked;
  return { content: EXCEL_BOM + toCsv(head, rest), format: "csv" };
}
