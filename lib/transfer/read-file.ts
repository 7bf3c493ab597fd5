import { isUtf8 } from "node:buffer";
import { CsvError, parse } from "csv-parse/sync";
import { isBlank } from "@/lib/domain/unseen";
import { fieldOf } from "@/lib/records/names";
import { BUNDLE_FILES, type BundleFile, type BundleRow, type FileId } from "./bundle";
import { misshapenFile, spreadsheetsDoing, withoutEmptyEnd } from "./misshapen";
import type { Problem } from "./problem";
import { type ReadRow, type RowProblem, rowReader } from "./read-row";

/** One file's rows in memory, in the order of the file. */
export interface FileContent<F extends FileId> {
  readonly rows: readonly BundleRow<F>[];
  /** The line on which each row begins. */
  readonly lines: readonly number[];
  /** Keys of rows that cannot be read: what refers to them is not wrong for it. */
  readonly brokenKeys: readonly string[];
  readonly problems: readonly Problem[];
}

/** The key of a row, as text. */
export function keyText({ key }: Pick<BundleFile, "key">, row: object): string {
  return key.map((column) => Reflect.get(row, fieldOf(column)) ?? "").join("\t");
}

/**
 * Reads one file of a bundle: UTF-8 with or without a byte-order mark, RFC 4180, a header row, any order of columns.
 * A fault in the quoting ends the reading, since nothing behind it can be told apart.
 */
export function readFileContent<F extends FileId>(id: F, bytes: Buffer): FileContent<F> {
  const reading = new FileReading<F>(BUNDLE_FILES[id]);
  const whole = misshapenFile(BUNDLE_FILES[id], bytes);
  if (whole !== null) {
    reading.refuse(whole.line, "", whole.key, whole.values);
    return reading;
  }
  if (!isUtf8(bytes)) {
    reading.refuse(lineOfFirstFault(bytes), "", "bundle.notUtf8");
    return reading;
  }
  try {
    parse(bytes, {
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      record_delimiter: ["\r\n", "\n", "\r"],
      on_record: (cells: string[], { lines }) => {
        reading.take(cells, lines);
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    reading.breakOff(error);
  }
  return reading;
}

class FileReading<F extends FileId> implements FileContent<F> {
  readonly rows: BundleRow<F>[] = [];
  readonly lines: number[] = [];
  readonly brokenKeys: string[] = [];
  readonly problems: Problem[] = [];
  readonly #file: BundleFile<F>;
  readonly #seen = new Map<string, number>();
  #header: readonly string[] | undefined;
  #read: ((cells: readonly string[]) => ReadRow<F>) | undefined;
  /** How many line ends too many the parser has counted: a CR LF inside quotes counts twice for it. */
  #overcounted = 0;

  constructor(file: BundleFile<F>) {
    this.#file = file;
  }

  refuse(line: number, column: string, key: string, values: Problem["values"] = {}): void {
    this.problems.push({ file: this.#file.name, line, column, key, values });
  }

  /** What a spreadsheet did to a whole file is told where it first shows, with the number of rows. */
  #refuseOnce(line: number, column: string, key: string, values: Problem["values"] = {}): void {
    const first = this.problems.findIndex((problem) => problem.key === key && problem.column === column);
    const told = this.problems[first];
    if (told === undefined) this.refuse(line, column, key, { ...values, rows: 1 });
    else this.problems[first] = { ...told, values: { ...told.values, rows: Number(told.values.rows) + 1 } };
  }

  /** @param parserLine the line on which the record ends, as the parser counts */
  take(cells: readonly string[], parserLine: number): void {
    let within = 0;
    for (const cell of cells) {
      const ends = cell.match(/\r\n|\r|\n/g) ?? [];
      within += ends.length;
      this.#overcounted += ends.filter((end) => end === "\r\n").length;
    }
    const line = parserLine - this.#overcounted - within;
    if (this.#header === undefined) this.#takeHeader(cells, line);
    else this.#takeRow(cells, line, this.#header);
  }

  breakOff(error: CsvError): void {
    const lines = typeof error.lines === "number" ? error.lines : 1;
    this.refuse(lines - this.#overcounted, "", "bundle.quoting");
  }

  #takeHeader(cells: readonly string[], line: number): void {
    const columns = withoutEmptyEnd(cells);
    this.#header = columns;
    const faults = this.problems.length;
    const nameless = columns.flatMap((column, index) => (isBlank(column) ? [index + 1] : []));
    if (nameless.length > 0) this.refuse(line, "", "bundle.namelessColumn", { value: nameless.join(", ") });
    for (const [index, column] of columns.entries()) {
      if (isBlank(column)) continue;
      if (!this.#file.columns.includes(column))
        this.refuse(line, column, "bundle.unknownColumn", { value: column });
      else if (columns.indexOf(column) !== index)
        this.refuse(line, column, "bundle.repeatedColumn", { value: column });
    }
    if (this.problems.length === faults) this.#read = rowReader(this.#file, columns);
    if (columns.length < cells.length) this.#refuseOnce(line, "", "bundle.emptyColumns");
  }

  #takeRow(row: readonly string[], line: number, header: readonly string[]): void {
    const read = this.#read;
    // Under a header that is wrong, what a cell stands for is not known.
    if (read === undefined) return;
    const filled = withoutEmptyEnd(row).length;
    if (filled === 0) this.#refuseOnce(line, "", "bundle.blankRows");
    else if (row.length < header.length || filled > header.length) {
      this.refuse(line, "", "bundle.cellCount", { expected: header.length, found: row.length });
      this.#breakKey(row, header);
    } else {
      if (row.length > header.length) this.#refuseOnce(line, "", "bundle.emptyColumns");
      this.#takeCells(row.slice(0, header.length), line, header, read);
    }
  }

  #takeCells(
    cells: readonly string[],
    line: number,
    header: readonly string[],
    read: (cells: readonly string[]) => ReadRow<F>,
  ): void {
    const result = read(cells);
    if (result.problems === undefined) this.#keep(result.row, line);
    else this.#refuseCells(result.problems, line, cells, header);
  }

  #refuseCells(
    problems: readonly RowProblem[],
    line: number,
    cells: readonly string[],
    header: readonly string[],
  ): void {
    for (const { column, key, values } of problems) {
      const doing = spreadsheetsDoing(key, values.value);
      if (doing === null) this.refuse(line, column, key, values);
      else this.#refuseOnce(line, column, doing, values);
    }
    this.#breakKey(cells, header);
  }

  #breakKey(cells: readonly string[], header: readonly string[]): void {
    this.brokenKeys.push(this.#file.key.map((column) => cells[header.indexOf(column)] ?? "").join("\t"));
  }

  #keep(row: BundleRow<F>, line: number): void {
    const key = keyText(this.#file, row);
    const first = this.#seen.get(key);
    if (first !== undefined) {
      this.refuse(line, this.#file.key[0] ?? "", "bundle.repeatedKey", {
        value: key.replaceAll("\t", ", "),
        line: first,
      });
      return;
    }
    this.#seen.set(key, line);
    this.rows.push(row);
    this.lines.push(line);
  }
}

function lineOfFirstFault(bytes: Buffer): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const end = bytes.indexOf(10, start);
    const stop = end === -1 ? bytes.length : end;
    if (!isUtf8(bytes.subarray(start, stop))) return line;
    start = stop + 1;
  }
  return line;
}
