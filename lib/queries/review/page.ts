import type { Scope } from "@/lib/auth/scope";
import {
  type Awaited,
  countAwaitedTo,
  countDecided,
  loadAwaited,
  loadDecided,
  sharingLinks,
} from "@/lib/db/activities/awaited";
import { loadActivityTypes } from "@/lib/db/catalogue";
import { countChecks, loadChecks } from "@/lib/db/spot-checks/list";
import type { SessionTx } from "@/lib/db/transaction";
import { unitsOfLevel } from "@/lib/db/units/names";
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
import { daysWaited, patienceEnds, waitsSince } from "@/lib/domain/screen/waiting";
import { countAwaited } from "@/lib/queries/activities/awaited";
import { countsByState, filterOf, listActivities } from "@/lib/queries/activities/list";
import { type ListPart, listPart, readCursor } from "@/lib/queries/cursor";
import { type Address, one } from "@/lib/queries/frame/asked-day";
import { code } from "@/lib/schemas/text";
import { openItem } from "./read";

const PAGE_LENGTH = 50;
/** As many long-waiting records as are counted one by one. */
const MOST_COUNTED = 1_000;
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
  const waiting = await countAwaited(tx, scope, filter);
  const cursor = one(address, "cursor");
  const page = await linesOf(tx, scope, asked, { filter, question, cursor });
  const lines = await withWarnings(tx, page.items, today);
  const types = await loadActivityTypes(tx);
  return {
    asked,
    lines,
    item: await openItem(tx, scope, asked.item === "" ? (lines[0]?.id ?? null) : asked.item, types),
    from: cursor === "" ? 1 : Number(one(address, "at")) || 1,
    nextCursor: page.nextCursor,
    waiting,
    ...(await ofAll(tx, scope, asked, { waiting, first: cursor === "" ? page.items[0] : undefined })),
    returned: (await countsByState(tx, scope, filter)).get("RETURNED") ?? 0,
    ...(await sampleOf(tx, asked, everywhere)),
    decided: asked.view === "DECIDED" ? lines.length : await countDecided(tx, today, MOST_DECIDED),
    units: await unitsOfLevel(tx, everywhere ? "UPPER" : "GRASSROOTS"),
    types: types.filter(({ reviewed }) => reviewed),
    today,
    now: tx.begun,
  };
}

/** What is said above the list, whatever it is narrowed by. */
async function ofAll(
  tx: SessionTx,
  scope: Scope,
  { unit, type, view, age }: ReviewAsked,
  { waiting, first }: { readonly waiting: number; readonly first: ShownActivity | undefined },
): Promise<Pick<ReviewPage, "all" | "long" | "oldest">> {
  const all = await filterOf(tx, scope, {});
  const narrowed = unit !== "" || type !== "";
  const shown = narrowed || view !== "" || age !== "" ? undefined : first;
  const oldest = shown ?? (await loadAwaited(tx, { ...all, mine: true }, { after: null, limit: 1 }))[0];
  return {
    all: narrowed ? await countAwaited(tx, scope, all) : waiting,
    long: await countAwaitedTo(tx, { ...all, before: patienceEnds(scope.today) }, MOST_COUNTED),
    oldest: oldest === undefined ? null : waitsSince(oldest),
  };
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
  readonly cursor: string;
}

async function linesOf(
  tx: SessionTx,
  scope: Scope,
  { view, age }: ReviewAsked,
  { filter, question, cursor }: Lists,
): Promise<ListPart<ShownActivity>> {
  const part = { limit: PAGE_LENGTH, ...(cursor === "" ? {} : { cursor }) };
  if (view === "SAMPLE") return { items: [], nextCursor: null };
  if (view === "DECIDED")
    return { items: await loadDecided(tx, scope.today, MOST_DECIDED), nextCursor: null };
  if (view === "RETURNED") return listActivities(tx, scope, { ...question, ...part, status: ["RETURNED"] });
  const before = age === "" ? {} : { before: addDays(scope.today, -Number(age)) };
  const after = readCursor(cursor === "" ? undefined : cursor, code);
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
