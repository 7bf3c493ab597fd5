import type { CivilDate } from "../calendar";

/** For how many days a view is shared. */
export const SHARE_DAYS = ["7", "30", "90", "365"] as const;

/** What a link shows: a unit's state, everybody's at a target, or the league; of one day, or always of the newest of a year. */
export interface SharedView {
  readonly unit: string | null;
  /** With neither the league is shown. */
  readonly target: string | null;
  readonly year: number;
  readonly asOf: CivilDate | null;
  /** Until when, as an instant. */
  readonly expiresAt: string;
}

/** How a form names a view: `unit:LX`, `target:U5`. */
export const SHOWN_VIEW = /^(unit|target):([A-Za-z0-9._-]{1,64})$/;

type Shown = Pick<SharedView, "unit" | "target">;

/** The view of a unit, or of a target, as a form names it. */
export function shownView(kind: keyof Shown, code: string): string {
  return `${kind}:${code}`;
}

/** What is meant by such a name; null = the league. */
export function viewNamed(view: string | null): Shown {
  const [, kind, code = null] = SHOWN_VIEW.exec(view ?? "") ?? [];
  return { unit: kind === "unit" ? code : null, target: kind === "target" ? code : null };
}

/** A share as whoever administers it sees it. */
export interface ListedShare extends SharedView {
  readonly id: string;
  readonly unitName: string | null;
  readonly sharedAt: string;
  readonly sharedBy: string | null;
  readonly revoked: { readonly at: string; readonly by: string | null } | null;
}

/** A link as it is told once: empty where it has been told. */
export interface IssuedShare {
  readonly id: string;
  readonly path: string;
  readonly expiresAt: string;
  /** It stands in the place of one whose link nobody saw. */
  readonly again?: true;
}

/** What can be shared, and what is. */
export interface SharesPage {
  readonly units: readonly { readonly code: string; readonly name: string }[];
  /** Of the newest plan that is issued. */
  readonly targets: readonly { readonly code: string; readonly title: string }[];
  readonly years: readonly number[];
  readonly shares: readonly ListedShare[];
  /** As an instant: what is over by then holds no more. */
  readonly now: string;
}

/** Whether a link still opens its view. */
export function isShared({ revoked, expiresAt }: ListedShare, now: string): boolean {
  return revoked === null && expiresAt > now;
}
