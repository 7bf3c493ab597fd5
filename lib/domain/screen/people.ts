import type { AccountStanding } from "@/lib/domain/account";
import type { CivilDate } from "@/lib/domain/calendar";
import type { Membership, Role } from "@/lib/domain/policy";
import { searchable } from "@/lib/domain/text";
import type { Level } from "@/lib/domain/unit";
import { trimmed } from "@/lib/domain/unseen";
import type { Paged } from "./paged";
import type { ChosenUnit } from "./unit-choice";

/** An account as those see it who manage it. */
export interface Account {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly login: string | null;
  readonly standing: AccountStanding;
  /** Instants; null = never. */
  readonly signedInAt: string | null;
  readonly invitedAt: string | null;
  /** Until when the invitation holds or held that was not taken yet. */
  readonly invitedUntil: string | null;
  readonly memberships: readonly (Membership & { readonly unitName: string })[];
  /** Signing in takes a code beside the password. */
  readonly secondStep: boolean;
  /** Of its memberships, and of what it is called by. */
  readonly version: number;
}

/** Which accounts a list shows. */
export const PEOPLE_VIEWS = ["", "NEVER", "LAPSED", "DISABLED"] as const;
export type PeopleView = (typeof PEOPLE_VIEWS)[number];

/** The accounts of each view; null = all of them. */
export const VIEWED_STANDINGS: Record<PeopleView, readonly AccountStanding[] | null> = {
  "": null,
  NEVER: ["LAPSED", "INVITED"],
  LAPSED: ["LAPSED"],
  DISABLED: ["DISABLED"],
};

/** How many of the accounts stand how, and of the unions how many have no chair who could sign in. */
export interface PeopleCounts {
  readonly active: number;
  readonly invited: number;
  readonly lapsed: number;
  readonly disabled: number;
  readonly chairs: number;
  readonly withoutChair: number;
}

export interface PeopleAsked {
  readonly view: PeopleView;
  readonly role: Role | null;
  /** Code of an upper-level unit, with all below it; empty = wherever. */
  readonly unit: string;
  readonly search: string;
  /** Id of who is open; empty = nobody. */
  readonly person: string;
  readonly page: number;
}

/** Who is in the federation, or who chairs the unions below. */
export interface PeoplePage extends Paged<Account> {
  readonly asked: PeopleAsked;
  readonly counts: PeopleCounts;
  /** Who is open: whom the address names, else the first. */
  readonly open: Account | null;
  /** Units to choose among; none for those who see one. */
  readonly units: readonly { readonly code: string; readonly name: string }[];
  /** An administrator's list is of everybody; an upper-level editor's of the chairs below. */
  readonly everybody: boolean;
  readonly today: CivilDate;
  /** Who reads. */
  readonly person: string | null;
}

/** An invitation as it is told once: what its owner signs in by, where they hold a role, and the path that opens it. */
export interface IssuedInvitation {
  readonly id: string;
  readonly name: string;
  readonly login: string;
  /** Names of units. */
  readonly where: string;
  /** Empty where it has been told. */
  readonly path: string;
  readonly until: string;
  /** It stands in the place of one whose reply may not have been heard, and which opens nothing any more. */
  readonly again?: true | undefined;
}

/** Where somebody is to hold a role, and who chairs it on record; null = nobody, or none of the reader's business. */
export interface RoleUnit {
  readonly code: string;
  readonly name: string;
  readonly chair: string | null;
}

/** The first unit whose chair on record has another name than the one that is typed. */
export function chairedByAnother(units: readonly RoleUnit[], typed: string): RoleUnit | null {
  const name = searchable(trimmed(typed));
  if (name === "") return null;
  return units.find(({ chair }) => chair !== null && searchable(trimmed(chair)) !== name) ?? null;
}

/** Somebody new, or somebody who is there already, at one unit or at several. */
export interface NewPersonPage {
  readonly choice: ChosenUnit;
  readonly units: readonly RoleUnit[];
  readonly account: Account | null;
  /** Those that can be held at all of the units, as far as the reader gives them. */
  readonly roles: readonly Role[];
  /** Where only units of one level can be chosen. */
  readonly level: Level | null;
}

/** A union whose chair has no account. */
export interface UnchairedUnion {
  readonly unit: string;
  readonly unitName: string;
  /** Who chairs it, where that is recorded. */
  readonly chair: string | null;
}

/** For whom a sheet of cards can be made: chairs who never came, and unions whose chair has no account. */
export interface CardsPage {
  /** Units to choose among; none for those who see one. */
  readonly units: readonly { readonly code: string; readonly name: string }[];
  /** Code; empty = not chosen yet. */
  readonly unit: string;
  /** The account whose card alone is asked for; empty = those of a unit. */
  readonly person: string;
  readonly waiting: readonly Account[];
  readonly unions: readonly UnchairedUnion[];
  /** As many as a sheet has: there may be more. */
  readonly isFull: boolean;
}

/** Who chairs a union, before another does. */
export interface HandoverPage {
  readonly unit: { readonly code: string; readonly name: string };
  /** Who is recorded today; null = nobody. */
  readonly chair: string | null;
  /** Who of those that have not left began last, and when (empty = always): another does from a later day on; null = nobody. */
  readonly latest: { readonly id: string; readonly from: string } | null;
  /** Those that may record for it as its chair. */
  readonly accounts: readonly { readonly id: string; readonly name: string }[];
  readonly today: CivilDate;
}

/** How many accounts a view shows, without its other filters. */
export function countOf({ active, invited, lapsed, disabled }: PeopleCounts, view: PeopleView): number {
  const counts = { ACTIVE: active, INVITED: invited, LAPSED: lapsed, DISABLED: disabled };
  const shown = VIEWED_STANDINGS[view] ?? (["ACTIVE", "INVITED", "LAPSED", "DISABLED"] as const);
  return shown.reduce((sum, standing) => sum + counts[standing], 0);
}
