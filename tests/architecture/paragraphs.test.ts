import { globSync, readFileSync } from "node:fs";
import ts from "typescript";
import { expect, it } from "vitest";

// A browser ends a paragraph where a block begins: what it then shows is not what React expects, which draws the page anew
// and loses what was typed meanwhile.

const BLOCKS = new Set(
  "article aside blockquote details div dl fieldset figure footer form h1 h2 h3 h4 header hr main nav ol p pre section table ul".split(
    " ",
  ),
);

const SOURCES = globSync("{app,components}/**/*.tsx").map((file) =>
  ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true),
);

/** What each component begins with, by its name. */
const FIRST = new Map(SOURCES.flatMap((source) => [...firstElements(source)]));

type Element = ts.JsxElement | ts.JsxSelfClosingElement;

function isElement(node: ts.Node): node is Element {
  return ts.isJsxElement(node) || ts.isJsxSelfClosingElement(node);
}

function nameOf(element: Element): string {
  return (ts.isJsxElement(element) ? element.openingElement : element).tagName.getText();
}

/** The outermost elements in a node: of a component, what it may return. */
function outermost(node: ts.Node): Element[] {
  const found: Element[] = [];
  ts.forEachChild(node, function visit(child) {
    if (isElement(child)) found.push(child);
    else if (!ts.isJsxAttributes(child)) ts.forEachChild(child, visit);
  });
  return found;
}

function* firstElements(source: ts.SourceFile): Generator<readonly [string, readonly string[]]> {
  for (const each of source.statements)
    if (ts.isFunctionDeclaration(each) && each.name) yield [each.name.text, outermost(each).map(nameOf)];
}

function isBlock(name: string, asked: readonly string[] = []): boolean {
  if (BLOCKS.has(name)) return true;
  return !asked.includes(name) && (FIRST.get(name) ?? []).some((each) => isBlock(each, [...asked, name]));
}

/** Blocks that stand in a paragraph, however deep. */
function blocksIn(paragraph: ts.Node): string[] {
  return outermost(paragraph).flatMap((each) =>
    isBlock(nameOf(each)) ? [nameOf(each)] : ts.isJsxElement(each) ? blocksIn(each) : [],
  );
}

function broken(source: ts.SourceFile): string[] {
  const found: string[] = [];
  ts.forEachChild(source, function visit(node) {
    if (ts.isJsxElement(node) && nameOf(node) === "p")
      found.push(...blocksIn(node).map((name) => `${source.fileName}: ${name}`));
    ts.forEachChild(node, visit);
  });
  return found;
}

it("knows what a component begins with", () => {
  expect(["Muted", "Section", "Hidden", "a"].map((name) => isBlock(name))).toEqual([
    true,
    true,
    false,
    false,
  ]);
  const planted = ts.createSourceFile(
    "x.tsx",
    "<p>{a ? <b><Muted>x</Muted></b> : null}</p>",
    99,
    true,
    ts.ScriptKind.TSX,
  );
  expect(broken(planted)).toEqual(["x.tsx: Muted"]);
});

it("no block stands in a paragraph", () => {
  expect(SOURCES.length).toBeGreaterThan(0);
  expect(SOURCES.flatMap(broken)).toEqual([]);
});
