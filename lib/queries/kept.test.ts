import { describe, expect, it } from "vitest";
import type { Scope } from "@/lib/auth/scope";
import { Kept, keptKey } from "./kept";

const scope = {
  tenant: { id: "t" },
  revision: "7",
  seesAll: false,
  visibleRoots: ["A"],
  memberships: [{ unit: "A", role: "UPPER_EDITOR" }],
  purpose: "interactive",
  today: "2021-09-30",
} as unknown as Scope;
const asked = { name: "overview", params: { year: 2021 }, form: "vi" };

describe("keptKey", () => {
  it.each([
    ["another tenant", { ...scope, tenant: { id: "u" } }, asked],
    ["another revision", { ...scope, revision: "8" }, asked],
    ["other visible units", { ...scope, visibleRoots: ["B"] }, asked],
    ["another role", { ...scope, memberships: [{ unit: "A", role: "READER" }] }, asked],
    ["another query", scope, { ...asked, name: "unit" }],
    ["other parameters", scope, { ...asked, params: { year: 2022 } }],
    ["another language", scope, { ...asked, form: "en" }],
    ["another day", { ...scope, today: "2021-10-01" }, asked],
  ])("differs for %s", (_, other, question) => {
    expect(keptKey(other as Scope, question)).not.toBe(keptKey(scope, asked));
  });

  it("is the same for two people with the same rights", () => {
    const other = { ...scope, person: { id: "x", name: "X" }, sessionId: "s" } as unknown as Scope;
    expect(keptKey(other, asked)).toBe(keptKey(scope, asked));
  });
});

describe("Kept", () => {
  it("gives up the least recently used first", () => {
    const kept = new Kept<string>(2);
    kept.set("a", "A", 1);
    kept.set("b", "B", 1);
    kept.get("a");
    kept.set("c", "C", 1);
    expect([kept.get("a"), kept.get("b"), kept.get("c")]).toEqual(["A", undefined, "C"]);
  });

  it("does not keep what is heavier than everything together", () => {
    const kept = new Kept<string>(2);
    kept.set("a", "A", 1);
    kept.set("b", "B", 3);
    expect([kept.get("a"), kept.get("b")]).toEqual(["A", undefined]);
  });

  it("counts a replaced value once", () => {
    const kept = new Kept<string>(2);
    kept.set("a", "A", 2);
    kept.set("a", "B", 1);
    kept.set("b", "B", 1);
    expect([kept.get("a"), kept.get("b")]).toEqual(["B", "B"]);
  });
});
