import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { ICON_SHAPES } from "@/components/ui/icon-shapes";

const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  encoding: "utf8",
})
  .split("\n")
  .filter((path) => existsSync(path));
const source = files
  .filter((path) => /^(app|components|lib)\/.*\.tsx?$/.test(path) && !path.includes(".test."))
  .map((path) => ({ path, text: readFileSync(path, "utf8") }));

/** Names of the classes that a style sheet speaks of. */
function classesIn(css: string): Set<string> {
  const rules = css.replace(/\/\*[\s\S]*?\*\//g, "").match(/[^{};]+(?=\{)/g) ?? [];
  return new Set(
    rules.flatMap((rule) => [...rule.matchAll(/\.([a-zA-Z]\w*)/g)].map(([, name = ""]) => name)),
  );
}

/** What a component takes from each sheet that it imports; a name that is computed stands as `*`. */
function takenBy(path: string, text: string): [sheet: string, name: string][] {
  return [...text.matchAll(/^import (\w+) from "(.+\.module\.css)";$/gm)].flatMap(([, local, from = ""]) => {
    const sheet = from.startsWith("@/") ? from.slice(2) : join(dirname(path), from);
    const names = [
      ...text.replaceAll(/^import .*$/gm, "").matchAll(new RegExp(`\\b${local}(?:\\.(\\w+)|\\[)`, "g")),
    ];
    return names.map(([, name = "*"]): [string, string] => [sheet, name]);
  });
}

const SHEETS = files.filter((path) => path.endsWith(".module.css"));

it("has no class that nobody wears, and nobody wears one that is not there", () => {
  expect([
    ...classesIn("/* .no */ .a > .b:not(.c) { top: 0.5px } @media (width < 1.5px) { .d { e: f } }"),
  ]).toEqual(["a", "b", "c", "d"]);
  const taken = source.flatMap(({ path, text }) => takenBy(path, text));
  expect(SHEETS.length).toBeGreaterThan(50);
  for (const sheet of SHEETS) {
    const names = taken.filter(([from]) => from === sheet).map(([, name]) => name);
    const classes = [...classesIn(readFileSync(sheet, "utf8"))];
    expect(
      names.filter((name) => name !== "*" && !classes.includes(name)),
      `${sheet} lacks`,
    ).toEqual([]);
    if (!names.includes("*"))
      expect(
        classes.filter((each) => !names.includes(each)),
        `unworn in ${sheet}`,
      ).toEqual([]);
  }
});

it("shows the same however a device is held (WCAG 1.3.4)", () => {
  const sheets = files.filter((path) => path.endsWith(".css"));
  expect(sheets.length).toBeGreaterThan(SHEETS.length);
  expect(sheets.filter((path) => readFileSync(path, "utf8").includes("orientation"))).toEqual([]);
});

it("takes a sheet only from its own folder", () => {
  const borrowed = source.flatMap(({ path, text }) =>
    takenBy(path, text)
      .filter(([sheet]) => dirname(sheet) !== dirname(path))
      .map(([sheet]) => `${path}: ${sheet}`),
  );
  expect(borrowed).toEqual([]);
});

it("wears no class by a name in quotes, and no global sheet has one", () => {
  expect(source.filter(({ text }) => /className="|className=\{`/.test(text)).map(({ path }) => path)).toEqual(
    [],
  );
  const global = files.filter((path) => path.endsWith(".css") && !path.endsWith(".module.css"));
  expect(global.filter((path) => classesIn(readFileSync(path, "utf8")).size > 0)).toEqual([]);
});

it("draws every icon that it keeps", () => {
  const all = source.filter(({ path }) => !path.endsWith("icon-shapes.ts")).map(({ text }) => text);
  const unused = Object.keys(ICON_SHAPES).filter((name) => !all.some((text) => text.includes(`"${name}"`)));
  expect(unused).toEqual([]);
});
