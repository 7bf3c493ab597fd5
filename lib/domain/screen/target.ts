import { type CivilDate, elapsedShareOfYear, type Share } from "../calendar";
import type { CatalogueNames } from "../catalogue";
import type { CurvePoint } from "../compliance/curve";
import type { Facts } from "../compliance/facts";
import { compareWorstFirst, type RolledUp, rollUp } from "../compliance/order";
import { indexFacts } from "../compliance/records";
import { isAsked } from "../compliance/rollup";
import { ruleOf } from "../compliance/rules";
import type { CumulativeSeries } from "../compliance/series";
import { isMeasured, type Plan, type Target, type ToldChange } from "../plan";
import type { TargetPassage } from "../plan-document/document";
import { compareText } from "../text";
import { bandLimits } from "./bullet";
import type { ChairsUnder } from "./chairs-under";
import { doneOf, hasOwnRequirement, type Line, lineOf, standingOfAsked, withClaims } from "./line";
import type { MatrixSource } from "./matrix";
import type { Paged } from "./paged";
import type { ResponseTimes } from "./response-times";
import type { Rhythm } from "./rhythm";
import { withVacancy } from "./vacancies";
import type { WhyView } from "./why";

/** One unit at a target, with who it is. */
export interface UnitLine {
  readonly code: string;
  readonly name: string;
  readonly line: Line;
}

/** A sum at the end of a day. */
export interface ReachedOn {
  readonly on: CivilDate;
  readonly value: number;
}

/** How a target went over the year: a count added up day by day, anything else by its curve. */
export type TargetSeries =
  | ({ readonly kind: "CUMULATIVE" } & CumulativeSeries)
  | ({ readonly kind: "CURVE" } & Curves);

/** A target's curve, and the same question one year earlier; empty where that year has no target of the code. */
export interface Curves {
  readonly points: readonly CurvePoint[];
  readonly lastYear: readonly CurvePoint[];
}

/** What a target's page states (ux.md §4). */
export interface TargetView {
  readonly target: Target;
  readonly plan: Pick<Plan, "title" | "documentNo" | "issuedOn">;
  /** Where bands of bars end, by the plan's classes. */
  readonly limits: readonly number[];
  readonly rolled: RolledUp;
  /** Units of whom it is asked, trouble first, then the least done. */
  readonly units: readonly UnitLine[];
  /** How many units of the level it is not asked of. */
  readonly outside: number;
  readonly elapsed: Share;
  readonly series: TargetSeries | null;
  /** Of a count that the year before asked for too: its sum then, at the day of this year that is the same. */
  readonly yearBefore: readonly ReachedOn[];
  /** Of one unit's count: how it is spread over the weeks. */
  readonly rhythm: Rhythm | null;
  /** Of answers: how long they took. */
  readonly times: ResponseTimes | null;
  /** Of a group that is to hold chairs, and that is one unit's: where they are missing. */
  readonly chairs: readonly ChairsUnder[];
}

/** A target's page but for its curve. */
export function targetView(
  { plan, compliance, units, vacancies, facts }: MatrixSource & { readonly facts: Facts },
  target: Target,
): Omit<TargetView, "series" | "yearBefore" | "rhythm" | "times" | "chairs"> {
  const { year, asOf } = compliance;
  const names = new Map(units.map(({ code, name }) => [code, name]));
  const results = compliance.results.filter((result) => result.target === target.code);
  const asked = results.filter(isAsked);
  const lines = isMeasured(target) ? asked.map((result) => lineOf(target, result, year, asOf)) : [];
  return {
    target,
    plan: { title: plan.title, documentNo: plan.documentNo, issuedOn: plan.issuedOn },
    limits: bandLimits(plan),
    rolled: rollUp(results),
    units: withClaims(lines, indexFacts(facts), compliance)
      .map((line) => ({
        code: line.result.unit,
        name: names.get(line.result.unit) ?? line.result.unit,
        line: withVacancy(vacancies)(line),
      }))
      .sort(troubleFirst),
    outside: results.length - asked.length,
    elapsed: elapsedShareOfYear(year, asOf),
  };
}

/** By what was done: nothing of what is only tracked is trouble. */
function furthestFirst(a: UnitLine, b: UnitLine): number {
  const [one, other] = [doneOf(a.line), doneOf(b.line)];
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return other - one || compareText(a.name, b.name);
}

/**
 * By status, the worst first (compliance.md §10); of one status by how much each has of what is asked of it, an unknown figure
 * last, but who never posted first.
 */
function troubleFirst(a: UnitLine, b: UnitLine): number {
  if (a.line.target.force === "TRACKED") return furthestFirst(a, b);
  const byStatus = compareWorstFirst(a.line.result.status, b.line.result.status);
  const [one, other] = [standingOfAsked(a.line), standingOfAsked(b.line)];
  if (byStatus !== 0) return byStatus;
  if (one === null || other === null) {
    const unknownLast = Number(one === null) - Number(other === null);
    return ruleOf(a.line.target.measure).reads === "DAYS" ? -unknownLast : unknownLast;
  }
  return one - other || compareText(a.name, b.name);
}

/** The reader sees no unit of its level, asked or not: a unit below sees no figure of the level above it. */
export function isElsewhere({ units, outside }: Pick<TargetView, "units" | "outside">): boolean {
  return units.length + outside === 0;
}

/** What all of these units are asked for today; null where one has a pace of its own, or there is none. */
export function commonPace(units: readonly UnitLine[]): number | null {
  const [first = null, ...others] = new Set(units.map(({ line }) => line.pace));
  return others.length === 0 ? first : null;
}

/** Units of which something else is asked than of the others. */
export function withOwnRequirement({ target, units }: Pick<TargetView, "target" | "units">): UnitLine[] {
  return isMeasured(target) ? units.filter(({ line }) => hasOwnRequirement(line)) : [];
}

/** The day on which a cumulative series last went from below its pace to at or above it; null if it is below. */
export function onPaceSince(points: CumulativeSeries["points"], asOf: CivilDate): CivilDate | null {
  let since: CivilDate | null = null;
  for (const { on, value, pace } of points) {
    if (on > asOf || value === null) break;
    if (value < pace) since = null;
    else since ??= on;
  }
  return since;
}

/** A target's page, with a part of its units. */
export interface TargetPage extends Paged<UnitLine> {
  readonly view: TargetView;
  readonly names: CatalogueNames;
  readonly search: string;
  /** The reader's own unit; null for who has none below the province. */
  readonly ownUnit: string | null;
  readonly why: WhyView | null;
  /** Null = it comes from no text. */
  readonly passage: TargetPassage | null;
  /** Since the plan was issued, the newest first. */
  readonly changes: readonly ToldChange[];
}
