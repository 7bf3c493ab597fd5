import type { Scope } from "@/lib/auth/scope";
import { Failure } from "@/lib/db/failure";
import { inForce } from "@/lib/db/reporters";
import type { SessionTx } from "@/lib/db/transaction";
import { recordsSomewhere } from "@/lib/domain/policy";
import type { NewReporterPage } from "@/lib/domain/screen/new-reporter";
import { chosenUnit, type UnitWanted } from "@/lib/queries/units/recordable";
import { dutyOf } from "./read";

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
