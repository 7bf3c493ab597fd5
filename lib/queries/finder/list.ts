import type { Scope } from "@/lib/auth/scope";
import {
  type FacilityNames,
  findActivities,
  findPapers,
  findPeople,
  findRecords,
  findUnits,
  newestReports,
} from "@/lib/db/finder/list";
import { loadPlan } from "@/lib/db/plans/read";
import type { SessionTx } from "@/lib/db/transaction";
import { listAccounts } from "@/lib/db/users/list";
import { inEnglish } from "@/lib/domain/catalogue/english";
import { titleIn } from "@/lib/domain/plan-in-language";
import { managesAccounts } from "@/lib/domain/policy";
import type { FoundPerson, FoundThings } from "@/lib/domain/screen/finder";
import { finderOf, searchWords } from "@/lib/domain/text";
import { type Address, dayOf, one } from "@/lib/queries/frame/asked-day";
import { readPlanYears } from "@/lib/queries/plans/read";
import type { FoundKind } from "@/lib/records/all";

/** So many of a kind: a list for the eye, not for reading on. */
const SHOWN = 5;
/** Of each of the kinds that there is less of. */
const SHOWN_BESIDE = 3;

/** Reports of some years; an older one is found in their list. */
const REPORTS = 200;

const NOTHING: FoundThings<FoundKind> = {
  ...{ units: [], targets: [], people: [], records: [], papers: [], reports: [], planYear: null },
};

/**
 * What an address looks for by `q` among all that the asker sees; the audit is told of whom it found.
 * @param facilities what their kinds are called
 */
export async function findThings(
  tx: SessionTx,
  scope: Scope,
  address: Address,
  facilities: FacilityNames,
): Promise<FoundThings<FoundKind>> {
  const words = searchWords(one(address, "q"));
  if (words.length === 0) return NOTHING;
  const activities = await findActivities(tx, words, SHOWN);
  const records = await findRecords(tx, words, facilities, SHOWN_BESIDE);
  const planYear = await planYearOf(tx, dayOf(address, scope.today).year);
  return {
    units: await findUnits(tx, words, SHOWN),
    targets: await findTargets(tx, one(address, "q"), planYear),
    people: await findNamed(tx, scope, words),
    records: [...activities, ...records],
    papers: await findPapers(tx, words, scope.administers, SHOWN_BESIDE),
    reports: await newestReports(tx, REPORTS),
    planYear,
  };
}

/** That year; where it has no plan, the newest that has. */
async function planYearOf(tx: SessionTx, asked: number): Promise<number | null> {
  const years = await readPlanYears(tx);
  return years.includes(asked) ? asked : (years[0] ?? null);
}

async function findTargets(tx: SessionTx, q: string, year: number | null): Promise<FoundThings["targets"]> {
  const plan = year === null ? null : await loadPlan(tx, year);
  if (plan === null) return [];
  const isFound = finderOf(q);
  return plan.targets
    .filter(({ code, title, titleEn }) => isFound(`${code} ${title} ${titleEn ?? inEnglish(title)}`))
    .slice(0, SHOWN)
    .map((target) => ({ code: target.code, title: titleIn(tx.language, target), year: plan.year }));
}

async function findNamed(tx: SessionTx, scope: Scope, words: readonly string[]): Promise<FoundPerson[]> {
  const people = await findPeople(tx, words, scope.today, SHOWN);
  for (const { as, unit } of people)
    tx.named.add(as.endsWith("CHAIR") ? "chairs" : "reporters", unit?.code ?? null);
  return [...people, ...(await findAccounts(tx, scope, words))].slice(0, SHOWN);
}

async function findAccounts(tx: SessionTx, scope: Scope, words: readonly string[]): Promise<FoundPerson[]> {
  if (!managesAccounts(scope.memberships)) return [];
  const filter = { standings: null, role: null, unit: null, words };
  const { accounts } = await listAccounts(tx, filter, { after: null, limit: SHOWN });
  if (accounts.length > 0) tx.named.add("users", null);
  return accounts.map(({ id, name }) => ({ as: "ACCOUNT", id, name, unit: null }));
}
