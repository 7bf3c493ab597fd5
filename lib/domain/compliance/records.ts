import type { CivilDate } from "../calendar";
import { type Attribute, figureIn, type HeadcountFact } from "../headcount";
import type { Override } from "../plan";
import type { UnitFact } from "../unit";
import type {
  ActivityBucket,
  AppointmentFact,
  ChairLinkFact,
  ChannelFact,
  EnquiryFact,
  Facts,
  LatestActivity,
  ReadingFact,
} from "./facts";
import { groupedBy } from "./grouping";
import { createHierarchy, type Hierarchy } from "./hierarchy";
import { once } from "./once";

type ByKey<Item> = ReadonlyMap<string, readonly Item[]>;

/** The facts, found by what the rules ask for. */
export interface Records {
  readonly units: ReadonlyMap<string, UnitFact>;
  readonly hierarchy: Hierarchy;
  /** Each unit's rows, oldest first. */
  readonly headcounts: ByKey<HeadcountFact>;
  readonly activitiesByType: ByKey<ActivityBucket>;
  readonly latestByType: ByKey<LatestActivity>;
  readonly channelsByUnit: ByKey<ChannelFact>;
  /** Each channel's readings, oldest first. */
  readonly readingsByChannel: ByKey<ReadingFact>;
  readonly linksByChannel: ByKey<ChairLinkFact>;
  readonly enquiriesByUnit: ByKey<EnquiryFact>;
  readonly appointmentsByUnit: ByKey<AppointmentFact>;
  readonly overrides: ReadonlyMap<string, Override>;
  readonly earliest: CivilDate | null;
}

/** The index of facts, with their tree. */
export const indexFacts = once(index);

function index(facts: Facts): Records {
  return {
    units: new Map(facts.units.map((unit) => [unit.code, unit])),
    hierarchy: createHierarchy(facts.placements),
    headcounts: groupedBy(oldestFirst(facts.headcounts), ({ unit }) => unit),
    activitiesByType: groupedBy(facts.activities, ({ type }) => type),
    latestByType: groupedBy(facts.latestActivities, ({ type }) => type),
    channelsByUnit: groupedBy(facts.channels, ({ unit }) => unit),
    readingsByChannel: groupedBy(oldestFirst(facts.readings), ({ channel }) => channel),
    linksByChannel: groupedBy(facts.chairLinks, ({ channel }) => channel),
    enquiriesByUnit: groupedBy(facts.enquiries, ({ unit }) => unit),
    appointmentsByUnit: groupedBy(facts.appointments, ({ unit }) => unit),
    overrides: new Map(facts.overrides.map((each) => [overrideKey(each.unit, each.target), each])),
    earliest: facts.earliest,
  };
}

/** The override of a unit and target, if there is one. */
export function overrideOf(records: Records, unit: string, target: string): Override | undefined {
  return records.overrides.get(overrideKey(unit, target));
}

/** A headcount figure of a unit at the end of a day; null = unknown (compliance.md §2). */
export function figureAt(
  records: Records,
  unit: string,
  attribute: Attribute,
  date: CivilDate,
): number | null {
  const row = records.headcounts.get(unit)?.findLast(({ asOf }) => asOf <= date);
  return row === undefined ? null : figureIn(row, attribute);
}

function overrideKey(unit: string, target: string): string {
  return `${unit} ${target}`;
}

function oldestFirst<Dated extends { readonly asOf: CivilDate }>(rows: readonly Dated[]): Dated[] {
  return [...rows].sort((a, b) => (a.asOf < b.asOf ? -1 : 1));
}
