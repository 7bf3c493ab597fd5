import type { Scope } from "@/lib/auth/scope";
import { orNotFound } from "@/lib/db/failure";
import { loadChairs } from "@/lib/db/roster/list";
import type { SessionTx } from "@/lib/db/transaction";
import { unitIds } from "@/lib/db/units/read";
import type { Moment } from "@/lib/domain/compliance/day";
import { isMeasured, type MeasuredTarget, type Target } from "@/lib/domain/plan";
import { type ChairsUnder, chairsUnder } from "@/lib/domain/screen/chairs-under";
import { type OwedChair, type OwedPage, owedItems } from "@/lib/domain/screen/owed";
import type { TargetView } from "@/lib/domain/screen/target";
import { snapshotOf } from "@/lib/queries/compliance/snapshot";
import { type Address, one } from "@/lib/queries/frame/asked-day";
import { type Framed, framed } from "@/lib/queries/frame/framed";
import { pageAsked } from "@/lib/queries/frame/page-asked";
import { readTarget } from "@/lib/queries/targets/read";

/** As many as are sent at once: a page's messages are of what it shows. */
const PAGE_LENGTH = 100;

/**
 * Who is missing at a target as its address asks for it; with `?of=` the chairs below one union.
 * @throws Failure NOT_FOUND for a code that the year's plan lacks, and for a union that lacks no chair
 */
export function owedPage(
  tx: SessionTx,
  scope: Scope,
  code: string,
  address: Address,
): Promise<Framed<OwedPage>> {
  return framed(tx, scope, address, async (day) => {
    const view = await readTarget(tx, code, day);
    const of = one(address, "of") || onlyUnion(view);
    if (of !== "") return chairsPage(tx, view, of, day, address);
    return { view, of: null, ...pageAsked(owedItems(view), address, PAGE_LENGTH) };
  });
}

/** Whose chairs are below one union alone sees them at once. */
function onlyUnion({ chairs: [only, ...others] }: TargetView): string {
  return only === undefined || others.length > 0 ? "" : only.code;
}

async function chairsPage(
  tx: SessionTx,
  view: TargetView,
  of: string,
  day: Moment,
  address: Address,
): Promise<OwedPage> {
  const under = orNotFound(await underUnion(tx, view, of, day));
  const { shown, ...place } = pageAsked(under.missing, address, PAGE_LENGTH);
  tx.named.add("chairs", of);
  const chairs = await withChairs(tx, shown, day);
  return { view, of: under, ...place, shown: chairs.map((each) => ({ kind: "CHAIR" as const, ...each })) };
}

/** Of the one group that all are to be in, those below the union; else those whom the union's own group lacks. */
async function underUnion(
  tx: SessionTx,
  { target, chairs }: TargetView,
  of: string,
  day: Moment,
): Promise<ChairsUnder | undefined> {
  const found = chairs.find(({ code }) => code === of);
  if (found !== undefined || chairs.length > 0 || !holdsOwn(target)) return found;
  const snapshot = await snapshotOf(tx, day);
  if (!snapshot.names.has(of)) return undefined;
  return chairsUnder(snapshot, target, of, snapshot.compliance).find(({ code }) => code === of);
}

function holdsOwn(target: Target): target is MeasuredTarget {
  return isMeasured(target) && target.level === "UPPER";
}

async function withChairs(
  tx: SessionTx,
  unions: ChairsUnder["missing"],
  { asOf }: Moment,
): Promise<OwedChair[]> {
  const ids = await unitIds(
    tx,
    unions.map(({ code }) => code),
  );
  const chairs = await loadChairs(tx, [...ids.values()], asOf);
  return unions.map((union) => ({
    ...{ chair: null, vacantSince: null },
    ...chairs.get(ids.get(union.code) ?? ""),
    ...union,
  }));
}
