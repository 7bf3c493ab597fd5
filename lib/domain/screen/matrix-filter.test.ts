import { describe, expect, it } from "vitest";
import type { Status } from "../compliance/result";
import type { Force } from "../plan";
import type { MatrixUnit } from "./matrix";
import { filterMatrix, kindCounts, type MatrixFilter } from "./matrix-filter";

const ALL: MatrixFilter = { search: "", kind: null, status: null, attentionOnly: false, sort: "" };

function unit(
  name: string,
  more: Partial<MatrixUnit> & {
    status?: Status;
    force?: Force;
    value?: number;
    required?: number;
    measure?: string;
  } = {},
): MatrixUnit {
  const { status = "MET", force = "MANDATORY", value = 1, required = 30, measure = "count", ...rest } = more;
  // Only what the filter reads.
  const line = {
    target: { force, measure: { type: measure } },
    result: { status, value, required, numerator: null, denominator: null },
  } as unknown as MatrixUnit["lines"][string];
  return {
    code: name,
    name,
    kind: "DISTRICT_FEDERATION",
    under: null,
    unions: 0,
    completion: { met: 1, applicable: 1 },
    troubles: {},
    lines: { T: line },
    below: {},
    ...rest,
  };
}

const names = (units: readonly MatrixUnit[], filter: Partial<MatrixFilter>) =>
  filterMatrix(units, { ...ALL, ...filter }).map(({ name }) => name);

describe("a matrix", () => {
  const units = [
    unit("LĐLĐ TP Châu Đốc", { troubles: { BEHIND: 2 } }),
    unit("CĐ ngành Y tế", { kind: "SECTOR_UNION", troubles: { NOT_MET: 1 } }),
    unit("LĐLĐ huyện An Phú"),
  ];

  it("puts the worst first, then names in Vietnamese order", () => {
    expect(names(units, {})).toEqual(["CĐ ngành Y tế", "LĐLĐ TP Châu Đốc", "LĐLĐ huyện An Phú"]);
  });

  it.each(["chau doc", "Châu Đốc", "CHÂU  ĐỐC"])("finds “%s” whatever the marks", (search) => {
    expect(names(units, { search })).toEqual(["LĐLĐ TP Châu Đốc"]);
  });

  it("leaves a kind, or only those that need attention", () => {
    expect(names(units, { kind: "SECTOR_UNION" })).toEqual(["CĐ ngành Y tế"]);
    expect(names(units, { attentionOnly: true })).toHaveLength(2);
    expect(kindCounts(units)).toEqual([
      { kind: "DISTRICT_FEDERATION", count: 2 },
      { kind: "SECTOR_UNION", count: 1 },
    ]);
  });

  it("by status looks at duties, not at what is only encouraged", () => {
    const both = [unit("a", { status: "BEHIND" }), unit("b", { status: "BEHIND", force: "ENCOURAGED" })];
    expect(names(both, { status: "BEHIND" })).toEqual(["a"]);
  });

  it("sorts a target by how much was done, also past what is asked, and what has no figure last in both directions", () => {
    const nothing = unit("d", { lines: {} });
    const four = [nothing, unit("a", { value: 38 }), unit("b", { value: 33 }), unit("c", { value: 39 })];
    expect(names(four, { sort: "T" })).toEqual(["b", "a", "c", "d"]);
    expect(names(four, { sort: "-T" })).toEqual(["c", "a", "b", "d"]);
  });

  it("sorts a target by how much each unit has of what is asked of it", () => {
    const three = [
      unit("a", { value: 30 }),
      unit("b", { value: 32, required: 36 }),
      unit("c", { value: 31 }),
    ];
    expect(names(three, { sort: "T" })).toEqual(["b", "a", "c"]);
    const tracked = [
      unit("a", { value: 9, required: 1, force: "TRACKED" }),
      unit("b", { value: 8, required: 30, force: "TRACKED" }),
    ];
    expect(names(tracked, { sort: "-T" })).toEqual(["a", "b"]);
    expect(names(tracked, { sort: "T" })).toEqual(["b", "a"]);
  });

  it("of days since a post puts the most first, for they are the worst", () => {
    const two = [unit("a", { value: 3, measure: "recency" }), unit("b", { value: 20, measure: "recency" })];
    expect(names(two, { sort: "T" })).toEqual(["b", "a"]);
  });

  it.each(["__proto__", "constructor", "-toString"])("takes %s for no column", (sort) => {
    expect(names([unit("b"), unit("a")], { sort })).toEqual(["a", "b"]);
  });
});
