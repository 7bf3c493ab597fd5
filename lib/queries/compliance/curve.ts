import type { Scope } from "@/lib/auth/scope";
import { orNotFound } from "@/lib/db/failure";
import { loadPlan } from "@/lib/db/plans/read";
import type { SessionTx } from "@/lib/db/transaction";
import { yearEarlier } from "@/lib/domain/calendar";
import { type CurvePoint, curveOf } from "@/lib/domain/compliance/curve";
import { factsNeededForSeries } from "@/lib/domain/compliance/needs";
import { isMeasured, type MeasuredTarget, type Plan } from "@/lib/domain/plan";
import type { Curves } from "@/lib/domain/screen/target";
import { figures } from "@/lib/queries/kept/figures";
import type { CurvesAsked } from "@/lib/schemas/compliance-question";
import { type Cut, unitsIn } from "./answer";
import { type DayAsked, factsOf, type Snapshot, snapshotOf } from "./snapshot";

const POINT_BYTES = 200;

/** The answer of `GET /compliance/series` (interfaces.md §4). @throws Failure as below */
export function answerSeries(tx: SessionTx, _scope: Scope, asked: CurvesAsked): Promise<Curves> {
  return readCurves(tx, asked);
}

/**
 * What the answer and a target's page draw, kept until the federation's records change.
 * @throws Failure NOT_FOUND for a unit out of sight, or a code that the year's plan does not measure; as a snapshot does
 */
export function readCurves(tx: SessionTx, asked: CurvesAsked): Promise<Curves> {
  return figures(tx, {
    name: "curves",
    params: asked,
    make: (own) => curvesOf(own, asked),
    bytes: ({ points, lastYear }) => (points.length + lastYear.length) * POINT_BYTES,
  });
}

async function curvesOf(tx: SessionTx, { target: code, ...asked }: CurvesAsked): Promise<Curves> {
  const snapshot = await snapshotOf(tx, asked);
  const target = orNotFound(measuredIn(snapshot.plan, code));
  const points = await curveIn(tx, snapshot, target, asked);
  const { year, asOf } = snapshot.compliance;
  return {
    points,
    lastYear: await curveBefore(tx, code, { ...asked, year: year - 1, asOf: yearEarlier(asOf) }),
  };
}

async function curveBefore(tx: SessionTx, code: string, asked: Cut & DayAsked & { readonly year: number }) {
  const plan = await loadPlan(tx, asked.year);
  const target = plan === null ? undefined : measuredIn(plan, code);
  return target === undefined ? [] : curveIn(tx, await snapshotOf(tx, asked), target, asked);
}

/** The units are those of the tree at the end of the day asked about. */
async function curveIn(
  tx: SessionTx,
  snapshot: Snapshot,
  target: MeasuredTarget,
  cut: Cut,
): Promise<CurvePoint[]> {
  const { year, asOf, units } = snapshot.compliance;
  const facts = await factsOf(tx, factsNeededForSeries([target], year, asOf), year, snapshot.tree);
  const codes = unitsIn(snapshot, cut);
  return curveOf(target, facts, {
    year,
    asOf,
    units: codes === null ? units.map(({ unit }) => unit) : [...codes],
  });
}

function measuredIn(plan: Plan, code: string): MeasuredTarget | undefined {
  return plan.targets.filter(isMeasured).find((each) => each.code === code);
}
