import type { CivilDate } from "../calendar";
import { resultsByUnit } from "../compliance/by-unit";
import type { Facts } from "../compliance/facts";
import { groupedBy } from "../compliance/grouping";
import { NEEDS_ATTENTION, type RolledUp, rollUp, type StatusCounts } from "../compliance/order";
import { indexFacts } from "../compliance/records";
import type { Completion, Compliance, Result } from "../compliance/result";
import { FORCES, isMeasured, type MeasuredTarget, type Plan } from "../plan";
import { compareText } from "../text";
import { holdsOn, type Kind, type Level, type LevelBelow, type UnitFact } from "../unit";
import { type Line, linesByTarget } from "./line";
import type { Vacancies } from "./vacancies";

/** A unit as lists name it; `parent` is the one above it on the day asked about. */
export interface PlacedUnit extends UnitFact {
  readonly name: string;
  readonly parent: string | null;
}

/** The units that have a name, with the one above each on a day. */
export function unitsWithPlaces(
  facts: Facts,
  names: ReadonlyMap<string, string>,
  asOf: CivilDate,
): readonly PlacedUnit[] {
  const { parentAt } = indexFacts(facts).hierarchy;
  return facts.units.flatMap((unit) => {
    const name = names.get(unit.code);
    return name === undefined ? [] : [{ ...unit, name, parent: parentAt(unit.code, asOf) }];
  });
}

/** What a matrix is made of: everything that the reader sees on one day. */
export interface MatrixSource {
  readonly plan: Plan;
  readonly compliance: Compliance;
  readonly units: readonly PlacedUnit[];
  readonly vacancies?: Vacancies;
}

/** One unit by the targets of its level, and the unions below it by theirs. */
export interface MatrixUnit {
  readonly code: string;
  readonly name: string;
  readonly kind: Kind;
  /** Name of the unit above a grassroots union; null where all stand under the same one, or it is out of sight. */
  readonly under: string | null;
  /** Grassroots unions directly below that operate. */
  readonly unions: number;
  readonly completion: Completion;
  /** Of its MANDATORY targets: how many stand in which trouble. */
  readonly troubles: StatusCounts;
  readonly lines: Readonly<Record<string, Line>>;
  readonly below: Readonly<Record<string, RolledUp>>;
}

export interface MatrixView {
  readonly level: Level;
  readonly own: readonly MeasuredTarget[];
  /** Grassroots targets rolled up over the unions below; tracked ones have nothing to roll up. */
  readonly below: readonly MeasuredTarget[];
  readonly units: readonly MatrixUnit[];
  /** The unions directly under the province; null where they are rows themselves or there are none. */
  readonly direct: DirectUnions | null;
  readonly totals: Readonly<Record<string, Completion>>;
  readonly completion: Completion;
}

/** The unions that no upper-level unit stands above. */
export interface DirectUnions {
  /** Code of the PROVINCIAL unit. */
  readonly unit: string;
  readonly unions: number;
  readonly below: Readonly<Record<string, RolledUp>>;
}

/** A plan's measured targets of one level, in the order of their codes as people read them. */
export function targetsOf(plan: Plan, level: Level): MeasuredTarget[] {
  return plan.targets
    .filter(isMeasured)
    .filter((target) => target.level === level)
    .sort((a, b) => compareText(a.code, b.code));
}

/** Every operating unit of a level with its cells; columns come from the plan, totals are met / applicable. */
export function matrixOf({ plan, compliance, units }: MatrixSource, level: LevelBelow): MatrixView {
  const { asOf } = compliance;
  const own = targetsOf(plan, level);
  const below = level === "UPPER" ? rolledUpTargets(plan) : [];
  const results = resultsByUnit(compliance);
  const unions = units.filter((unit) => unit.level === "GRASSROOTS" && holdsOn(unit, asOf));
  const unionsBelow = groupedBy(unions, ({ parent }) => parent ?? "");
  const rolledUp = (members: readonly PlacedUnit[]) => rollUps(below, members, results);
  const shown = units.filter((unit) => unit.level === level && holdsOn(unit, asOf));
  const names = new Map(units.map(({ code, name }) => [code, name]));
  const rows = shown.map((unit): MatrixUnit => {
    const members = unionsBelow.get(unit.code) ?? [];
    const ofUnit = results.get(unit.code) ?? [];
    return {
      code: unit.code,
      name: unit.name,
      kind: unit.kind,
      under: level === "GRASSROOTS" ? (names.get(unit.parent ?? "") ?? null) : null,
      unions: members.length,
      ...mandatoryStanding(own, ofUnit),
      lines: linesByTarget(own, ofUnit, compliance.year, asOf),
      below: rolledUp(members),
    };
  });
  const province = units.find((unit) => unit.level === "PROVINCIAL");
  const direct = unionsBelow.get(province?.code ?? "") ?? [];
  return {
    level,
    own,
    below,
    units: rows,
    direct:
      level === "UPPER" && province !== undefined && direct.length > 0
        ? { unit: province.code, unions: direct.length, below: rolledUp(direct) }
        : null,
    totals: Object.fromEntries(
      compliance.targets.map(({ target, met, applicable }) => [target, { met, applicable }]),
    ),
    completion: sumOf(rows.map(({ completion }) => completion)),
  };
}

/** What is asked of grassroots unions, duties before encouragements; tracked targets have nothing to roll up. */
export function rolledUpTargets(plan: Plan): MeasuredTarget[] {
  const all = targetsOf(plan, "GRASSROOTS").filter(({ force }) => force !== "TRACKED");
  return [...all].sort((a, b) => FORCES.indexOf(a.force) - FORCES.indexOf(b.force));
}

function rollUps(
  targets: readonly MeasuredTarget[],
  members: readonly { readonly code: string }[],
  results: ReadonlyMap<string, readonly Result[]>,
): Record<string, RolledUp> {
  const all = groupedBy(
    members.flatMap(({ code }) => results.get(code) ?? []),
    ({ target }) => target,
  );
  return Object.fromEntries(targets.map(({ code }) => [code, rollUp(all.get(code) ?? [])]));
}

/** Completion and troubles over the MANDATORY targets of a unit. */
export function mandatoryStanding(
  targets: readonly MeasuredTarget[],
  results: readonly Result[],
): { completion: Completion; troubles: StatusCounts } {
  const mandatory = new Set(targets.filter(({ force }) => force === "MANDATORY").map(({ code }) => code));
  const { met, applicable, counts } = rollUp(results.filter(({ target }) => mandatory.has(target)));
  const troubles = Object.fromEntries(
    NEEDS_ATTENTION.flatMap((status) => (counts[status] ? [[status, counts[status]]] : [])),
  );
  return { completion: { met, applicable }, troubles };
}

/** More of a worse status first; names decide between equals. */
export function compareTroubled(
  a: Pick<MatrixUnit, "troubles" | "name">,
  b: Pick<MatrixUnit, "troubles" | "name">,
): number {
  for (const status of NEEDS_ATTENTION) {
    const difference = (b.troubles[status] ?? 0) - (a.troubles[status] ?? 0);
    if (difference !== 0) return difference;
  }
  return compareText(a.name, b.name);
}

function sumOf(completions: readonly Completion[]): Completion {
  return completions.reduce(
    (sum, { met, applicable }) => ({ met: sum.met + met, applicable: sum.applicable + applicable }),
    { met: 0, applicable: 0 },
  );
}
