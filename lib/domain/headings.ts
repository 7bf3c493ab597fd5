import { searchable } from "./text";
import { trimmed } from "./unseen";

/** A field with everything that a column of it may be headed. */
export interface Headed {
  readonly name: string;
  readonly headings: readonly string[];
}

/** What columns are headed, and how many rows that takes. */
export interface HeadingRows {
  readonly heads: readonly string[];
  readonly taken: number;
}

/** So many cells that count on number the columns; fewer, or as many bare figures, may be what a list holds. */
const LEAST_NUMBERED = 3;

/**
 * The headings that begin at a row: with the row below where merged cells stand over what completes them ("Số lao động" over
 * "Tổng số" and "Nữ"), and with the row that numbers the columns, as offices write them.
 */
export function headingRows(rows: readonly (readonly string[])[], at: number): HeadingRows {
  const row = (offset: number) => (rows[at + offset] ?? []).map(trimmed);
  const joined = completed(row(0), row(1));
  const taken = joined === null ? 1 : 2;
  return { heads: joined ?? row(0), taken: numbersColumns(row(taken)) ? taken + 1 : taken };
}

/** Everything that the headings say which begin at a row: each cell alone, and with what completes it. */
export function headingCells(rows: readonly (readonly string[])[], at: number): readonly string[] {
  const upper = rows[at] ?? [];
  const { heads, taken } = headingRows(rows, at);
  return taken === 1 ? upper : [...upper, ...heads, ...(rows[at + 1] ?? [])];
}

/**
 * Null where the lower row completes none: it fills whatever some cells are merged over, and nothing below the others, of
 * which there is one at least; what stands below a title fills all.
 */
function completed(upper: readonly string[], lower: readonly string[]): string[] | null {
  const isFilled = (at: number) => (lower[at] ?? "") !== "";
  const over: number[] = [];
  for (let at = 0; at < Math.max(upper.length, lower.length); at++)
    over.push(upper[at] ? at : (over[at - 1] ?? -1));
  const beside = over.map((first) => over.flatMap((other, at) => (other === first ? [at] : [])));
  const fits = over.every((first, at) =>
    isFilled(at)
      ? first >= 0 && (beside[at] ?? []).length > 1 && !/^\d/.test(lower[at] ?? "")
      : !beside[at]?.some(isFilled),
  );
  const isAlone = over.some((first, at) => first === at && !isFilled(at));
  if (!fits || !isAlone || !over.some((_, at) => isFilled(at))) return null;
  return over.map((first, at) => (isFilled(at) ? `${upper[first]} ${lower[at]}` : (upper[at] ?? "")));
}

/** "(1)", "(2)", "(3)"; or "A", "B", "1", "2". */
function numbersColumns(cells: readonly string[]): boolean {
  const said = cells.filter((cell) => cell !== "");
  const counts = said.map((cell) => cell.replaceAll(/[()]/g, "").toUpperCase());
  const least = said.every((cell) => /^\d/.test(cell)) ? LEAST_NUMBERED + 1 : LEAST_NUMBERED;
  const letters = counts.filter((count) => /^[A-Z]$/.test(count)).length;
  const wanted = counts.map((_, at) =>
    at < letters ? String.fromCodePoint("A".charCodeAt(0) + at) : String(at - letters + 1),
  );
  return counts.length >= least && counts.join() === wanted.join();
}

/** What is longer is no heading of a column. */
const MOST_WORDS = 8;

/**
 * Which field each heading names, each field once: first those that say it exactly, then those that say it among more, of
 * which what comes first counts, and the longest of these: "Đơn vị quản lý trực tiếp" is no unit's own name.
 */
export function matched(headings: readonly string[], fields: readonly Headed[]): (string | null)[] {
  const said = headings.map(headWords);
  const found: (string | null)[] = headings.map(() => null);
  const names = fields
    .flatMap(({ name, headings: heads }) => heads.map((head) => ({ name, words: headWords(head) })))
    .toSorted((a, b) => b.words.length - a.words.length);
  for (const placed of [(heading: string, words: string) => (heading === words ? 0 : -1), placedAmong]) {
    for (const [column, heading] of said.entries()) {
      if (found[column] !== null || heading === "") continue;
      const fits = names
        .filter(({ name }) => !found.includes(name))
        .map(({ name, words }) => ({ name, at: placed(heading, words) }))
        .filter(({ at }) => at >= 0);
      found[column] = fits.toSorted((a, b) => a.at - b.at)[0]?.name ?? null;
    }
  }
  return found;
}

/** Where words stand in a heading that says more; one word alone says too little among others. */
function placedAmong(heading: string, words: string): number {
  if (!words.includes(" ") || heading.split(" ").length > MOST_WORDS) return -1;
  return ` ${heading} `.indexOf(` ${words} `);
}

/** Without marks, what stands in brackets, and signs: `Ngày đăng (dd/mm) *` is `ngay dang`. */
export function headWords(heading: string): string {
  const said = searchable(heading.replace(/\([^)]*\)/g, " "));
  return said.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}
