import type { CivilDate } from "../calendar";
import type { Called } from "../called";
import type { Target } from "../plan";
import type { Level } from "../unit";

/** Somebody who is found by their name: who chairs or reports for a unit, today or before, or has an account. */
export type FoundPerson =
  | {
      readonly as: "CHAIR" | "REPORTER" | "FORMER_CHAIR" | "FORMER_REPORTER";
      readonly id: string;
      readonly name: string;
      readonly unit: Called;
    }
  | { readonly as: "ACCOUNT"; readonly id: string; readonly name: string; readonly unit: null };

/** A record of a unit, by what it is called. */
export interface FoundRecord<Kind extends string = string> {
  readonly kind: "activities" | Kind;
  /** As its page's address names it. */
  readonly id: string;
  /** Of a facility its kind; null = nobody has said what it is about. */
  readonly title: string | null;
  readonly on: CivilDate | null;
  readonly unitName: string;
}

/** What the federation keeps of itself: a plan by its year, a text of one, a reorganisation, a saved table. */
export interface FoundPaper {
  readonly kind: "plans" | "planDocuments" | "reorganisations" | "savedTables";
  readonly id: string;
  readonly title: string;
  readonly documentNo: string | null;
  /** Of a plan and its text. */
  readonly year: number | null;
  /** Of a reorganisation. */
  readonly on: CivilDate | null;
}

/** A report has no name but that of its period and unit, in the reader's language. */
export interface FoundReport {
  readonly id: string;
  readonly period: string;
  readonly asOf: CivilDate;
  readonly unitName: string;
  /** Null = it is still being written. */
  readonly code: string | null;
}

/** The first of each kind that words find, as far as the asker sees them. */
export interface FoundThings<Kind extends string = string> {
  readonly units: readonly (Called & {
    readonly level: Level;
    /** The name before by which it was found; null = by its own. */
    readonly formerly: string | null;
  })[];
  /** Of the year whose plan was looked through. */
  readonly targets: readonly (Pick<Target, "code" | "title"> & { readonly year: number })[];
  readonly people: readonly FoundPerson[];
  readonly records: readonly FoundRecord<Kind>[];
  readonly papers: readonly FoundPaper[];
  /** The newest, whatever words are looked for. */
  readonly reports: readonly FoundReport[];
  /** Whose plan was looked through; null = there is none. */
  readonly planYear: number | null;
  /** There is more of a kind than the first; reports apart. */
  readonly more: boolean;
}
