import type { Kind, Level } from "../unit";

/** A unit that begins. */
export interface Founding {
  readonly type: "found";
  readonly code: string;
  readonly name: string;
  readonly level: Level;
  readonly kind: Kind;
  readonly parent: string;
}

/** It stays the same unit with the same code (compliance.md §2). */
export interface Renaming {
  readonly type: "rename";
  readonly unit: string;
  readonly name: string;
}

export interface Moving {
  readonly type: "move";
  readonly units: readonly string[];
  readonly to: string;
}

/** Units that end in another; what is below them goes along. */
export interface Merging {
  readonly type: "merge";
  readonly units: readonly string[];
  readonly into: string;
}

/** One part of a unit that is split: founded where the unit was, with what goes to it from below. */
export interface SplitPart {
  readonly code: string;
  readonly name: string;
  /** Null: of the same kind. */
  readonly kind: Kind | null;
  readonly units: readonly string[];
}

/** A unit that becomes several; it ends with that, unless a part is only split off from it. */
export interface Splitting {
  readonly type: "split";
  readonly unit: string;
  readonly into: readonly SplitPart[];
  readonly keeps: boolean;
}

/** Units that end; `to` takes over what is below them. */
export interface UnitClosing {
  readonly type: "close";
  readonly units: readonly string[];
  readonly to: string | null;
}

/**
 * A unit of another level or kind. Neither is dated, and a year that is over is judged by both: so the unit ends, and
 * its successor begins under a code of its own.
 */
export interface Converting {
  readonly type: "convert";
  readonly unit: string;
  readonly code: string;
  /** Null: the same name. */
  readonly name: string | null;
  readonly level: Level;
  readonly kind: Kind;
}

/** One thing that is done to the federation's units, on the day of the reorganisation. */
export type ReorganisationStep =
  | Founding
  | Renaming
  | Moving
  | Merging
  | Splitting
  | UnitClosing
  | Converting;
