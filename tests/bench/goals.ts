import type { Line, SubjectName } from "./outcome";
import type { ShapeName } from "./shapes/shapes";

/** What was measured of a shape, plan and size; NaN = not measured, infinite = it failed. */
export interface Row {
  readonly shape: ShapeName;
  readonly plan: string;
  readonly activities: number;
  figure(subject: SubjectName, of: "p50" | "p95" | "perSecond" | "bytes", connections?: number): number;
  /** The same figure of another row. */
  readonly against: (other: { shape?: ShapeName; activities?: number }) => Row;
}

/** A column of the table, and what the project asks of it on two cores. */
interface Column {
  readonly title: string;
  readonly most: number | null;
  readonly digits: number;
  readonly of: (row: Row) => number;
}

const BYTES_PER_KB = 1_000;
const SMALL = 0;

const p95 = (title: string, subject: SubjectName, most: number, connections = 1): Column => ({
  title,
  most,
  digits: 0,
  of: (row) => row.figure(subject, "p95", connections),
});

/** What there is to reach beside what was reached. */
const floor = (title: string, subject: SubjectName): Column => ({
  title,
  most: null,
  digits: 0,
  of: (row) => row.figure(subject, "p50"),
});

const afterWrite = (row: Row) => row.figure("province after a write", "p50");

/** Milliseconds that 95 % of answers do not exceed, but where the title says otherwise. */
export const COLUMNS: readonly Column[] = [
  p95("province, 10 connections", "province", 150, 10),
  p95("province after a write", "province after a write", 150),
  {
    title: "times the smaller size",
    most: 1.3,
    digits: 2,
    of: (row) => afterWrite(row) / afterWrite(row.against({ activities: SMALL })),
  },
  {
    title: "times without neighbours",
    most: 1.2,
    digits: 2,
    of: (row) => (row.shape === "c" ? afterWrite(row) / afterWrite(row.against({ shape: "b" })) : Number.NaN),
  },
  p95("list of a year", "activities of a year", 150),
  p95("overview after a write", "overview after a write", 400),
  p95("unit after a write", "unit after a write", 400),
  p95("target after a write", "target after a write", 400),
  p95("activities after a write", "activities after a write", 400),
  p95("why after a write", "why panel after a write", 400),
  p95("overview, 10 connections", "overview", 350, 10),
  p95("5,000 rows checked", "workbook of 5,000 rows", 5_000),
  p95("roster of 2,000, 10 connections", "roster of 2,000", 250, 10),
  {
    title: "roster, KB",
    most: 250,
    digits: 0,
    of: (row) => row.figure("roster of 2,000", "bytes", 10) / BYTES_PER_KB,
  },
  p95("all of it, 10 connections", "whole roster of 2,000", 250, 10),
  p95("tick in it, 10 connections", "tick in the roster", 100, 10),
  p95("review inbox, 10 connections", "review inbox", 250, 10),
  p95("unit, 10 connections", "unit", 250, 10),
  p95("target, 10 connections", "target", 250, 10),
  p95("drill-down, 10 connections", "drill-down", 250, 10),
  p95("what if, 10 connections", "what if", 150, 10),
  p95("league of 2,000, 10 connections", "league of 2,000", 250, 10),
  p95("pivot, 10 connections", "pivot", 300, 10),
  p95("official report, 10 connections", "official report", 5_000, 10),
  p95("picture, 10 connections", "picture of the league", 1_000, 10),
  {
    title: "overview, KB",
    most: 250,
    digits: 0,
    of: (row) => row.figure("overview", "bytes", 10) / BYTES_PER_KB,
  },
  {
    title: "activities logged a second",
    most: null,
    digits: 0,
    of: (row) => row.figure("POST /api/v1/activities", "perSecond", 10),
  },
  floor("floor: SQL of province, league, what if, p50", "floor: bare SQL of the same aggregates"),
  floor("floor: SQL of the drill-down, p50", "floor: bare SQL of the drill-down"),
  floor("floor: SQL of the pivot, p50", "floor: bare SQL of the pivot"),
  floor("floor: SQL of the report's spread, p50", "floor: bare SQL of the report's spread"),
  floor("floor: picture of constants, p50", "floor: picture of constants"),
];

/** The rows of the table, in the order of measurement. */
export function rowsOf(lines: readonly Line[]): Row[] {
  const kinds = new Map(lines.map((line) => [`${line.shape} ${line.plan} ${line.activities}`, line]));
  return [...kinds.values()].map(({ shape, plan, activities }) => rowOf(lines, shape, plan, activities));
}

function rowOf(lines: readonly Line[], shape: ShapeName, plan: string, activities: number): Row {
  const own = lines.filter((line) => line.shape === shape && line.plan === plan);
  const sizes = own.map((line) => line.activities);
  const smallest = Math.min(...sizes);
  return {
    shape,
    plan,
    activities,
    figure(subject, of, connections = 1) {
      const line = own.find(
        (each) =>
          each.activities === activities && each.subject === subject && each.connections === connections,
      );
      if (line === undefined) return Number.NaN;
      return line.failure === null ? line[of] : Number.POSITIVE_INFINITY;
    },
    against: (other) =>
      rowOf(lines, other.shape ?? shape, plan, other.activities === SMALL ? smallest : activities),
  };
}

/** A goal that was missed. */
export interface Missed {
  readonly row: Row;
  readonly column: Column;
}

/** What was asked and not reached; what was not measured was not asked. */
export function missedOf(rows: readonly Row[]): Missed[] {
  return rows.flatMap((row) =>
    COLUMNS.filter((column) => isMissed(row, column)).map((column) => ({ row, column })),
  );
}

export function isMissed(row: Row, { most, of }: Column): boolean {
  return most !== null && of(row) > most;
}
