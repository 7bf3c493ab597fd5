import { sentFile } from "@/lib/http/sent-file";
import { IMPORT_BYTES } from "@/lib/records/limits";
import { shape } from "@/lib/schemas/shape";
import { textOf } from "@/lib/transfer/workbook/cell-value";
import { type Headed, headPlace } from "@/lib/transfer/workbook/heading";
import { openWorkbook } from "@/lib/transfer/workbook/open";
import { readable } from "./checked";

/**
 * The list that a sent workbook holds, as it would be pasted from it, from its headings on; nothing is written.
 * @throws Failure INVALID with the reason why a file is not read
 */
export async function sheetText(request: Request, headed: readonly Headed[]): Promise<Response> {
  const { bytes } = await sentFile(request, IMPORT_BYTES, shape({}));
  const grids = await readable(() => openWorkbook(bytes));
  const { sheet, row } = headPlace(grids, headed);
  const lines = (grids[sheet]?.rows ?? []).slice(row).filter((cells) => cells.length > 0);
  // A line is a row: within a cell none ends. Blanks before a name say how deep it lies.
  const text = lines.map((cells) =>
    cells.map((cell) => textOf(cell).replaceAll(/[\t\r\n]+/g, " ")).join("\t"),
  );
  return Response.json({ text: text.join("\n") }, { headers: { "Cache-Control": "private, no-store" } });
}
