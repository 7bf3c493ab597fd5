import { isBlank } from "./unseen";

/** Combining marks of the scripts that are written with Latin letters. */
const MARKS = /[\u0300-\u036F\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE20-\uFE2F]/g;
const QUOTES = /["'`‘-‟«»‹›ʼ′″]/g;
/** Blanks and the signs that stand between words, or between the parts of a code. */
const BETWEEN_WORDS = /[\t-\r\x85 -/:-@[-`{-~\u1680\u2028\u2029·•⁄−‐-―]+/g;
const DASHES = /[‐-―−]/g;
/** Characters of no width, soft hyphens, marks of direction, fillers: Unicode's Default_Ignorable_Code_Point. */
const INVISIBLE = /\p{DI}/gu;
/** A text as a keyboard gives it: without what is not seen, signs of full width and hard blanks as the usual ones. */
export function plainSigns(text: string): string {
  return text.replace(INVISIBLE, "").normalize("NFKC").replace(DASHES, "-");
}

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
 * Text as it is searched: without marks, case, quotation marks and invisible characters; signs between words as one blank,
 * full-width as half-width. The database's `app.searchable` is its twin.
 */
export function searchable(text: string): string {
  return withoutMarks(text.normalize("NFKD"))
    .replace(INVISIBLE, "")
    .replace(QUOTES, "")
    .replace(BETWEEN_WORDS, " ")
    .trim();
}

/**
 * The words of a search, as they are searched; each must be found somewhere, and one that is a part of another is. What is a code or
 * a number stays together: "CDCS-001" is not each text with "001" in it. Signs alone, which no text is searched for, find nothing.
 */
export function searchWords(search: string): string[] {
  const typed = search.split(/\s+/).map(searchable);
  const words = typed.flatMap((word) => (/\d/.test(word) ? word : word.split(" "))).filter(Boolean);
  if (words.length === 0) return isBlank(search) ? [] : [search];
  const different = [...new Set(words)];
  return different.filter((word) => different.every((other) => other === word || !other.includes(word)));
}

/** Whether each word of a search is somewhere in the text. */
export function isFoundIn(text: string, search: string): boolean {
  return finderOf(search)(text);
}

/** The same of many texts: the search is made ready once. */
export function finderOf(search: string): (text: string) => boolean {
  const words = searchWords(search);
  if (words.length === 0) return () => true;
  return (text) => {
    const plain = searchable(text);
    return words.every((word) => plain.includes(word));
  };
}

/** A heading, or several after commas, as they stand within a sentence: "LĐLĐ cấp huyện, công đoàn ngành". */
export function withinSentence(text: string): string {
  return text.replaceAll(/(?:^|(?<=[,;·] ))\p{Lu}(?!\p{Lu})/gu, (letter) => letter.toLowerCase());
}

/** With a capital at its beginning. */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
}

/** Vietnamese order of names and titles: đ after d, numbers by size. */
export function compareText(a: string, b: string): number {
  return byVietnamese.compare(a, b);
}
