import type { CivilDate } from "../calendar";

/** For how many days a view is shared. */
export const SHARE_DAYS = ["7", "30", "90", "365"] as const;

/** Views of the whole federation: the overview, the weeks of the year, and a table of activities. */
export const SHARED_SCREENS = ["OVERVIEW", "CALENDAR", "TABLE"] as const;
export type SharedScreen = (typeof SHARED_SCREENS)[number];

/** What a link shows, of one day, or always of the newest of a year: a unit's state, everybody's at a target, or a screen. */
export interface SharedView {
  readonly unit: string | null;
  readonly target: string | null;
  /** With none of the three the league is shown. */
  readonly screen: SharedScreen | null;
  /** Id of the saved table that is shown; null = the usual one. */
  readonly table: string | null;
  readonly year: number;
  readonly asOf: CivilDate | null;
  /** Until when, as an instant. */
  readonly expiresAt: string;
}

/** How a form names a view: `unit:LX`, `target:U5`, `screen:OVERVIEW`, `table:` and the id of a saved one. */
export const SHOWN_VIEW = /^(?:(unit|target|table):([A-Za-z0-9._-]{1,64})|screen:(OVERVIEW|CALENDAR|TABLE))$/;

type Shown = Pick<SharedView, "unit" | "target" | "screen" | "table">;

/** A view as a form names it. */
export function shownView(kind: keyof Shown, code: string): string {
  return `${kind}:${code}`;
}

/** What is meant by such a name; null = the league. */
export function viewNamed(view: string | null): Shown {
  const [, kind, code = null, said] = SHOWN_VIEW.exec(view ?? "") ?? [];
  const codeOf = (one: string) => (kind === one ? code : null);
  const table = codeOf("table");
  const screen = table === null ? SHARED_SCREENS.find((each) => each === said) : "TABLE";
  return { unit: codeOf("unit"), target: codeOf("target"), screen: screen ?? null, table };
}

/** A share as whoever administers it sees it. */
export interface ListedShare extends SharedView {
  readonly id: string;
  readonly unitName: string | null;
  readonly tableName: string | null;
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
  /** Saved ones. */
  readonly tables: readonly { readonly id: string; readonly name: string }[];
  readonly years: readonly number[];
  readonly shares: readonly ListedShare[];
  /** As an instant: what is over by then holds no more. */
  readonly now: string;
}

/** Whether a link still opens its view. */
export function isShared({ revoked, expiresAt }: ListedShare, now: string): boolean {
  return revoked === null && expiresAt > now;
}
