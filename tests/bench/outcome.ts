import type { Measured } from "./load";
import type { ShapeName } from "./shapes/shapes";
import type { SQL_FLOORS } from "./sql-floor";

export type SubjectName =
  | "province"
  | "province after a write"
  | `${"overview" | "unit" | "target" | "activities" | "why panel"} after a write`
  | "activities of a year"
  | "overview"
  | "workbook of 5,000 rows"
  | "roster of 2,000"
  | "whole roster of 2,000"
  | "tick in the roster"
  | "review inbox"
  | "unit"
  | "target"
  | "drill-down"
  | "what if"
  | "league of 2,000"
  | "pivot"
  | "official report"
  | "picture of the league"
  | "POST /api/v1/activities"
  | `floor: ${"overview of constants" | "bare dynamic page" | "picture of constants"}`
  | keyof typeof SQL_FLOORS;

/** One measured line. */
export interface Line extends Measured {
  readonly shape: ShapeName;
  readonly plan: string;
  readonly activities: number;
  readonly subject: SubjectName;
  readonly connections: number;
}

/** What was done, and how long it took. */
export interface Part {
  readonly name: string;
  readonly seconds: number;
}

/** What came of a shape. */
export interface Outcome {
  readonly lines: readonly Line[];
  readonly parts: readonly Part[];
}
