import type { Step } from "./chair";
import type { Line } from "./line";
import type { ChannelGroup } from "./unit-page";

/** What somebody still owes for the unit on which they land. */
export interface TodoPage {
  readonly unit: string;
  /** The next ones; the unit's page has them all. */
  readonly steps: readonly Step[];
  readonly all: number;
  readonly done: readonly Line[];
  readonly rest: readonly Line[];
  /** Where people of the unit are counted. */
  readonly groups: readonly ChannelGroup[];
  /** The reader records for this unit. */
  readonly records: boolean;
}
