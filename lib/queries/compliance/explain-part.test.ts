import { describe, expect, it } from "vitest";
import type { Explanation } from "@/lib/domain/compliance/explain/evidence";
import { evidencePart, type Slice } from "./explain-part";

const chair = (id: string) => ({ kind: "UNIT", id, unit: id, on: null, title: id }) as const;
const explanation: Explanation = {
  counted: ["a", "b", "c"].map((id) => ({ ...chair(id), contribution: 1 })),
  notCounted: ["x", "y"].map((id) => ({ ...chair(id), reason: "NOT_LINKED" })),
};

/** All parts one after the other: what is counted, then what is not. */
function parts(slice: Slice): string[] {
  const { counted, notCounted, nextCursor } = evidencePart(explanation, slice, (record) => record);
  const ids = (records: readonly { readonly id: string | null }[]) => records.map(({ id }) => id).join("");
  const part = `${ids(counted)}-${ids(notCounted)}`;
  return nextCursor === null ? [part] : [part, ...parts({ ...slice, cursor: nextCursor })];
}

describe("the records behind a number, in parts", () => {
  it("begin with those that are counted", () => {
    expect(parts({ limit: 2 })).toEqual(["ab-", "c-x", "-y"]);
  });

  it("begin with who is missing where that is asked", () => {
    expect(parts({ limit: 2, missingFirst: true })).toEqual(["-xy", "ab-", "c-"]);
    expect(parts({ limit: 3, missingFirst: true })).toEqual(["a-xy", "bc-"]);
  });
});
