import { globSync, readFileSync } from "node:fs";
import ts from "typescript";
import { expect, it } from "vitest";

const NOT_OURS = /^lib\/db\/generated\/|\.test\.tsx?$/;

/** Lines on which a type is claimed and not shown, without a comment there or above that says why it holds. */
function claims(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const lines = text.split("\n");
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isAsExpression(node) && !ts.isConstTypeReference(node.type)) {
      const { line } = source.getLineAndCharacterOfPosition(node.type.getStart());
      const { line: first } = source.getLineAndCharacterOfPosition(node.getStart());
      const reasons = lines.slice(Math.max(0, first - 1), line + 1);
      if (!reasons.some((each) => /\/\/ |\*\/$/.test(each))) found.push(`${file}:${line + 1}`);
    }
    node.forEachChild(visit);
  };
  visit(source);
  return found;
}

it("a cast has its reason beside it", () => {
  const files = globSync("{app,components,lib,prisma}/**/*.{ts,tsx}").filter((file) => !NOT_OURS.test(file));
  expect(files.length).toBeGreaterThan(500);
  expect(files.flatMap((file) => claims(file, readFileSync(file, "utf8")))).toEqual([]);
});

it("a cast without one is told", () => {
  const planted = [
    "const words = [1, 2] as const;",
    "const sure = given as string;",
    "// It was asked for as a text.",
    "const known = given as string;",
    "",
    "const twice = given as never as string;",
  ];
  expect(claims("lib/planted.ts", planted.join("\n"))).toEqual([
    "lib/planted.ts:2",
    "lib/planted.ts:6",
    "lib/planted.ts:6",
  ]);
});
