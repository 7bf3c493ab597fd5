import type { Scope } from "@/lib/auth/scope";
import { type ActivityFilter, countByStatus, countWithdrawn, loadActivities } from "@/lib/db/activities/list";
import { Failure } from "@/lib/db/failure";
import type { SessionTx } from "@/lib/db/transaction";
import { unitHeadings } from "@/lib/db/units/list";
import { unitLevels } from "@/lib/db/units/names";
import { placedUnit } from "@/lib/db/units/read";
import { ACTIVITY_STATUSES } from "@/lib/domain/activity";
import { civilDate, monthEnd, yearOf } from "@/lib/domain/calendar";
import { targetsCounting } from "@/lib/domain/compliance/counts-towards";
import type { Plan } from "@/lib/domain/plan";
import { decidesSomewhere, readsOneUnit, recordsAt, recordsSomewhere } from "@/lib/domain/policy";
import type { ShownActivity } from "@/lib/domain/screen/activity";
import {
  type ActivitiesAsked,
  type ActivitiesPage,
  type ActivityCounts,
  type ActivityLine,
  type Concern,
  isNarrowed,
  MORE_FILTERS,
  type MoreFilters,
} from "@/lib/domain/screen/activity-list";
import { readActivityChoices, readActivityTypes, readOutlets } from "@/lib/queries/catalogue";
import type { ListPart } from "@/lib/queries/cursor";
import { type Address, one } from "@/lib/queries/frame/asked-day";
import { nthAsked, PAGE_LENGTH, partFollowing } from "@/lib/queries/frame/page-asked";
import { readPlan, readPlanYears } from "@/lib/queries/plans/read";
import { readListTabs } from "@/lib/queries/records/read";
import { readUpperUnits } from "@/lib/queries/units/list";
import { type ActivityQuestion, moreFilters } from "@/lib/schemas/activity-question";
import { awaitedActivities, countAwaited, withConcern } from "./awaited";
import { countsByState, filterOf, listActivities } from "./list";

/** How an address says that no year narrows the list. */
const ANY_YEAR = "any";

/** The list of activities as its address asks for it. @throws Failure NOT_FOUND for a unit out of sight */
export async function activitiesPage(tx: SessionTx, scope: Scope, address: Address): Promise<ActivitiesPage> {
  const years = await readPlanYears(tx);
  const asked = askedOf(address, yearOf(scope.today));
  const question = activityQuestionOf(asked);
  const filter = await filterOf(tx, scope, question);
  const found = await countsOf(tx, scope, filter, asked);
  const unnarrowed = isNarrowed(asked)
    ? await filterOf(tx, scope, activityQuestionOf({ ...asked, type: "", month: "", q: "", more: {} }))
    : filter;
  const whole = isNarrowed(asked) ? await countsOf(tx, scope, unnarrowed, asked) : found;
  const { part, isFirst } = await partFollowing(
    address,
    (cursor) => linesAsked(tx, scope, asked, { ...question, ...cursor, limit: PAGE_LENGTH }),
    ({ items }) => items.length === 0,
  );
  const records = recordsSomewhere(scope.memberships);
  const tabs = await readListTabs(tx, scope, asked.unit);
  // The page's own tab is of the page's year, as its heading is.
  const open = Object.values(whole.counts).reduce((sum, count) => sum + count, 0);
  return {
    asked,
    tabs: { ...tabs, counts: { ...tabs.counts, activities: open } },
    years: [...new Set([...years, yearOf(scope.today), asked.year ?? yearOf(scope.today)])].sort(
      (a, b) => b - a,
    ),
    types: await readActivityTypes(tx),
    outlets: await readOutlets(tx),
    choices: await readActivityChoices(tx),
    unitName: await nameOf(tx, asked),
    upperUnits: await readUpperUnits(tx),
    underName: await nameOf(tx, { unit: codeIn(asked.more.under ?? "") }),
    ...found,
    whole,
    lines: await withConcern(tx, scope, await withTargets(tx, part.items)),
    from: isFirst ? 1 : nthAsked(one(address, "at")),
    nextCursor: part.nextCursor,
    returned: records && whole.counts.RETURNED ? await returnedTo(tx, scope, unnarrowed) : null,
    records,
    manyUnits: asked.unit === "" && !readsOneUnit(scope.memberships),
  };
}

async function countsOf(
  tx: SessionTx,
  scope: Scope,
  filter: ActivityFilter,
  { status }: ActivitiesAsked,
): Promise<ActivityCounts> {
  return {
    counts: Object.fromEntries(await countsByState(tx, scope, filter)),
    waiting: decidesSomewhere(scope.memberships, scope.tenant) ? await countAwaited(tx, scope, filter) : null,
    withdrawn: status === "WITHDRAWN" ? await countWithdrawn(tx, filter) : null,
  };
}

/** Null where no unit is asked for. */
async function nameOf(tx: SessionTx, { unit }: Pick<ActivitiesAsked, "unit">): Promise<string | null> {
  return unit === "" ? null : ((await placedUnit(tx, unit))?.name ?? null);
}

/** The present list's question for the API and the CSV file. */
function activityQuestionOf(asked: ActivitiesAsked): Omit<ActivityQuestion, "limit" | "cursor" | "status"> {
  const { year, type, month, unit, q, more } = asked;
  return {
    ...moreFilters.parse(more),
    ...(year === null ? {} : { year }),
    ...(type === "" ? {} : { type: [type] }),
    ...(month === "" || year === null
      ? {}
      : { from: civilDate(year, Number(month), 1), to: monthEnd(year, Number(month)) }),
    ...(unit === "" ? {} : { unit }),
    ...(q === "" ? {} : { q }),
  };
}

function askedOf(address: Address, thisYear: number): ActivitiesAsked {
  const [year, month, status] = [one(address, "year"), one(address, "month"), one(address, "status")];
  const waiting = (status === "SUBMITTED" || status === "WAITING") && year === "";
  return {
    year: waiting || year === ANY_YEAR ? null : /^[12]\d{3}$/.test(year) ? Number(year) : thisYear,
    status:
      [...ACTIVITY_STATUSES, "WAITING" as const, "WITHDRAWN" as const].find((known) => known === status) ??
      "",
    type: codeIn(one(address, "type")),
    month: /^([1-9]|1[0-2])$/.test(month) ? month : "",
    unit: codeIn(one(address, "unit")),
    q: one(address, "q"),
    more: moreIn(address),
    table: one(address, "table"),
  };
}

/** What of them is no filter is as if none of them were there. */
function moreIn(address: Address): MoreFilters {
  const said = MORE_FILTERS.map((name) => [name, one(address, name)] as const);
  const more = Object.fromEntries(said.filter(([, value]) => value !== ""));
  return moreFilters.safeParse(more).success ? more : {};
}

/** What is no code is as if it were not there. */
function codeIn(text: string): string {
  return /^[A-Za-z0-9._-]{1,64}$/.test(text) ? text : "";
}

/** Each line with the targets that it helps, by the plan of its own year; what was withdrawn helps none. */
async function withTargets(tx: SessionTx, items: readonly ShownActivity[]) {
  const plans = new Map<number, Plan | null>();
  for (const year of new Set(items.map(({ occurredOn }) => yearOf(occurredOn)))) {
    plans.set(year, await readPlan(tx, year));
  }
  const levels = await unitLevels(
    tx,
    items.map(({ unit }) => unit),
  );
  return items.map((item) => {
    const plan = plans.get(yearOf(item.occurredOn));
    const level = levels.get(item.unit);
    const counts = plan && level && item.withdrawn === null;
    return { ...item, countsTowards: counts ? targetsCounting(plan, { ...item, level }) : [] };
  });
}

/** What came back to the units that are the reader's own, of those that the filter is about. */
async function returnedTo(
  tx: SessionTx,
  { memberships }: Scope,
  filter: ActivityFilter,
): Promise<ActivitiesPage["returned"]> {
  const own = (await unitHeadings(tx, recordsAt(memberships))).map(({ id }) => id);
  const among = filter.among === null ? own : own.filter((id) => filter.among?.includes(id));
  const theirs = { ...filter, among, statuses: ["RETURNED" as const] };
  const count = (await countByStatus(tx, theirs)).get("RETURNED") ?? 0;
  const [newest] = await loadActivities(tx, theirs, { after: null, limit: 1 });
  return newest === undefined ? null : { count, newest };
}

/** What waits has an order of its own, the longest first. */
function linesAsked(
  tx: SessionTx,
  scope: Scope,
  { status }: ActivitiesAsked,
  question: Omit<ActivityQuestion, "status">,
): Promise<ListPart<ShownActivity>> {
  if (status === "WAITING" || status === "SUBMITTED")
    return awaitedActivities(tx, scope, question, status === "WAITING");
  if (status === "WITHDRAWN") return listActivities(tx, scope, { ...question, withdrawn: true });
  return listActivities(tx, scope, { ...question, ...(status === "" ? {} : { status: [status] }) });
}

type Exported = Omit<ActivityLine, keyof Concern>;

/** As many as a spreadsheet of records is useful for; more are asked for in parts. */
const MOST_EXPORTED = 50_000;

/** Everything that the list has under its filters. @throws Failure TOO_LARGE, then a month or a type narrows it */
export async function activitiesExport(
  tx: SessionTx,
  scope: Scope,
  address: Address,
): Promise<
  Pick<ActivitiesPage, "asked" | "types" | "outlets" | "unitName"> & { lines: readonly Exported[] }
> {
  const asked = askedOf(address, yearOf(scope.today));
  const { items, nextCursor } = await linesAsked(tx, scope, asked, {
    ...activityQuestionOf(asked),
    limit: MOST_EXPORTED,
  });
  if (nextCursor !== null) throw new Failure("TOO_LARGE", { excess: { of: "rows", most: MOST_EXPORTED } });
  const lines = await withTargets(tx, items);
  const unitName = await nameOf(tx, asked);
  return { asked, types: await readActivityTypes(tx), outlets: await readOutlets(tx), unitName, lines };
}
