/** A part of a text: from its first character to behind its last. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** Where the mark of a syllable stands in the older spelling, and where in the newer. */
const OLDER: readonly (readonly [string, string])[] = [
  ...["oà òa", "oá óa", "oả ỏa", "oã õa", "oạ ọa", "oè òe", "oé óe", "oẻ ỏe", "oẽ õe", "oẹ ọe"],
  ...["uỳ ùy", "uý úy", "uỷ ủy", "uỹ ũy", "uỵ ụy"],
].map((pair) => [pair.slice(0, 2), pair.slice(3)]);
const OLDER_SYLLABLE = new RegExp(`(?<!q)(?:${OLDER.map(([older]) => older).join("|")})(?!\\p{L})`, "gu");
const NEWER = new Map(OLDER);

/**
 * A text as its rules are looked for in it: in lower case, with one kind of blank and of dash and one spelling of a
 * syllable. It stays as long as it was, so that a place in one is the same place in the other.
 */
export function plainOf(text: string): string {
  return lowered(text)
    .replace(/[^\S\n\t]/g, " ")
    .replace(/[‐‑‒–—―−]/g, "-")
    .replace(OLDER_SYLLABLE, (older) => NEWER.get(older) ?? older);
}

function lowered(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return text.replace(/\p{Lu}/gu, (letter) => {
    const small = letter.toLowerCase();
    return small.length === letter.length ? small : letter;
  });
}

/** Finds whole words; a blank stands for any number of them, ` ?` for none too. */
export function words(source: string, flags = ""): RegExp {
  const spaced = source.replaceAll(" ?", "\\s*").replaceAll(" ", "\\s+");
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${spaced})(?![\\p{L}\\p{N}])`, `u${flags}`);
}

/** Where a pattern stands in a text, with what it caught. */
export function matchesIn(
  text: string,
  pattern: RegExp,
): (TextSpan & { readonly found: RegExpMatchArray })[] {
  return [...text.matchAll(pattern)].map((found) => {
    const start = found.index;
    return { start, end: start + found[0].length, found };
  });
}

export function overlaps(a: TextSpan, b: TextSpan): boolean {
  return a.start < b.end && b.start < a.end;
}
