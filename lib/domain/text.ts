const MARKS = /\p{M}/gu;
/** Parameters that follow readers around and change nothing about the page. */
const TRACKING = /^(utm_.*|fbclid|gclid|zarsrc|mibextid)$/;

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

/**
 * A link in the form in which two links to one page are equal: no scheme, `www.`, `m.`, fragment, tracking or closing
 * slash, parameters in order. Null when it is no web address.
 */
export function comparableUrl(url: string): string | null {
  const parsed = parsedUrl(url.trim());
  if (parsed === null || !/^https?:$/.test(parsed.protocol)) return null;
  const parameters = [...parsed.searchParams].filter(([name]) => !TRACKING.test(name));
  const query = new URLSearchParams(parameters.sort(([a], [b]) => (a < b ? -1 : 1))).toString();
  const path = parsed.pathname.replace(/\/+$/, "");
  return `${parsed.host.replace(/^(www|m)\./, "")}${path}${query === "" ? "" : `?${query}`}`;
}

/** URL.parse is younger than many phones. */
function parsedUrl(url: string): URL | null {
  try {
    return new URL(url);
  } catch {
    return null;
  }
}
