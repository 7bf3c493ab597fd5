import type { CivilDate } from "../calendar";
import type { MatrixUnit, MatrixView } from "./matrix";
import type { OverviewView } from "./overview";
import type { QuarterStanding } from "./trend";
import type { Waiting } from "./waiting";
import type { WhyView } from "./why";

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
  /** Null = not asked for. */
  readonly trend: readonly QuarterStanding[] | null;
}
