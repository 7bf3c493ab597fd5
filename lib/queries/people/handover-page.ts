import type { Scope } from "@/lib/auth/scope";
import { Failure } from "@/lib/db/failure";
import { listSorted } from "@/lib/db/records/list";
import { currentChairs } from "@/lib/db/roster/list";
import type { SessionTx } from "@/lib/db/transaction";
import { placedUnit } from "@/lib/db/units/read";
import { listAccounts } from "@/lib/db/users/list";
import type { CivilDate } from "@/lib/domain/calendar";
import { givesPlace } from "@/lib/domain/policy";
import type { HandoverPage } from "@/lib/domain/screen/people";
import { type Address, one } from "@/lib/queries/frame/asked-day";
import { saidValue } from "@/lib/queries/records/read";
import { listedOf } from "@/lib/records/all";

/** Whose accounts of a union are named; more than one chair is already too many. */
const MOST_CHAIRS = 10;

/**
 * Who chairs a union today, before another does; null for whoever cannot say so.
 * @throws Failure NOT_FOUND for a unit out of sight, or that has no chair
 */
export async function handoverPage(
  tx: SessionTx,
  scope: Scope,
  address: Address,
): Promise<HandoverPage | null> {
  const unit = await placedUnit(tx, one(address, "unit"));
  if (unit?.level !== "GRASSROOTS") throw new Failure("NOT_FOUND");
  if (!givesPlace(scope.memberships, "GRASSROOTS_CHAIR", unit)) return null;
  tx.named.add("users", unit.unit);
  tx.named.add("chairs", unit.unit);
  const chairs = { standings: null, role: "GRASSROOTS_CHAIR", unit: unit.unit, words: null } as const;
  const { accounts } = await listAccounts(tx, chairs, { after: null, limit: MOST_CHAIRS });
  return {
    unit: { code: unit.unit, name: unit.name },
    chair: (await currentChairs(tx, [unit.id], scope.today)).get(unit.id) ?? null,
    latest: await latestChair(tx, unit.id, scope.today),
    accounts: accounts.map(({ id, name }) => ({ id, name })),
    today: scope.today,
  };
}

/** Who of those that have not ended began last. */
async function latestChair(tx: SessionTx, unit: string, today: CivilDate): Promise<HandoverPage["latest"]> {
  const open = {
    standing: "open",
    withdrawn: false,
    choices: {},
    words: [],
    among: [unit],
    on: today,
  } as const;
  const order = { by: "from", descending: true };
  const chairs = await listSorted(tx, listedOf("chairs"), open, order, { after: null, limit: MOST_CHAIRS });
  const begun = chairs.map(({ id, from }) => ({ id, from: String(saidValue(from) ?? "") }));
  return begun.sort((a, b) => (a.from < b.from ? 1 : -1)).at(0) ?? null;
}
