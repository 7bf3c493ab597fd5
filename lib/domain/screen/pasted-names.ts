import { calledKey } from "@/lib/domain/called";
import { searchable } from "@/lib/domain/text";
import { canJoin, type RosterRow } from "./roster";

/** What became of one pasted line: whose chair it is, whose it may be, or nobody's. */
export interface PastedLine {
  readonly line: string;
  readonly found: "matched" | "already" | "ambiguous" | "unknown";
  /** The unions that it names; of an ambiguous line those that it may mean. */
  readonly rows: readonly RosterRow[];
}

/** As many lines as a group can have members. */
const MOST_LINES = 5_000;
/** More are no choice for anybody. */
const MOST_CHOICES = 6;
/** In Vietnamese names the last two words tell people apart; a nickname is often these. */
const TELLING_WORDS = 2;

interface Known {
  readonly row: RosterRow;
  readonly code: string;
  readonly name: string;
  /** The words of the chair's name, and of it and the union's name. */
  readonly chair: readonly string[];
  readonly all: ReadonlySet<string>;
}

/**
 * A pasted list of names or codes against a roster, without marks: a code, a chair's or a union's name, with or without
 * more words that belong to the union. A part of a name is asked about, never guessed.
 */
export function matchPasted(text: string, rows: readonly RosterRow[]): PastedLine[] {
  const known = rows.map(knownOf);
  const lines = text.split(/\r?\n/).slice(0, MOST_LINES);
  return lines.flatMap((line) => (wordsOf(line).length === 0 ? [] : [matched(line.trim(), known)]));
}

function knownOf(row: RosterRow): Known {
  const chair = row.chair === null ? [] : wordsOf(row.chair);
  return {
    row,
    code: calledKey(row.code),
    name: wordsOf(row.name).join(" "),
    chair,
    all: new Set([...chair, ...wordsOf(row.name)]),
  };
}

/** A number before a line counts it and names nobody. */
function wordsOf(text: string): string[] {
  return searchable(text.replace(/^\s*\d+\s*[.):-]\s*/, ""))
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

function matched(line: string, known: readonly Known[]): PastedLine {
  const code = calledKey(line.replace(/^\s*\d+\s*[.):]\s*/, ""));
  const words = wordsOf(line);
  const named = known.filter((each) => each.code === code || each.name === words.join(" "));
  if (named.length > 0) return told(line, named);
  const whole = known.filter(
    ({ chair, all }) =>
      words.every((word) => all.has(word)) &&
      (isWithin(chair, words) ||
        (words.length > TELLING_WORDS && !words.some((word) => chair.includes(word)))),
  );
  const exact = whole.filter(({ chair }) => chair.length === words.length);
  if (exact.length > 0 || whole.length > 0) return told(line, exact.length > 0 ? exact : whole);
  const parts = known.filter(({ chair }) => chair.length > 0 && isWithin(chair.slice(-TELLING_WORDS), words));
  return { line, found: parts.length > 0 ? "ambiguous" : "unknown", rows: rowsOf(parts) };
}

function isWithin(part: readonly string[], words: readonly string[]): boolean {
  return part.length > 0 && part.every((word) => words.includes(word));
}

function told(line: string, found: readonly Known[]): PastedLine {
  const [first, ...others] = rowsOf(found);
  if (first === undefined || others.length > 0) return { line, found: "ambiguous", rows: rowsOf(found) };
  return { line, found: canJoin(first) ? "matched" : "already", rows: [first] };
}

function rowsOf(known: readonly Known[]): RosterRow[] {
  return known.slice(0, MOST_CHOICES).map(({ row }) => row);
}
