import type { CivilDate } from "../calendar";
import { resultsByUnit } from "../compliance/by-unit";
import { explain } from "../compliance/explain/explain";
import type { Facts } from "../compliance/facts";
import { openChannels } from "../compliance/measures/channels";
import { type RolledUp, rollUp } from "../compliance/order";
import { figureAt, indexFacts, type Records } from "../compliance/records";
import type { Compliance, Result, UnitSummary } from "../compliance/result";
import { isMeasureOn, isOnChairs } from "../measure";
import { isMeasured, type MeasuredTarget, type Plan, type Target } from "../plan";
import { holdsOn, type UnitFact } from "../unit";
import { bandLimits } from "./bullet";
import { isDuty } from "./chair";
import { groupLines, type Line, type LineGroup, lineOf, linesByTarget, withClaims } from "./line";
import { mandatoryStanding, rolledUpTargets, targetsOf } from "./matrix";
import { troubledLines } from "./overview";
import type { SubUnit } from "./sub-units";
import { type Vacancies, withVacancy } from "./vacancies";

/** A grassroots target over the unions below a unit. */
export interface RollUpLine {
  readonly target: MeasuredTarget;
  readonly rolled: RolledUp;
}

/** Something missing; for a count with what was done in each month gone by, where that has been asked for. */
export interface ShortfallView {
  readonly line: Line;
  readonly months: readonly number[] | null;
  /** Of chairs: the group in whose roster they can be ticked; null where there is none. */
  readonly group: string | null;
}

/** What a unit's page states (ux.md §4). */
export interface UnitView {
  readonly planTitle: string;
  /** Where bands of bars end, by the plan's classes. */
  readonly limits: readonly number[];
  readonly summary: UnitSummary;
  readonly groups: readonly LineGroup[];
  readonly shortfalls: readonly ShortfallView[];
  readonly below: readonly RollUpLine[];
  /** Targets that are only recorded. */
  readonly unmeasured: readonly Target[];
  readonly subUnits: readonly SubUnit[];
  /** Columns of the sub-units' table: whose chair is linked, then their own targets. */
  readonly chairTargets: readonly MeasuredTarget[];
  readonly subTargets: readonly MeasuredTarget[];
}

export interface UnitSource {
  readonly plan: Plan;
  readonly facts: Facts;
  readonly compliance: Compliance;
  readonly names: ReadonlyMap<string, string>;
  readonly vacancies?: Vacancies;
}

export function unitView(source: UnitSource, unit: UnitFact): UnitView {
  const { plan, facts, compliance } = source;
  const { year, asOf } = compliance;
  const records = indexFacts(facts);
  const results = resultsByUnit(compliance);
  const marked = withVacancy(source.vacancies);
  const lines = targetsOf(plan, unit.level).flatMap((target) => {
    const result = results.get(unit.code)?.find((each) => each.target === target.code);
    return result === undefined
      ? []
      : [marked(lineOf(target, result, year, asOf, sinceOf(target, facts, unit.code, asOf)))];
  });
  const children = facts.units.filter(
    (each) => records.hierarchy.parentAt(each.code, asOf) === unit.code && holdsOn(each, asOf),
  );
  const unions = children.filter(({ level }) => level === "GRASSROOTS");
  const below = unions.length === 0 ? [] : rolledUpTargets(plan);
  const sameLevel = unions.length === children.length;
  const chairTargets = sameLevel ? lines.map(({ target }) => target).filter(isAboutChairs) : [];
  return {
    planTitle: plan.title,
    limits: bandLimits(plan),
    summary: summaryOf(compliance, unit.code),
    groups: groupLines(withClaims(lines, records, { year, asOf })),
    shortfalls: shortfallsOf(lines, records, unit.code, asOf),
    below: below.map((target) => ({ target, rolled: rollUp(resultsOf(target, unions, results)) })),
    unmeasured: plan.targets.filter((target) => target.level === unit.level && !isMeasured(target)),
    subUnits: subUnitsOf(
      source,
      records,
      children,
      results,
      chairsLinked(chairTargets, facts, unit.code, year, asOf),
    ),
    chairTargets,
    subTargets: below,
  };
}

function isAboutChairs({ measure }: MeasuredTarget): boolean {
  return isOnChairs(measure);
}

function summaryOf({ units }: Compliance, code: string): UnitSummary {
  const none = { unit: code, completion: { met: 0, applicable: 0 }, score: null, class: null };
  return units.find(({ unit }) => unit === code) ?? none;
}

function resultsOf(
  target: MeasuredTarget,
  units: readonly UnitFact[],
  results: ReadonlyMap<string, readonly Result[]>,
): Result[] {
  return units.flatMap(({ code }) =>
    (results.get(code) ?? []).filter((result) => result.target === target.code),
  );
}

/** When the oldest of the unit's open channels of the purpose was opened. */
function sinceOf({ measure }: MeasuredTarget, facts: Facts, unit: string, asOf: CivilDate): CivilDate | null {
  if (!isMeasureOn(measure, "channels")) return null;
  const opened = facts.channels
    .filter((channel) => channel.unit === unit && channel.purpose === measure.purpose)
    .filter(({ opened: from, closed: to }) => holdsOn({ from, to }, asOf))
    .flatMap((channel) => channel.opened ?? []);
  return opened.sort()[0] ?? null;
}

function shortfallsOf(
  lines: readonly Line[],
  records: Records,
  unit: string,
  asOf: CivilDate,
): ShortfallView[] {
  const groupOf = ({ target: { measure } }: Line) =>
    isOnChairs(measure) ? (openChannels(records, unit, measure.purpose, asOf)[0]?.code ?? null) : null;
  return troubledLines(lines.filter(isDuty)).map((line) => ({ line, months: null, group: groupOf(line) }));
}

/** What each month brought, from the running sums at month ends and at the day asked about. */
export function monthlyAmounts(
  points: readonly { readonly on: CivilDate; readonly value: number | null }[],
): number[] {
  const sums = new Map<string, number>();
  for (const { on, value } of points) if (value !== null) sums.set(on.slice(0, 7), value);
  const ordered = [...sums.values()];
  return ordered.map((sum, index) => sum - (ordered[index - 1] ?? 0));
}

/** By target about chairs, the unions whose chair is in the unit's group. */
function chairsLinked(
  targets: readonly MeasuredTarget[],
  facts: Facts,
  unit: string,
  year: number,
  asOf: CivilDate,
): Map<string, ReadonlySet<string>> {
  const none = { activities: [], channels: [], readings: [], appointments: [], enquiries: [] };
  return new Map(
    targets.map((target) => {
      const { counted } = explain(target, unit, none, facts, { year, asOf });
      return [target.code, new Set(counted.map((record) => record.unit))];
    }),
  );
}

function subUnitsOf(
  { plan, compliance, names }: UnitSource,
  records: Records,
  children: readonly UnitFact[],
  results: ReadonlyMap<string, readonly Result[]>,
  linked: ReadonlyMap<string, ReadonlySet<string>>,
): SubUnit[] {
  const { year, asOf } = compliance;
  return children.flatMap((child): SubUnit[] => {
    const name = names.get(child.code);
    if (name === undefined) return [];
    const targets = targetsOf(plan, child.level);
    const own = results.get(child.code) ?? [];
    const chairs = [...linked].map(([target, units]) => [target, units.has(child.code)] as const);
    return [
      {
        code: child.code,
        name,
        kind: child.kind,
        level: child.level,
        workers: figureAt(records, child.code, "workers", asOf),
        ...mandatoryStanding(targets, own),
        chairs: child.level === "GRASSROOTS" ? Object.fromEntries(chairs) : {},
        lines: linesByTarget(targets, own, year, asOf),
      },
    ];
  });
}
