import { columnOf } from "@/lib/records/names";
import { BUNDLE_FILES, type FileId } from "./bundle";

/** Where in a bundle: a file, the line on which the row begins (the header is 1), a column's name or "". */
export interface BundlePlace {
  readonly file: string;
  readonly line: number;
  readonly column: string;
}

/** What is wrong or odd there: the key of a message (namespace `invalid`) and what the message names. */
export interface Problem extends BundlePlace {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** The lines on which the rows of a bundle begin; none for a bundle that was not read from files. */
export type Lines = { readonly [F in FileId]?: readonly number[] };

/** Longest piece of a cell that a message repeats. */
const QUOTED_LENGTH = 80;

/** Collects everything about a bundle before anybody is told, so that one run names every error. */
export class Problems {
  readonly errors: Problem[] = [];
  readonly warnings: Problem[] = [];
  readonly #lines: Lines;

  constructor(lines: Lines = {}) {
    this.#lines = lines;
  }

  /** The place of a row's field; a bundle that was made in memory counts lines as its files would. */
  place(file: FileId, index: number, field: string): BundlePlace {
    const line = this.#lines[file]?.[index] ?? index + 2;
    return { file: BUNDLE_FILES[file].name, line, column: columnOf(field) };
  }

  error(place: BundlePlace, key: string, values: Problem["values"] = {}): void {
    this.errors.push({ ...place, key, values: quoted(values) });
  }

  warn(place: BundlePlace, key: string, values: Problem["values"] = {}): void {
    this.warnings.push({ ...place, key, values: quoted(values) });
  }
}

function quoted(values: Problem["values"]): Problem["values"] {
  const entries = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === "string" ? short(value) : value,
  ]);
  return Object.fromEntries(entries);
}

function short(text: string): string {
  return text.length <= QUOTED_LENGTH ? text : `${text.slice(0, QUOTED_LENGTH)}…`;
}

/** Problems in the order of the page's files, then of lines. */
export function sortedByPlace(problems: readonly Problem[]): Problem[] {
  const rank = new Map(Object.values(BUNDLE_FILES).map(({ name }, index) => [name, index]));
  const rankOf = ({ file }: Problem) => rank.get(file) ?? -1;
  return problems.toSorted((a, b) => rankOf(a) - rankOf(b) || a.line - b.line);
}
