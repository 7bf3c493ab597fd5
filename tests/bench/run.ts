import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { runScript, typescript } from "@/lib/cli/child";
import { runCommand } from "@/lib/cli/failure";
import { goalsOf } from "./goals";
import { measureShape } from "./measure-shape";
import { type Line, report } from "./report";
import { SHAPES, type ShapeName } from "./shapes/shapes";

/** One build serves all installations that are measured. */
const BUILD_KEY = Buffer.alloc(32, "bench").toString("base64");

/** Measures all shapes, or the one that `--shape` names; `--into` is how a run of all hears from each. */
async function bench(): Promise<number> {
  const { values } = parseArgs({ options: { shape: { type: "string" }, into: { type: "string" } } });
  process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ??= BUILD_KEY;
  const names = Object.keys(SHAPES).filter((name): name is ShapeName => name in SHAPES);
  const asked = names.filter((name) => values.shape === undefined || values.shape === name);
  if (asked.length === 0) throw new Error(`There is no such shape: ${values.shape}, but ${names.join(", ")}`);
  const [only] = asked;
  if (only !== undefined && values.into !== undefined) {
    await writeFile(values.into, JSON.stringify(await measureShape(only)));
    return 0;
  }
  const lines: Line[] = [];
  for (const name of asked) lines.push(...(await measuredApart(name)));
  await report(lines, goalsOf(lines));
  return 0;
}

/** In a process of its own, since a process serves one installation. */
async function measuredApart(name: ShapeName): Promise<Line[]> {
  const file = join(await mkdtemp(join(tmpdir(), "bench-")), `${name}.json`);
  const args = [...typescript("tests/bench/run.ts"), "--shape", name, "--into", file];
  await runScript(`Shape ${name}`, args, { signal: new AbortController().signal });
  return JSON.parse(await readFile(file, "utf8")) as Line[];
}

await runCommand(bench);
