import { loadPlan } from "@/lib/db/plans/read";
import type { SessionTx } from "@/lib/db/transaction";
import { computeCompliance } from "@/lib/domain/compliance/compute";
import type { Day } from "@/lib/domain/compliance/day";
import { factsNeeded } from "@/lib/domain/compliance/needs";
import type { Plan } from "@/lib/domain/plan";
import { type QuarterStanding, quarterDays, quarterStanding } from "@/lib/domain/screen/trend";
import { factsFor } from "@/lib/queries/compliance/facts";
import { figures } from "@/lib/queries/kept/figures";

const STANDING_BYTES = 1_000;

/** The mandatory results of upper-level units at each quarter's end; one statement a quarter, and only when asked for. */
export function readTrend(tx: SessionTx, { year, asOf }: Day): Promise<readonly QuarterStanding[]> {
  return figures(tx, {
    name: "trend",
    params: { year, asOf },
    make: (own) => trendOf(own, { year, asOf }),
    bytes: ({ length }) => length * STANDING_BYTES,
  });
}

async function trendOf(tx: SessionTx, { year, asOf }: Day): Promise<readonly QuarterStanding[]> {
  const plan = dutiesOf(await loadPlan(tx, year));
  const trend: QuarterStanding[] = [];
  for (const quarter of quarterDays(year, asOf)) {
    if (plan !== null) trend.push(await standingOn(tx, plan, year, quarter));
  }
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
