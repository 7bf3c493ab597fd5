import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { IMPORT_BYTES, IMPORT_COLUMNS, IMPORT_ROWS } from "@/lib/records/limits";
import { type CellGrid, Refused } from "./grid";
import type { Marks } from "./mark-rows";
import type { ReadTemplate } from "./template-places";
import type { Done, Job } from "./worker";

/** Of one file at a time; refused before anybody has waited five seconds (security.md §2, 8). */
const PATIENCE_MS = 4_000;
const MEMORY = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };
/** The thread is started from its source, wherever the server's own code was built to. */
const WORKER = join("lib", "transfer", "workbook", "worker.ts");

const BOUNDS = { rows: IMPORT_ROWS, columns: IMPORT_COLUMNS };

/** What the sheets of a workbook or a text file hold. @throws Refused */
export async function openWorkbook(bytes: Uint8Array): Promise<readonly CellGrid[]> {
  const result = await inThread({ bytes, marks: null, bounds: BOUNDS, letters: null });
  if (!("grids" in result)) throw new Refused("broken");
  const filled = result.grids.filter(({ rows }) => rows.length > 0);
  if (filled.length === 0) throw new Refused("empty");
  return result.grids;
}

/** The same workbook with remarks beside its rows. @throws Refused */
export async function markWorkbook(bytes: Uint8Array, marks: readonly Marks[]): Promise<Uint8Array> {
  const result = await inThread({ bytes, marks, bounds: BOUNDS, letters: null });
  if (!("file" in result)) throw new Refused("broken");
  return result.file;
}

/** What a document of Word or a text file says: so many letters at the most. @throws Refused */
export async function openDocument(bytes: Uint8Array, letters: number): Promise<string> {
  const result = await inThread({ bytes, marks: null, bounds: BOUNDS, letters });
  if (!("text" in result)) throw new Refused("broken");
  return result.text;
}

/** What places a template has, and what is wrong with it. @throws Refused for what is no document */
export async function openTemplate(bytes: Uint8Array): Promise<ReadTemplate> {
  const result = await inThread({ bytes, marks: null, bounds: BOUNDS, letters: null, places: true });
  if (!("template" in result)) throw new Refused("broken");
  return result.template;
}

/** Two at a time at most: each may take its share of the server's memory. */
const MOST_THREADS = 2;
let running = 0;
const waiting: (() => void)[] = [];

async function inThread(job: Job): Promise<Exclude<Done, { refused: unknown }>> {
  if (job.bytes.byteLength > IMPORT_BYTES) throw new Refused("tooLarge");
  if (running >= MOST_THREADS) await new Promise<void>((free) => waiting.push(free));
  running += 1;
  try {
    const result = await answered(job);
    if ("refused" in result) throw new Refused(result.refused);
    return result;
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

function answered(job: Job): Promise<Done> {
  return new Promise((resolve) => {
    const worker = new Worker(join(process.cwd(), WORKER), {
      workerData: job,
      resourceLimits: MEMORY,
      execArgv: [],
      env: {},
      stdout: true,
      stderr: true,
    });
    const end = (result: Done) => {
      clearTimeout(timer);
      resolve(result);
      void worker.terminate();
    };
    const timer = setTimeout(() => end({ refused: "tooSlow" }), PATIENCE_MS);
    worker.once("message", (result: Done) => end(result));
    // Out of memory, or out of its wits.
    worker.once("error", () => end({ refused: "broken" }));
    worker.once("exit", () => end({ refused: "broken" }));
  });
}
