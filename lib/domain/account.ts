import type { CivilDate } from "./calendar";

/** How an account stands: never here and by now unable to come, never here yet, here at least once, kept out. */
export const ACCOUNT_STANDINGS = ["LAPSED", "INVITED", "ACTIVE", "DISABLED"] as const;
export type AccountStanding = (typeof ACCOUNT_STANDINGS)[number];

/** Where somebody is signed in, or a script of theirs. */
export interface OwnSession {
  readonly id: string;
  readonly purpose: "interactive" | "token";
  /** Instants. */
  readonly since: string;
  readonly lastUsed: string;
  /** It is the one that asks. */
  readonly isThis: boolean;
}

/** Who read a list in which the reader's account or name stood, last on a day, and how often on it. */
export interface OwnReading {
  readonly at: string;
  /** Null = a command. */
  readonly reader: string | null;
  readonly named: "users" | "chairs";
  readonly times: number;
}

/** How somebody's second step of signing in stands: none; shown to them and not proven yet; in force, with codes left to fall back on. */
export type OwnSecondStep =
  | { readonly standing: "NONE" }
  | { readonly standing: "BEGUN"; readonly secret: string }
  | { readonly standing: "IN_FORCE"; readonly since: string; readonly codesLeft: number };

/** The last two days on which somebody was here. */
export interface Visits {
  readonly lastOn: CivilDate;
  readonly beforeOn: CivilDate | null;
}

/** The last day before today on which somebody was here; null where there is none. */
export function lastVisit(visits: Visits | null, today: CivilDate): CivilDate | null {
  if (visits === null) return null;
  return visits.lastOn < today ? visits.lastOn : visits.beforeOn;
}
