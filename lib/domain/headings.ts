import { searchable } from "./text";

/** A field with everything that a column of it may be headed. */
export interface Headed {
  readonly name: string;
  readonly headings: readonly string[];
}

/** What is longer is no heading of a column. */
const MOST_WORDS = 8;

/**
 * Which field each heading names, each field once: first those that say it exactly, then those that say it among more, of
 * which the longest words count.
 */
export function matched(headings: readonly string[], fields: readonly Headed[]): (string | null)[] {
  const said = headings.map(headWords);
  const found: (string | null)[] = headings.map(() => null);
  const names = fields
    .flatMap(({ name, headings: heads }) => heads.map((head) => ({ name, words: headWords(head) })))
    .toSorted((a, b) => b.words.length - a.words.length);
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
export function headWords(heading: string): string {
  const said = searchable(heading.replace(/\([^)]*\)/g, " "));
  return said.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}
