import type { CivilDate } from "./calendar";
import type { Level } from "./unit";

/** The dated figures of a unit, in the order of compliance.md §2, as conditions name them. */
export const ATTRIBUTES = [
  "workers",
  "members",
  "full_time_officials",
  "committee_members",
  "union_groups",
  "group_leaders",
] as const;
export type Attribute = (typeof ATTRIBUTES)[number];

/** A unit's figures of a day: those of the newest row on or before it; null = not known, never zero. */
export interface Headcount {
  readonly asOf: CivilDate;
  readonly workers: number | null;
  readonly members: number | null;
  readonly fullTimeOfficials: number | null;
  readonly committeeMembers: number | null;
  readonly unionGroups: number | null;
  readonly groupLeaders: number | null;
}

/** A figure of a headcount, by its name in the records. */
export type HeadcountFigure = Exclude<keyof Headcount, "asOf">;

/** The figures that are asked of a unit: those that a condition, a coverage or a page of its level looks at. */
export const FIGURES_ASKED: Readonly<Record<Level, readonly HeadcountFigure[]>> = {
  PROVINCIAL: ["fullTimeOfficials", "committeeMembers"],
  UPPER: ["members", "fullTimeOfficials", "committeeMembers"],
  GRASSROOTS: ["workers", "members", "committeeMembers", "unionGroups", "groupLeaders"],
};

/** Members who are more than the workers whom they are among, with both figures; null where they are not. */
export function membersOverWorkers({
  workers,
  members,
}: Pick<Headcount, "workers" | "members">): { readonly members: number; readonly workers: number } | null {
  return workers !== null && members !== null && members > workers ? { members, workers } : null;
}

/** One digit more or less than there was. */
const JUMP = 10;

/**
 * Whether a figure is ten times what it was or a tenth of it: people join and leave by the dozen, a digit slips in one
 * stroke. Never for fewer than ten people.
 */
export function isUnlikelyFigure(before: number | null, now: number): boolean {
  if (before === null) return false;
  const [less, more] = before < now ? [before, now] : [now, before];
  return more >= JUMP && more >= JUMP * less;
}

/** One dated row of a unit's headcount. */
export interface HeadcountFact extends Headcount {
  readonly unit: string;
}

/** The figure that an attribute names in a row; null = unknown. */
export const FIGURE: Record<Attribute, (row: Headcount) => number | null> = {
  workers: (row) => row.workers,
  members: (row) => row.members,
  full_time_officials: (row) => row.fullTimeOfficials,
  committee_members: (row) => row.committeeMembers,
  union_groups: (row) => row.unionGroups,
  group_leaders: (row) => row.groupLeaders,
};
