/** Combining marks of the scripts that are written with Latin letters. */
const MARKS = /[\u0300-\u036F\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE20-\uFE2F]/g;
const QUOTES = /["'`“”„‟«»‹›‘’‚‛ʼ′″]/g;
const DASHES = /[‐‑‒–—―−]/g;
/** Zero-width characters, soft hyphens and marks of direction. */
const INVISIBLE = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/g;

const byVietnamese = new Intl.Collator("vi", { numeric: true });

/** Text without diacritics and in lower case: "Long Xuyên" and "long xuyen" become one, đ becomes d. */
export function withoutMarks(text: string): string {
  return text.normalize("NFD").replace(MARKS, "").toLowerCase().replaceAll("đ", "d");
}

/** Whether PostgreSQL can keep the text as UTF-8: NUL and lone surrogates it cannot. */
export function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes("\0");
}

/**
 * Text as it is searched: without marks, case, quotation marks and invisible characters; one kind of dash, "…" as three
 * points, "½" as 1/2, full-width as half-width. The database's `app.searchable` is its twin.
 */
export function searchable(text: string): string {
  return withoutMarks(text.normalize("NFKD"))
    .replace(INVISIBLE, "")
    .replace(QUOTES, "")
    .replace(DASHES, "-")
    .replaceAll("⁄", "/");
}

const MOST_WORDS = 8;

/** The words of a search, as they are searched; each must be found somewhere. */
export function searchWords(search: string): string[] {
  return searchable(search).split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
}

/** Whether each word of a search is somewhere in the text. */
export function isFoundIn(text: string, search: string): boolean {
  const plain = searchable(text);
  return searchWords(search).every((word) => plain.includes(word));
}

/** Vietnamese order of names and titles: đ after d, numbers by size. */
export function compareText(a: string, b: string): number {
  return byVietnamese.compare(a, b);
}
