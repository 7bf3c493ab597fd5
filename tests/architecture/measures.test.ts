import { globSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import ts from "typescript";
import { beforeAll, expect, it } from "vitest";
import { MEASURE_TYPES } from "@/lib/domain/measure";

const RULES = "lib/domain/compliance/rules.ts";
const DESCRIPTIONS = "lib/domain/measure.ts";
const MEASURES: readonly string[] = MEASURE_TYPES;
const PARTS = [
  "reads",
  "required",
  "needs",
  "measure",
  "changes",
  "pace",
  "judge",
  "arithmetic",
  "evidence",
  "explain",
  "counts",
  "words",
];
/** What each measure is about, and what it says. */
const DESCRIBED = ["restsOn", "sums", "fields"];
/** What is said of each measure. */
const WORDS = [
  "threshold",
  "column",
  "gap",
  "shortfall",
  "heading",
  "caption",
  "counted",
  "notCounted",
  "judged",
  "verdicts",
  "inputs",
];
/** Every table that has a row for each measure. */
const TABLES = [RULES, "lib/words/wordings.ts", DESCRIPTIONS];

const measureFile = (name: string) => `lib/domain/compliance/measures/${name}.ts`;
const wordsFile = (name: string) => `lib/words/measures/${name}.ts`;
const ROOTS = [...TABLES, ...MEASURES.map(measureFile), ...MEASURES.map(wordsFile), "lib/schemas/measure.ts"];

/** Asks for a measure's name where its description answers what is meant. */
const ASKS_NAME = /\bmeasure\??\.type(?: [!=]== "|\) \{)/;

/** Texts by their path beside the file that they are of, most of which forget something: all are compiled together. */
const planted = new Map<string, string>();
let service: ts.LanguageService;

beforeAll(() => {
  const { config } = ts.readConfigFile("tsconfig.json", ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ".");
  const read = (path: string) => planted.get(path) ?? ts.sys.readFile(path);
  service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [
      ...[...ROOTS, "lib/i18n/types.d.ts"].map((path) => resolve(path)),
      ...planted.keys(),
    ],
    getScriptVersion: () => "",
    getScriptSnapshot(path) {
      const text = read(path);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => process.cwd(),
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (path) => planted.has(path) || ts.sys.fileExists(path),
    readFile: read,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
  });
});

/** What the compiler says of a file. */
function errorsIn(file: string): string[] {
  const found = service.getSemanticDiagnostics(resolve(file));
  return found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}

function sourceOf(file: string): ts.SourceFile {
  const text = ts.sys.readFile(file);
  if (text === undefined) throw new Error(`${file} is gone`);
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
}

/** The text without each of the nodes that are looked for, one at a time. */
function without(file: string, isSought: (node: ts.Node) => boolean): string[] {
  const source = sourceOf(file);
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    if (isSought(node)) {
      const rest = source.text.slice(node.end).replace(/^,/, "");
      found.push(source.text.slice(0, node.getStart()) + rest);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** A property of the object that has all parts of a rule, or of what is said of one. */
function isPart(node: ts.Node, name: string, parts: readonly string[]): boolean {
  return isMember(node, name, parts);
}

/** A part of what describes one measure in the table of all. */
function isDescribed(node: ts.Node, name: string, measure: string): boolean {
  const row = node.parent?.parent;
  return isPart(node, name, DESCRIBED) && row !== undefined && isRow(row, measure);
}

/** A row of a table that has one for every measure. */
function isRow(node: ts.Node, measure: string): boolean {
  return isMember(node, measure, MEASURES);
}

function isMember(node: ts.Node, name: string, among: readonly string[]): boolean {
  if (!ts.isObjectLiteralElement(node) || node.name?.getText() !== name) return false;
  if (!ts.isObjectLiteralExpression(node.parent)) return false;
  const names = node.parent.properties.map((each) => each.name?.getText());
  return among.every((each) => names.includes(each));
}

/** Puts a text beside a file, to be compiled as it would be there. */
function beside(file: string, name: string, text: string): string {
  const path = resolve(file.replace(/\.ts$/, `.${name}.ts`));
  planted.set(path, text);
  return path;
}

const WHOLE = ROOTS.map((file) => beside(file, "whole", sourceOf(file).text));

it("what is compiled here is what the house compiles, and so is what stands beside it", () => {
  expect([...ROOTS, ...WHOLE].flatMap(errorsIn)).toEqual([]);
});

/** One measure for each place, each in its turn: what is asked is the same of all, and compiling takes its time. */
const inTurn = <Place>(places: readonly Place[], among = MEASURES) =>
  places.map((place, index) => ({ place, measure: among[index % among.length] ?? "" }));

/** The measures whose file says all parts itself; another is made of one of these, so that it cannot lack any. */
const saidWhole = (fileOf: (measure: string) => string, parts: readonly string[]) =>
  MEASURES.filter((measure) =>
    parts.every((part) => without(fileOf(measure), (node) => isPart(node, part, parts)).length > 0),
  );

interface Omission {
  readonly place: string;
  readonly measure: string;
  /** Files in each of which it is left out at one of the places where it stands. */
  readonly files: readonly string[];
}

/** Leaves out what is sought, wherever it stands in the file. */
function omission(
  place: string,
  measure: string,
  file: string,
  isSought: (node: ts.Node) => boolean,
): Omission {
  const files = without(file, isSought).map((text, nth) =>
    beside(file, `without-${place.replaceAll("/", "-")}-${nth}`, text),
  );
  return { place, measure, files };
}

const PARTS_LEFT_OUT = inTurn(PARTS, saidWhole(measureFile, PARTS)).map(({ place, measure }) =>
  omission(place, measure, measureFile(measure), (node) => isPart(node, place, PARTS)),
);
const WORDS_LEFT_OUT = inTurn(WORDS, saidWhole(wordsFile, WORDS)).map(({ place, measure }) =>
  omission(place, measure, wordsFile(measure), (node) => isPart(node, place, WORDS)),
);
const DESCRIBED_LEFT_OUT = inTurn(DESCRIBED).map(({ place, measure }) =>
  omission(place, measure, DESCRIPTIONS, (node) => isDescribed(node, place, measure)),
);
const ROWS_LEFT_OUT = inTurn(TABLES).map(({ place, measure }) =>
  omission(place, measure, place, (node) => isRow(node, measure)),
);

function expectMissed({ files }: Omission): void {
  expect(files).not.toEqual([]);
  for (const file of files) expect(errorsIn(file), file).not.toEqual([]);
}

it.each(PARTS_LEFT_OUT)("$measure without $place does not compile", expectMissed);
it.each(DESCRIBED_LEFT_OUT)("$measure described without $place does not compile", expectMissed);
it.each(WORDS_LEFT_OUT)("the words of $measure without $place do not compile", expectMissed);
it.each(ROWS_LEFT_OUT)("$place without $measure does not compile", expectMissed);

it("the product asks what a measure is about, never what it is called", () => {
  const asked = ['measure.type === "count"', 'target.measure?.type !== "count"', "switch (measure.type) {"];
  expect(asked.filter((text) => !ASKS_NAME.test(text))).toEqual([]);
  const files = globSync("{app,components,lib,prisma}/**/*.{ts,tsx}").filter(
    (file) => !/^lib\/db\/generated\/|\.test\.tsx?$/.test(file),
  );
  expect(files.length).toBeGreaterThan(0);
  expect(files.filter((file) => ASKS_NAME.test(readFileSync(file, "utf8")))).toEqual([]);
});
