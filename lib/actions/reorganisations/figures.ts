import { loadActivityFacts, loadOtherFacts } from "@/lib/db/compliance/facts";
import { loadPlanYears } from "@/lib/db/plans/list";
import { loadPlan } from "@/lib/db/plans/read";
import type { SessionTx } from "@/lib/db/transaction";
import { type CivilDate, earlierOf, lastDayOfYear, laterOf, yearOf } from "@/lib/domain/calendar";
import { changedResults } from "@/lib/domain/compliance/changed";
import { computeCompliance } from "@/lib/domain/compliance/compute";
import { factsNeeded } from "@/lib/domain/compliance/needs";
import type { Compliance, Result } from "@/lib/domain/compliance/result";
import type { Plan } from "@/lib/domain/plan";
import type { ChangedYear, ResultFigures } from "@/lib/domain/reorganisation/kept";

/** So many results are named, a year. */
const MOST_CHANGED = 200;

/** What a year answers, and by which plan. */
interface ComputedYear extends Compliance {
  readonly plan: Plan;
}

/**
 * The federation's results of each year with a plan that a reorganisation can change, computed of what the transaction
 * sees: on the day that the year's pages show, or the day itself where that comes later.
 */
export async function computedYears(tx: SessionTx, on: CivilDate): Promise<ComputedYear[]> {
  const { today } = tx.who;
  const last = yearOf(laterOf(on, today));
  const planned = await loadPlanYears(tx);
  const computed: ComputedYear[] = [];
  for (const year of planned.filter((each) => each >= yearOf(on) && each <= last).toReversed()) {
    const asOf = earlierOf(laterOf(on, today), lastDayOfYear(year));
    const plan = await loadPlan(tx, year);
    if (plan === null) continue;
    const needs = factsNeeded(plan, year, asOf);
    // Not by way of what is kept: that is of what others see.
    const facts = {
      ...(await loadOtherFacts(tx, needs, year, null)),
      ...(await loadActivityFacts(tx, needs, null)),
    };
    computed.push({ ...computeCompliance(plan, facts, { year, asOf }), plan });
  }
  return computed;
}

/** What differs between the answers of the same years. */
export function changedYears(before: readonly ComputedYear[], after: readonly ComputedYear[]): ChangedYear[] {
  return after.flatMap((now, nth) => {
    const was = before[nth];
    return was === undefined ? [] : [changedYear(was, now)];
  });
}

function changedYear(was: ComputedYear, now: ComputedYear): ChangedYear {
  const changed = changedResults(was, now).filter(({ before, after }) => before !== null || applies(after));
  return {
    ...{ year: now.year, asOf: now.asOf, count: changed.length },
    turned: changed.filter(({ before, after }) => before?.status !== after.status).length,
    begins: changed.filter(({ before, after }) => !applies(before) && applies(after)).length,
    ends: changed.filter(({ before, after }) => applies(before) && !applies(after)).length,
    targets: Object.fromEntries(now.plan.targets.map(({ code, title, force }) => [code, { title, force }])),
    changed: changed.slice(0, MOST_CHANGED).map(({ before, after }) => ({
      ...{ unit: after.unit, target: after.target },
      ...{ before: before === null ? null : figuresOf(before), after: figuresOf(after) },
    })),
  };
}

function applies(result: Result | null): boolean {
  return result !== null && result.status !== "NOT_APPLICABLE";
}

function figuresOf({ status, value, required, numerator, denominator }: Result): ResultFigures {
  return { status, value, required, numerator, denominator };
}
