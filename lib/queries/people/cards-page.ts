import type { Scope } from "@/lib/auth/scope";
import type { SessionTx } from "@/lib/db/transaction";
import { unitsOfLevel } from "@/lib/db/units/names";
import { listAccounts, listUnchaired } from "@/lib/db/users/list";
import { landingMembership, managesAccounts } from "@/lib/domain/policy";
import type { CardsPage } from "@/lib/domain/screen/people";
import { type Address, one } from "@/lib/queries/frame/asked-day";
import { MOST_CARDS } from "@/lib/schemas/user";

/** Whose cards can be made below a unit, as many as a sheet has; null for whoever manages no accounts. */
export async function cardsPage(tx: SessionTx, scope: Scope, address: Address): Promise<CardsPage | null> {
  if (!managesAccounts(scope.memberships)) return null;
  const person = one(address, "person");
  const nobody = { waiting: [], unions: [], isFull: false };
  // Its card is known to the browser that made it alone.
  if (person !== "") return { ...nobody, person, units: [], unit: "" };
  tx.named.add("users", null);
  const own = scope.administers ? "" : (landingMembership(scope.memberships)?.unit ?? "");
  const units = scope.administers ? await unitsOfLevel(tx, "UPPER") : [];
  const asked = one(address, "unit");
  // Of a unit that is not there nobody could be told that none of its chairs waits.
  const unit = own || (units.some(({ code }) => code === asked) ? asked : "");
  if (unit === "") return { ...nobody, person, units, unit };
  const lapsed = { standings: ["LAPSED"], role: "GRASSROOTS_CHAIR", unit, words: null } as const;
  const { accounts } = await listAccounts(tx, lapsed, { after: null, limit: MOST_CARDS });
  const unions = await listUnchaired(tx, unit, MOST_CARDS - accounts.length);
  const isFull = accounts.length + unions.length === MOST_CARDS;
  return { person, units, unit, waiting: accounts, unions, isFull };
}
