import { writeFile } from "node:fs/promises";
import { cpus, totalmem } from "node:os";
import type { Measured } from "./load";

/** One measured line. */
export interface Line extends Measured {
  readonly activities: number;
  readonly subject: string;
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
  console.log(row(["activities", "what", "conn.", "req/s", "p50 ms", "p95 ms"]));
  for (const line of lines) console.log(row(cells(line)));
  console.log("");
  for (const { goal, reached, met } of goals)
    console.log(`${met ? "reached" : "MISSED "}  ${goal}: ${reached}`);
  await writeFile(FILE, `${JSON.stringify({ machine, lines, goals }, null, 2)}\n`);
  console.log(`\nWritten to ${FILE}`);
}

function cells({ activities, subject, connections, perSecond, p50, p95 }: Line): string[] {
  return [
    activities.toLocaleString("en"),
    subject,
    String(connections),
    perSecond.toFixed(1),
    p50.toFixed(1),
    p95.toFixed(1),
  ];
}

const WIDTHS = [11, 46, 6, 9, 9, 9];

function row(columns: readonly string[]): string {
  return columns
    .map((text, index) => (index === 1 ? text.padEnd(WIDTHS[index] ?? 0) : text.padStart(WIDTHS[index] ?? 0)))
    .join(" ");
}
