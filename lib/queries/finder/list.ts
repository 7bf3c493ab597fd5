import type { Scope } from "@/lib/auth/scope";
import { findActivities, findChannels, findPeople, findUnits } from "@/lib/db/finder/list";
import { loadPlan } from "@/lib/db/plans/read";
import type { SessionTx } from "@/lib/db/transaction";
import { listAccounts } from "@/lib/db/users/list";
import { inEnglish } from "@/lib/domain/catalogue/english";
import { managesAccounts } from "@/lib/domain/policy";
import type { FoundPerson, FoundThings } from "@/lib/domain/screen/finder";
import { finderOf, searchWords } from "@/lib/domain/text";
import { type Address, dayOf, one } from "@/lib/queries/frame/asked-day";
import { readPlanYears } from "@/lib/queries/plans/read";

/** So many of a kind: a list for the eye, not for reading on. */
const SHOWN = 5;

const NOTHING: FoundThings = { units: [], targets: [], people: [], records: [] };

/** What an address looks for by `q` among all that the asker sees; the audit is told of whom it found. */
export async function findThings(tx: SessionTx, scope: Scope, address: Address): Promise<FoundThings> {
  const words = searchWords(one(address, "q"));
  if (words.length === 0) return NOTHING;
  const activities = await findActivities(tx, words, SHOWN);
  const channels = await findChannels(tx, words, SHOWN);
  return {
    units: await findUnits(tx, words, SHOWN),
    targets: await findTargets(tx, one(address, "q"), dayOf(address, scope.today).year),
    people: await findNamed(tx, scope, words),
    records: [...activities, ...channels].slice(0, SHOWN),
  };
}

/** Of that year's plan; where it has none, of the newest. */
async function findTargets(tx: SessionTx, q: string, asked: number): Promise<FoundThings["targets"]> {
  const years = await readPlanYears(tx);
  const year = years.includes(asked) ? asked : years[0];
  const plan = year === undefined ? null : await loadPlan(tx, year);
  if (plan === null) return [];
  const isFound = finderOf(q);
  return plan.targets
    .filter(({ code, title }) => isFound(`${code} ${title} ${inEnglish(title)}`))
    .slice(0, SHOWN)
    .map(({ code, title }) => ({ code, title, year: plan.year }));
}

async function findNamed(tx: SessionTx, scope: Scope, words: readonly string[]): Promise<FoundPerson[]> {
  const people = await findPeople(tx, words, scope.today, SHOWN);
  for (const { as, unit } of people)
    tx.named.add(as === "CHAIR" ? "chairs" : "reporters", unit?.code ?? null);
  return [...people, ...(await findAccounts(tx, scope, words))].slice(0, SHOWN);
}

async function findAccounts(tx: SessionTx, scope: Scope, words: readonly string[]): Promise<FoundPerson[]> {
  if (!managesAccounts(scope.memberships)) return [];
  const filter = { standings: null, role: null, unit: null, words };
  const { accounts } = await listAccounts(tx, filter, { after: null, limit: SHOWN });
  if (accounts.length > 0) tx.named.add("users", null);
  return accounts.map(({ id, name }) => ({ as: "ACCOUNT", id, name, unit: null }));
}
