import type { CivilDate } from "./calendar";

export const LEVELS = ["PROVINCIAL", "UPPER", "GRASSROOTS"] as const;
export type Level = (typeof LEVELS)[number];
/** Of which a federation has many. */
export type LevelBelow = Exclude<Level, "PROVINCIAL">;

export const KINDS = [
  "PROVINCE_FEDERATION",
  "DISTRICT_FEDERATION",
  "SECTOR_UNION",
  "ZONE_UNION",
  "COMMUNE_UNION",
  "ENTERPRISE",
  "PUBLIC_BODY",
  "SYNDICATE",
] as const;
export type Kind = (typeof KINDS)[number];

/** Kinds of units by the level that they are of (compliance.md §2). */
export const LEVEL_OF_KIND = {
  PROVINCE_FEDERATION: "PROVINCIAL",
  DISTRICT_FEDERATION: "UPPER",
  SECTOR_UNION: "UPPER",
  ZONE_UNION: "UPPER",
  COMMUNE_UNION: "UPPER",
  ENTERPRISE: "GRASSROOTS",
  PUBLIC_BODY: "GRASSROOTS",
  SYNDICATE: "GRASSROOTS",
} as const satisfies Record<Kind, Level>;

/** A half-open interval of days: `from` is the first day it holds, `to` the first day it no longer does; null = no bound. */
export interface Validity {
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
}

/** A unit as the compliance fold sees it: when it operates, and what it is (compliance.md §2). */
export interface UnitFact extends Validity {
  readonly code: string;
  readonly level: Level;
  readonly kind: Kind;
}

/** One stretch of time that a unit spends below a parent (null = below none). */
export interface PlacementFact extends Validity {
  readonly unit: string;
  readonly parent: string | null;
}

export const SUCCESSION_KINDS = ["RENAMED", "MERGED", "SPLIT"] as const;

/** How a unit came from another on a day. */
export interface SuccessionFact {
  readonly predecessor: string;
  readonly successor: string;
  readonly kind: (typeof SUCCESSION_KINDS)[number];
  readonly on: CivilDate;
}

/** Whether a half-open validity holds on a day. */
export function holdsOn(validity: Validity, date: CivilDate): boolean {
  return (validity.from === null || validity.from <= date) && (validity.to === null || date < validity.to);
}
