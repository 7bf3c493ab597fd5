import { withScope } from "@/lib/auth/scope";
import { changedResults } from "@/lib/domain/compliance/changed";
import { isMeasured } from "@/lib/domain/plan";
import type { ChangedFigure, ChangedFigures } from "@/lib/domain/screen/import";
import { lineOf } from "@/lib/domain/screen/line";
import type { Snapshot } from "@/lib/queries/compliance/snapshot";
import { figuresIn } from "@/lib/queries/imports/read";
import { importedFields } from "@/lib/records/imported";
import type { ReadSheet } from "./workbook";

/** Nobody reads on for longer; the targets' pages tell of all. */
const SHOWN = 12;
/** Whose records go further back is asked for the last years alone. */
const MOST_YEARS = 2;

/** The years on which a workbook's rows say something, the latest first. */
export function yearsIn(read: readonly ReadSheet[]): number[] {
  const years = read.flatMap(({ kind, rows }) => {
    const began = importedFields(kind).find(({ begins }) => begins)?.name ?? "";
    return rows.map(({ said }) => Number(String(said[began] ?? "").slice(0, 4)));
  });
  return [...new Set(years.filter(Boolean))].sort((a, b) => b - a).slice(0, MOST_YEARS);
}

/** The figures of some years; null where they cannot be had, which is no reason not to write. */
export async function figuresHad(token: string, years: readonly number[]): Promise<Snapshot[] | null> {
  return withScope(token, "read", (tx, scope) => figuresIn(tx, scope, years), "leisure").catch(() => null);
}

/** Which figures are not as they were. */
export function changedFigures(
  before: readonly Snapshot[] | null,
  after: readonly Snapshot[] | null,
): ChangedFigures | null {
  if (before === null || after === null) return null;
  const changed = after.flatMap((now) => {
    const was = before.find(({ compliance }) => compliance.year === now.compliance.year);
    return was === undefined ? [] : changedIn(was, now);
  });
  return { count: changed.length, first: changed.slice(0, SHOWN) };
}

function changedIn(was: Snapshot, { plan, compliance, names }: Snapshot): ChangedFigure[] {
  const { year, asOf } = compliance;
  const targets = new Map(plan.targets.filter(isMeasured).map((target) => [target.code, target]));
  return changedResults(was.compliance, compliance).flatMap(({ before, after }) => {
    const target = targets.get(after.target);
    if (target === undefined) return [];
    const line = (result: typeof after) => lineOf(target, result, year, asOf);
    return [
      {
        ...{ year, asOf, unit: after.unit, unitName: names.get(after.unit) ?? after.unit },
        ...{ before: before && line(before), after: line(after) },
      },
    ];
  });
}
