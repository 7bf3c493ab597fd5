import type { Scope } from "@/lib/auth/scope";
import { type Awaited, countDecided, loadAwaited, loadDecided } from "@/lib/db/activities/awaited";
import { sharingLinks } from "@/lib/db/links/read";
import { countChecks, loadChecks } from "@/lib/db/spot-checks/list";
import type { SessionTx } from "@/lib/db/transaction";
import { addDays, type CivilDate, firstDayOfYear, yearOf } from "@/lib/domain/calendar";
import { decidesEverywhere, decidesSomewhere } from "@/lib/domain/policy";
import type { ShownActivity } from "@/lib/domain/screen/activity";
import {
  REVIEW_AGES,
  REVIEW_VIEWS,
  type ReviewAsked,
  type ReviewLine,
  type ReviewPage,
} from "@/lib/domain/screen/review";
import { daysWaited, waitsSince } from "@/lib/domain/screen/waiting";
import { awaitedInAll, countAwaited } from "@/lib/queries/activities/awaited";
import { countsByState, filterOf, listActivities } from "@/lib/queries/activities/list";
import { readActivityTypes } from "@/lib/queries/catalogue";
import { type ListPart, listPart, readCursor } from "@/lib/queries/cursor";
import { type Address, one } from "@/lib/queries/frame/asked-day";
import { nthAsked, PAGE_LENGTH, partFollowing } from "@/lib/queries/frame/page-asked";
import { readUnitsOfLevel } from "@/lib/queries/units/list";
import { code } from "@/lib/schemas/text";
import { openItem } from "./read";

const MOST_DECIDED = 200;
/** As many as a year's samples hold. */
const MOST_CHECKS = 500;

/** Null for those who decide on nothing. @throws Failure NOT_FOUND for a unit out of sight */
export async function reviewPage(tx: SessionTx, scope: Scope, address: Address): Promise<ReviewPage | null> {
  const { memberships, tenant, today } = scope;
  if (!decidesSomewhere(memberships, tenant) || scope.person === null) return null;
  const everywhere = decidesEverywhere(memberships);
  const asked = askedOf(address, everywhere);
  const question = questionOf(asked);
  const filter = await filterOf(tx, scope, question);
  const { part, isFirst } = await partFollowing(
    address,
    (cursor) => linesOf(tx, scope, asked, { filter, question, ...cursor }),
    ({ items }) => items.length === 0,
  );
  const lines = await withWarnings(tx, part.items, today);
  const types = await readActivityTypes(tx);
  return {
    asked,
    lines,
    item: await openItem(tx, scope, asked.item === "" ? (lines[0]?.id ?? null) : asked.item, types),
    from: isFirst ? 1 : nthAsked(one(address, "at")),
    nextCursor: part.nextCursor,
    ...(await countsOf(tx, scope, asked, filter)),
    oldest: await oldestOf(tx, scope, asked, isFirst ? part.items[0] : undefined),
    returned: (await countsByState(tx, scope, filter)).get("RETURNED") ?? 0,
    ...(await sampleOf(tx, asked, everywhere)),
    decided: asked.view === "DECIDED" ? lines.length : await countDecided(tx, today, MOST_DECIDED),
    units: await readUnitsOfLevel(tx, everywhere ? "UPPER" : "GRASSROOTS"),
    types: types.filter(({ reviewed }) => reviewed),
    today,
    now: tx.begun,
  };
}

/** How much waits under the filter, and in all. */
async function countsOf(
  tx: SessionTx,
  scope: Scope,
  asked: ReviewAsked,
  filter: Lists["filter"],
): Promise<Pick<ReviewPage, "waiting" | "all" | "long">> {
  const { count: all, long } = await awaitedInAll(tx, scope);
  return { waiting: isNarrowed(asked) ? await countAwaited(tx, scope, filter) : all, all, long };
}

function isNarrowed({ unit, type }: ReviewAsked): boolean {
  return unit !== "" || type !== "";
}

/** Since when the oldest of all has waited, whatever the list is narrowed by. @param first of the list */
async function oldestOf(
  tx: SessionTx,
  scope: Scope,
  asked: ReviewAsked,
  first: ShownActivity | undefined,
): Promise<ReviewPage["oldest"]> {
  const shown = isNarrowed(asked) || asked.view !== "" || asked.age !== "" ? undefined : first;
  const all = { ...(await filterOf(tx, scope, {})), mine: true };
  const oldest = shown ?? (await loadAwaited(tx, all, { after: null, limit: 1 }))[0];
  return oldest === undefined ? null : waitsSince(oldest);
}

/** What was drawn this year; listed where it is shown. */
async function sampleOf(
  tx: SessionTx,
  { view }: ReviewAsked,
  everywhere: boolean,
): Promise<Pick<ReviewPage, "drawn" | "checks">> {
  const begun = firstDayOfYear(yearOf(tx.who.today));
  return {
    drawn: everywhere ? await countChecks(tx, begun, MOST_CHECKS) : null,
    checks: view === "SAMPLE" ? await loadChecks(tx, begun, MOST_CHECKS) : [],
  };
}

function questionOf({ unit, type }: ReviewAsked): Lists["question"] {
  return {
    ...(unit === "" ? {} : { unit, scope: "subtree" as const }),
    ...(type === "" ? {} : { type: [type] }),
  };
}

/** Samples are drawn by who decides everywhere. */
function askedOf(address: Address, everywhere: boolean): ReviewAsked {
  const known = <const T extends readonly string[]>(values: T, name: string): T[number] | "" =>
    values.find((value) => value === one(address, name)) ?? "";
  return {
    view: known(
      REVIEW_VIEWS.filter((view) => everywhere || view !== "SAMPLE"),
      "view",
    ),
    age: known(REVIEW_AGES, "age"),
    unit: codeIn(one(address, "unit")),
    type: codeIn(one(address, "type")),
    item: one(address, "item"),
  };
}

/** What is no code is as if it were not there. */
function codeIn(text: string): string {
  return code.safeParse(text).success ? text : "";
}

interface Lists {
  readonly filter: Omit<Awaited, "mine">;
  readonly question: { readonly unit?: string; readonly type?: string[]; readonly scope?: "subtree" };
  readonly cursor?: string;
}

async function linesOf(
  tx: SessionTx,
  scope: Scope,
  { view, age }: ReviewAsked,
  { filter, question, ...cursor }: Lists,
): Promise<ListPart<ShownActivity>> {
  if (view === "SAMPLE") return { items: [], nextCursor: null };
  if (view === "DECIDED")
    return { items: await loadDecided(tx, scope.today, MOST_DECIDED), nextCursor: null };
  if (view === "RETURNED")
    return listActivities(tx, scope, { ...question, ...cursor, limit: PAGE_LENGTH, status: ["RETURNED"] });
  const before = age === "" ? {} : { before: addDays(scope.today, -Number(age)) };
  const after = readCursor(cursor.cursor, code);
  const rows = await loadAwaited(tx, { ...filter, ...before, mine: true }, { after, limit: PAGE_LENGTH + 1 });
  return listPart(rows, PAGE_LENGTH, ({ id }) => id);
}

async function withWarnings(
  tx: SessionTx,
  items: readonly ShownActivity[],
  today: CivilDate,
): Promise<ReviewLine[]> {
  const shared = await sharingLinks(
    tx,
    items.map(({ id }) => id),
  );
  return items.map((item) => {
    const warning = shared.has(item.id) ? ("link" as const) : null;
    return { ...item, since: waitsSince(item), days: daysWaited(item, today), warning };
  });
}
