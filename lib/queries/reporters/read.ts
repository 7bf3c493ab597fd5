import { Failure } from "@/lib/db/failure";
import type { SessionTx } from "@/lib/db/transaction";
import { placedUnits } from "@/lib/db/units/read";
import type { CivilDate } from "@/lib/domain/calendar";
import type { Status } from "@/lib/domain/compliance/result";
import type { MeasureType } from "@/lib/domain/measure";
import { isMeasured } from "@/lib/domain/plan";
import { type Snapshot, snapshotOf } from "@/lib/queries/compliance/snapshot";
import { wasEarlier } from "@/lib/queries/kept/figures";

/** Today's figures; null in a year without a plan, which asks for no reporters, and while they take too long. */
export async function snapshotToday(tx: SessionTx, today: CivilDate): Promise<Snapshot | null> {
  const snapshot = await snapshotOf(tx, { asOf: today }).catch((error: unknown) => {
    if (error instanceof Failure && error.code === "PLAN_NOT_FOUND") return null;
    throw error;
  });
  return snapshot === null || wasEarlier(tx) ? null : snapshot;
}

const LACKING: readonly Status[] = ["NOT_MET", "BEHIND", "NO_DATA"];

/**
 * What the plan's mandatory targets of one measure ask for today and units do not have, or are not known to need; null
 * where no figure says so. @param below a unit's code, which is meant with all below it; empty = all that the reader sees
 */
export async function askedToday(
  tx: SessionTx,
  { type, today, below }: { type: MeasureType; today: CivilDate; below: string },
) {
  const snapshot = await snapshotToday(tx, today);
  if (snapshot === null) return null;
  const { plan, compliance, facts, names } = snapshot;
  const targets = plan.targets
    .filter(isMeasured)
    .filter(({ measure, force }) => measure.type === type && force === "MANDATORY");
  const codes = new Set(targets.map(({ code }) => code));
  const results = compliance.results.filter(
    ({ target, status }) => codes.has(target) && LACKING.includes(status),
  );
  if (below === "") return { targets, results, facts, names };
  const units = await placedUnits(
    tx,
    results.map(({ unit }) => unit),
  );
  const isMeant = (code: string) => code === below || (units.get(code)?.ancestors.includes(below) ?? false);
  return { targets, results: results.filter(({ unit }) => isMeant(unit)), facts, names };
}
