/**
 * What an address means by itself: a code or an id of the same name would be out of its reach. The pages that stand
 * beside a record's page are held equal to the routes of `app/` by a test.
 */
export const RESERVED_SEGMENTS: readonly string[] = [
  ".",
  "..",
  "bulk",
  "handover",
  "list.csv",
  "list.xlsx",
  "new",
];

/** No code and no id has this sign, so that one which was kept before its name was reserved can still be addressed. */
const ESCAPE = "~";

/** At the end of a path the framework takes this for a question of its own scripts and answers no page. */
const OF_SCRIPTS = /\.rsc$/;

/** A code or an id as one part of an address. */
export function segmentOf(code: string): string {
  if (RESERVED_SEGMENTS.includes(code)) return `${ESCAPE}${code}`;
  return encodeURIComponent(code).replace(OF_SCRIPTS, "%2Ersc");
}

/** The code or the id that a part of an address, decoded, names; whatever is not written as `segmentOf` writes it names none. */
export function codeOfSegment(segment: string): string {
  const escaped = RESERVED_SEGMENTS.find((reserved) => segment === `${ESCAPE}${reserved}`);
  return escaped ?? segment;
}
