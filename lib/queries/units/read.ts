import { Failure } from "@/lib/db/failure";
import type { SessionTx } from "@/lib/db/transaction";
import { reachOf } from "@/lib/db/units/reach";
import { type PositionedUnit, placedUnit, visibleUnitId } from "@/lib/db/units/read";
import type { CivilDate } from "@/lib/domain/calendar";
import type { Moment } from "@/lib/domain/compliance/day";
import type { Hierarchy } from "@/lib/domain/compliance/hierarchy";
import { factsNeededForSeries } from "@/lib/domain/compliance/needs";
import { once } from "@/lib/domain/compliance/once";
import { indexFacts } from "@/lib/domain/compliance/records";
import { cumulativeSeries } from "@/lib/domain/compliance/series";
import { underTree } from "@/lib/domain/compliance/tree";
import { isSummed } from "@/lib/domain/measure";
import { isMeasured } from "@/lib/domain/plan";
import type { ReportedHeadcount } from "@/lib/domain/screen/headcount";
import type { Line, LineGroup } from "@/lib/domain/screen/line";
import { monthlyAmounts, type ShortfallView, type UnitView, unitView } from "@/lib/domain/screen/unit";
import type { UnitFact } from "@/lib/domain/unit";
import { factsFor } from "@/lib/queries/compliance/facts";
import { type Snapshot, snapshotOf } from "@/lib/queries/compliance/snapshot";
import { readCrossing, readReported } from "@/lib/queries/headcounts/read";
import { figures } from "@/lib/queries/kept/figures";
import { keptRecords } from "@/lib/queries/kept/records";

const MONTHS_BYTES = 400;

/** What a unit's page states by its day's figures alone. */
export const unitViews = once((snapshot: Snapshot) => once((unit: UnitFact) => unitView(snapshot, unit)));

export interface ReadUnit {
  readonly view: UnitView;
  /** Units above that the reader sees, the highest first. */
  readonly above: readonly { readonly code: string; readonly name: string }[];
  readonly reported: ReportedHeadcount | null;
}

/** Where a unit stands that the asker sees, or null; what they may do there follows from it. */
export function readPosition(tx: SessionTx, code: string): Promise<PositionedUnit | null> {
  return keptRecords(tx, { name: "position", params: code }, () => placedUnit(tx, code));
}

/** What a unit's page states on a day, kept until the federation's records change. */
export async function readUnit(tx: SessionTx, code: string, day: Moment): Promise<ReadUnit> {
  const snapshot = await snapshotOf(tx, day);
  const { facts, compliance, names } = snapshot;
  const unit = indexFacts(facts).units.get(code);
  if (unit === undefined || !names.has(code)) throw new Failure("NOT_FOUND");
  const view = unitViews(snapshot)(unit);
  const months = await monthsOf(tx, code, day, view.shortfalls);
  const shortfalls = view.shortfalls.map((each) => ({
    ...each,
    months: months[each.line.target.code] ?? null,
  }));
  const groups = await withCrossings(tx, view.groups, unit, compliance.asOf);
  const { parentAt } = indexFacts(facts).hierarchy;
  return {
    view: { ...view, shortfalls, groups },
    above: aboveOf(parentAt, code, compliance.asOf, names),
    reported: await readReported(tx, code, compliance.asOf),
  };
}

/** Beside each line what the unit's headcounts say of its condition. */
function withCrossings(
  tx: SessionTx,
  groups: readonly LineGroup[],
  unit: UnitFact,
  asOf: CivilDate,
): Promise<LineGroup[]> {
  const crossed = async (line: Line) => ({
    ...line,
    crossing: await readCrossing(tx, line.target, unit, asOf),
  });
  return Promise.all(
    groups.map(async (group) => ({ ...group, lines: await Promise.all(group.lines.map(crossed)) })),
  );
}

type Months = Readonly<Record<string, readonly number[]>>;

/** By target what each count that is behind brought month by month. */
async function monthsOf(
  tx: SessionTx,
  unit: string,
  day: Moment,
  shortfalls: readonly ShortfallView[],
): Promise<Months> {
  const behind = shortfalls.filter(({ line }) => line.perMonth !== null);
  const codes = behind.map(({ line }) => line.target.code);
  if (codes.length === 0) return {};
  return figures(tx, {
    name: "months",
    params: { unit, codes, ...day },
    make: (own) => readMonths(own, unit, codes, day),
    bytes: () => codes.length * MONTHS_BYTES,
  });
}

async function readMonths(
  tx: SessionTx,
  unit: string,
  codes: readonly string[],
  { year, asOf, structure }: Moment,
): Promise<Months> {
  const { plan, tree } = await snapshotOf(tx, { year, asOf, structure });
  const counts = plan.targets
    .filter(isMeasured)
    .flatMap(({ measure, ...target }) =>
      isSummed(measure) && codes.includes(target.code) ? [{ ...target, measure }] : [],
    );
  const id = await visibleUnitId(tx, unit);
  const among = id === null ? [] : await reachOf(tx, [id]);
  const facts = underTree(await factsFor(tx, factsNeededForSeries(counts, year, asOf), year, among), tree);
  const series = counts.map((target) => {
    const { points } = cumulativeSeries(target, facts, { year, asOf, units: [unit] });
    return [target.code, monthlyAmounts(points)] as const;
  });
  return Object.fromEntries(series);
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
