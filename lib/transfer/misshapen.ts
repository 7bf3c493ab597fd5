import { parse } from "csv-parse/sync";
import type { BundleFile } from "./bundle";
import type { Problem } from "./problem";

// Files that a spreadsheet saves in another shape: each is told once, by what it is and what to do.

/** What else may stand between cells. */
const OTHER_SEPARATORS = [";", "\t", "|"];
const LOOKED_AT = 4_096;

/** What is wrong with a file as a whole, so that no row of it can be judged. */
export function misshapenFile(
  { columns }: Pick<BundleFile, "columns">,
  bytes: Buffer,
): Pick<Problem, "key" | "values"> | null {
  if (isUtf16(bytes)) return { key: "bundle.utf16", values: {} };
  const head =
    bytes
      .subarray(0, LOOKED_AT)
      .toString("utf8")
      .replace(/^\uFEFF/, "")
      .split(/\r\n|\r|\n/, 1)[0] ?? "";
  const separator = OTHER_SEPARATORS.find((each) => namesColumns(head, each, columns));
  if (separator === undefined || namesColumns(head, ",", columns)) return null;
  return { key: "bundle.otherSeparator", values: { value: separator === "\t" ? "Tab" : separator } };
}

/** Two bytes a character: every other one of plain text is NUL, with or without a byte-order mark. */
function isUtf16(bytes: Buffer): boolean {
  if (bytes.length >= 2 && [0xfeff, 0xfffe].includes(bytes.readUInt16BE(0))) return true;
  const start = bytes.subarray(0, LOOKED_AT);
  const nul = (parity: number) => start.filter((byte, index) => index % 2 === parity && byte === 0).length;
  return Math.max(nul(0), nul(1)) > start.length / 4;
}

function namesColumns(head: string, delimiter: string, columns: readonly string[]): boolean {
  const [cells = []] = parse(head, { delimiter, relax_quotes: true, relax_column_count: true });
  return cells.length > 1 && cells.some((cell) => columns.includes(cell.trim()));
}

/** The cells without the empty ones at the end that a spreadsheet adds. */
export function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== "") + 1);
}

/** What the system puts into folders and archives, and nobody means to load. */
export function isSystemsOwn(name: string): boolean {
  return /^(\.|~\$)|^(__MACOSX|Thumbs\.db|ehthumbs\.db|desktop\.ini)$/i.test(name);
}

/** A cell that was refused for being a day as a spreadsheet writes it that takes it for an instant: `2021-11-05 00:00:00`. */
export function isDateWithTime(key: string, cell: unknown): boolean {
  return (
    key === "date.malformed" && typeof cell === "string" && /^\d{4}-\d{2}-\d{2}[T ]\d{1,2}:\d{2}/.test(cell)
  );
}
