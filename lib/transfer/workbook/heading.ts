import { searchable, trimmed } from "@/lib/domain/text";
import type { CellGrid, GridCell } from "./grid";
import { MOST_ABOVE } from "./grid";

/** A field with everything that a column of it may be headed. */
export interface Headed {
  readonly name: string;
  readonly headings: readonly string[];
}

/** Where the headings stand. */
export interface HeadPlace {
  readonly sheet: number;
  /** From 0. */
  readonly row: number;
}

/**
 * The row that names most fields exactly, of whichever sheet: also below a title; where none names any, the first with
 * several cells, for a person to say what its columns are.
 */
export function headPlace(grids: readonly CellGrid[], fields: readonly Headed[], sheet?: number): HeadPlace {
  const rows = grids.flatMap((grid, index) =>
    sheet === undefined || sheet === index
      ? grid.rows.slice(0, MOST_ABOVE).map((cells, row) => ({ sheet: index, row, cells }))
      : [],
  );
  let best: (HeadPlace & { readonly named: number }) | undefined;
  const exact = new Set(fields.flatMap(({ headings }) => headings.map(wordsOf)));
  for (const { cells, ...place } of rows) {
    const named = headingsOf(cells).filter((heading) => exact.has(wordsOf(heading))).length;
    if (named > (best?.named ?? 0)) best = { ...place, named };
  }
  const first = rows.find(({ cells }) => cells.filter((cell) => cell !== null).length > 1) ?? rows[0];
  return best ?? first ?? { sheet: sheet ?? 0, row: 0 };
}

/** What the cells of a row say as headings. */
export function headingsOf(cells: readonly GridCell[]): string[] {
  return cells.map((cell) => (typeof cell === "string" ? trimmed(cell).replace(/\s+/g, " ") : ""));
}

/** What is longer is no heading of a column. */
const MOST_WORDS = 8;

/** Which field each heading names, each field once: first those that say it exactly, then those that say it among more. */
export function matched(headings: readonly string[], fields: readonly Headed[]): (string | null)[] {
  const said = headings.map(wordsOf);
  const found: (string | null)[] = headings.map(() => null);
  const names = fields.flatMap(({ name, headings: heads }) =>
    heads.map((head) => ({ name, words: wordsOf(head) })),
  );
  const isSaid = (heading: string, words: string) => heading === words;
  // One word alone says too little among others.
  const isAmong = (heading: string, words: string) =>
    words.includes(" ") && heading.split(" ").length <= MOST_WORDS && ` ${heading} `.includes(` ${words} `);
  for (const fits of [isSaid, isAmong]) {
    for (const [column, heading] of said.entries()) {
      if (found[column] !== null || heading === "") continue;
      const free = names.filter(({ name }) => !found.includes(name));
      found[column] = free.find(({ words }) => fits(heading, words))?.name ?? null;
    }
  }
  return found;
}

/** Without marks, what stands in brackets, and signs: `Ngày đăng (dd/mm) *` is `ngay dang`. */
function wordsOf(heading: string): string {
  const said = searchable(heading.replace(/\([^)]*\)/g, " "));
  return said.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}
