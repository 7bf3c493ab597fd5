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
