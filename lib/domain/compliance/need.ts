import type { Purpose, ReadingAudience } from "../channel";
import type { MeasureScope } from "../measure";
import { LEVELS, type Level } from "../unit";

/** Facts that one measure reads, of units of these levels. */
export type Need =
  /** Activities that are added up. */
  | {
      readonly fact: "count";
      readonly type: string;
      readonly levels: readonly Level[];
      readonly outlets: readonly string[];
    }
  /** Each unit's newest activity. */
  | { readonly fact: "latest"; readonly type: string; readonly levels: readonly Level[] }
  | { readonly fact: "headcount"; readonly levels: readonly Level[] }
  | { readonly fact: "enquiries"; readonly levels: readonly Level[] }
  | { readonly fact: "appointments"; readonly levels: readonly Level[] }
  /** Channels of their owners, with the readings of an audience or the chairs in them. */
  | {
      readonly fact: "channels";
      readonly purpose: Purpose;
      readonly levels: readonly Level[];
      readonly audience: ReadingAudience | null;
      readonly chairLinks: boolean;
    };

/** The levels of the units that can be in scope of a unit on `level`. */
export function levelsInScope(level: Level, scope: MeasureScope): readonly Level[] {
  return scope === "own" ? [level] : LEVELS;
}
