import { isUtf8 } from "node:buffer";
import { CsvError, parse } from "csv-parse/sync";
import { utf16In } from "../utf16.ts";
import { gridCell, trimmedRow, wholeBudget } from "./cells.ts";
import { ALL_LENGTH, type Bounds, type CellGrid, MOST_ABOVE, Refused } from "./grid.ts";

const SEPARATORS = [",", ";", "\t"];
const LOOKED_AT = 20;
/** How documents and pictures begin that hold no NUL by chance. */
const NO_TABLE = /^(?:%PDF|\{\\rtf|\u0089PNG|\u00ff\u00d8\u00ff)/;

/** What a text file of separated cells holds: UTF-8, or UTF-16, with its mark or without. @throws Refused */
export function readSeparated(bytes: Buffer, bounds: Bounds): CellGrid[] {
  const text = decoded(bytes);
  const budget = wholeBudget();
  const lines = linesOf(text, separatorOf(text));
  const rows = lines.map((line) => trimmedRow(line.map((cell) => gridCell(cell, budget))));
  while (rows.at(-1)?.length === 0) rows.pop();
  if (rows.length > bounds.rows + MOST_ABOVE) throw new Refused("tooManyRows");
  if (rows.some((row) => row.length > bounds.columns)) throw new Refused("tooManyColumns");
  return [{ name: "", rows }];
}

/** A text file: UTF-8, or UTF-16, with its mark or without. @throws Refused */
export function decoded(bytes: Buffer): string {
  const first = utf16In(bytes);
  if (first === null && (bytes.includes(0) || NO_TABLE.test(bytes.toString("latin1", 0, 5))))
    throw new Refused("notTable");
  if (first === null && !isUtf8(bytes)) throw new Refused("notUtf8");
  const whole = bytes.length - (bytes.length % 2);
  const wide = first === "high" ? Buffer.from(bytes.subarray(0, whole)).swap16() : bytes;
  const text = wide.toString(first === null ? "utf8" : "utf16le").replace(/^\uFEFF/, "");
  // A page of the web under a spreadsheet's name.
  if (/^\s*<(?:!doctype|\?xml|html|table)/i.test(text)) throw new Refused("notTable");
  return text;
}

function linesOf(text: string, delimiter: string): string[][] {
  const options = { delimiter, relax_column_count: true, relax_quotes: true, max_record_size: ALL_LENGTH };
  try {
    const lines: string[][] = parse(text, options);
    if (lines.some((line) => line.some(isUnclosed))) throw new Refused("unclosed");
    return lines;
  } catch (error) {
    throw error instanceof CsvError ? new Refused("broken", { cause: error }) : error;
  }
}

/** A quotation mark that opens and never closes takes the lines after it along, and is itself left standing. */
function isUnclosed(cell: string): boolean {
  return cell.startsWith('"') && /[\r\n]/.test(cell);
}

/** The one that most of the first lines have most of; in a single column there is none. */
function separatorOf(text: string): string {
  const head = text.split(/\r?\n/, LOOKED_AT).map((line) => line.replace(/"[^"]*"/g, ""));
  const counts = SEPARATORS.map((each) => head.reduce((sum, line) => sum + line.split(each).length - 1, 0));
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ",";
}
