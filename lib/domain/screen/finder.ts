import type { CivilDate } from "../calendar";
import type { Target } from "../plan";
import type { Level } from "../unit";

/** Somebody who is found by their name: who chairs or reports for a unit today, or has an account. */
export type FoundPerson =
  | {
      readonly as: "CHAIR" | "REPORTER";
      readonly id: string;
      readonly name: string;
      readonly unit: FoundUnit;
    }
  | { readonly as: "ACCOUNT"; readonly id: string; readonly name: string; readonly unit: null };

/** A unit as it is named beside what was found. */
export interface FoundUnit {
  readonly code: string;
  readonly name: string;
}

/** An activity, or a channel, by what it is called. */
export interface FoundRecord {
  readonly kind: "ACTIVITY" | "CHANNEL";
  /** As its page's address names it. */
  readonly id: string;
  readonly title: string;
  readonly on: CivilDate | null;
  readonly unitName: string;
}

/** The first of each kind that words find, as far as the asker sees them. */
export interface FoundThings {
  readonly units: readonly (FoundUnit & {
    readonly level: Level;
    /** The name before by which it was found; null = by its own. */
    readonly formerly: string | null;
  })[];
  /** Of the year whose plan was looked through. */
  readonly targets: readonly (Pick<Target, "code" | "title"> & { readonly year: number })[];
  readonly people: readonly FoundPerson[];
  readonly records: readonly FoundRecord[];
}
