import { LEVELS, type Level } from "./unit";

export const ROLES = [
  "PROVINCIAL_ADMIN",
  "PROVINCIAL_STAFF",
  "REVIEWER",
  "UPPER_EDITOR",
  "GRASSROOTS_CHAIR",
  "READER",
] as const;
export type Role = (typeof ROLES)[number];

/** A role that a user holds at a unit. */
export interface Membership {
  readonly role: Role;
  readonly unit: string;
  /** The level of that unit. */
  readonly level: Level;
}

/** A unit as the policy sees it: its level and all units above it today. */
export interface Positioned {
  readonly unit: string;
  readonly level: Level;
  readonly ancestors: readonly string[];
}

/** What a federation has chosen. */
export interface PolicySettings {
  /** Whether upper-level editors decide on grassroots records below them. */
  readonly upperDecides: boolean;
}

/** What somebody may do with the records of one unit (security.md §3). */
export interface Rights {
  readonly reads: boolean;
  readonly records: boolean;
  /** Records for a unit other than their own: marked so. Only meaningful with `records`. */
  readonly onBehalf: boolean;
  readonly decides: boolean;
  /** Withdraws what is APPROVED or PUBLISHED. */
  readonly withdrawsDecided: boolean;
}

const ROLE_LEVELS: Record<Role, readonly Level[]> = {
  PROVINCIAL_ADMIN: ["PROVINCIAL"],
  PROVINCIAL_STAFF: ["PROVINCIAL"],
  REVIEWER: ["PROVINCIAL"],
  UPPER_EDITOR: ["UPPER"],
  GRASSROOTS_CHAIR: ["GRASSROOTS"],
  READER: LEVELS,
};

const RECORDERS: readonly Role[] = [
  "PROVINCIAL_ADMIN",
  "PROVINCIAL_STAFF",
  "UPPER_EDITOR",
  "GRASSROOTS_CHAIR",
];
const PROVINCIAL_DECIDERS: readonly Role[] = ["PROVINCIAL_ADMIN", "PROVINCIAL_STAFF", "REVIEWER"];
const PROVINCIAL_RECORDERS: readonly Role[] = ["PROVINCIAL_ADMIN", "PROVINCIAL_STAFF"];

/** Whether a role can be held at a unit of the level. */
export function canBeHeldAt(role: Role, level: Level): boolean {
  return ROLE_LEVELS[role].includes(level);
}

/** The rights of somebody over one unit's records: each right from any membership that covers the unit today. */
export function rightsOver(
  memberships: readonly Membership[],
  unit: Positioned,
  settings: PolicySettings,
): Rights {
  const covering = memberships.filter((membership) => covers(membership, unit));
  const recording = covering.filter(({ role }) => RECORDERS.includes(role));
  return {
    reads: covering.length > 0,
    records: recording.length > 0,
    onBehalf: recording.length > 0 && recording.every((membership) => membership.unit !== unit.unit),
    decides: covering.some((membership) => decides(membership, unit, settings)),
    withdrawsDecided: covering.some(({ role }) => PROVINCIAL_RECORDERS.includes(role)),
  };
}

/** Whether somebody administers the federation: users, plan, settings, locks. */
export function administers(memberships: readonly Membership[]): boolean {
  return memberships.some(({ role }) => role === "PROVINCIAL_ADMIN");
}

/** Whether somebody manages accounts: all of the federation's, or those of the chairs below. */
export function managesAccounts(memberships: readonly Membership[]): boolean {
  return administers(memberships) || memberships.some(({ role }) => role === "UPPER_EDITOR");
}

/** Whether somebody gives others a role at a unit: an administrator any, an upper-level editor that of a chair below. */
export function givesPlace(memberships: readonly Membership[], role: Role, unit: Positioned): boolean {
  if (administers(memberships)) return true;
  const above = memberships.filter(
    (held) => held.role === "UPPER_EDITOR" && unit.ancestors.includes(held.unit),
  );
  return role === "GRASSROOTS_CHAIR" && unit.level === "GRASSROOTS" && above.length > 0;
}

/** Whether somebody reads all of the federation. */
export function readsAll(memberships: readonly Membership[]): boolean {
  return memberships.some(({ level }) => level === "PROVINCIAL");
}

/** Whether somebody reads a single unit, which has none below it. */
export function readsOneUnit(memberships: readonly Membership[]): boolean {
  return memberships.every(({ level }) => level === "GRASSROOTS") && memberships.length === 1;
}

/** Whether somebody records for at least one unit. */
export function recordsSomewhere(memberships: readonly Membership[]): boolean {
  return memberships.some(({ role }) => RECORDERS.includes(role));
}

/** The units whose own recorder somebody is: what is recorded there is theirs to correct. */
export function recordsAt(memberships: readonly Membership[]): string[] {
  return memberships.filter(({ role }) => RECORDERS.includes(role)).map(({ unit }) => unit);
}

/** Whether somebody decides on records of at least one unit. */
export function decidesSomewhere(memberships: readonly Membership[], settings: PolicySettings): boolean {
  return memberships.some(
    ({ role }) => PROVINCIAL_DECIDERS.includes(role) || (role === "UPPER_EDITOR" && settings.upperDecides),
  );
}

/** Whether somebody decides on records of every unit. */
export function decidesEverywhere(memberships: readonly Membership[]): boolean {
  return memberships.some(({ role }) => PROVINCIAL_DECIDERS.includes(role));
}

/** The membership whose unit somebody lands on: the highest; among equals the first by code. */
export function landingMembership(memberships: readonly Membership[]): Membership | null {
  const rank = ({ level }: Membership) => LEVELS.indexOf(level);
  const sorted = [...memberships].sort((a, b) => rank(a) - rank(b) || (a.unit < b.unit ? -1 : 1));
  return sorted[0] ?? null;
}

function covers({ role, unit, level }: Membership, { unit: code, ancestors }: Positioned): boolean {
  if (level === "PROVINCIAL" || unit === code) return true;
  return role !== "GRASSROOTS_CHAIR" && ancestors.includes(unit);
}

function decides({ role }: Membership, { level }: Positioned, { upperDecides }: PolicySettings): boolean {
  if (PROVINCIAL_DECIDERS.includes(role)) return true;
  // Held at an upper-level unit, so that a grassroots unit which it covers is below.
  return role === "UPPER_EDITOR" && upperDecides && level === "GRASSROOTS";
}
