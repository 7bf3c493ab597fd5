import { elapsedShareOfYear, type Share } from "../calendar";
import { resultsByUnit } from "../compliance/by-unit";
import type { Day } from "../compliance/day";
import type { Facts } from "../compliance/facts";
import { isTrouble, rollUp, type StatusCounts } from "../compliance/order";
import { type Overview, overviewOf, worstFirst } from "../compliance/overview";
import { indexFacts } from "../compliance/records";
import type { Result, Status } from "../compliance/result";
import { isApplicable } from "../compliance/rollup";
import { isMeasureOn } from "../measure";
import { isMeasured, type MeasuredTarget } from "../plan";
import { holdsOn } from "../unit";
import { bandLimits } from "./bullet";
import { groupLines, type Line, type LineGroup, linesOf, withClaims } from "./line";
import { compareTroubled, type MatrixSource, mandatoryStanding, type PlacedUnit, targetsOf } from "./matrix";
import { withVacancy } from "./vacancies";

/** A unit and what it lacks, worst first. */
export interface TroubledUnit {
  readonly code: string;
  readonly name: string;
  readonly lines: readonly Line[];
}

/** What the overview states before its matrix. */
export interface OverviewView extends Day {
  /** Code of the PROVINCIAL unit. */
  readonly province: string | null;
  readonly planTitle: string;
  /** Where bands of bars end, by the plan's classes. */
  readonly limits: readonly number[];
  readonly elapsed: Share;
  readonly figures: Overview;
  readonly groups: readonly LineGroup[];
  /** The worst MANDATORY status of each operating upper-level unit; NOT_APPLICABLE where none applies. */
  readonly unitStandings: readonly Status[];
  readonly attention: readonly TroubledUnit[];
  readonly reporters: ReporterDuty | null;
}

/** Units that must have a reporter, by all targets that ask for it. */
export interface ReporterDuty {
  /** The first of these targets. */
  readonly target: MeasuredTarget;
  readonly counts: StatusCounts;
  /** Names of the units above the unions that lack one, each once. */
  readonly lackingUnder: readonly string[];
  readonly lacking: number;
  /** Unions of which it is not known whether they must have one. */
  readonly unknown: number;
}

export function overviewView(source: MatrixSource & { readonly facts: Facts }): OverviewView {
  const { plan, compliance, units } = source;
  const { year, asOf } = compliance;
  const figures = overviewOf(plan, compliance, units);
  const results = resultsByUnit(compliance);
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const province = units.find(({ level }) => level === "PROVINCIAL");
  const toLines = (unit: string, targets: readonly MeasuredTarget[]) =>
    linesOf(targets, results.get(unit) ?? [], year, asOf).map(withVacancy(source.vacancies));
  const mandatory = targetsOf(plan, "UPPER").filter(({ force }) => force === "MANDATORY");
  const operating = units.filter((unit) => unit.level === "UPPER" && holdsOn(unit, asOf));
  return {
    year,
    asOf,
    province: province?.code ?? null,
    planTitle: plan.title,
    limits: bandLimits(plan),
    elapsed: elapsedShareOfYear(year, asOf),
    figures,
    groups: groupLines(
      withClaims(
        toLines(province?.code ?? "", targetsOf(plan, "PROVINCIAL")),
        indexFacts(source.facts),
        compliance,
      ),
    ),
    unitStandings: operating.map(({ code }) => worstOf(mandatory, results.get(code) ?? [])),
    attention: figures.upperUnits.needAttention
      .map((code) => ({
        code,
        name: byCode.get(code)?.name ?? code,
        troubles: mandatoryStanding(mandatory, results.get(code) ?? []).troubles,
        lines: troubledLines(toLines(code, mandatory)),
      }))
      .sort(compareTroubled),
    reporters: reporterDuty(source, byCode),
  };
}

/** Lines that need attention, worst first. */
export function troubledLines(lines: readonly Line[]): Line[] {
  const troubled = lines.filter(({ result }) => isTrouble(result));
  const order = worstFirst(troubled.map(({ result }) => result));
  return order.flatMap((result) => troubled.find((line) => line.result === result) ?? []);
}

function worstOf(targets: readonly MeasuredTarget[], results: readonly Result[]): Status {
  const codes = new Set(targets.map(({ code }) => code));
  return rollUp(results.filter(({ target }) => codes.has(target))).worst ?? "NOT_APPLICABLE";
}

function reporterDuty(
  { plan, compliance }: MatrixSource,
  byCode: ReadonlyMap<string, PlacedUnit>,
): ReporterDuty | null {
  const duties = plan.targets
    .filter(isMeasured)
    .filter(({ measure, force }) => force === "MANDATORY" && isMeasureOn(measure, "reporters"));
  const [target] = duties;
  if (target === undefined) return null;
  const codes = new Set(duties.map(({ code }) => code));
  const results = compliance.results.filter((result) => codes.has(result.target));
  const unknown = results.filter(({ status }) => status === "NO_DATA");
  // Who has none is told also where the day by which one is asked for is still to come.
  const lacking = results.filter(
    (result) => isApplicable(result) && result.status !== "MET" && result.status !== "NO_DATA",
  );
  const above = lacking.flatMap(({ unit }) => {
    const parent = byCode.get(unit)?.parent;
    return parent === null || parent === undefined ? [] : [byCode.get(parent)?.name ?? parent];
  });
  return {
    target,
    counts: rollUp(results).counts,
    lackingUnder: [...new Set(above)],
    lacking: lacking.length,
    unknown: unknown.length,
  };
}
