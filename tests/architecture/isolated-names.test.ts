import { globSync, readFileSync } from "node:fs";
import ts from "typescript";
import { expect, it } from "vitest";

// A mark of direction in a name reaches as far as the sentence goes: what people called something is isolated where a
// sentence is put together without `useTranslations`, which does it by itself.

/** What holds people's own words, by the last part of how it is called. */
const OWN_WORDS = /(?:^|[a-z])(?:[nN]ame|[tT]itle|[cC]laim|[tT]opic|[cC]alled|[cC]hair)$/;
/** Of these, what only looks for something, or is no sentence. */
const UNSEEN = /^(?:isFound|isFoundIn|searchable|calledKey|Error|address|set|get|has|encodeURIComponent)$/;
/** Where a component says no words with it. */
const ATTRIBUTES = /^(?:key|id|name|href|htmlFor|form|draftKey|action|address|fileName)$/;
/** Markup, a cookie. */
const NO_SENTENCE = /[<=]/;

function lastName(node: ts.Expression): string {
  if (ts.isIdentifier(node)) return node.text;
  return ts.isPropertyAccessExpression(node) ? node.name.text : "";
}

/** Whether the text of the template is a part of what is looked for, of an address or of a name of ours. */
function isUnseen(node: ts.Node): boolean {
  const { parent } = node;
  if (parent === undefined || ts.isBlock(parent) || ts.isSourceFile(parent)) return false;
  if (ts.isJsxAttribute(parent) || ts.isPropertyAssignment(parent))
    return ATTRIBUTES.test(parent.name.getText()) || (ts.isPropertyAssignment(parent) && isUnseen(parent));
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent))
    return UNSEEN.test(lastName(parent.expression)) || isKey(node) || isUnseen(parent);
  return isUnseen(parent);
}

/** A message's name, of which a part varies: `fields.${name}`; or what is no sentence at all. */
function isKey(node: ts.Node): boolean {
  if (!ts.isTemplateExpression(node)) return false;
  const written = node.getText().replaceAll(/\$\{[^}]*\}/g, "");
  return NO_SENTENCE.test(written) || !/[ ,:()“”→–]/.test(written);
}

function broken(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  ts.forEachChild(source, function visit(node) {
    if (
      ts.isTemplateExpression(node) &&
      node.templateSpans.some(({ expression }) => OWN_WORDS.test(lastName(expression))) &&
      !isKey(node) &&
      !isUnseen(node)
    )
      found.push(`${file}: ${node.getText()}`);
    ts.forEachChild(node, visit);
  });
  return found;
}

it("knows a name that is not isolated in its sentence", () => {
  const held = (name: string) => ["$", "{", name, "}"].join("");
  const said = (...parts: readonly string[]) => broken("planted.tsx", `const x = ${parts.join("")};`).length;
  expect(said("`", held("name"), " (", held("code"), ")`")).toBe(1);
  expect(said("`", held("verb"), ": ", held("unit.name"), "`")).toBe(1);
  expect(said("`", held("isolated(name)"), " (", held("code"), ")`")).toBe(0);
  expect(said("t(`columns.", held("name"), "`)")).toBe(0);
  expect(said("isFoundIn(`", held("name"), " ", held("code"), "`, search)")).toBe(0);
});

it("isolates every name in a sentence that is put together by hand", () => {
  const files = globSync("{components,lib/words,lib/actions}/**/*.{ts,tsx}", {
    exclude: ["**/*.test.*"],
  });
  expect(files.flatMap((file) => broken(file, readFileSync(file, "utf8")))).toEqual([]);
});
