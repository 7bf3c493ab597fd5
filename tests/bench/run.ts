import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { runScript, typescript } from "@/lib/cli/child";
import { runCommand } from "@/lib/cli/failure";
import { removeInstallation } from "@/lib/cli/remove-installation";
import { stopRequest } from "@/lib/cli/stop-request";
import { installationOf, type Measuring, measureShape } from "./measure-shape";
import type { Outcome } from "./outcome";
import { report } from "./report";
import { SHAPES, type ShapeName } from "./shapes/shapes";

/** One build serves all installations that are measured. */
const BUILD_KEY = Buffer.alloc(32, "bench").toString("base64");
/** A shape that takes longer is ended, and so is the whole; on two quiet cores all four take 25 minutes. */
const SHAPE_MS = 15 * 60_000;

/**
 * Measures all shapes, or the one that `--shape` names; `--scale 0.01` with a hundredth of the activities; `--line roster` only
 * what is so called. `--into` is how a run of all hears from each, which is a process of its own, since a process serves one
 * installation.
 */
async function bench(): Promise<number> {
  const { values } = parseArgs({
    options: {
      shape: { type: "string" },
      scale: { type: "string" },
      line: { type: "string" },
      into: { type: "string" },
    },
  });
  const extent = { scale: Number(values.scale ?? "1"), line: values.line ?? "" };
  process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ??= BUILD_KEY;
  const names = Object.keys(SHAPES).filter((name): name is ShapeName => name in SHAPES);
  const asked = names.filter((name) => values.shape === undefined || values.shape === name);
  const [only] = asked;
  if (only === undefined || !(extent.scale > 0))
    throw new Error(`Usage: bench [--shape ${names.join("|")}] [--scale N] [--line NAME]`);
  if (values.into !== undefined) {
    await writeFile(values.into, JSON.stringify(await measureShape(only, extent)));
    return 0;
  }
  const stop = stopRequest();
  for (const folder of new Set(names.map(installationOf))) await removeInstallation(folder);
  const outcomes: Outcome[] = [];
  const failures: string[] = [];
  for (const name of asked) {
    const signal = AbortSignal.any([stop, AbortSignal.timeout(SHAPE_MS)]);
    const outcome = await measuredApart(name, extent, signal).catch((error: unknown) => {
      failures.push(`shape ${name}: ${error instanceof Error ? error.message : error}`);
    });
    if (outcome) outcomes.push(outcome);
    stop.throwIfAborted();
  }
  const [lines, parts] = [outcomes.flatMap((each) => each.lines), outcomes.flatMap((each) => each.parts)];
  return (await report({ lines, parts }, failures)) ? 0 : 1;
}

async function measuredApart(
  name: ShapeName,
  { scale, line }: Measuring,
  signal: AbortSignal,
): Promise<Outcome> {
  const file = join(await mkdtemp(join(tmpdir(), "bench-")), `${name}.json`);
  const args = [
    ...typescript("tests/bench/run.ts"),
    "--shape",
    name,
    "--scale",
    String(scale),
    "--line",
    line,
    "--into",
    file,
  ];
  await runScript(`Shape ${name}`, args, { signal });
  return JSON.parse(await readFile(file, "utf8")) as Outcome;
}

await runCommand(bench);
