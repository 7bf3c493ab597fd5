import { takenRows } from "@/lib/actions/imports/plan";
import { DOUBTS, type Doubt } from "@/lib/domain/compliance/doubts";
import type { CheckedImport } from "@/lib/domain/screen/import";
import { descriptionOf } from "@/lib/records/all";
import { importedWordsIn } from "@/lib/words/imported";
import { causesOf, type Telling } from "./causes";
import type { CheckedSheet } from "./checked";

const FIRST = 3;
const SHOWN_LINES = 5;
const SHOWN_TEXTS = 20;

/** What would become of a workbook's rows, in the reader's words; null while it is not known what they say. */
export function summaryOf(sheets: readonly CheckedSheet[], telling: Telling): CheckedImport | null {
  const checked = sheets.flatMap((sheet) => sheet.checked ?? []);
  if (sheets.length === 0 || checked.length < sheets.length) return null;
  const rows = checked.flatMap((sheet) => takenRows(sheet.rows).toSorted((a, b) => a.line - b.line));
  const written = rows.filter(({ does }) => does !== "nothing");
  const made = written.filter(({ does }) => does === "make").length;
  const quarters = Map.groupBy(written, ({ days: [day] }) => quarterOf(day));
  const takenFor = checked.flatMap((sheet) => sheet.takenFor);
  const refused = [...sheets.map(({ read }) => read.refused), ...checked.map((sheet) => sheet.refused)];
  return {
    made,
    changed: written.length - made,
    same: rows.length - written.length,
    leftOut: refused.flat().length,
    final: written.filter(({ final }) => final).length,
    takenFor: {
      count: takenFor.length,
      first: takenFor.slice(0, SHOWN_TEXTS).map(({ said, code, name }) => ({ said, code, name })),
    },
    doubts: doubtsIn(written),
    // What is most common first.
    causes: sheets.flatMap((sheet) => causesOf(sheet, telling)).toSorted((a, b) => b.count - a.count),
    spread: [...quarters]
      .flatMap(([period, of]): [string, number][] => (period === null ? [] : [[period, of.length]]))
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    first: sheets.flatMap((sheet) => firstCalled(sheet, telling)).slice(0, FIRST),
  };
}

/** What the first rows of a sheet that are written are called, a choice by its words. */
function firstCalled({ read: { kind }, checked }: CheckedSheet, { messages }: Telling): string[] {
  const { fields, title = "" } = descriptionOf(kind);
  const { choice } = importedWordsIn(kind, messages);
  const rows = takenRows(checked?.rows ?? []).filter(({ does }) => does !== "nothing");
  return rows
    .toSorted((a, b) => a.line - b.line)
    .slice(0, FIRST)
    .flatMap(({ called }) =>
      called === null ? [] : [fields[title]?.kind === "choice" ? choice(called) : called],
    );
}

function quarterOf(day: string | undefined): string | null {
  return day === undefined ? null : `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

function doubtsIn(rows: readonly { readonly line: number; readonly doubts?: readonly Doubt[] }[]) {
  return DOUBTS.flatMap((doubt) => {
    const lines = rows.flatMap(({ line, doubts }) => (doubts?.includes(doubt) ? [line] : []));
    return lines.length === 0 ? [] : [{ doubt, count: lines.length, lines: lines.slice(0, SHOWN_LINES) }];
  });
}
