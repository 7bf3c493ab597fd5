import type { Scope } from "@/lib/auth/scope";
import type { SessionTx } from "@/lib/db/transaction";
import { loadOwnVisits } from "@/lib/db/users/list";
import { lastVisit } from "@/lib/domain/account";
import { type CivilDate, isCivilDate, yearOf } from "@/lib/domain/calendar";
import type { Moment } from "@/lib/domain/compliance/day";
import { changesBetween, type NamedTurn, type TwoDays } from "@/lib/domain/screen/changes";
import { type Since, sinceOf } from "@/lib/domain/screen/since";
import { snapshotOf } from "@/lib/queries/compliance/snapshot";
import { type Address, one } from "@/lib/queries/frame/asked-day";
import { figures } from "@/lib/queries/kept/figures";
import { readPlanYears } from "@/lib/queries/plans/read";

const TURN_BYTES = 200;

/** Since when changes are told: as the address asks, or since the reader was last here. */
export async function readSince(
  tx: SessionTx,
  scope: Scope,
  address: Address,
  day: Moment,
): Promise<Since | null> {
  const planned = await readPlanYears(tx);
  const asked = one(address, "since");
  const visit = lastVisit(await loadOwnVisits(tx), scope.today);
  return sinceOf(day, isCivilDate(asked) ? asked : null, visit, (year) => planned.includes(year));
}

/** What has changed since a day, with both days as they were evaluated; kept until the federation's records change. */
export async function readChanges(
  tx: SessionTx,
  day: Moment,
  since: CivilDate,
): Promise<TwoDays & { readonly turns: readonly NamedTurn[] }> {
  const turns = await figures(tx, {
    name: "changes",
    params: { ...day, since },
    make: async (own) => changesBetween(await twoDays(own, day, since)),
    bytes: ({ length }) => length * TURN_BYTES,
  });
  return { ...(await twoDays(tx, day, since)), turns };
}

async function twoDays(tx: SessionTx, day: Moment, since: CivilDate): Promise<TwoDays> {
  const { structure } = day;
  return {
    before: await snapshotOf(tx, { year: yearOf(since), asOf: since, structure }),
    after: await snapshotOf(tx, day),
  };
}
