import { loadActivityDays } from "@/lib/db/compliance/activity-days";
import { orNotFound } from "@/lib/db/failure";
import type { SessionTx } from "@/lib/db/transaction";
import { yearEarlier } from "@/lib/domain/calendar";
import { type Day, type Moment, monthEnds } from "@/lib/domain/compliance/day";
import { once } from "@/lib/domain/compliance/once";
import { type CumulativeSeries, cumulativeSum, dailySeries } from "@/lib/domain/compliance/series";
import { isMeasureOn, isSummed } from "@/lib/domain/measure";
import { isMeasured, type Target } from "@/lib/domain/plan";
import { chairsUnder } from "@/lib/domain/screen/chairs-under";
import { responseTimesOf } from "@/lib/domain/screen/response-times";
import { rhythmOf } from "@/lib/domain/screen/rhythm";
import { type ReachedOn, type TargetSeries, type TargetView, targetView } from "@/lib/domain/screen/target";
import { readCurves } from "@/lib/queries/compliance/curve";
import { type Snapshot, snapshotOf } from "@/lib/queries/compliance/snapshot";
import { figures } from "@/lib/queries/kept/figures";
import { readPlanYears } from "@/lib/queries/plans/read";

const POINT_BYTES = 100;

/**
 * What a target's page states of the units that the reader sees, kept until the federation's records change.
 * @throws Failure NOT_FOUND for a code that the year's plan lacks
 */
export async function readTarget(tx: SessionTx, code: string, day: Moment): Promise<TargetView> {
  const snapshot = await snapshotOf(tx, day);
  const target = orNotFound(snapshot.plan.targets.find((each) => each.code === code));
  const series = await keptSeries(tx, code, day);
  const yearBefore = series?.kind === "CUMULATIVE" ? await readYearBefore(tx, code, day) : [];
  const view = standings(snapshot)(target);
  const rhythm = series?.kind === "CUMULATIVE" ? rhythms(series)(snapshot.compliance) : null;
  return {
    ...view,
    series,
    yearBefore,
    rhythm,
    times: timesOf(snapshot, view),
    chairs: chairsOf(snapshot, view),
  };
}

/** Who stands how at each target of the year's plan, and which chairs are missing. */
export async function readStandings(
  tx: SessionTx,
  day: Moment,
): Promise<readonly Pick<TargetView, "target" | "units" | "chairs">[]> {
  const snapshot = await snapshotOf(tx, day);
  return snapshot.plan.targets.map((target) => {
    const view = standings(snapshot)(target);
    return { ...view, chairs: chairsOf(snapshot, view) };
  });
}

function keptSeries(tx: SessionTx, code: string, day: Moment): Promise<TargetSeries | null> {
  return figures(tx, {
    name: "series",
    params: { code, ...day },
    make: async (own) => seriesOf(own, await snapshotOf(own, day), code, day),
    bytes: (made) => POINT_BYTES * (made?.points.length ?? 1),
  });
}

/** The sum of the year before at the ends of this year's months, and on the day asked about. */
async function readYearBefore(
  tx: SessionTx,
  code: string,
  { year, asOf, structure }: Moment,
): Promise<readonly ReachedOn[]> {
  const before = { year: year - 1, asOf: yearEarlier(asOf), structure };
  if (!(await readPlanYears(tx)).includes(before.year)) return [];
  const series = await keptSeries(tx, code, before);
  if (series?.kind !== "CUMULATIVE") return [];
  const then = new Map(series.points.map(({ on, value }) => [on, value]));
  const days = [...new Set([...monthEnds(year), asOf])].filter((on) => on <= asOf).sort();
  return days.flatMap((on) => {
    const value = then.get(yearEarlier(on));
    return value == null ? [] : [{ on, value }];
  });
}

/** Of the units that the page shows. */
function timesOf({ facts, compliance }: Snapshot, { target, units }: Pick<TargetView, "target" | "units">) {
  if (!isMeasureOn(target.measure, "enquiries") || units.length === 0) return null;
  const codes = new Set(units.map(({ code }) => code));
  return responseTimesOf(facts.enquiries, codes, target.measure.hours, compliance);
}

/** Of several units each has its own figure in the list. */
function chairsOf(
  snapshot: Snapshot,
  { target, units: [only, ...others] }: Pick<TargetView, "target" | "units">,
): TargetView["chairs"] {
  if (only === undefined || others.length > 0 || !isMeasured(target)) return [];
  return chairsUnder(snapshot, target, only.code, snapshot.compliance);
}

const rhythms = once((series: CumulativeSeries) => once((day: Day) => rhythmOf(series, day)));

const standings = once((snapshot: Snapshot) => once((target: Target) => targetView(snapshot, target)));

/** Of a count its sum over the year, of anything else its curve; nothing of what is only tracked. */
async function seriesOf(
  tx: SessionTx,
  { plan, facts, compliance }: Snapshot,
  code: string,
  day: Moment,
): Promise<TargetSeries | null> {
  const { year, asOf } = compliance;
  const target = plan.targets.filter(isMeasured).find((each) => each.code === code);
  if (target === undefined) return null;
  const { measure } = target;
  if (target.force === "TRACKED") return null;
  const question = { year, asOf, units: compliance.units.map(({ unit }) => unit) };
  if (isSummed(measure)) {
    const sum = cumulativeSum({ ...target, measure }, facts, question);
    const added = await loadActivityDays(tx, measure, sum.stays);
    return { kind: "CUMULATIVE", ...dailySeries(measure, sum, added, question) };
  }
  return { kind: "CURVE", ...(await readCurves(tx, { ...day, target: code })) };
}
