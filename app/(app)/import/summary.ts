import { takenRows } from "@/lib/actions/imports/plan";
import type { CheckedImport } from "@/lib/domain/screen/import";
import { causesOf, faultsOf, type Telling } from "./causes";
import type { CheckedFile } from "./checked";

const FIRST = 3;

/** What would become of a workbook's rows, in the reader's words; null while it is not known what they say. */
export function summaryOf(file: CheckedFile, telling: Telling): CheckedImport | null {
  const { read, checked } = file;
  if (checked === null) return null;
  const rows = takenRows(checked.rows).toSorted((a, b) => a.line - b.line);
  const written = rows.filter(({ does }) => does !== "nothing");
  const made = written.filter(({ does }) => does === "make").length;
  const quarters = Map.groupBy(written, ({ days: [day] }) => quarterOf(day));
  return {
    made,
    changed: written.length - made,
    same: rows.length - written.length,
    leftOut: read.refused.length + checked.refused.length,
    final: written.filter(({ final }) => final).length,
    causes: causesOf(faultsOf(file, telling), telling),
    spread: [...quarters]
      .flatMap(([period, of]): [string, number][] => (period === null ? [] : [[period, of.length]]))
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    first: written.flatMap(({ called }) => called ?? []).slice(0, FIRST),
  };
}

function quarterOf(day: string | undefined): string | null {
  return day === undefined ? null : `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}
