import { resolve } from "node:path";
import ts from "typescript";
import { beforeAll, expect, it } from "vitest";

const RULES = "lib/domain/compliance/rules.ts";
const MEASURES = ["count", "channels", "coverage", "response", "appointments", "recency"];
const PARTS = [
  "reads",
  "accrues",
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
const TABLES = [RULES, "lib/words/wordings.ts", "lib/domain/measure.ts"];

const measureFile = (name: string) => `lib/domain/compliance/measures/${name}.ts`;
const wordsFile = (name: string) => `lib/words/measures/${name}.ts`;
const ROOTS = [...TABLES, ...MEASURES.map(measureFile), ...MEASURES.map(wordsFile), "lib/schemas/measure.ts"];

const planted = new Map<string, string>();
let service: ts.LanguageService;

beforeAll(() => {
  const { config } = ts.readConfigFile("tsconfig.json", ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ".");
  const read = (path: string) => planted.get(path) ?? ts.sys.readFile(path);
  service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [...ROOTS, "lib/i18n/types.d.ts"].map((path) => resolve(path)),
    getScriptVersion: (path) => planted.get(path) ?? "",
    getScriptSnapshot(path) {
      const text = read(path);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => process.cwd(),
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: ts.sys.fileExists,
    readFile: read,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
  });
});

/** What the compiler says of a file, as it is or with another text. */
function errorsIn(file: string, text?: string): string[] {
  const path = resolve(file);
  if (text !== undefined) planted.set(path, text);
  const found = service.getSemanticDiagnostics(path);
  planted.delete(path);
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

it("what is compiled here is what the house compiles", () => {
  expect(ROOTS.flatMap((file) => errorsIn(file))).toEqual([]);
});

/** One measure for each place, each in its turn: what is asked is the same of all, and compiling takes its time. */
const inTurn = <Place>(places: readonly Place[]) =>
  places.map((place, index) => ({ place, measure: MEASURES[index % MEASURES.length] ?? "" }));

/** Leaves out what is sought, wherever it stands in the file, and expects the compiler to miss it. */
function expectMissed(file: string, isSought: (node: ts.Node) => boolean): void {
  const forgetful = without(file, isSought);
  expect(forgetful).not.toEqual([]);
  for (const text of forgetful) expect(errorsIn(file, text)).not.toEqual([]);
}

it.each(inTurn(PARTS))("$measure without $place does not compile", ({ place, measure }) => {
  expectMissed(measureFile(measure), (node) => isPart(node, place, PARTS));
});

it.each(inTurn(WORDS))("the words of $measure without $place do not compile", ({ place, measure }) => {
  expectMissed(wordsFile(measure), (node) => isPart(node, place, WORDS));
});

it.each(inTurn(TABLES))("$place without $measure does not compile", ({ place, measure }) => {
  expectMissed(place, (node) => isRow(node, measure));
});
