import type { Scope } from "@/lib/auth/scope";
import { Failure } from "@/lib/db/failure";
import { closedDaysOf } from "@/lib/db/locks/list";
import type { SessionTx } from "@/lib/db/transaction";
import type { ClosedDays } from "@/lib/domain/lock";
import { recordsSomewhere } from "@/lib/domain/policy";
import type { ChosenUnit } from "@/lib/domain/screen/unit-choice";
import { type Address, one } from "@/lib/queries/frame/asked-day";
import { chosenUnit, type UnitWanted } from "@/lib/queries/units/recordable";
import { choicesOf, type ListedKind, listedOf } from "@/lib/records/all";

/** The form of a new record. */
export interface NewRecordPage {
  readonly choice: ChosenUnit;
  /** Days on which the unit is closed. */
  readonly closed: readonly ClosedDays[];
  readonly today: string;
}

/** Null for those who record nothing. @throws Failure NOT_FOUND for a unit that is not theirs to record for */
export async function newRecordPage(
  tx: SessionTx,
  scope: Scope,
  kind: ListedKind,
  wanted: UnitWanted,
): Promise<NewRecordPage | null> {
  if (!recordsSomewhere(scope.memberships) || scope.person === null) return null;
  const choice = await chosenUnit(tx, scope, wanted, listedOf(kind).level);
  if (choice.unit === null && !choice.several) throw new Failure("NOT_FOUND");
  const { closes } = listedOf(kind);
  const closed = choice.unit === null || closes === "never" ? [] : await closedDaysOf(tx, choice.unit.code);
  return { choice, closed, today: scope.today };
}

/** What an address says of choices, such as what a page is for: of a new record, or of those that are listed. */
export function givenOf(kind: ListedKind, address: Address): Readonly<Record<string, string>> {
  const said = choicesOf(kind).flatMap(([name, of]) => {
    const value = one(address, name);
    return of.includes(value) ? [[name, value]] : [];
  });
  return Object.fromEntries(said);
}
