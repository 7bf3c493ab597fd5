import { loadPlan } from "@/lib/db/plans/read";
import type { SessionTx } from "@/lib/db/transaction";
import type { CivilDate } from "@/lib/domain/calendar";
import { computeCompliance } from "@/lib/domain/compliance/compute";
import type { Moment } from "@/lib/domain/compliance/day";
import { factsNeeded } from "@/lib/domain/compliance/needs";
import { treeDay } from "@/lib/domain/compliance/tree";
import type { Plan } from "@/lib/domain/plan";
import { type QuarterStanding, quarterDays, quarterStanding } from "@/lib/domain/screen/trend";
import { factsOf } from "@/lib/queries/compliance/snapshot";
import { figures } from "@/lib/queries/kept/figures";

const STANDING_BYTES = 1_000;

/** The mandatory results of upper-level units at each quarter's end; one statement a quarter, and only when asked for. */
export function readTrend(tx: SessionTx, day: Moment): Promise<readonly QuarterStanding[]> {
  return figures(tx, {
    name: "trend",
    params: day,
    make: (own) => trendOf(own, day),
    bytes: ({ length }) => length * STANDING_BYTES,
  });
}

async function trendOf(
  tx: SessionTx,
  { year, asOf, structure }: Moment,
): Promise<readonly QuarterStanding[]> {
  const plan = dutiesOf(await loadPlan(tx, year));
  const tree = treeDay(structure, tx.who.today);
  const trend: QuarterStanding[] = [];
  for (const quarter of quarterDays(year, asOf)) {
    if (plan !== null) trend.push(await standingOn(tx, plan, { year, tree }, quarter));
  }
  return trend;
}

async function standingOn(
  tx: SessionTx,
  plan: Plan,
  { year, tree }: { readonly year: number; readonly tree: CivilDate | null },
  quarter: Parameters<typeof quarterStanding>[0],
): Promise<QuarterStanding> {
  const facts = await factsOf(tx, factsNeeded(plan, year, quarter.on), year, tree);
  const units = facts.units.filter(({ level }) => level === "UPPER").map(({ code }) => code);
  const { results } = computeCompliance(plan, facts, { year, asOf: quarter.on, units });
  return quarterStanding(quarter, results);
}

function dutiesOf(plan: Plan | null): Plan | null {
  if (plan === null) return null;
  const targets = plan.targets.filter(({ level, force }) => level === "UPPER" && force === "MANDATORY");
  return { ...plan, targets };
}
