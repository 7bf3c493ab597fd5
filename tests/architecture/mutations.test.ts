import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { broken, MUTATIONS, type Mutation } from "@/tests/mutations/mutation";
import { pageOf } from "@/tests/mutations/page";

/** Why a mutation breaks nothing. */
function unbroken(mutation: Mutation): string[] {
  try {
    const text = readFileSync(mutation.file, "utf8");
    return broken(mutation, text) === text ? [`${mutation.name}: nothing changes`] : [];
  } catch (error) {
    return [String(error)];
  }
}

it("each thing that is broken on purpose stands once where it is looked for, and has a name of its own", () => {
  // Where the code has changed: what the text says now belongs into tests/mutations/mutations.json.
  expect(MUTATIONS.flatMap(unbroken)).toEqual([]);
  const names = MUTATIONS.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

it("a text that is gone, or that stands twice, is told", () => {
  const [first] = MUTATIONS;
  if (first === undefined) throw new Error("Nothing is broken");
  expect(() => broken(first, "")).toThrow(first.name);
  expect(() => broken(first, first.find + first.find)).toThrow(first.name);
});

it("docs/mutations.md is made of them", async () => {
  await expect(pageOf(MUTATIONS)).toMatchFileSnapshot("../../docs/mutations.md");
});
