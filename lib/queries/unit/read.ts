import { loadSeriesFacts } from "@/lib/db/compliance/series";
import { Failure } from "@/lib/db/failure";
import { reachOf, visibleUnitId } from "@/lib/db/reach";
import type { SessionTx } from "@/lib/db/transaction";
import type { CivilDate } from "@/lib/domain/calendar";
import type { Hierarchy } from "@/lib/domain/compliance/hierarchy";
import { factsNeededForSeries } from "@/lib/domain/compliance/needs";
import { indexFacts } from "@/lib/domain/compliance/records";
import { cumulativeSeries } from "@/lib/domain/compliance/series";
import { isMeasured } from "@/lib/domain/plan";
import type { Line } from "@/lib/domain/screen/line";
import { monthlyAmounts, type ShortfallView, type UnitView, unitView } from "@/lib/domain/screen/unit";
import { snapshotOf } from "@/lib/queries/compliance/snapshot";
import { figures } from "@/lib/queries/kept/figures";

const MONTHS_BYTES = 400;

export interface ReadUnit {
  readonly view: UnitView;
  /** Units above that the reader sees, the highest first. */
  readonly above: readonly { readonly code: string; readonly name: string }[];
}

interface Day {
  readonly year: number;
  readonly asOf: CivilDate;
}

/** What a unit's page states on a day, kept until the federation's records change. */
export async function readUnit(tx: SessionTx, code: string, day: Day): Promise<ReadUnit> {
  const snapshot = await snapshotOf(tx, day);
  const { facts, compliance, names } = snapshot;
  const unit = indexFacts(facts).units.get(code);
  if (unit === undefined || !names.has(code)) throw new Failure("NOT_FOUND");
  const view = unitView(snapshot, unit);
  const shortfalls: ShortfallView[] = [];
  for (const shortfall of view.shortfalls) {
    shortfalls.push({ ...shortfall, months: await monthsOf(tx, code, day, shortfall.line) });
  }
  const { parentAt } = indexFacts(facts).hierarchy;
  return { view: { ...view, shortfalls }, above: aboveOf(parentAt, code, compliance.asOf, names) };
}

/** What a count that is behind brought month by month; null for all else. */
async function monthsOf(
  tx: SessionTx,
  unit: string,
  day: Day,
  { target, perMonth }: Line,
): Promise<ShortfallView["months"]> {
  if (target.measure.type !== "count" || perMonth === null) return null;
  return figures(tx, {
    name: "months",
    params: { unit, target: target.code, ...day },
    make: (own) => readMonths(own, unit, target.code, day),
    bytes: () => MONTHS_BYTES,
  });
}

async function readMonths(
  tx: SessionTx,
  unit: string,
  code: string,
  { year, asOf }: Day,
): Promise<readonly number[]> {
  const { plan } = await snapshotOf(tx, { year, asOf });
  const target = plan.targets.filter(isMeasured).find((each) => each.code === code);
  if (target?.measure.type !== "count") return [];
  const { measure } = target;
  const id = await visibleUnitId(tx, unit);
  const among = id === null ? [] : await reachOf(tx, [id]);
  const facts = await loadSeriesFacts(tx, factsNeededForSeries(target, year, asOf), year, among);
  const series = cumulativeSeries({ ...target, measure }, facts, { year, asOf, units: [unit] });
  return monthlyAmounts(series.points);
}

function aboveOf(
  parentAt: Hierarchy["parentAt"],
  code: string,
  asOf: CivilDate,
  names: ReadonlyMap<string, string>,
): ReadUnit["above"] {
  const parent = parentAt(code, asOf);
  if (parent === null) return [];
  const name = names.get(parent);
  const higher = aboveOf(parentAt, parent, asOf, names);
  return name === undefined ? higher : [...higher, { code: parent, name }];
}
