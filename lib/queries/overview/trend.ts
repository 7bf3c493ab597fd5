import type { Scope } from "@/lib/auth/scope";
import { Failure } from "@/lib/db/failure";
import { loadPlan } from "@/lib/db/plans/read";
import type { SessionTx } from "@/lib/db/transaction";
import { type CivilDate, yearEarlier } from "@/lib/domain/calendar";
import type { CurvePoint } from "@/lib/domain/compliance/curve";
import type { Moment } from "@/lib/domain/compliance/day";
import { dutiesCurve } from "@/lib/domain/compliance/duties";
import { factsNeededForSeries } from "@/lib/domain/compliance/needs";
import { treeDay } from "@/lib/domain/compliance/tree";
import { isMeasured } from "@/lib/domain/plan";
import type { Curves } from "@/lib/domain/screen/target";
import { factsOf } from "@/lib/queries/compliance/snapshot";
import type { Address } from "@/lib/queries/frame/asked-day";
import { framed } from "@/lib/queries/frame/framed";
import { figures } from "@/lib/queries/kept/figures";

const POINT_BYTES = 200;

/** How large a part of their duties upper-level units have met, month by month, and in the year before. */
export function readTrend(tx: SessionTx, day: Moment): Promise<Curves> {
  return figures(tx, {
    name: "trend",
    params: day,
    make: (own) => trendOf(own, day),
    bytes: ({ points, lastYear }) => (points.length + lastYear.length) * POINT_BYTES,
  });
}

/**
 * The same as an address asks for it, for whoever reads the whole federation.
 * @throws Failure FORBIDDEN for anybody else, PLAN_NOT_FOUND in a year without a plan
 */
export async function trendPart(tx: SessionTx, scope: Scope, address: Address): Promise<Curves> {
  if (!scope.seesAll) throw new Failure("FORBIDDEN");
  const { view } = await framed(tx, scope, address, (day) => readTrend(tx, day));
  if (view === null) throw new Failure("PLAN_NOT_FOUND");
  return view;
}

async function trendOf(tx: SessionTx, { year, asOf, structure }: Moment): Promise<Curves> {
  const tree = treeDay(structure, tx.who.today);
  return {
    points: await curveIn(tx, year, asOf, tree),
    lastYear: await curveIn(tx, year - 1, yearEarlier(asOf), tree),
  };
}

/** Empty where the year has no plan, or nothing that is asked of upper-level units. */
async function curveIn(
  tx: SessionTx,
  year: number,
  asOf: CivilDate,
  tree: CivilDate | null,
): Promise<CurvePoint[]> {
  const plan = await loadPlan(tx, year);
  const duties = (plan?.targets ?? [])
    .filter(isMeasured)
    .filter(({ level, force }) => level === "UPPER" && force === "MANDATORY");
  if (duties.length === 0) return [];
  const facts = await factsOf(tx, factsNeededForSeries(duties, year, asOf), year, tree);
  return dutiesCurve(duties, facts, { year, asOf });
}
