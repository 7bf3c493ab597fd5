import type { Scope } from "@/lib/auth/scope";
import { loadPlan } from "@/lib/db/plans";
import type { SessionTx } from "@/lib/db/transaction";
import type { CivilDate } from "@/lib/domain/calendar";
import { computeCompliance } from "@/lib/domain/compliance/compute";
import { factsNeeded } from "@/lib/domain/compliance/needs";
import type { Plan } from "@/lib/domain/plan";
import { type QuarterStanding, quarterDays, quarterStanding } from "@/lib/domain/screen/trend";
import { factsFor } from "@/lib/queries/compliance/facts";
import { Kept, keptKey } from "@/lib/queries/kept";

const KEPT_TRENDS = 200;
const trends = new Kept<readonly QuarterStanding[]>(KEPT_TRENDS);

/** The mandatory results of upper-level units at each quarter's end; one statement a quarter, and only when asked for. */
export async function readTrend(
  tx: SessionTx,
  scope: Scope,
  day: { year: number; asOf: CivilDate },
): Promise<readonly QuarterStanding[]> {
  const key = keptKey(scope, { name: "trend", params: day, form: "view" });
  const kept = trends.get(key);
  if (kept !== undefined) return kept;
  const plan = dutiesOf(await loadPlan(tx, day.year));
  const trend: QuarterStanding[] = [];
  for (const quarter of quarterDays(day.year, day.asOf)) {
    if (plan !== null) trend.push(await standingOn(tx, plan, day.year, quarter));
  }
  trends.set(key, trend, 1);
  return trend;
}

async function standingOn(
  tx: SessionTx,
  plan: Plan,
  year: number,
  quarter: Parameters<typeof quarterStanding>[0],
): Promise<QuarterStanding> {
  const facts = await factsFor(tx, factsNeeded(plan, year, quarter.on), year, null);
  const units = facts.units.filter(({ level }) => level === "UPPER").map(({ code }) => code);
  const { results } = computeCompliance(plan, facts, { year, asOf: quarter.on, units });
  return quarterStanding(quarter, results);
}

function dutiesOf(plan: Plan | null): Plan | null {
  if (plan === null) return null;
  const targets = plan.targets.filter(({ level, force }) => level === "UPPER" && force === "MANDATORY");
  return { ...plan, targets };
}
