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
