import { createHash } from "node:crypto";
import type { FieldError } from "@/lib/db/failure";
import { type Headed, type HeadingRows, matched } from "@/lib/domain/headings";
import type { FoundSheet, ToldBy } from "@/lib/domain/screen/import";
import { searchable } from "@/lib/domain/text";
import { en } from "@/lib/i18n/en";
import { vi } from "@/lib/i18n/vi";
import { descriptionOf } from "@/lib/records/all";
import type { Field, Plain } from "@/lib/records/field";
import { ABOVE, type ImportedKind, importedFields } from "@/lib/records/imported";
import { IMPORT_ROWS } from "@/lib/records/limits";
import type { ImportRows, Saying } from "@/lib/schemas/import";
import type { ImportQuestion, SheetQuestion } from "@/lib/schemas/import-question";
import { choiceWords, importedWordsIn } from "@/lib/words/imported";
import { type ChoiceWords, meaningOf, textOf } from "./cell-value";
import { exampleTest } from "./example";
import { type CellGrid, type GridCell, Refused } from "./grid";
import { type HeadPlace, headingsAt, headPlace } from "./heading";
import { lettersOf } from "./mark-rows";

const SHOWN_VALUES = 3;

/** What is wrong with a cell: its field, and the key of why. */
type CellError = Omit<FieldError, "message">;

/** What is asked of a sheet; `null` of what is to be found. */
export type SheetAsked = Pick<SheetQuestion, "kind" | "headLine" | "fields"> & {
  readonly sheet: number | null;
  readonly by: ToldBy;
};

/** A sheet as it is read: its headings and, below these, its rows. */
export interface ReadSheet {
  readonly kind: ImportedKind;
  readonly found: FoundSheet;
  /** What the columns of these headings are remembered by. */
  readonly headings: string;
  /** Where a row's cells stand, by the line that its program shows. */
  readonly lines: ReadonlyMap<number, readonly GridCell[]>;
  /** Rows whose cells could all be read. */
  readonly rows: ImportRows;
  /** What holds of every new record. */
  readonly shared: Saying;
  /** What is wrong with the cells of the others. */
  readonly refused: readonly { readonly line: number; readonly errors: readonly CellError[] }[];
}

/** Whichever language a workbook's headings and choices are in. */
function languagesOf(kind: ImportedKind) {
  return [importedWordsIn(kind, vi), importedWordsIn(kind, en)];
}

/** The fields of a kind with everything that a column of each may be headed. */
export function headedFields(kind: ImportedKind): Headed[] {
  const languages = languagesOf(kind);
  return importedFields(kind).map(({ name }) => ({
    name,
    headings: languages.flatMap(({ headings }) => headings(name)),
  }));
}

/** What is said as headings from a row on, of as many columns as there are, and how many rows that takes. */
export function headsAt(table: CellGrid["rows"], row: number): HeadingRows {
  const width = Math.max(0, ...table.slice(row).map((cells) => cells.length));
  const { heads, taken } = headingsAt(table, row);
  return { heads: [...heads, ...Array<string>(width).fill("")].slice(0, width), taken };
}

/** By what the columns of some headings are remembered. */
export function headingsKey(heads: readonly string[]): string {
  return sha256Of(heads.map(searchable).join("\t"));
}

/** What columns of a kind under some headings were meant by before. */
export type Remember = (kind: ImportedKind, headings: string) => Promise<readonly (string | null)[] | null>;

/**
 * Finds the headings and what they mean, and reads what stands below them.
 * @throws Refused where there is no row, or too many
 */
export async function readSheet(
  grids: readonly CellGrid[],
  asked: SheetAsked,
  shared: ImportQuestion["shared"],
  remember: Remember,
): Promise<ReadSheet> {
  const { kind } = asked;
  const fields = importedFields(kind);
  const headed = headedFields(kind);
  const place = placeOf(grids, headed, asked);
  const table = grids[place.sheet]?.rows ?? [];
  const { heads, taken } = headsAt(table, place.row);
  const begin = place.row + taken;
  const below = table.slice(begin);
  const headings = headingsKey(heads);
  const before = asked.fields === null ? await remember(kind, headings) : null;
  const chosen = columnsOf(asked.fields ?? before ?? matched(heads, headed), heads, fields);
  const isExample = exampleTest(kind, chosen, table[0]?.[0] ?? null);
  const saysNothing = uncounted(kind, chosen);
  const lines = new Map(
    below.flatMap((cells, index): [number, readonly GridCell[]][] =>
      cells.length === 0 || saysNothing(cells) || isExample(cells, index === 0)
        ? []
        : [[begin + index + 1, cells]],
    ),
  );
  if (lines.size === 0) throw new Refused(below.some((cells) => cells.length > 0) ? "onlyExample" : "empty");
  if (lines.size > IMPORT_ROWS) throw new Refused("tooManyRows");
  const said = new Set([...chosen, ...Object.keys(shared).filter((name) => shared[name] !== "")]);
  const columns = heads.map((heading, at) => ({
    letters: lettersOf(at),
    heading,
    values: firstValues(lines, at),
    field: chosen[at] ?? null,
  }));
  // A column of codes may be there to correct what is recorded: which rows are new is seen row by row.
  const names = fields.some(
    ({ name, field: { kind: held } }) => said.has(name) && (held === "id" || held === "code"),
  );
  const missing = names ? [] : fields.filter(({ name, required }) => required && !said.has(name));
  return {
    kind,
    found: {
      kind,
      by: asked.by,
      sheet: place.sheet,
      headLine: place.row + 1,
      rows: lines.size,
      columns,
      remembered: before !== null,
      missing: missing.map(({ name }) => name),
    },
    headings,
    lines,
    ...read(lines, chosen, kind, shared),
  };
}

/** Whether a row of a kind that says nothing but counts has none of them: it was prepared, and is not filled in. */
function uncounted(kind: ImportedKind, chosen: readonly (string | null)[]) {
  const { key } = descriptionOf(kind);
  const told = importedFields(kind).filter(({ name }) => name !== ABOVE && !key.includes(name));
  const counts = told.every(({ field }) => field.kind === "count" && field.optional);
  const places = told.map(({ name }) => chosen.indexOf(name)).filter((at) => at >= 0);
  return (cells: readonly GridCell[]) =>
    counts && places.length > 0 && places.every((at) => textOf(cells[at] ?? null) === "");
}

/** Where the headings stand that were chosen, or that are found. */
function placeOf(
  grids: readonly CellGrid[],
  headed: readonly Headed[],
  { sheet, headLine }: SheetAsked,
): HeadPlace {
  const found = headPlace(grids, headed, sheet ?? undefined);
  return headLine === null ? found : { ...found, row: headLine - 1 };
}

export function sha256Of(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** Each field once, and known ones alone; a column each. */
function columnsOf(
  said: readonly (string | null)[],
  heads: readonly string[],
  fields: readonly { readonly name: string }[],
): (string | null)[] {
  return heads.map((_, at) => {
    const name = said[at] ?? null;
    return said.indexOf(name) === at && fields.some((field) => field.name === name) ? name : null;
  });
}

function firstValues(lines: ReadSheet["lines"], at: number): string[] {
  const values: string[] = [];
  for (const cells of lines.values()) {
    const text = textOf(cells[at] ?? null);
    if (text !== "") values.push(text);
    if (values.length === SHOWN_VALUES) break;
  }
  return values;
}

/** How a field is read from a row. */
interface Reader {
  readonly name: string;
  readonly field: Field;
  readonly at: number;
  readonly words: ChoiceWords;
}

function read(
  lines: ReadSheet["lines"],
  chosen: readonly (string | null)[],
  kind: ImportedKind,
  shared: ImportQuestion["shared"],
): Pick<ReadSheet, "rows" | "refused" | "shared"> {
  const languages = languagesOf(kind);
  const readers = importedFields(kind).map(({ name, field }): Reader => {
    return { name, field, at: chosen.indexOf(name), words: choiceWords(field, languages) };
  });
  // Of what has a column each row speaks for itself.
  const unsaid = readers.filter(({ name, at }) => at < 0 && (shared[name] ?? "") !== "");
  const whole = rowOf(
    unsaid.map(({ name }) => shared[name] ?? null),
    unsaid.map((reader, at) => ({ ...reader, at })),
  );
  const said = readers.filter(({ at }) => at >= 0);
  const rows = [...lines].map(([line, cells]) => {
    const own = rowOf(cells, said);
    return { line, said: own.said, errors: [...own.errors, ...whole.errors] };
  });
  return {
    shared: whole.said,
    rows: rows.flatMap(({ line, said: own, errors }) => (errors.length > 0 ? [] : [{ line, said: own }])),
    refused: rows.flatMap(({ line, errors }) => (errors.length > 0 ? [{ line, errors }] : [])),
  };
}

function rowOf(cells: readonly GridCell[], readers: readonly Reader[]) {
  const said: Record<string, Plain> = {};
  const errors: CellError[] = [];
  for (const { name, field, at, words } of readers) {
    const meaning = meaningOf(field, cells[at] ?? null, words);
    if ("error" in meaning) errors.push({ path: name, code: meaning.error, figures: meaning.figures ?? {} });
    // What is left empty is nothing where it may be, and else not said.
    else if (meaning.value !== null || field.optional) said[name] = meaning.value;
  }
  return { said, errors };
}
