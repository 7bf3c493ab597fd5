import type { Scope } from "@/lib/auth/scope";
import { loadSeriesFacts } from "@/lib/db/compliance/series";
import { Failure } from "@/lib/db/failure";
import { reachOf, visibleUnitId } from "@/lib/db/reach";
import type { SessionTx } from "@/lib/db/transaction";
import { unitNames } from "@/lib/db/units/names";
import type { CivilDate } from "@/lib/domain/calendar";
import { createHierarchy, type Hierarchy } from "@/lib/domain/compliance/hierarchy";
import { factsNeededForSeries } from "@/lib/domain/compliance/needs";
import { cumulativeSeries } from "@/lib/domain/compliance/series";
import { monthlyAmounts, type ShortfallView, type UnitView, unitView } from "@/lib/domain/screen/unit";
import { evaluateCompliance } from "@/lib/queries/compliance/evaluate";
import { Kept, keptKey } from "@/lib/queries/kept";

const KEPT_BYTES = 48 * 1024 * 1024;
const SUB_UNIT_BYTES = 4_000;

export interface ReadUnit {
  readonly view: UnitView;
  /** Units above that the reader sees, the highest first. */
  readonly above: readonly { readonly code: string; readonly name: string }[];
}

interface Day {
  readonly year: number;
  readonly asOf: CivilDate;
}

const units = new Kept<ReadUnit>(KEPT_BYTES);

/** What a unit's page states on a day, kept until the federation's records change. */
export async function readUnit(tx: SessionTx, scope: Scope, code: string, day: Day): Promise<ReadUnit> {
  const key = keptKey(scope, { name: "unit", params: { code, ...day }, form: "view" });
  const kept = units.get(key);
  if (kept !== undefined) return kept;
  const { plan, facts, compliance } = await evaluateCompliance(
    tx,
    { ...day, unit: code, scope: "direct" },
    day.asOf,
  );
  const unit = facts.units.find((each) => each.code === code);
  if (unit === undefined) throw new Failure("NOT_FOUND");
  const names = await unitNames(tx);
  const view = unitView({ plan, facts, compliance, names }, unit);
  const read = {
    view: { ...view, shortfalls: await withMonths(tx, code, day, view.shortfalls) },
    above: aboveOf(createHierarchy(facts.placements).parentAt, code, compliance.asOf, names),
  };
  units.set(key, read, (read.view.subUnits.length + 1) * SUB_UNIT_BYTES);
  return read;
}

/** One statement for each count that is behind: what it brought month by month. */
async function withMonths(
  tx: SessionTx,
  unit: string,
  { year, asOf }: Day,
  shortfalls: readonly ShortfallView[],
): Promise<ShortfallView[]> {
  const id = await visibleUnitId(tx, unit);
  const among = id === null ? [] : await reachOf(tx, [id]);
  const all: ShortfallView[] = [];
  for (const shortfall of shortfalls) {
    const { target, perMonth } = shortfall.line;
    const { measure } = target;
    if (measure.type !== "count" || perMonth === null) all.push(shortfall);
    else {
      const facts = await loadSeriesFacts(tx, factsNeededForSeries(target, year, asOf), year, among);
      const series = cumulativeSeries({ ...target, measure }, facts, { year, asOf, units: [unit] });
      all.push({ ...shortfall, months: monthlyAmounts(series.points) });
    }
  }
  return all;
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
