import { globSync, readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { describe, expect, it } from "vitest";

/** Names that more than one file exports: a component and what it shows, a measure and a kind of record. */
const MOST_TWICE = 8;

const PRODUCT = ["app", "components", "lib", "prisma"];
const NOT_OURS = /^lib\/db\/generated\/|\.test\.tsx?$/;
/** What Next looks for in each route by its name. */
const OF_ROUTES = new Set(["GET", "POST", "PATCH", "OPTIONS", "metadata", "generateMetadata", "register"]);
const EXPORTED =
  /^export (?:async )?(?:abstract )?(?:function\*?|const|let|class|interface|type|enum) ([\w$]+)/gm;

type Sources = ReadonlyMap<string, string>;

function sourcesOf(folders: readonly string[]): Sources {
  const files = folders.flatMap((folder) => {
    const found = globSync(`${folder}/**/*.{ts,tsx}`);
    if (found.length === 0) throw new Error(`${folder} has no files`);
    return found;
  });
  return new Map(
    files.filter((file) => !NOT_OURS.test(file)).map((file) => [file, readFileSync(file, "utf8")]),
  );
}

/** Names that more than one file exports, with these files; a measure and its words have one for both. */
function exportedTwice(sources: Sources): string[] {
  const files = new Map<string, string[]>();
  for (const [file, source] of sources) {
    const names = new Set([...source.matchAll(EXPORTED)].map(([, name = ""]) => name));
    for (const name of names) files.set(name, [...(files.get(name) ?? []), file]);
  }
  return [...files]
    .filter(([name, those]) => those.length > 1 && !OF_ROUTES.has(name))
    .filter(([name, those]) => those.some((file) => !file.endsWith(`/measures/${name}.ts`)))
    .map(([name, those]) => `${name}: ${those.sort().join(", ")}`)
    .sort();
}

interface Vocabulary {
  readonly ofNouns: ReadonlySet<string>;
  readonly beside: ReadonlySet<string>;
}

/** The names of files that CONTRIBUTING knows of a layer. */
function vocabularyOf(layer: string): Vocabulary {
  const [row] =
    readFileSync("CONTRIBUTING.md", "utf8").match(new RegExp(`^\\| \`${layer}\` \\|.*$`, "m")) ?? [];
  const [, , ofNouns = "", beside = ""] = (row ?? "").split("|");
  const words = (cell: string) => new Set([...cell.matchAll(/`([\w-]+)`/g)].map(([, word = ""]) => word));
  return { ofNouns: words(ofNouns), beside: words(beside) };
}

/** Files whose names the vocabulary has not. */
function strangers(layer: string, files: Iterable<string>, { ofNouns, beside }: Vocabulary): string[] {
  return [...files].filter((file) => {
    const known = dirname(file) === layer ? beside : ofNouns;
    return !known.has(basename(file, ".ts"));
  });
}

describe("exported names", () => {
  it("are one file's each, but for a few", () => {
    const twice = exportedTwice(sourcesOf(PRODUCT));
    expect(twice.length, twice.join("\n")).toBeLessThanOrEqual(MOST_TWICE);
  });

  it("would be missed twice", () => {
    const planted = new Map([
      ["lib/a.ts", "export interface Planted {}\nexport const once = 1;"],
      ["lib/b.ts", "const once = 2;\nexport async function Planted() {}\nexport function GET() {}"],
      ["lib/c.ts", "export function GET() {}"],
    ]);
    expect(exportedTwice(planted)).toEqual(["Planted: lib/a.ts, lib/b.ts"]);
  });
});

describe.each(["lib/db", "lib/queries"])("files of %s", (layer) => {
  const vocabulary = vocabularyOf(layer);

  it("have names of the vocabulary", () => {
    expect(strangers(layer, sourcesOf([layer]).keys(), vocabulary)).toEqual([]);
  });

  it("use every name of it", () => {
    const used = new Set([...sourcesOf([layer]).keys()].map((file) => basename(file, ".ts")));
    expect([...vocabulary.ofNouns, ...vocabulary.beside].filter((name) => !used.has(name))).toEqual([]);
  });

  it("would be missed by another name", () => {
    const planted = [`${layer}/units/helpers.ts`, `${layer}/list.ts`, `${layer}/units/list.ts`];
    expect(strangers(layer, planted, vocabulary)).toEqual(planted.slice(0, 2));
  });
});
