import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { LANES, runStages, type Stage } from "./stage";

let folder: string;
let printed: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "stages-"));
  printed = [];
  vi.spyOn(console, "log").mockImplementation((line: string) => void printed.push(line));
  vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    printed.push(String(text));
    return true;
  });
});

afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

const never = new AbortController().signal;

/** A stage whose script has `fs` and `file(name)`, a path that all stages share. */
function stage(name: string, script: string, more: Partial<Stage> = {}): Stage {
  const head = `const fs = require("node:fs"); const file = (name) => ${JSON.stringify(folder)} + "/" + name;`;
  return { name, args: ["-e", head + script], ...more };
}

/** Says that it is there and waits until another says so. */
function meets(other: string, name: string): Stage {
  const script = `fs.writeFileSync(file("${name}"), "");
    const wait = () => fs.existsSync(file("${other}")) || setTimeout(wait, 10); wait();`;
  return stage(name, script);
}

/** Fails where another has not ended yet. */
function follows(other: string, name: string): Stage {
  return stage(name, `fs.readFileSync(file("${other}"))`, { after: [other] });
}

it("runs what is independent side by side", async () => {
  expect(await runStages([meets("second", "first"), meets("first", "second")], never)).toBe(0);
  expect(printed.at(-1)).toBe("2 passed, 0 failed");
});

it("leaves the processor to what is first", async () => {
  const tells = (name: string, more: Partial<Stage>) =>
    stage(name, `fs.writeFileSync(file("${name}"), String(require("node:os").getPriority()))`, more);
  await runStages([tells("first", { first: true }), tells("other", {})], never);
  const priority = async (name: string) => Number(await readFile(join(folder, name), "utf8"));
  expect(await priority("other")).toBeGreaterThan(await priority("first"));
});

it("lets what must wait for another be overtaken", async () => {
  const slow = stage("slow", `setTimeout(() => fs.writeFileSync(file("slow"), ""), 200)`);
  expect(await runStages([slow, follows("slow", "waits"), stage("free", "")], never)).toBe(0);
  const begun = printed.filter((line) => line.startsWith("▸"));
  expect(begun).toEqual(["▸ slow", "▸ free", "▸ waits"]);
});

it("does not wait for what does not run at all", async () => {
  expect(await runStages([stage("alone", "", { after: ["nothing"] })], never)).toBe(0);
});

it("goes on after a failure, shows what it wrote, and says so last", async () => {
  const fails = stage("fails", `console.log("the reason"); process.exitCode = 1`);
  expect(await runStages([fails, stage("passes", "", { after: ["fails"] })], never)).not.toBe(0);
  expect(printed.join("\n")).toContain("the reason");
  expect(printed.at(-1)).toBe("1 passed, 1 failed");
});

it("counts the tests of a stage, and a runner's own failure as one", async () => {
  const tally = async () => ({ passed: 7, failed: 0 });
  await runStages([stage("tests", "", { tally }), stage("leaks", "process.exitCode = 1", { tally })], never);
  expect(printed.at(-1)).toBe("14 passed, 1 failed");
});

it("ends every stage before it is interrupted", async () => {
  const stop = new AbortController();
  const tidies = (name: string) =>
    stage(
      name,
      `process.on("SIGINT", () => setTimeout(() => { fs.writeFileSync(file("${name}-tidied"), ""); process.exit(); }, 100));
       setInterval(() => {}, 1000); fs.writeFileSync(file("${name}"), "")`,
    );
  const names = Array.from({ length: LANES }, (_, lane) => `lane ${lane}`);
  const run = runStages([...names.map(tidies), stage("ready", "")], stop.signal);
  const written = (suffix = "") => names.map((name) => existsSync(join(folder, `${name}${suffix}`)));
  await vi.waitUntil(() => !written().includes(false), { timeout: 60_000 });
  stop.abort();
  expect(await run).toBe(130);
  expect(written("-tidied")).not.toContain(false);
  expect(printed).not.toContain("▸ ready");
});
