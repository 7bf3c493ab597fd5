import { fieldError, refuse } from "@/lib/actions/field-error";
import type { Scope } from "@/lib/auth/scope";
import { Failure, type FieldError } from "@/lib/db/failure";
import type { SessionTx } from "@/lib/db/transaction";
import { type PositionedUnit, placedUnits } from "@/lib/db/units/read";
import { canBeHeldAt, givesPlace, type Role } from "@/lib/domain/policy";

/**
 * The ids of the units at which somebody is to hold a role.
 * @throws Failure INVALID for a unit out of sight or of another level, FORBIDDEN for a role that the asker cannot give
 */
export async function placesOf(
  tx: SessionTx,
  { memberships }: Scope,
  role: Role,
  codes: readonly string[],
): Promise<string[]> {
  const units = await placedUnits(tx, codes);
  refuse(wrongPlaces(units, role, codes));
  // The first gives a name to sign in by.
  const places = codes.flatMap((each) => units.get(each) ?? []);
  if (!places.every((unit) => givesPlace(memberships, role, unit))) throw new Failure("FORBIDDEN");
  return places.map(({ id }) => id);
}

/** What somebody is to hold where, as far as it can be understood. */
export interface Placing {
  readonly role?: Role;
  readonly units?: readonly string[];
}

/** What is wrong with the units and the role. */
export async function wrongPlacing(tx: SessionTx, { role, units = [] }: Placing): Promise<FieldError[]> {
  return wrongPlaces(await placedUnits(tx, units), role, units);
}

function wrongPlaces(
  units: ReadonlyMap<string, PositionedUnit>,
  role: Role | undefined,
  codes: readonly string[],
): FieldError[] {
  const levels = codes.flatMap((code) => units.get(code)?.level ?? []);
  const isElsewhere = role !== undefined && !levels.every((level) => canBeHeldAt(role, level));
  return [
    ...codes.flatMap((each, nth) => (units.has(each) ? [] : [fieldError(`units.${nth}`, "code.unknown")])),
    ...(isElsewhere ? [fieldError("role", "account.level")] : []),
  ];
}
