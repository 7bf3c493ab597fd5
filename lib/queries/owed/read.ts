import { Failure } from "@/lib/db/failure";
import type { SessionTx } from "@/lib/db/transaction";
import { placedUnits } from "@/lib/db/units/read";
import type { CivilDate } from "@/lib/domain/calendar";
import { isTrouble } from "@/lib/domain/compliance/order";
import { figureAt, indexFacts } from "@/lib/domain/compliance/records";
import type { Result } from "@/lib/domain/compliance/result";
import { isMeasureOn } from "@/lib/domain/measure";
import { isMeasured } from "@/lib/domain/plan";
import type { Lacking } from "@/lib/domain/screen/lacking";
import type { DemandedKind } from "@/lib/domain/screen/record";
import { compareText } from "@/lib/domain/text";
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

/**
 * Who lacks today what mandatory targets ask for of a kind of record, a target each; null where no target does, and
 * where no figure says so. @param below a unit's code, which is meant with all below it; empty = all that the reader sees
 */
export async function lackingToday(
  tx: SessionTx,
  { kind, today, below }: { kind: DemandedKind; today: CivilDate; below: string },
): Promise<Lacking[] | null> {
  const snapshot = await snapshotToday(tx, today);
  if (snapshot === null) return null;
  const { plan, compliance, names } = snapshot;
  const facts = indexFacts(snapshot.facts);
  const targets = plan.targets
    .filter(isMeasured)
    .filter(({ measure, force }) => force === "MANDATORY" && isMeasureOn(measure, kind));
  const codes = new Set(targets.map(({ code }) => code));
  const lacking = await within(
    tx,
    below,
    compliance.results.filter((result) => codes.has(result.target) && isTrouble(result)),
  );
  if (targets.length === 0) return null;
  return targets.map((target) => {
    const asked = lacking.filter((result) => result.target === target.code);
    const bySize = target.condition.some(({ attribute }) => attribute === "workers");
    const units = asked
      .filter(({ status }) => status !== "NO_DATA")
      .map(({ unit: code }) => {
        const workers = bySize ? figureAt(facts, code, "workers", today) : null;
        return { code, name: names.get(code) ?? code, workers };
      });
    return {
      target,
      units: units.sort((a, b) => compareText(a.name, b.name)),
      unknown: asked.length - units.length,
    };
  });
}

async function within(tx: SessionTx, below: string, results: readonly Result[]): Promise<readonly Result[]> {
  if (below === "") return results;
  const units = await placedUnits(
    tx,
    results.map(({ unit }) => unit),
  );
  return results.filter(
    ({ unit }) => unit === below || (units.get(unit)?.ancestors.includes(below) ?? false),
  );
}
