import { type CivilDate, firstDayOfYear } from "../calendar";
import { ofUnits, resultsByUnit, unitsInScope } from "../compliance/by-unit";
import type { Day } from "../compliance/day";
import type { Facts } from "../compliance/facts";
import { isTrouble, rollUp, type StatusCounts } from "../compliance/order";
import { type Overview, overviewOf } from "../compliance/overview";
import type { Completion, Compliance, Result } from "../compliance/result";
import { isScored } from "../compliance/rollup";
import { isSummed } from "../measure";
import type { MeasuredTarget, Plan } from "../plan";
import { doneInOrder, type Line, lineOf, linesOf } from "../screen/line";
import { type PlacedUnit, rolledUpTargets, targetsOf } from "../screen/matrix";
import { compareText } from "../text";
import { holdsOn, type Level, type LevelBelow } from "../unit";
import { type Appendices, type AppointedReporter, appendicesOf, type ReportedActivity } from "./appendices";

/** A day's answer for all that the asker sees, with what it was folded from. */
export interface Folded {
  readonly plan: Plan;
  readonly facts: Facts;
  readonly compliance: Compliance;
  readonly units: readonly PlacedUnit[];
}

/** How much of what was approved had which content and form and was for whom; records, each audience of a record by itself. */
export interface Spread {
  readonly activities: number;
  readonly contents: Readonly<Record<string, number>>;
  readonly forms: Readonly<Record<string, number>>;
  readonly audiences: Readonly<Record<string, number>>;
  /** What the federation calls those that it added. */
  readonly added: Readonly<Record<string, string>>;
}

/** What is worked out for a report, one after another. */
export const REPORT_PARTS = ["PRESENT", "ACTIVITIES", "BEFORE", "LAST_YEAR", "SPREAD", "REPORTERS"] as const;
export type ReportPart = (typeof REPORT_PARTS)[number];

/** All that a report is made of. */
export interface ReportSource {
  /** Code of the unit whose report it is. */
  readonly unit: string;
  /** The first day of its period. */
  readonly from: CivilDate;
  readonly present: Folded;
  /** At the end of the day before the period; null for one that begins with the year. */
  readonly before: Compliance | null;
  /** At the same day one year earlier; null without a plan then. */
  readonly lastYear: Folded | null;
  readonly spread: Spread;
  readonly reporters: readonly AppointedReporter[];
  readonly activities: readonly ReportedActivity[];
  /** So many of a target at most are among them, where there are more. */
  readonly activitiesCutAt: number | null;
}

/** One of the unit's own targets. */
export interface ReportLine {
  readonly line: Line;
  /** Of a count: what the period alone brought. */
  readonly inPeriod: number | null;
  readonly lastYear: Result | null;
}

/** A unit's name and how it stands at a target. */
export interface TroubledLine {
  readonly name: string;
  readonly line: Line;
}

/** A target over the units of a level. */
export interface LevelTarget extends Completion {
  readonly target: MeasuredTarget;
  readonly counts: StatusCounts;
  readonly lastYear: Completion | null;
  /** Of a count: the sum over the units that it applies to. */
  readonly sum: number | null;
  /** How many units are in trouble. */
  readonly troubledCount: number;
  /** Of upper-level ones the first, those that have done least. */
  readonly troubled: readonly TroubledLine[];
}

/** The units of a level that operate, and how they stand. */
export interface LevelFigures {
  readonly level: Level;
  readonly operating: number;
  readonly targets: readonly LevelTarget[];
}

/** A report's figures, of which its sentences and tables are made. */
export interface ReportFigures extends Day {
  readonly from: CivilDate;
  readonly unit: { readonly code: string; readonly name: string; readonly level: Level };
  readonly plan: Pick<Plan, "title" | "documentNo" | "issuedOn">;
  readonly standing: Overview;
  /** Of the unit's scored targets. */
  readonly counts: StatusCounts;
  readonly own: readonly ReportLine[];
  readonly levels: readonly LevelFigures[];
  readonly spread: Spread;
  readonly appendices: Appendices;
}

/** The part of a day's answer that a unit's report is about: its subtree; of the PROVINCIAL unit all that there is. */
export function answerFor({ facts, compliance, units }: Folded, unit: string): Compliance {
  if (units.some(({ code, level }) => code === unit && level === "PROVINCIAL")) return compliance;
  return ofUnits(compliance, unitsInScope(facts, unit, "subtree", compliance.asOf));
}

export function reportFigures(source: ReportSource): ReportFigures {
  const { unit: code, from, present, lastYear } = source;
  const { plan } = present;
  const compliance = answerFor(present, code);
  const { year, asOf } = compliance;
  const unit = present.units.find((each) => each.code === code);
  if (unit === undefined) throw new Error(`A report of ${code}, which is not there`);
  const then = lastYear && answerFor(lastYear, code);
  const answered = new Set(compliance.units.map((each) => each.unit));
  const units = present.units.filter((each) => answered.has(each.code) && holdsOn(each, asOf));
  const own = ownLines(source, unit.level, compliance, then);
  const scored = own.map(({ line }) => line).filter(({ target }) => isScored(target));
  const below = LEVELS_BELOW[unit.level];
  return {
    ...{ year, asOf, from, spread: source.spread, own },
    unit: { code, name: unit.name, level: unit.level },
    plan: { title: plan.title, documentNo: plan.documentNo, issuedOn: plan.issuedOn },
    standing: overviewOf(plan, compliance, present.units),
    counts: rollUp(scored.map(({ result }) => result)).counts,
    // Of a level that nobody is at and nothing is asked of there is nothing to report.
    levels: below
      .map((level) => levelFigures(level, { plan, compliance, units, then }))
      .filter(({ operating, targets }) => operating > 0 || targets.length > 0),
    appendices: appendicesOf({ ...source, compliance, units }),
  };
}

const LEVELS_BELOW: Record<Level, readonly LevelBelow[]> = {
  PROVINCIAL: ["UPPER", "GRASSROOTS"],
  UPPER: ["GRASSROOTS"],
  GRASSROOTS: [],
};

function ownLines(
  { unit, from, present: { plan }, before }: ReportSource,
  level: Level,
  compliance: Compliance,
  then: Compliance | null,
): ReportLine[] {
  const { year, asOf } = compliance;
  const resultIn = (answer: Compliance | null, target: string) =>
    (answer &&
      resultsByUnit(answer)
        .get(unit)
        ?.find((each) => each.target === target)) ??
    null;
  const lines = linesOf(targetsOf(plan, level), resultsByUnit(compliance).get(unit) ?? [], year, asOf);
  return lines.map((line) => ({
    line,
    inPeriod: from === firstDayOfYear(year) ? null : grown(line, resultIn(before, line.target.code)),
    lastYear: resultIn(then, line.target.code),
  }));
}

/** What a count has grown by since. */
function grown({ target, result }: Line, before: Result | null): number | null {
  if (!isSummed(target.measure) || result.value === null) return null;
  return before === null || before.value === null ? null : result.value - before.value;
}

/** Units that are named one by one. */
const MOST_NAMED = 10;

interface OfLevel {
  readonly plan: Plan;
  readonly compliance: Compliance;
  readonly units: readonly PlacedUnit[];
  readonly then: Compliance | null;
}

function levelFigures(level: LevelBelow, { plan, compliance, units, then }: OfLevel): LevelFigures {
  const operating = new Map(
    units.filter((unit) => unit.level === level).map((unit) => [unit.code, unit.name]),
  );
  const targets = level === "GRASSROOTS" ? rolledUpTargets(plan) : targetsOf(plan, level).filter(isAsked);
  const { year, asOf } = compliance;
  return {
    level,
    operating: operating.size,
    targets: targets.map((target): LevelTarget => {
      const results = compliance.results.filter((result) => result.target === target.code);
      const { met, applicable, counts } = rollUp(results);
      const troubled = results.filter(isTrouble).flatMap((result) => {
        const name = operating.get(result.unit);
        return name === undefined ? [] : [{ name, line: lineOf(target, result, year, asOf) }];
      });
      const past = then?.targets.find((each) => each.target === target.code);
      return {
        ...{ target, met, applicable, counts },
        lastYear: past === undefined ? null : { met: past.met, applicable: past.applicable },
        sum: isSummed(target.measure) ? sumOf(results) : null,
        troubledCount: troubled.length,
        troubled: level === "UPPER" ? troubled.toSorted(leastFirst).slice(0, MOST_NAMED) : [],
      };
    }),
  };
}

function isAsked({ force }: MeasuredTarget): boolean {
  return force !== "TRACKED";
}

function sumOf(results: readonly Result[]): number {
  return results.reduce((sum, { value }) => sum + (value ?? 0), 0);
}

function leastFirst(a: TroubledLine, b: TroubledLine): number {
  const progress = ({ line }: TroubledLine) => line.result.progress ?? 0;
  return (
    progress(a) - progress(b) || doneInOrder(a.line) - doneInOrder(b.line) || compareText(a.name, b.name)
  );
}
