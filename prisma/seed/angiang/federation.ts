import { type CivilDate, yearOf } from "@/lib/domain/calendar";
import { changesUntil, type DatedUnion, type TreeChanges } from "./changes";
import { type LeaderGroups, leaderGroups } from "./leader-groups";

/** What every part of the demo's records is made from: the units, their fate, and the day up to which there are records. */
export interface DemoFederation extends TreeChanges {
  readonly today: CivilDate;
  /** The year of `today`, which has a plan like those of 2021 to 2023. */
  readonly presentYear: number;
  readonly groups: LeaderGroups;
}

/** The years of the An Giang plan, then the present one; between them there is no plan. */
export const STORY_YEARS = [2021, 2022, 2023] as const;

/** @throws RangeError before 2024, where the present year would be one of the story's. */
export function federationAt(today: CivilDate): DemoFederation {
  if (yearOf(today) <= 2023)
    throw new RangeError(`The demo's present must be later than 2023, not ${today}.`);
  const changes = changesUntil(today);
  return { ...changes, today, presentYear: yearOf(today), groups: leaderGroups(changes.unions, today) };
}

/** Whether a union operates on a day. */
export function operatesOn(union: DatedUnion, date: CivilDate): boolean {
  return (union.from === null || union.from <= date) && (union.to === null || date < union.to);
}
