import { describe, expect, it } from "vitest";
import type { Status } from "../compliance/result";
import type { Force } from "../plan";
import type { MatrixUnit } from "./matrix";
import { filterMatrix, kindCounts, type MatrixFilter } from "./matrix-filter";

const ALL: MatrixFilter = { search: "", kind: null, status: null, attentionOnly: false, sort: "" };

function unit(
  name: string,
  more: Partial<MatrixUnit> & { status?: Status; force?: Force; progress?: number } = {},
): MatrixUnit {
  const { status = "MET", force = "MANDATORY", progress = 1, ...rest } = more;
  // Only what the filter reads.
  const line = {
    target: { force },
    result: { status, progress, value: null },
  } as unknown as MatrixUnit["lines"][string];
  return {
    code: name,
    name,
    kind: "DISTRICT_FEDERATION",
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

  it("sorted by a target keeps what has no figure last in both directions", () => {
    const nothing = unit("c", { lines: {} });
    const three = [nothing, unit("a", { progress: 0.2 }), unit("b", { progress: 0.8 })];
    expect(names(three, { sort: "T" })).toEqual(["a", "b", "c"]);
    expect(names(three, { sort: "-T" })).toEqual(["b", "a", "c"]);
  });
});
