import type { CivilDate } from "@/lib/domain/calendar";

/** One union of a group's roster. */
export interface RosterRow {
  readonly code: string;
  readonly name: string;
  /** The chair's name on the day, where it is recorded. */
  readonly chair: string | null;
  /** Since when it has had no chair; null where it has one, or where none was ever recorded. */
  readonly vacantSince: CivilDate | null;
  /** Its chair is in the group. */
  readonly link: { readonly id: string; readonly version: number; readonly joined: CivilDate } | null;
  /** When its chair left the group last; null where they are in it, or never were. */
  readonly left: CivilDate | null;
}

/** Whose chairs a group is to hold on a day, and whose it holds: who is missing first. */
export interface Roster {
  readonly on: CivilDate;
  readonly rows: readonly RosterRow[];
  /** What the address looks for. */
  readonly search: string;
}

/** What a roster comes to. */
export function rosterCounts(rows: readonly RosterRow[]) {
  const linked = rows.filter(({ link }) => link !== null).length;
  const vacant = rows.filter((row) => row.link === null && row.vacantSince !== null).length;
  return { unions: rows.length, linked, missing: rows.length - linked, vacant };
}

/** Whether somebody is there to be ticked: a vacancy has nobody. */
export function canJoin({ link, vacantSince }: RosterRow): boolean {
  return link === null && vacantSince === null;
}
