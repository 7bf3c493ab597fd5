const MARKS = /\p{M}/gu;

const byVietnamese = new Intl.Collator("vi", { numeric: true });

/** Text without diacritics and in lower case: "Long Xuyên" and "long xuyen" become one, đ becomes d. */
export function withoutMarks(text: string): string {
  return text.normalize("NFD").replace(MARKS, "").toLowerCase().replaceAll("đ", "d");
}

/** Whether PostgreSQL can keep the text as UTF-8: NUL and lone surrogates it cannot. */
export function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes("\0");
}

/** Whether each word of a search is somewhere in the text, whatever the marks and the case. */
export function isFoundIn(text: string, search: string): boolean {
  const plain = withoutMarks(text);
  return withoutMarks(search)
    .split(/\s+/)
    .every((word) => plain.includes(word));
}

/** Vietnamese order of names and titles: đ after d, numbers by size. */
export function compareText(a: string, b: string): number {
  return byVietnamese.compare(a, b);
}
