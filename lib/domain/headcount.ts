import type { CivilDate } from "./calendar";
import type { Level } from "./unit";

/** The dated figures of a unit, in the order of compliance.md §2: as conditions name them, and as the records do. */
export const FIGURE_OF_ATTRIBUTE = {
  workers: "workers",
  members: "members",
  full_time_officials: "fullTimeOfficials",
  committee_members: "committeeMembers",
  union_groups: "unionGroups",
  group_leaders: "groupLeaders",
} as const;
export type Attribute = keyof typeof FIGURE_OF_ATTRIBUTE;

/** A figure of a headcount, by its name in the records. */
export type HeadcountFigure = (typeof FIGURE_OF_ATTRIBUTE)[Attribute];
/** In the order of the records. */
export const ALL_FIGURES: readonly HeadcountFigure[] = Object.values(FIGURE_OF_ATTRIBUTE);

/** A unit's figures of a day: those of the newest row on or before it; null = not known, never zero. */
export type Headcount = { readonly asOf: CivilDate } & { readonly [F in HeadcountFigure]: number | null };

/** The figures that are asked of a unit: those that a condition, a coverage or a page of its level looks at. */
export const FIGURES_ASKED: Readonly<Record<Level, readonly HeadcountFigure[]>> = {
  PROVINCIAL: ["fullTimeOfficials", "committeeMembers"],
  UPPER: ["fullTimeOfficials", "committeeMembers"],
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
export type HeadcountFact = Headcount & { readonly unit: string };

/** The figure that an attribute names in a row; null = unknown. */
export function figureIn(row: Headcount, attribute: Attribute): number | null {
  return row[FIGURE_OF_ATTRIBUTE[attribute]];
}
