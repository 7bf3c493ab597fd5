import { writeFile } from "node:fs/promises";
import { cpus, totalmem } from "node:os";
import type { Measured } from "./load";
import { SHAPES, type ShapeName } from "./shapes/shapes";

export type SubjectName =
  | "province"
  | "province after a write"
  | `${"overview" | "unit" | "target" | "activities" | "why panel"} after a write`
  | "activities of a year"
  | "overview"
  | "POST /api/v1/activities"
  | `floor: ${"overview of constants" | "bare dynamic page" | "bare SQL of the same aggregates"}`;

/** One measured line. */
export interface Line extends Measured {
  readonly shape: ShapeName;
  readonly plan: string;
  readonly activities: number;
  readonly subject: SubjectName;
  readonly connections: number;
}

/** A goal, and whether it was reached. */
export interface Goal {
  readonly goal: string;
  readonly reached: string;
  readonly met: boolean;
}

const GIB = 1024 ** 3;
const FILE = "bench-results.json";

/** Prints what was measured and writes it as JSON beside. */
export async function report(lines: readonly Line[], goals: readonly Goal[]): Promise<void> {
  const machine = {
    cores: cpus().length,
    model: cpus()[0]?.model ?? "",
    memoryGiB: Math.round(totalmem() / GIB),
  };
  console.log(
    `\n${machine.cores} cores (${machine.model}), ${machine.memoryGiB} GiB; server, PostgreSQL and load share them.\n`,
  );
  for (const [shape, { title }] of Object.entries(SHAPES)) console.log(`${shape}: ${title}`);
  console.log(`\n${row(["shape", "plan", "activities", "what", "conn.", "req/s", "p50 ms", "p95 ms"])}`);
  for (const line of lines) console.log(row(cells(line)));
  console.log("");
  for (const { goal, reached, met } of goals)
    console.log(`${met ? "reached" : "MISSED "}  ${goal}: ${reached}`);
  await writeFile(FILE, `${JSON.stringify({ machine, lines, goals }, null, 2)}\n`);
  console.log(`\nWritten to ${FILE}`);
}

function cells({ shape, plan, activities, subject, connections, perSecond, p50, p95 }: Line): string[] {
  return [
    shape,
    plan,
    activities.toLocaleString("en"),
    subject,
    String(connections),
    perSecond.toFixed(1),
    p50.toFixed(1),
    p95.toFixed(1),
  ];
}

const WIDTHS = [5, 10, 10, 38, 6, 9, 9, 9];
const TEXTS = new Set([1, 3]);

function row(columns: readonly string[]): string {
  return columns
    .map((text, index) => {
      const width = WIDTHS[index] ?? 0;
      return TEXTS.has(index) ? text.padEnd(width) : text.padStart(width);
    })
    .join(" ");
}
