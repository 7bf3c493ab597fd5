import { matched } from "@/lib/domain/headings";
import type { ToldBy } from "@/lib/domain/screen/import";
import { searchable } from "@/lib/domain/text";
import { en } from "@/lib/i18n/en";
import { vi } from "@/lib/i18n/vi";
import { IMPORTED_KINDS, type ImportedKind, importedFields } from "@/lib/records/imported";
import { importedWordsIn } from "@/lib/words/imported";
import type { CellGrid } from "./grid";
import { headPlace } from "./heading";
import { headedFields, headingsKey, headsAt, type Remember } from "./sheet";

/** Of which kind of record a sheet's rows may be; of several alike nobody but its sender can tell. */
export interface SheetGuess {
  readonly kinds: readonly ImportedKind[];
  readonly by: ToldBy;
}

const LANGUAGES = [vi, en];
const TITLES = IMPORTED_KINDS.map((kind) => ({
  kind,
  names: LANGUAGES.map((messages) => nameOfSheet(importedWordsIn(kind, messages).title)),
}));
/** Sheets of our own templates that hold no records, whatever stands at their heads. */
const EXPLAINING = new Set(
  LANGUAGES.flatMap(({ importWords: { template } }) => [template.meanings, template.lists]).map(nameOfSheet),
);
/** One heading alone is any table's. */
const FEWEST_NAMED = 2;
/** What must be said and no column says can be said of all rows; of more it is another table. */
const MOST_LACKING = 1;

/** The kind that a sheet is named like, in whichever language. */
export function kindNamed(name: string): ImportedKind | undefined {
  return TITLES.find(({ names }) => names.includes(nameOfSheet(name)))?.kind;
}

/** By its name; else as what its headings were taken for before; else by which kind's fields they name most. */
export async function guessKind(grid: CellGrid, remember: Remember): Promise<SheetGuess | null> {
  if (EXPLAINING.has(nameOfSheet(grid.name))) return null;
  const named = kindNamed(grid.name);
  if (named !== undefined) return { kinds: [named], by: "name" };
  const fits = IMPORTED_KINDS.map((kind) => fitOf(grid, kind));
  const known: ImportedKind[] = [];
  for (const { kind, headings } of fits) if ((await remember(kind, headings)) !== null) known.push(kind);
  if (known.length === 1) return { kinds: known, by: "memory" };
  const fitting = fits.filter(({ said, lacking }) => said >= FEWEST_NAMED && lacking <= MOST_LACKING);
  const most = Math.max(...fitting.map(({ said }) => said));
  const kinds = fitting.filter(({ said }) => said === most).map(({ kind }) => kind);
  return kinds.length === 0 ? null : { kinds, by: "headings" };
}

/** How many fields of a kind a sheet's headings name, and how many that must be said they do not. */
function fitOf({ name, rows }: CellGrid, kind: ImportedKind) {
  const headed = headedFields(kind);
  const { heads } = headsAt(rows, headPlace([{ name, rows }], headed).row);
  const said = new Set(matched(heads, headed).filter((field) => field !== null));
  const lacking = importedFields(kind).filter(({ name: field, required }) => required && !said.has(field));
  return { kind, headings: headingsKey(heads), said: said.size, lacking: lacking.length };
}

/** Programs cut long names of sheets, and leave out signs that they may not hold. */
function nameOfSheet(name: string): string {
  return searchable(name)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
