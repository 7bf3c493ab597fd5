import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, extname } from "node:path";
import { expect, it } from "vitest";

const FOLDERS = [".ci", "app", "components", "docs", "lib", "prisma", "public", "tests"];
const VAGUE = ["index", "utils", "util", "helpers", "helper", "common", "manager", "misc", "shared"];
const MEDIAN_LINES = 60;
const MOST_LINES = 300;

/** What git keeps or would keep: no generated file, no build, and nothing that was just deleted. */
const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  encoding: "utf8",
})
  .split("\n")
  .filter((path) => existsSync(path));
const code = files.filter((path) => [".ts", ".tsx", ".mjs"].includes(extname(path)));

function linesOf(path: string): number {
  return readFileSync(path, "utf8").trimEnd().split("\n").length;
}

/** Names of files and folders that say nothing about their content. */
function vagueNames(paths: string[]): string[] {
  return paths.filter((path) =>
    [...dirname(path).split("/"), basename(path).split(".")[0] ?? ""].some((name) => VAGUE.includes(name)),
  );
}

it("has only the folders that a stranger expects", () => {
  const folders = new Set(files.filter((path) => path.includes("/")).map((path) => path.split("/")[0] ?? ""));
  expect([...folders].filter((folder) => !FOLDERS.includes(folder))).toEqual([]);
});

it("names no file or folder vaguely", () => {
  expect(vagueNames(["lib/utils/day.ts", "lib/domain/index.ts", "lib/domain/day.ts"])).toHaveLength(2);
  expect(vagueNames(code)).toEqual([]);
});

it("keeps files short", () => {
  const lengths = code.map(linesOf).sort((a, b) => a - b);
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(MEDIAN_LINES);
  expect(code.filter((path) => linesOf(path) > MOST_LINES)).toEqual([]);
});

it("mocks nothing in a unit test, whose modules others share", () => {
  const unit = code.filter((path) => /^(app|components|lib\/(?!http\/)|prisma)\/.*\.test\.tsx?$/.test(path));
  expect(unit.length).toBeGreaterThan(0);
  expect(unit.filter((path) => readFileSync(path, "utf8").includes("vi.mock("))).toEqual([]);
});

it("lets no browser cut what is typed or pasted", () => {
  const cuts = (source: string) => /maxLength=/i.test(source);
  expect(cuts("<input maxLength={10} />")).toBe(true);
  const screens = code.filter((path) => path.endsWith(".tsx"));
  expect(screens.length).toBeGreaterThan(100);
  expect(screens.filter((path) => cuts(readFileSync(path, "utf8")))).toEqual([]);
});
