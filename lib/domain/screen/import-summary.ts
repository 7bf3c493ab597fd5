import { DOUBTS } from "../compliance/doubts";
import type { CheckedImport, ImportCause, TakenRow } from "./import";

const FIRST = 3;
const SHOWN_LINES = 5;
const SHOWN_TEXTS = 20;

type JudgedRow = Omit<TakenRow, "owner"> & { readonly line: number };

/** What is known of a sheet's rows once they were held against what is stored. */
export interface JudgedSheet {
  /** Those that can be taken, called as the reader calls them. */
  readonly rows: readonly JudgedRow[];
  readonly leftOut: number;
  readonly takenFor: CheckedImport["takenFor"]["first"];
  readonly causes: readonly ImportCause[];
}

/** What would become of a workbook's rows. */
export function summaryOf(sheets: readonly JudgedSheet[]): CheckedImport {
  const judged = sheets.map(({ rows }) => rows.toSorted((a, b) => a.line - b.line));
  const written = judged.map((rows) => rows.filter(({ does }) => does !== "nothing"));
  const all = written.flat();
  const made = all.filter(({ does }) => does === "make").length;
  const takenFor = sheets.flatMap((sheet) => sheet.takenFor);
  return {
    made,
    changed: all.length - made,
    same: judged.flat().length - all.length,
    leftOut: sheets.reduce((sum, { leftOut }) => sum + leftOut, 0),
    final: all.filter(({ final }) => final).length,
    takenFor: {
      count: takenFor.length,
      first: takenFor.slice(0, SHOWN_TEXTS).map(({ said, code, name }) => ({ said, code, name })),
    },
    doubts: doubtsIn(all),
    // What is most common first.
    causes: sheets.flatMap(({ causes }) => causes).toSorted((a, b) => b.count - a.count),
    spread: spreadOf(all),
    first: written
      .flatMap((rows) => rows.slice(0, FIRST).flatMap(({ called }) => (called === null ? [] : [called])))
      .slice(0, FIRST),
  };
}

function spreadOf(rows: readonly JudgedRow[]): CheckedImport["spread"] {
  const quarters = Map.groupBy(
    rows.flatMap(({ days: [day] }) => (day === undefined ? [] : [day])),
    (day) => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`,
  );
  return [...quarters]
    .map(([period, days]) => [period, days.length] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function doubtsIn(rows: readonly JudgedRow[]): CheckedImport["doubts"] {
  return DOUBTS.flatMap((doubt) => {
    const lines = rows.flatMap(({ line, doubts }) => (doubts?.includes(doubt) ? [line] : []));
    return lines.length === 0 ? [] : [{ doubt, count: lines.length, lines: lines.slice(0, SHOWN_LINES) }];
  });
}
