import type { Scope } from "@/lib/auth/scope";
import { Failure } from "@/lib/db/failure";
import { currentChairs } from "@/lib/db/roster/list";
import type { SessionTx } from "@/lib/db/transaction";
import { placedUnits } from "@/lib/db/units/read";
import { loadAccount } from "@/lib/db/users/list";
import { canBeHeldAt, givesPlace, managesAccounts, ROLES } from "@/lib/domain/policy";
import type { NewPersonPage, RoleUnit } from "@/lib/domain/screen/people";
import { trimmed } from "@/lib/domain/unseen";
import { type Address, one } from "@/lib/queries/frame/asked-day";
import { chosenUnit } from "@/lib/queries/units/recordable";

/**
 * Somebody new at the units of the address, or somebody who is there already; null for whoever manages no accounts.
 * @throws Failure NOT_FOUND for a unit or an account that is not the reader's to give
 */
export async function newPersonPage(
  tx: SessionTx,
  scope: Scope,
  address: Address,
): Promise<NewPersonPage | null> {
  if (!managesAccounts(scope.memberships)) return null;
  const [id, added, find] = [one(address, "person"), one(address, "unit"), one(address, "find")];
  const account = id === "" ? null : await loadAccount(tx, id);
  if (id !== "" && account === null) throw new Failure("NOT_FOUND");
  const units = await unitsOf(tx, one(address, "units").split(",").map(trimmed), added);
  const level = scope.administers ? null : "GRASSROOTS";
  const gives = (role: (typeof ROLES)[number]) =>
    units.every((unit) => canBeHeldAt(role, unit.level) && givesPlace(scope.memberships, role, unit));
  const roles = ROLES.filter(gives);
  const choice = await chosenUnit(tx, scope, { unit: "", find }, level ?? undefined);
  return {
    choice: {
      ...choice,
      unit: null,
      several: true,
      own: units.length === 0 && level === null ? choice.own : null,
    },
    units: roles.includes("GRASSROOTS_CHAIR")
      ? await withChairs(tx, scope, units)
      : units.map(({ unit: code, name }) => ({ code, name, chair: null })),
    account,
    roles,
    level,
  };
}

/** Their chairs' names are read where somebody may be made one. */
async function withChairs(
  tx: SessionTx,
  { today }: Scope,
  units: Awaited<ReturnType<typeof unitsOf>>,
): Promise<RoleUnit[]> {
  const chairs = await currentChairs(
    tx,
    units.map(({ id }) => id),
    today,
  );
  for (const { id, unit } of units) if (chairs.has(id)) tx.named.add("chairs", unit);
  return units.map(({ id, unit: code, name }) => ({ code, name, chair: chairs.get(id) ?? null }));
}

async function unitsOf(tx: SessionTx, before: readonly string[], added: string) {
  const codes = [...new Set([...before, added])].filter((code) => code !== "");
  const units = await placedUnits(tx, codes);
  if (units.size < codes.length) throw new Failure("NOT_FOUND");
  return codes.flatMap((code) => units.get(code) ?? []);
}
