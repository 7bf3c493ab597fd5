import type { Scope } from "@/lib/auth/scope";
import { loadSeriesFacts } from "@/lib/db/compliance/series";
import { Failure } from "@/lib/db/failure";
import { reachOf } from "@/lib/db/reach";
import type { SessionTx } from "@/lib/db/transaction";
import type { CivilDate } from "@/lib/domain/calendar";
import { factsNeededForSeries } from "@/lib/domain/compliance/needs";
import { cumulativeSeries, metRateSeries } from "@/lib/domain/compliance/series";
import { isMeasured, type MeasuredTarget } from "@/lib/domain/plan";
import { type TargetSeries, type TargetView, targetView } from "@/lib/domain/screen/target";
import { Kept, keptKey } from "@/lib/queries/kept";
import { matrixSource } from "@/lib/queries/overview/source";

const KEPT_BYTES = 32 * 1024 * 1024;
const UNIT_BYTES = 500;

interface Day {
  readonly year: number;
  readonly asOf: CivilDate;
}

const targets = new Kept<TargetView>(KEPT_BYTES);

/**
 * What a target's page states of the units that the reader sees, kept until the federation's records change.
 * @throws Failure NOT_FOUND for a code that the year's plan lacks
 */
export async function readTarget(tx: SessionTx, scope: Scope, code: string, day: Day): Promise<TargetView> {
  const key = keptKey(scope, { name: "target", params: { code, ...day }, form: "view" });
  const kept = targets.get(key);
  if (kept !== undefined) return kept;
  const source = await matrixSource(tx, day);
  const target = source.plan.targets.find((each) => each.code === code);
  if (target === undefined) throw new Failure("NOT_FOUND");
  const seen = source.compliance.units.map(({ unit }) => unit);
  const series = isMeasured(target) ? await seriesOf(tx, target, day, seen) : null;
  const view = targetView(source, target, series);
  targets.set(key, view, view.units.length * UNIT_BYTES);
  return view;
}

/** Of a count its sum over the year, of anything else how many units met it; nothing of what is only tracked. */
async function seriesOf(
  tx: SessionTx,
  target: MeasuredTarget,
  { year, asOf }: Day,
  units: readonly string[],
): Promise<TargetSeries | null> {
  const { measure } = target;
  if (target.force === "TRACKED" && measure.type !== "count") return null;
  const among = tx.who.seesAll ? null : await reachOf(tx, null);
  const facts = await loadSeriesFacts(tx, factsNeededForSeries(target, year, asOf), year, among);
  const question = { year, asOf, units };
  if (measure.type === "count") {
    return { kind: "CUMULATIVE", ...cumulativeSeries({ ...target, measure }, facts, question) };
  }
  return { kind: "MET_RATE", points: metRateSeries(target, facts, question) };
}
