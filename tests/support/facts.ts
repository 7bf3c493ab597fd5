import { DEFAULT_CLASSES } from "@/lib/domain/catalogue";
import { computeCompliance } from "@/lib/domain/compliance/compute";
import type { ActivityBucket, Facts } from "@/lib/domain/compliance/facts";
import { countReason } from "@/lib/domain/compliance/measures/count";
import type { Compliance, Result } from "@/lib/domain/compliance/result";
import { summariseTargets } from "@/lib/domain/compliance/rollup";
import type { AddedOn, CumulativeSum } from "@/lib/domain/compliance/series";
import { includes } from "@/lib/domain/compliance/span";
import type { HeadcountFact } from "@/lib/domain/headcount";
import type { CountMeasure, Measure } from "@/lib/domain/measure";
import type { MeasuredTarget, Plan, Target } from "@/lib/domain/plan";
import type { UnitFact } from "@/lib/domain/unit";

/** Facts of a federation in which nothing is known but what is given. */
export function factsWith(given: Partial<Facts>): Facts {
  return {
    units: [],
    placements: [],
    headcounts: [],
    activities: [],
    latestActivities: [],
    channels: [],
    readings: [],
    chairLinks: [],
    enquiries: [],
    appointments: [],
    overrides: [],
    earliest: null,
    ...given,
  };
}

export function province(code = "P", given: Partial<UnitFact> = {}): UnitFact {
  return { code, level: "PROVINCIAL", kind: "PROVINCE_FEDERATION", from: null, to: null, ...given };
}

export function upper(code: string, given: Partial<UnitFact> = {}): UnitFact {
  return { code, level: "UPPER", kind: "DISTRICT_FEDERATION", from: null, to: null, ...given };
}

export function grassroots(code: string, given: Partial<UnitFact> = {}): UnitFact {
  return { code, level: "GRASSROOTS", kind: "ENTERPRISE", from: null, to: null, ...given };
}

/** A placement from always to for ever, or as given. */
export function below(
  parent: string | null,
  unit: string,
  from: string | null = null,
  to: string | null = null,
) {
  return { unit, parent, from, to };
}

/** A headcount row in which every figure is unknown but those given. */
export function headcount(unit: string, asOf: string, given: Partial<HeadcountFact>): HeadcountFact {
  return {
    unit,
    asOf,
    workers: null,
    members: null,
    fullTimeOfficials: null,
    committeeMembers: null,
    unionGroups: null,
    groupLeaders: null,
    ...given,
  };
}

/** A mandatory target T of the grassroots level, or as given. */
export function target(measure: Measure, given: Partial<Target> = {}): MeasuredTarget {
  return {
    code: "T",
    title: "Chỉ tiêu",
    titleEn: null,
    sentence: null,
    level: "GRASSROOTS",
    kinds: [],
    condition: [],
    force: "MANDATORY",
    weight: 1,
    dueOn: null,
    ...given,
    measure,
  };
}

export function planWith(targets: readonly Target[], year = 2021): Plan {
  return {
    year,
    title: `Kế hoạch ${year}`,
    titleEn: null,
    documentNo: null,
    issuedOn: null,
    startsOn: null,
    endsOn: null,
    classes: DEFAULT_CLASSES,
    classesEn: null,
    targets,
  };
}

/** Thirty articles a year on the website. */
export const ARTICLES: CountMeasure = {
  type: "count",
  activityType: "WEBSITE_ARTICLE",
  minimum: 30,
  scope: "own",
  countsFrom: "SUBMITTED",
};

/** Approved articles of one day. */
export function articles(unit: string, quantity: number, on = "2021-01-01"): ActivityBucket {
  return { unit, type: ARTICLES.activityType, outlet: null, status: "APPROVED", on, quantity };
}

/** The result of one unit for one target, by the fold. */
export function resultOf(asked: MeasuredTarget, facts: Facts, unit: string, asOf: string): Result {
  const year = Number(asOf.slice(0, 4));
  const { results } = computeCompliance(planWith([asked], year), facts, { year, asOf });
  const result = results.find((each) => each.unit === unit);
  if (result === undefined) throw new Error(`no result for ${unit}`);
  return result;
}

/** Microseconds of an RFC 3339 text with up to six digits after the second. */
export function instant(text: string): number {
  const fraction = /\.(\d+)/.exec(text)?.[1] ?? "0";
  return Date.parse(text.replace(/\.\d+/, "")) * 1_000 + Number(fraction.padEnd(6, "0"));
}

/** The first of all days on which something begins or ends, as the database tells it; null where nothing does. */
export function earliestOf(facts: Omit<Facts, "earliest">): string | null {
  const dates = [
    ...facts.units.flatMap(({ from, to }) => [from, to]),
    ...facts.placements.flatMap(({ from, to }) => [from, to]),
    ...facts.headcounts.map(({ asOf }) => asOf),
    ...facts.channels.flatMap(({ opened, closed }) => [opened, closed]),
    ...facts.readings.map(({ asOf }) => asOf),
    ...facts.chairLinks.flatMap(({ joined, left }) => [joined, left]),
    ...facts.appointments.flatMap(({ appointed, ended }) => [appointed, ended]),
  ];
  return dates.filter((date) => date !== null).sort()[0] ?? null;
}

/** What an answer for some units must be: their results and rows as they are, targets rolled up over these alone. */
export function restrictedTo(compliance: Compliance, units: ReadonlySet<string>): Compliance {
  const results = compliance.results.filter(({ unit }) => units.has(unit));
  const targets = compliance.targets.map(({ target }) => ({ code: target }));
  return {
    ...compliance,
    results,
    units: compliance.units.filter(({ unit }) => units.has(unit)),
    targets: summariseTargets(targets, results),
  };
}

/** What each day added to a sum, a record at a time. */
export function addedOneByOne(facts: Facts, measure: CountMeasure, { stays }: CumulativeSum): AddedOn[] {
  return stays.flatMap(({ unit, span }) =>
    facts.activities
      .filter((each) => each.unit === unit && each.type === measure.activityType && includes(span, each.on))
      .filter((each) => countReason(measure, each, each.on) === null)
      .map(({ on, quantity }) => ({ on, quantity })),
  );
}
