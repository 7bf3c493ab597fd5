import { matchesIn, type TextSpan } from "./plain";

/** A line of a text: how deep it lies, by what numbers it, and where what it says begins. */
export interface TextLine extends TextSpan {
  /** Small is above. */
  readonly rank: number;
  readonly body: number;
  /** It says what stands below it. */
  readonly leads: boolean;
  readonly isHeading: boolean;
  /** Of a row of a table; of any other line itself alone. */
  readonly cells: readonly TextSpan[];
}

/** What numbers a line, and how deep it then lies; the first that fits counts. */
const MARKS: readonly (readonly [RegExp, number])[] = [
  [/^(?:phần|chương)\s+(?:thứ\s+)?[\p{L}\d]+\s*[.:)-]?\s*/iu, 0],
  [/^[IVX]+\s*[.)/:-]+\s*/u, 2],
  [/^[A-HJ-UW-Z]\s*[.)/:-]\s*/u, 1],
  [/^\d+(?:\.\d+)+\.?[)\s]\s*/u, 4],
  [/^\d{1,2}\s*[.)/:-](?!\d)\s*/u, 3],
  [/^[a-zđ]\s*[.)]\s*/u, 6],
  [/^-\s*|^[–—]\s*/u, 7],
  [/^[+*•●▪o◦]\s+|^[+*•●▪]/u, 8],
];
const BARE = 6.5;
const CAPITALS = 2.5;
const LONGEST_HEADING = 160;
/** What goes on for longer is read no further: rules are tried at every place of it. */
const LONGEST_SENTENCE = 1_500;

/** The lines of a text that say something. */
export function linesIn(text: string): TextLine[] {
  return matchesIn(text, /[^\n]+/gu).flatMap(({ start, found }) => {
    const line = found[0];
    const said = line.trim();
    if (said === "") return [];
    const from = start + line.length - line.trimStart().length;
    const mark = MARKS.find(([pattern]) => pattern.test(said));
    const marked = mark === undefined ? 0 : (mark[0].exec(said)?.[0].length ?? 0);
    const rest = said.slice(marked);
    const isShort = said.length <= LONGEST_HEADING;
    const isCapital = isShort && /\p{Lu}{2}/u.test(rest) && rest === rest.toUpperCase();
    return [
      {
        ...{ start: from, end: from + said.length, body: from + marked },
        rank: mark?.[1] ?? (isCapital ? CAPITALS : BARE),
        leads: said.endsWith(":"),
        isHeading: isShort && !/[.;,]$/u.test(said),
        cells: cellsOf(line, start),
      },
    ];
  });
}

/** A row of a table is told by its tabs or bars; one bar at its beginning or end only frames it. */
function cellsOf(line: string, at: number): TextSpan[] {
  const cells: TextSpan[] = [];
  let start = /^\s*\|/u.exec(line)?.[0].length ?? 0;
  for (const { start: end } of matchesIn(line, /[\t|]|$/gu)) {
    if (end < start || (end === line.length && line.slice(start).trim() === "" && line.at(-1) === "|"))
      continue;
    cells.push({ start: at + start, end: at + end });
    start = end + 1;
  }
  return cells;
}

/** Behind these a full stop ends nothing. */
const SHORTENED = /(?:^|[\s(])(?:TP|Tp|TX|Tx|Th|ThS|TS|BS|PGS|GS|Q|P|H)$/u;

/** The sentences of a part of a text, and their parts between semicolons. */
export function sentencesIn(text: string, { start, end }: TextSpan): TextSpan[] {
  const part = text.slice(start, end);
  const ends = matchesIn(part, /(?:[.!?…]+(?=\s+[“"(]?[\p{Lu}\d])|;)\s*/gu).filter(
    (stop) => !SHORTENED.test(part.slice(0, stop.start)),
  );
  const starts = [0, ...ends.map((stop) => stop.end)];
  return starts.flatMap((from, nth) => {
    const until = Math.min(starts[nth + 1] ?? part.length, from + LONGEST_SENTENCE);
    const said = part.slice(from, until);
    const lead = said.length - said.trimStart().length;
    return said.trim() === ""
      ? []
      : [{ start: start + from + lead, end: start + from + said.trimEnd().length }];
  });
}
