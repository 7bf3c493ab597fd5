import type { CivilDate } from "../calendar";
import type { ExplainedTurn, TurnCounts } from "./changes";
import type { Deadline } from "./deadlines";
import type { MatrixUnit, MatrixView } from "./matrix";
import type { Mix } from "./mix";
import type { OverviewView } from "./overview";
import type { Since } from "./since";
import type { Curves } from "./target";
import type { Waiting } from "./waiting";
import type { WhyView } from "./why";

/** What has changed of the province's and the upper-level unions' mandatory and soft targets, and the first of it. */
export interface OverviewNews {
  readonly since: Since;
  readonly counts: TurnCounts;
  readonly first: readonly ExplainedTurn[];
}

/** The overview, with a part of the units that the matrix has. */
export interface OverviewScreen {
  readonly overview: OverviewView;
  /** What waits today, whatever day the page is about. */
  readonly waiting: Waiting;
  readonly today: CivilDate;
  readonly matrix: MatrixView;
  readonly found: readonly MatrixUnit[];
  readonly shown: readonly MatrixUnit[];
  /** Place of the first shown unit among those found, from 1. */
  readonly from: number;
  readonly page: number;
  readonly pages: number;
  readonly why: WhyView | null;
  /** Null = there is no earlier day to compare with. */
  readonly news: OverviewNews | null;
  /** The next first. */
  readonly deadlines: readonly Deadline[];
  /** Null = not asked for. */
  readonly trend: Curves | null;
  /** The same. */
  readonly mix: Mix | null;
}

/** What the trend comes to, in words. */
export interface TrendWords {
  readonly finding: string;
  /** Null = it is not known of the year before. */
  readonly before: string | null;
}
