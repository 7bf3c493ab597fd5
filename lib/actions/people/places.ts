import { fieldError, refuse } from "@/lib/actions/field-error";
import type { Scope } from "@/lib/auth/scope";
import { Failure } from "@/lib/db/failure";
import type { SessionTx } from "@/lib/db/transaction";
import { placedUnits } from "@/lib/db/units/read";
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
  refuse(codes.flatMap((each, nth) => (units.has(each) ? [] : [fieldError(`units.${nth}`, "code.unknown")])));
  // The first gives a name to sign in by.
  const places = codes.flatMap((each) => units.get(each) ?? []);
  if (!places.every(({ level }) => canBeHeldAt(role, level))) refuse([fieldError("role", "account.level")]);
  if (!places.every((unit) => givesPlace(memberships, role, unit))) throw new Failure("FORBIDDEN");
  return places.map(({ id }) => id);
}
