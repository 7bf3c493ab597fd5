import type { CivilDate } from "../calendar";
import type { ListedReorganisation } from "../reorganisation/kept";

/** What can happen to units, as people speak of it; a district that is abolished is one of them. */
export const REORGANISATION_KINDS = [
  "move",
  "merge",
  "split",
  "abolish",
  "close",
  "found",
  "rename",
  "convert",
] as const;
export type ReorganisationKind = (typeof REORGANISATION_KINDS)[number];

/** What becomes of a unit from which others are split. */
export const AFTER_SPLIT = ["ENDS", "STAYS"] as const;

/** One of a list that is said in words. */
export interface NamedReorganisation extends ListedReorganisation {
  /** By code, of the units that the steps are said with; of those that it renamed the name before. */
  readonly names: Readonly<Record<string, string>>;
}

/** What was done to the federation's units. */
export interface ReorganisationListScreen {
  readonly reorganisations: readonly NamedReorganisation[];
}

/** One that is written down. */
export interface NewReorganisationScreen {
  readonly kind: ReorganisationKind;
  readonly today: CivilDate;
}
