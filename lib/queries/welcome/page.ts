import type { Scope } from "@/lib/auth/scope";
import { loadPlans } from "@/lib/db/plans/list";
import type { SessionTx } from "@/lib/db/transaction";
import { lacksUnits, tallyUnits } from "@/lib/db/units/count";
import { countAccounts } from "@/lib/db/users/list";
import { yearOf } from "@/lib/domain/calendar";
import { countOf } from "@/lib/domain/screen/people";
import { FIRST_STEPS, type WelcomePage } from "@/lib/domain/screen/welcome";
import { type Address, one } from "@/lib/queries/frame/asked-day";
import { keptRecords } from "@/lib/queries/kept/records";

/** How far a federation has come; null for whoever does not administer it. */
export async function welcomePage(
  tx: SessionTx,
  scope: Scope,
  address: Address,
): Promise<WelcomePage | null> {
  if (!scope.administers) return null;
  const { upper, unions, counted } = await tallyUnits(tx);
  const plans = await loadPlans(tx);
  const counts = await countAccounts(tx);
  const people = countOf(counts, "") - counts.disabled;
  const planned = plans.flatMap(({ status, year }) => (status === "DRAFT" ? [] : [year]));
  const done = {
    units: unions > 0,
    headcounts: unions > 0 && counted === unions,
    // Plans of years that are over show nothing of today.
    plan: planned.some((year) => year >= yearOf(scope.today)),
    people: unions > 0 && counts.withoutChair === 0,
  };
  const asked = one(address, "step");
  const step = FIRST_STEPS.find((each) => each === asked) ?? FIRST_STEPS.find((each) => !done[each]) ?? null;
  return {
    ...{ upper, unions, counted, people, planned, done, step, unchaired: counts.withoutChair },
    drafted: plans.flatMap(({ status, year }) => (status === "DRAFT" ? [year] : [])),
    today: scope.today,
  };
}

/** Whether somebody is to begin with the first steps: they administer a federation of which nothing is there yet. */
export async function beginsAnew(tx: SessionTx, { administers }: Scope): Promise<boolean> {
  return administers && (await keptRecords(tx, { name: "lacksUnits", params: null }, () => lacksUnits(tx)));
}
