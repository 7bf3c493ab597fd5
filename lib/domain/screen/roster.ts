import type { CivilDate } from "../calendar";
import type { nounOfPurpose } from "../channel";
import { finderOf } from "../text";

/** A chair's link to a group. */
export interface RosterLink {
  readonly id: string;
  readonly version: number;
  readonly joined: CivilDate;
  /** Entered by somebody who has no place in the unit whose group it is. */
  readonly onBehalf: boolean;
}

/** How the last link of a union's chair to a group ended. */
export interface RosterLeft {
  readonly id: string;
  readonly on: CivilDate;
  /** Before today's chair began: it was not they who left. */
  readonly former: boolean;
}

/** One union of a group's roster. */
export interface RosterRow {
  readonly code: string;
  readonly name: string;
  /** The chair's name on the day, where it is recorded. */
  readonly chair: string | null;
  /** Since when it has had no chair; null where it has one, or where none was ever recorded. */
  readonly vacantSince: CivilDate | null;
  /** Its chair is in the group. */
  readonly link: RosterLink | null;
  /** When its chair left the group last; null where they are in it, or nobody ever was. */
  readonly left: RosterLeft | null;
}

/** Whose chairs a group is to hold on a day, and whose it holds: who is missing first. */
export interface Roster {
  /** What the chairs are in, or follow. */
  readonly of: ReturnType<typeof nounOfPurpose>;
  readonly on: CivilDate;
  /** What was asked for instead and is no day, or is yet to come; null = nothing. */
  readonly noDay: string | null;
  readonly counts: RosterCounts;
  /** What the address looks for, and how many unions it finds. */
  readonly search: string;
  readonly found: number;
  /** The first of those found; the rest is asked for where it is looked at. */
  readonly rows: readonly RosterRow[];
}

/** As many rows as a page comes with: nobody reads on without looking for something. */
export const FIRST_ROWS = 50;

/** How many unions there are, and of how many the chair is in the group, is not, or is nobody. */
export interface RosterCounts {
  readonly unions: number;
  readonly linked: number;
  readonly missing: number;
  readonly vacant: number;
}

/** What a roster comes to. */
export function rosterCounts(rows: readonly RosterRow[]): RosterCounts {
  const linked = rows.filter(({ link }) => link !== null).length;
  const vacant = rows.filter((row) => row.link === null && row.vacantSince !== null).length;
  return { unions: rows.length, linked, missing: rows.length - linked, vacant };
}

/** Whether somebody is there to be ticked: a vacancy has nobody. */
export function canJoin({ link, vacantSince }: RosterRow): boolean {
  return link === null && vacantSince === null;
}

/** Those that are found by words of the union's or the chair's name, or by the code. */
export function rowsFound(rows: readonly RosterRow[], search: string): readonly RosterRow[] {
  const isFound = finderOf(search);
  return rows.filter(({ name, code, chair }) => isFound(`${name} ${code} ${chair ?? ""}`));
}

/** A row as thousands of them travel: without the names of what it says. */
export type PackedRow = readonly [
  code: string,
  name: string,
  chair: string | null,
  vacantSince: CivilDate | null,
  left: readonly [id: string, on: CivilDate, former: boolean] | null,
  link: readonly [id: string, version: number, joined: CivilDate, onBehalf: boolean] | null,
];

/** A whole roster as it travels. */
export interface PackedRoster {
  readonly rows: readonly PackedRow[];
}

/** What `unpackedRow` makes the row of again. */
export function packedRow({ code, name, chair, vacantSince, left, link }: RosterRow): PackedRow {
  const gone = left && ([left.id, left.on, left.former] as const);
  return [code, name, chair, vacantSince, gone, link && [link.id, link.version, link.joined, link.onBehalf]];
}

/** A row as it is shown. */
export function unpackedRow([code, name, chair, vacantSince, gone, link]: PackedRow): RosterRow {
  const left = gone && { id: gone[0], on: gone[1], former: gone[2] };
  if (link === null) return { code, name, chair, vacantSince, left, link };
  const [id, version, joined, onBehalf] = link;
  return { code, name, chair, vacantSince, left, link: { id, version, joined, onBehalf } };
}
