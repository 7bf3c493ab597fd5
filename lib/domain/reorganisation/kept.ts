import type { CivilDate } from "../calendar";
import type { FIGURES, Result } from "../compliance/result";
import type { Target } from "../plan";
import type { ReorganisationStep } from "./step";
import type { StructureChanges } from "./structure";

/** A reorganisation in a list; people by name, instants RFC 3339 with +07:00. */
export interface ListedReorganisation {
  readonly id: string;
  readonly on: CivilDate;
  readonly reason: string;
  readonly documentNo: string | null;
  readonly steps: readonly ReorganisationStep[];
  readonly doneAt: string;
  readonly doneBy: string | null;
  readonly undone: { readonly at: string; readonly by: string | null; readonly reason: string } | null;
}

/** The same with the rows that it changed. */
export interface KeptReorganisation extends ListedReorganisation {
  readonly changes: StructureChanges;
  /** By code, of the units that steps and changes name. */
  readonly names: Readonly<Record<string, string>>;
}

/** What a result says, as far as people compare it. */
export type ResultFigures = Pick<Result, (typeof FIGURES)[number]>;

/** A unit's result at a target that a reorganisation changes; `before` null = the unit was not there. */
export interface ReorganisedFigure {
  readonly unit: string;
  readonly target: string;
  readonly before: ResultFigures | null;
  readonly after: ResultFigures;
}

/** What a reorganisation changes in the answers of a year, on one day of it. */
export interface ChangedYear {
  readonly year: number;
  readonly asOf: CivilDate;
  /** How many results are others, of how many the status. */
  readonly count: number;
  readonly turned: number;
  /** How many targets begin and end to apply. */
  readonly begins: number;
  readonly ends: number;
  /** Titles and force of the targets that are named, by code. */
  readonly targets: Readonly<Record<string, Pick<Target, "title" | "force">>>;
  /** The first of them, those first whose status is another one. */
  readonly changed: readonly ReorganisedFigure[];
}

/** What would be done, and what it would change; nothing of it stays. */
export interface ReorganisationPreview
  extends Pick<KeptReorganisation, "on" | "steps" | "changes" | "names"> {
  readonly years: readonly ChangedYear[];
}
