import type { Scope } from "@/lib/auth/scope";
import { Failure } from "@/lib/db/failure";
import { inForce } from "@/lib/db/reporters";
import type { SessionTx } from "@/lib/db/transaction";
import { resultsByUnit } from "@/lib/domain/compliance/by-unit";
import { figureAt, indexFacts } from "@/lib/domain/compliance/records";
import { isMeasureOn } from "@/lib/domain/measure";
import { isMeasured } from "@/lib/domain/plan";
import { recordsSomewhere } from "@/lib/domain/policy";
import type { AppointmentDuty, NewReporterPage } from "@/lib/domain/screen/new-reporter";
import { snapshotToday } from "@/lib/queries/owed/read";
import { chosenUnit, type UnitWanted } from "@/lib/queries/units/recordable";

/** Null for those who record for no grassroots union. @throws Failure NOT_FOUND for a union that is not theirs to record for */
export async function newReporterPage(
  tx: SessionTx,
  scope: Scope,
  wanted: UnitWanted,
): Promise<NewReporterPage | null> {
  if (!recordsSomewhere(scope.memberships) || scope.person === null) return null;
  const choice = await chosenUnit(tx, scope, wanted, "GRASSROOTS");
  const { unit, several } = choice;
  if (unit === null && !several) throw new Failure("NOT_FOUND");
  return {
    choice,
    reporters: unit === null ? [] : await inForce(tx, unit.code, scope.today),
    duty: unit === null ? null : await dutyOf(tx, scope, unit.code),
    today: scope.today,
  };
}

/** The strictest target that asks this unit for reporters; in a year without a plan none does. */
async function dutyOf(tx: SessionTx, { today }: Scope, unit: string): Promise<AppointmentDuty | null> {
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
