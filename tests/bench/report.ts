import { writeFile } from "node:fs/promises";
import { cpus, totalmem } from "node:os";
import { COLUMNS, isMissed, missedOf, type Row, rowsOf } from "./goals";
import type { Outcome } from "./outcome";
import { SHAPES } from "./shapes/shapes";

const GIB = 1024 ** 3;
const FILE = "bench-results.json";

/** Prints the table, what was missed and where the time went. @returns whether every goal was reached */
export async function report({ lines, parts }: Outcome, failures: readonly string[]): Promise<boolean> {
  const rows = rowsOf(lines);
  const missed = missedOf(rows);
  const [cpu] = cpus();
  console.log(
    `\n${cpus().length} cores (${cpu?.model ?? "unknown"}), ${Math.round(totalmem() / GIB)} GiB, shared by server, PostgreSQL and load.\n`,
  );
  for (const [shape, { title }] of Object.entries(SHAPES)) console.log(`${shape}: ${title}`);
  console.log(`\n${table(rows)}\n`);
  for (const floor of lines.filter(
    ({ subject, failure }) =>
      failure === null && (subject === "overview" || /constants|bare dyn/.test(subject)),
  ))
    console.log(`${floor.shape}, ${floor.plan}: ${floor.subject}, ${floor.perSecond.toFixed(1)} a second`);
  console.log("");
  for (const { name, seconds } of parts) console.log(`${seconds.toFixed(0).padStart(5)} s  ${name}`);
  console.log("");
  for (const line of lines.filter(({ failure }) => failure !== null))
    console.log(`FAILED  ${line.shape}, ${line.plan}, ${line.activities}: ${line.subject}: ${line.failure}`);
  for (const failure of failures) console.log(`FAILED  ${failure}`);
  for (const { row, column } of missed)
    console.log(`MISSED  ${named(row)}: ${column.title}: ${shown(row, column)}, at most ${column.most}`);
  const reached = missed.length === 0 && failures.length === 0 && lines.length > 0;
  console.log(reached ? "Every goal was reached." : "Not every goal was reached.");
  await writeFile(FILE, `${JSON.stringify({ lines, parts, failures }, null, 2)}\n`);
  console.log(`Written to ${FILE}`);
  return reached;
}

/** Markdown: a row per shape, plan and size; what missed its goal is bold. */
function table(rows: readonly Row[]): string {
  const titles = ["shape", "plan", "activities", ...COLUMNS.map(({ title }) => title), "reached"];
  const goals = ["", "", "at most", ...COLUMNS.map(({ most }) => most ?? ""), ""];
  const body = rows.map((row) => {
    const reached = COLUMNS.every((column) => !isMissed(row, column));
    const cells = COLUMNS.map((column) => {
      const text = shown(row, column);
      return isMissed(row, column) ? `**${text}**` : text;
    });
    return [row.shape, row.plan, row.activities.toLocaleString("en"), ...cells, reached ? "yes" : "**no**"];
  });
  const rule = titles.map((_, place) => (place < 2 ? "---" : "--:"));
  return [titles, rule, goals, ...body].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function shown(row: Row, column: (typeof COLUMNS)[number]): string {
  const value = column.of(row);
  if (Number.isNaN(value)) return "–";
  return Number.isFinite(value) ? value.toFixed(column.digits) : "failed";
}

function named({ shape, plan, activities }: Row): string {
  return `${shape}, ${plan}, ${activities.toLocaleString("en")}`;
}
