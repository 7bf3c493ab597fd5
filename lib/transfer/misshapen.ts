import { parse } from "csv-parse/sync";
import { trimmed } from "@/lib/domain/unseen";
import type { BundleFile } from "./bundle";
import type { Problem } from "./problem";
import { utf16In } from "./utf16";

// Files that a spreadsheet saves in another shape: each is told once, by what it is and what to do.

/** What else may stand between cells. */
const OTHER_SEPARATORS = [";", "\t", "|"];
const LOOKED_AT = 4_096;

/** How files begin that are no CSV at all, whatever they are called. */
const OTHER_KINDS: readonly (readonly [begins: string, kind: string])[] = [
  ["PK\u0003\u0004", "Excel (.xlsx), ZIP"],
  ["\u00D0\u00CF\u0011\u00E0", "Excel 97–2003 (.xls)"],
  ["\u001F\u008B", "GZIP"],
  ["%PDF-", "PDF"],
  ["<", "HTML, XML"],
  ["{", "JSON"],
  ["[", "JSON"],
];

/** Errors of a whole file: with its rows unread, what else refers to them cannot be judged. */
export const WHOLE_FILE: ReadonlySet<string> = new Set([
  "bundle.notUtf8",
  "bundle.quoting",
  "bundle.misnamedFile",
  "bundle.workbookFile",
  "bundle.folder",
  "bundle.unknownColumn",
  "bundle.repeatedColumn",
  "bundle.namelessColumn",
  "bundle.utf16",
  "bundle.otherKind",
  "bundle.otherSeparator",
  "bundle.separatorLine",
  "bundle.quotedLines",
  "bundle.columnCase",
  "bundle.noHeader",
]);

type Fault = Pick<Problem, "key" | "values">;

/** What is wrong with a file as a whole, so that no row of it can be judged. */
export function misshapenFile(
  { columns }: Pick<BundleFile, "columns">,
  bytes: Buffer,
): (Fault & { readonly line: number }) | null {
  if (utf16In(bytes) !== null) return { line: 1, key: "bundle.utf16", values: {} };
  const start = bytes.subarray(0, LOOKED_AT);
  const text = start.toString("latin1").trimStart();
  const [, kind] = OTHER_KINDS.find(([begins]) => text.startsWith(begins)) ?? [];
  if (kind !== undefined) return { line: 1, key: "bundle.otherKind", values: { value: kind } };
  const lines = start
    .toString("utf8")
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\r|\n/);
  const index = lines.findIndex((line) => line !== "");
  const fault = index === -1 ? null : misshapenHead(lines[index] ?? "", columns);
  return fault && { line: index + 1, ...fault };
}

function misshapenHead(head: string, columns: readonly string[]): Fault | null {
  const [, announced] = /^"?sep=(.)"?[,;\t]*$/i.exec(head) ?? [];
  if (announced !== undefined) return { key: "bundle.separatorLine", values: { value: head } };
  const cells = cellsOf(head, ",");
  const otherwise = cells.filter((cell) => !columns.includes(cell) && isMeant(cell, columns));
  if (otherwise.length > 0) return { key: "bundle.columnCase", values: { value: otherwise.join(", ") } };
  if (cells.some((cell) => columns.includes(cell))) return null;
  const separator = OTHER_SEPARATORS.find((each) => namesColumns(cellsOf(head, each), columns));
  if (separator !== undefined)
    return { key: "bundle.otherSeparator", values: { value: separator === "\t" ? "Tab" : separator } };
  const [only = ""] = cells;
  if (cells.length === 1 && namesColumns(cellsOf(only, ","), columns))
    return { key: "bundle.quotedLines", values: {} };
  return { key: "bundle.noHeader", values: { columns: columns.join(",") } };
}

function cellsOf(line: string, delimiter: string): string[] {
  const [cells = []]: string[][] = parse(line, { delimiter, relax_quotes: true, relax_column_count: true });
  return cells;
}

function namesColumns(cells: readonly string[], columns: readonly string[]): boolean {
  return cells.length > 1 && cells.some((cell) => isMeant(cell, columns));
}

function isMeant(cell: string, columns: readonly string[]): boolean {
  return columns.includes(trimmed(cell).toLowerCase());
}

/** The cells without the empty ones at the end that a spreadsheet adds. */
export function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== "") + 1);
}

/** What the system puts into folders and archives, and nobody means to load. */
export function isSystemsOwn(name: string): boolean {
  return /^(\.|~\$)|^(__MACOSX|Thumbs\.db|ehthumbs\.db|desktop\.ini)$/i.test(name);
}

/** What is wrong with an entry of a folder that is no file of a bundle. @param known names of its files */
export function strangerIn(name: string, isFolder: boolean, known: readonly string[]): Fault {
  if (isFolder) return { key: "bundle.folder", values: { value: name } };
  if (/\.(?:xlsx?|xlsm|ods|numbers)$/i.test(name))
    return { key: "bundle.workbookFile", values: { value: name } };
  const meant = known.find((each) => plainName(name) === each.replace(/\.csv$/, ""));
  return meant === undefined
    ? { key: "bundle.unknownFile", values: { value: name } }
    : { key: "bundle.misnamedFile", values: { value: name, meant } };
}

/** `Units (1).CSV`, `units - Copy.csv` and `units.csv.txt` are each a copy of `units`. */
function plainName(name: string): string {
  return trimmed(name)
    .toLowerCase()
    .replace(/(?:\.(?:csv|txt|tsv))+$/, "")
    .replace(/(?: - copy| copy| - sao chép)?(?: ?\(\d+\))?$/, "")
    .replaceAll(/[ -]/g, "_");
}

const SHOWN_DAY = String.raw`\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})`;

/** Cells as a spreadsheet or a script writes them that takes them for something else: by the error, what they look like. */
const SHAPES: readonly (readonly [error: string, looks: RegExp, key: string])[] = [
  ["date.malformed", /^\d{4}-\d{2}-\d{2}[T ]\d{1,2}:\d{2}/, "bundle.dateWithTime"],
  [
    "date.malformed",
    new RegExp(String.raw`^(?:${SHOWN_DAY}|\d{4}[/.]\d{1,2}[/.]\d{1,2}|\d{4}-(?:\d-\d\d?|\d\d-\d))$`),
    "bundle.dateAsShown",
  ],
  ["date.malformed", /^\d{5}(?:\.\d+)?$/, "bundle.dateAsNumber"],
  [
    "instant.malformed",
    /^\d{4}-\d{2}-\d{2}(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?$/,
    "bundle.instantWithoutOffset",
  ],
  ["instant.malformed", new RegExp(`^${SHOWN_DAY}(?:[ ,T]+\\d{1,2}:\\d{2}|$)`), "bundle.instantAsShown"],
  ["instant.malformed", /^\d{5}(?:\.\d+)?$/, "bundle.instantAsShown"],
  ["number.notWhole", /^-?\d{1,3}(?:[., \u00A0\u202F]\d{3})+$/, "bundle.groupedDigits"],
  ["number.notWhole", /^-?\d+[.,]0*$/, "bundle.wholeWithPoint"],
  ["number.notWhole", /^-?\d(?:[.,]\d+)?E\+?\d+$/i, "bundle.groupedDigits"],
  ["choice.unknown", /^(?:true|false)$/i, "bundle.flagCase"],
];

/** What a program writes where it has nothing, or a spreadsheet where its formula has failed. */
const NOTHING = /^(?:#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!)|\\N|NULL|NaN|NaT|None|nil|undefined)$/i;

/** The key that a refused cell is told by once a column, with the number of rows; null = it is told by itself. */
export function spreadsheetsDoing(error: string, cell: unknown): string | null {
  if (typeof cell !== "string") return null;
  if (NOTHING.test(cell)) return "bundle.nothingInWords";
  return SHAPES.find(([of, looks]) => of === error && looks.test(cell))?.[2] ?? null;
}
