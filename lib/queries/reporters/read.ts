import type { Scope } from "@/lib/auth/scope";
import { inForce } from "@/lib/db/reporters";
import type { SessionTx } from "@/lib/db/transaction";
import { resultsByUnit } from "@/lib/domain/compliance/by-unit";
import { figureAt, indexFacts } from "@/lib/domain/compliance/records";
import { isMeasureOn } from "@/lib/domain/measure";
import { isMeasured } from "@/lib/domain/plan";
import { type AppointmentDuty, dutyBroken } from "@/lib/domain/screen/new-reporter";
import { snapshotToday } from "@/lib/queries/owed/read";

/** What a unit would not fulfil any more without one of its reporters; null where it may be without. */
export async function dutyWithoutOne(
  tx: SessionTx,
  scope: Scope,
  unit: string,
): Promise<AppointmentDuty | null> {
  const duty = await dutyOf(tx, scope, unit);
  return duty && dutyBroken(duty, (await inForce(tx, unit, scope.today)).length);
}

/** The strictest target that asks this unit for reporters; in a year without a plan none does. */
export async function dutyOf(tx: SessionTx, { today }: Scope, unit: string): Promise<AppointmentDuty | null> {
  const snapshot = await snapshotToday(tx, today);
  if (snapshot === null) return null;
  const { plan, compliance, facts } = snapshot;
  const results = resultsByUnit(compliance).get(unit) ?? [];
  const asked = plan.targets.filter(isMeasured).flatMap(({ code, measure, force }) => {
    const result = results.find(({ target }) => target === code);
    const required = result?.required ?? null;
    const applies =
      isMeasureOn(measure, "reporters") && result?.status !== "NOT_APPLICABLE" && required !== null;
    return applies ? [{ required, force }] : [];
  });
  const strictest = asked.find(({ force }) => force === "MANDATORY") ?? asked[0];
  const workers = figureAt(indexFacts(facts), unit, "workers", today);
  return strictest === undefined ? null : { ...strictest, workers };
}
