import type { Level } from "../unit";

/** A unit for which somebody records. */
export interface RecordableUnit {
  readonly code: string;
  readonly name: string;
  readonly level: Level;
}

export interface FoundUnits {
  readonly units: readonly RecordableUnit[];
  /** There are more than these. */
  readonly more: boolean;
}

/** For whom a record is written, and what the choice of another begins with. */
export interface ChosenUnit {
  /** Null where nobody has said so yet, and it does not go without saying. */
  readonly unit: RecordableUnit | null;
  /** The reader records for others as well. */
  readonly several: boolean;
  /** Another records in the name of the unit, which is none of the reader's own. */
  readonly onBehalf: boolean;
  /** The reader's own unit, where it is one of them. */
  readonly own: RecordableUnit | null;
  /** What a search without script has found; null = nothing was looked for. */
  readonly found: FoundUnits | null;
}
