import { actorOver } from "@/lib/auth/over-unit";
import type { Scope } from "@/lib/auth/scope";
import { orNotFound } from "@/lib/db/failure";
import type { SessionTx } from "@/lib/db/transaction";
import { movesBelow, unitStory } from "@/lib/db/units/read";
import type { Day } from "@/lib/domain/compliance/day";
import { givesPlace, landingMembership } from "@/lib/domain/policy";
import { filterSubUnits } from "@/lib/domain/screen/sub-units";
import type { UnitView } from "@/lib/domain/screen/unit";
import type { UnitPage, UnitRecord } from "@/lib/domain/screen/unit-page";
import { countActivities, listActivities } from "@/lib/queries/activities/list";
import { readActivityTypes } from "@/lib/queries/catalogue";
import { type Address, one } from "@/lib/queries/frame/asked-day";
import { type Framed, framed } from "@/lib/queries/frame/framed";
import { pageAsked } from "@/lib/queries/frame/page-asked";
import { keptRecords } from "@/lib/queries/kept/records";
import { stepsNeed } from "@/lib/queries/todo/read";
import { getUnit } from "@/lib/queries/units/list";
import { readWhy } from "@/lib/queries/why/read";
import { readPosition, readUnit } from "./read";

/** On a page of many other things the list of units below only begins. */
const SHORT_LIST = 8;
const LATEST = 6;

/**
 * A unit's page as its address asks for it.
 * @throws Failure NOT_FOUND for a unit out of sight
 */
export async function unitPage(
  tx: SessionTx,
  scope: Scope,
  code: string,
  address: Address,
): Promise<Framed<UnitPage> & { readonly heading: UnitRecord }> {
  const placed = orNotFound(await readPosition(tx, code));
  const chair = landingMembership(scope.memberships)?.level === "GRASSROOTS";
  const page = await framed(tx, scope, address, async (day) => ({
    ...(await readUnit(tx, code, day)),
    ...(await activitiesOf(tx, scope, code, day)),
    typeNames: await ownTypeNames(tx),
    chair,
    ...(chair ? await stepsNeed(tx, scope, code) : { returned: [], groups: [] }),
    story: await keptRecords(tx, { name: "story", params: code }, () => unitStory(tx, code)),
    moves: await keptRecords(tx, { name: "moves", params: code }, () => movesBelow(tx, code)),
    why: await readWhy(tx, scope, address, code, day),
    changesChair: placed.level === "GRASSROOTS" && givesPlace(scope.memberships, "GRASSROOTS_CHAIR", placed),
    records: scope.person !== null && actorOver(scope, placed).records,
  }));
  const asked = { code, asOf: page.frame.asOf };
  const heading = await keptRecords(tx, { name: "heading", params: asked }, () => getUnit(tx, scope, asked));
  const { frame, view } = page;
  return {
    frame,
    heading,
    view: view === null ? null : { ...view, unit: heading, ...paged(view.view, address) },
  };
}

async function activitiesOf(
  tx: SessionTx,
  scope: Scope,
  unit: string,
  { year, asOf }: Day,
): Promise<Pick<UnitPage, "latest" | "activities">> {
  const asked = { unit, year, to: asOf };
  const { items } = await listActivities(tx, scope, { ...asked, limit: LATEST });
  return { latest: items, activities: await countActivities(tx, scope, asked) };
}

async function ownTypeNames(tx: SessionTx): Promise<UnitPage["typeNames"]> {
  const types = await readActivityTypes(tx);
  return Object.fromEntries(types.filter(({ own }) => own).map((each) => [each.code, each]));
}

function paged(view: UnitView, address: Address) {
  const asked = { search: one(address, "q"), sort: one(address, "sort") };
  const found = filterSubUnits(view.subUnits, asked);
  const whole = ["q", "sort", "page", "all"].some((name) => one(address, name) !== "");
  if (!whole)
    return { asked, found: found.length, shown: found.slice(0, SHORT_LIST), from: 1, page: 1, pages: 1 };
  return { asked, ...pageAsked(found, address) };
}
