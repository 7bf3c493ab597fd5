import type { CivilDate } from "../calendar";

/** Kinds of records that give links: all that can be withdrawn. */
export type GivingKind =
  | "activities"
  | "channels"
  | "coverage"
  | "chairLinks"
  | "chairs"
  | "enquiries"
  | "reporters"
  | "facilities"
  | "misinformation"
  | "headcounts";

/** Who else gives a link: those that the reader sees, newest first, and whether there are others, of which nothing is told. */
export interface LinkGiven {
  readonly seen: readonly SameLink[];
  readonly elsewhere: boolean;
}

/** The same for programs, in the reply to what they have written; absent where nobody else gives a link. */
export interface LinkWarning {
  /** Addresses of records, below `/api/v1/`. */
  readonly linkGivenBy?: readonly string[];
  readonly linkGivenElsewhere?: boolean;
}

/** A record that gives the same link. */
export interface SameLink {
  readonly kind: GivingKind;
  readonly id: string;
  /** Code of the unit that it belongs to. */
  readonly owner: string;
  readonly unitName: string;
  /** What it is called, where it is called something. */
  readonly title: string | null;
  /** Its first day, if it says one. */
  readonly on: CivilDate | null;
}
