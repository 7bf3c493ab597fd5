import type { Scope } from "@/lib/auth/scope";
import { Failure } from "@/lib/db/failure";
import type { SessionTx } from "@/lib/db/transaction";
import { changedResults } from "@/lib/domain/compliance/changed";
import { isMeasured } from "@/lib/domain/plan";
import type { ChangedFigure, ChangedFigures } from "@/lib/domain/screen/import";
import { lineOf } from "@/lib/domain/screen/line";
import { type Snapshot, snapshotOf } from "@/lib/queries/compliance/snapshot";
import { type ImportedKind, importedFields } from "@/lib/records/imported";
import type { ImportRows } from "@/lib/schemas/import";

/** Rows of a kind that were brought. */
interface Brought {
  readonly kind: ImportedKind;
  readonly rows: ImportRows;
}

/** Nobody reads on for longer; the targets' pages tell of all. */
const SHOWN = 12;
/** Whose records go further back is asked for the last years alone. */
const MOST_YEARS = 2;

/** The years on which rows say something, the latest first. */
export function yearsIn(brought: readonly Brought[]): number[] {
  const years = brought.flatMap(({ kind, rows }) => {
    const began = importedFields(kind).find(({ begins }) => begins)?.name ?? "";
    return rows.map(({ said }) => Number(String(said[began] ?? "").slice(0, 4)));
  });
  return [...new Set(years.filter(Boolean))].sort((a, b) => b - a).slice(0, MOST_YEARS);
}

/** The figures that the reader sees of some years; of one without a plan there are none. */
export async function figuresIn(tx: SessionTx, _: Scope, years: readonly number[]): Promise<Snapshot[]> {
  const snapshots: Snapshot[] = [];
  for (const year of years) {
    const snapshot = await snapshotOf(tx, { year }).catch((error: unknown) => {
      if (error instanceof Failure && error.code === "PLAN_NOT_FOUND") return null;
      throw error;
    });
    if (snapshot !== null) snapshots.push(snapshot);
  }
  return snapshots;
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
