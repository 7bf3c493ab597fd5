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
  more: false,
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
  const planYear = await planYearOf(tx, dayOf(address, scope.today).year);
  // One more of each than is shown tells whether there are others.
  const units = firstOf(await findUnits(tx, words, SHOWN + 1), SHOWN);
  const targets = firstOf(await findTargets(tx, one(address, "q"), planYear), SHOWN);
  const people = firstOf(await findNamed(tx, scope, words, SHOWN + 1), SHOWN);
  const activities = firstOf(await findActivities(tx, words, SHOWN + 1), SHOWN);
  const records = firstOfEach(await findRecords(tx, words, facilities, SHOWN_BESIDE + 1));
  const papers = firstOfEach(await findPapers(tx, words, scope.administers, SHOWN_BESIDE + 1));
  noteFound(tx, people.shown);
  return {
    ...{ units: units.shown, targets: targets.shown, people: people.shown, papers: papers.shown },
    records: [...activities.shown, ...records.shown],
    reports: await newestReports(tx, REPORTS),
    planYear,
    more: [units, targets, people, activities, records, papers].some(({ more }) => more),
  };
}

interface First<Each> {
  readonly shown: readonly Each[];
  readonly more: boolean;
}

function firstOf<Each>(found: readonly Each[], most: number): First<Each> {
  return { shown: found.slice(0, most), more: found.length > most };
}

/** Of kinds that follow one another. */
function firstOfEach<Each extends { readonly kind: string }>(found: readonly Each[]): First<Each> {
  const parts = [...Map.groupBy(found, ({ kind }) => kind).values()].map((of) => firstOf(of, SHOWN_BESIDE));
  return { shown: parts.flatMap(({ shown }) => shown), more: parts.some(({ more }) => more) };
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
    .map((target) => ({ code: target.code, title: titleIn(tx.language, target), year: plan.year }));
}

/** The audit is told of whose names are shown. */
function noteFound(tx: SessionTx, people: readonly FoundPerson[]): void {
  for (const { as, unit } of people)
    if (as === "ACCOUNT") tx.named.add("users", null);
    else tx.named.add(as.endsWith("CHAIR") ? "chairs" : "reporters", unit.code);
}

async function findNamed(
  tx: SessionTx,
  scope: Scope,
  words: readonly string[],
  limit: number,
): Promise<FoundPerson[]> {
  const people = await findPeople(tx, words, scope.today, limit);
  return [...people, ...(await findAccounts(tx, scope, words, limit))];
}

async function findAccounts(
  tx: SessionTx,
  scope: Scope,
  words: readonly string[],
  limit: number,
): Promise<FoundPerson[]> {
  if (!managesAccounts(scope.memberships)) return [];
  const filter = { standings: null, role: null, unit: null, words };
  const { accounts } = await listAccounts(tx, filter, { after: null, limit });
  return accounts.map(({ id, name }) => ({ as: "ACCOUNT", id, name, unit: null }));
}
