import { type Compliance, type Result, saysSame } from "../compliance/result";
import type { CountedOf, CountedRecord } from "./counted";
import type { ReportFigures } from "./figures";
import type { KeptReport, ReportTexts } from "./report";

/**
 * All that a frozen report keeps: the whole answer to its question with the records behind it, the figures and words of
 * its paper, and what it is. Its code is made of the canonical JSON of this (compliance.md §11).
 */
export interface KeptAnswer extends Pick<KeptReport, "unit" | "period"> {
  readonly report: string;
  /** Code of the federation. */
  readonly federation: string;
  readonly frozenAt: string;
  readonly question: {
    readonly year: number;
    readonly asOf: string;
    /** Null = the whole federation. */
    readonly unit: string | null;
    readonly scope: "subtree" | null;
    readonly structure: "then";
  };
  readonly answer: Compliance;
  readonly counted: readonly CountedOf[];
  readonly figures: ReportFigures;
  readonly texts: ReportTexts;
}

/** A record that made a result another: it came, it is gone, or it was changed. */
export interface ChangedRecord extends Pick<CountedRecord, "kind" | "id"> {
  readonly change: "CAME" | "WENT" | "CHANGED";
}

/** A result that today's records answer differently; null = there was, or is, none. */
export interface FigureDifference {
  readonly unit: string;
  readonly target: string;
  readonly before: Result | null;
  readonly after: Result | null;
  readonly records: readonly ChangedRecord[];
}

/** Every result that the same question has another answer for, with the records that came, went or changed since. */
export function figuresTurnedBetween(
  before: { readonly answer: Compliance; readonly counted: readonly CountedOf[] },
  after: { readonly answer: Compliance; readonly counted: readonly CountedOf[] },
): FigureDifference[] {
  const was = new Map(before.answer.results.map((result) => [keyOf(result), result]));
  const is = new Map(after.answer.results.map((result) => [keyOf(result), result]));
  const [restedOn, restsOn] = [recordsOf(before.counted), recordsOf(after.counted)];
  const keys = [...new Set([...was.keys(), ...is.keys()])].sort();
  return keys.flatMap((key): FigureDifference[] => {
    const [then, now] = [was.get(key) ?? null, is.get(key) ?? null];
    const of = now ?? then;
    if (of === null || isSame(then, now)) return [];
    const records = changesBetween(restedOn.get(key) ?? [], restsOn.get(key) ?? []);
    return [{ unit: of.unit, target: of.target, before: then, after: now, records }];
  });
}

function keyOf({ unit, target }: Pick<Result, "unit" | "target">): string {
  return `${unit} ${target}`;
}

function recordsOf(counted: readonly CountedOf[]): ReadonlyMap<string, readonly CountedRecord[]> {
  return new Map(counted.map((of) => [keyOf(of), of.records]));
}

function isSame(a: Result | null, b: Result | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    saysSame(a, b) &&
    a.milestone?.reachedOn === b.milestone?.reachedOn &&
    a.milestone?.verdict === b.milestone?.verdict
  );
}

function changesBetween(before: readonly CountedRecord[], after: readonly CountedRecord[]): ChangedRecord[] {
  const nameOf = ({ kind, id }: CountedRecord) => `${kind} ${id}`;
  const was = new Map(before.map((record) => [nameOf(record), record.version]));
  const is = new Map(after.map((record) => [nameOf(record), record.version]));
  const told =
    (change: ChangedRecord["change"]) =>
    ({ kind, id }: CountedRecord) => ({ kind, id, change });
  return [
    ...after.filter((record) => !was.has(nameOf(record))).map(told("CAME")),
    ...before.filter((record) => !is.has(nameOf(record))).map(told("WENT")),
    ...after
      .filter((record) => was.has(nameOf(record)) && was.get(nameOf(record)) !== record.version)
      .map(told("CHANGED")),
  ];
}
