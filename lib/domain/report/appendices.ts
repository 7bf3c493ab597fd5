import type { CivilDate } from "../calendar";
import { resultsByUnit } from "../compliance/by-unit";
import type { Facts } from "../compliance/facts";
import { figureAt, indexFacts, type Records } from "../compliance/records";
import type { Compliance, Milestone, Result, Status, Verdict } from "../compliance/result";
import { isScored } from "../compliance/rollup";
import { ruleOf } from "../compliance/rules";
import { isMeasureOn, isSummed } from "../measure";
import { isMeasured, type MeasuredTarget, type Plan } from "../plan";
import { type Line, linesOf } from "../screen/line";
import { type PlacedUnit, targetsOf } from "../screen/matrix";
import { compareText } from "../text";

/** A reporter whose appointment holds at the report's day. */
export interface AppointedReporter {
  readonly unit: string;
  readonly name: string;
  readonly decisionNo: string | null;
}

/** An activity of the period that one of the unit's own counts counted. */
export interface ReportedActivity {
  readonly target: string;
  readonly on: CivilDate;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly quantity: number;
}

/** An upper-level unit with its own targets (PL2). */
export interface UnitRow {
  readonly name: string;
  readonly lines: readonly Line[];
  /** By target: how many of what a count counts have been published. */
  readonly published: Readonly<Record<string, number>>;
  readonly score: number | null;
  readonly class: string | null;
}

/** A grassroots union that a listed duty is asked of (PL3, PL4). */
export interface SizedUnion {
  readonly name: string;
  /** Name of the unit above. */
  readonly under: string | null;
  readonly workers: number | null;
  readonly members: number | null;
  readonly result: Result;
  readonly reporters: readonly AppointedReporter[];
}

type SizedOn = "reporters" | "people";

/** The duties of grassroots unions whose unions are listed: those that are scored, or that rest on their size. */
export function sizedDuties(plan: Plan, on: SizedOn): MeasuredTarget[] {
  return targetsOf(plan, "GRASSROOTS")
    .filter(({ measure }) => isMeasureOn(measure, on))
    .filter((target) => isScored(target) || target.condition.length > 0);
}

/** How a unit stood on a milestone's day, and stands now (PL6). */
export interface MilestoneRow extends Milestone {
  readonly name: string;
  readonly status: Status;
}

/** A target with rows below it. */
export interface RowsOf<Row> {
  readonly target: MeasuredTarget;
  readonly rows: readonly Row[];
}

/** The rows of the appendices PL2 to PL6 (domain.md §5); PL1 is made of the report's own lines. */
export interface Appendices {
  readonly unitTargets: readonly MeasuredTarget[];
  readonly units: readonly UnitRow[];
  readonly reporters: readonly RowsOf<SizedUnion>[];
  readonly workers: readonly RowsOf<SizedUnion>[];
  readonly activities: readonly RowsOf<ReportedActivity>[];
  /** So many of a target at most are listed, where there are more. */
  readonly activitiesCutAt: number | null;
  readonly milestones: readonly RowsOf<MilestoneRow>[];
  /** Milestones of grassroots unions: how many stood how. */
  readonly unionMilestones: readonly UnionMilestone[];
}

export interface UnionMilestone {
  readonly target: MeasuredTarget;
  readonly verdicts: Readonly<Partial<Record<Verdict, number>>>;
}

/** Whether people are named in them. */
export function namesReporters({ reporters }: Appendices): boolean {
  return reporters.some(({ rows }) => rows.some((union) => union.reporters.length > 0));
}

/** How many rows they have. */
export function rowCountOf({ units, reporters, workers, activities, milestones }: Appendices): number {
  return [reporters, workers, activities, milestones]
    .flat()
    .reduce((sum, { rows }) => sum + rows.length, units.length);
}

interface AppendixSource {
  readonly unit: string;
  readonly present: { readonly plan: Plan; readonly facts: Facts; readonly units: readonly PlacedUnit[] };
  readonly reporters: readonly AppointedReporter[];
  readonly activities: readonly ReportedActivity[];
  readonly activitiesCutAt: number | null;
  /** The answer for the units of the report. */
  readonly compliance: Compliance;
  /** Of these, those that operate. */
  readonly units: readonly PlacedUnit[];
}

export function appendicesOf(source: AppendixSource): Appendices {
  const { plan, facts } = source.present;
  const records = indexFacts(facts);
  const grassroots = targetsOf(plan, "GRASSROOTS");
  const upper = targetsOf(plan, "UPPER").filter(({ force }) => force !== "TRACKED");
  const own = targetsOf(plan, source.units.find(({ code }) => code === source.unit)?.level ?? "PROVINCIAL");
  const unionsOf = (on: SizedOn) =>
    sizedDuties(plan, on)
      .map((target) => ({ target, rows: sizedUnions(source, records, target) }))
      .filter(({ rows }) => rows.length > 0);
  return {
    unitTargets: upper,
    units: unitRows(source, records, upper),
    reporters: unionsOf("reporters"),
    workers: unionsOf("people"),
    activities: own
      .map((target) => ({
        target,
        rows: source.activities.filter((activity) => activity.target === target.code),
      }))
      .filter(({ rows }) => rows.length > 0),
    activitiesCutAt: source.activitiesCutAt,
    milestones: milestonesOf(source),
    unionMilestones: unionMilestones(source, grassroots),
  };
}

function unitRows(
  { units, compliance }: AppendixSource,
  records: Records,
  targets: readonly MeasuredTarget[],
): UnitRow[] {
  const { year, asOf } = compliance;
  const results = resultsByUnit(compliance);
  const summaries = new Map(compliance.units.map((summary) => [summary.unit, summary]));
  const shown = units
    .filter(({ level }) => level === "UPPER")
    .toSorted((a, b) => compareText(a.name, b.name));
  return shown.map(({ code, name }) => ({
    name,
    lines: linesOf(targets, results.get(code) ?? [], year, asOf),
    published: Object.fromEntries(
      targets.flatMap((target) => {
        const published = publishedOf(target, code, records, year, asOf);
        return published === null ? [] : [[target.code, published]];
      }),
    ),
    score: summaries.get(code)?.score ?? null,
    class: summaries.get(code)?.class ?? null,
  }));
}

/** How many of what is added up have been published; null for other measures. */
function publishedOf(
  { measure }: MeasuredTarget,
  unit: string,
  records: Records,
  year: number,
  asOf: CivilDate,
): number | null {
  if (!isSummed(measure)) return null;
  const measured = ruleOf({ ...measure, countsFrom: "PUBLISHED" }).measure(records, year, asOf)(unit);
  return measured.form === "amount" ? measured.value : null;
}

function sizedUnions(
  { units, present, reporters, compliance }: AppendixSource,
  records: Records,
  { code: target }: MeasuredTarget,
): SizedUnion[] {
  const { asOf } = compliance;
  const placed = new Map(units.map((unit) => [unit.code, unit]));
  const names = new Map(present.units.map(({ code, name }) => [code, name]));
  return compliance.results
    .filter((result) => result.target === target && result.status !== "NOT_APPLICABLE")
    .flatMap((result): SizedUnion[] => {
      const unit = placed.get(result.unit);
      if (unit === undefined) return [];
      const { code, name, parent } = unit;
      return [
        {
          ...{ name, result, under: names.get(parent ?? "") ?? null },
          workers: figureAt(records, code, "workers", asOf),
          members: figureAt(records, code, "members", asOf),
          reporters: reporters.filter((reporter) => reporter.unit === code),
        },
      ];
    })
    .toSorted(byPlace);
}

function byPlace(a: Pick<SizedUnion, "under" | "name">, b: Pick<SizedUnion, "under" | "name">): number {
  return compareText(a.under ?? "", b.under ?? "") || compareText(a.name, b.name);
}

function milestonesOf({ present: { plan }, units, compliance }: AppendixSource): RowsOf<MilestoneRow>[] {
  const names = new Map(units.map(({ code, name }) => [code, name]));
  const targets = plan.targets
    .filter(isMeasured)
    .filter(({ level, dueOn }) => dueOn !== null && level !== "GRASSROOTS")
    .toSorted((a, b) => compareText(a.code, b.code));
  return targets
    .map((target) => ({
      target,
      rows: compliance.results
        .flatMap(({ unit, target: of, milestone, status }): MilestoneRow[] => {
          const name = names.get(unit);
          if (of !== target.code || milestone === null || name === undefined) return [];
          return [{ ...milestone, name, status }];
        })
        .toSorted((a, b) => compareText(a.name, b.name)),
    }))
    .filter(({ rows }) => rows.length > 0);
}

function unionMilestones(
  { compliance }: AppendixSource,
  grassroots: readonly MeasuredTarget[],
): UnionMilestone[] {
  return grassroots
    .filter(({ dueOn }) => dueOn !== null)
    .map((target) => {
      const verdicts: Partial<Record<Verdict, number>> = {};
      for (const { target: of, milestone } of compliance.results) {
        if (of !== target.code || milestone === null) continue;
        verdicts[milestone.verdict] = (verdicts[milestone.verdict] ?? 0) + 1;
      }
      return { target, verdicts };
    });
}
