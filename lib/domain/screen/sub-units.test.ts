import { expect, it } from "vitest";
import type { Status } from "../compliance/result";
import { chairStatus, filterSubUnits, type SubUnit } from "./sub-units";

interface Planted {
  readonly value?: number;
  readonly required?: number;
  readonly status?: Status;
  readonly more?: Partial<SubUnit>;
}

function subUnit(
  name: string,
  { value = 1, required = 30, status = "MET", more = {} }: Planted = {},
): SubUnit {
  // Only what the list reads.
  const line = {
    target: { force: "MANDATORY", measure: { type: "count" } },
    result: { status, value, required, numerator: null, denominator: null },
  } as unknown as SubUnit["lines"][string];
  const standing = { completion: { met: 1, applicable: 2 }, troubles: {} };
  return {
    code: name,
    name,
    kind: "ENTERPRISE",
    level: "GRASSROOTS",
    workers: 10,
    chairs: {},
    ...standing,
    lines: { T: line },
    ...more,
  };
}

function sorted(units: readonly SubUnit[], sort: string): string[] {
  return filterSubUnits(units, { search: "", sort }).map(({ name }) => name);
}

it("sorts units below by what each column shows, the least first; what shows none stays last both ways", () => {
  const units = [
    subUnit("Một", { value: 38, status: "MET", more: { workers: 900 } }),
    subUnit("Hai", {
      value: 12,
      required: 12,
      status: "MET",
      more: { workers: null, completion: { met: 0, applicable: 0 } },
    }),
    subUnit("Ba", {
      value: 5,
      status: "BEHIND",
      more: { workers: 1_200, completion: { met: 2, applicable: 2 } },
    }),
    subUnit("Bốn", {
      value: 2,
      status: "NOT_APPLICABLE",
      more: { workers: 80, completion: { met: 0, applicable: 1 } },
    }),
  ];
  expect(sorted(units, "name")).toEqual(["Ba", "Bốn", "Hai", "Một"]);
  expect(sorted(units, "-name")).toEqual(["Một", "Hai", "Bốn", "Ba"]);
  expect(sorted(units, "workers")).toEqual(["Ba", "Một", "Bốn", "Hai"]);
  expect(sorted(units, "-workers")).toEqual(["Bốn", "Một", "Ba", "Hai"]);
  expect(sorted(units, "T")).toEqual(["Ba", "Hai", "Một", "Bốn"]);
  expect(sorted(units, "-T")).toEqual(["Một", "Hai", "Ba", "Bốn"]);
  expect(sorted(units, "done")).toEqual(["Bốn", "Một", "Ba", "Hai"]);
  expect(sorted(units, "__proto__")).toEqual(["Ba", "Bốn", "Hai", "Một"]);
});

it("lists the worst first: chairs who are in no group, then what is in trouble", () => {
  const units = [
    subUnit("Yên"),
    subUnit("Chậm", { more: { troubles: { BEHIND: 1 } } }),
    subUnit("Hỏng", { more: { troubles: { NOT_MET: 1 } } }),
    subUnit("Vắng", { more: { chairs: { U4c: false } } }),
    subUnit("Huyện", { more: { level: "UPPER", chairs: { U4c: true } } }),
  ];
  expect(sorted(units, "")).toEqual(["Huyện", "Vắng", "Hỏng", "Chậm", "Yên"]);
  expect(sorted(units, "U4c")).toEqual(["Vắng", "Huyện", "Chậm", "Hỏng", "Yên"]);
});

it("calls a chair who is not in it yet behind, and failed once it was due", () => {
  const status = (linked: boolean, dueOn: string | null, asOf: string) =>
    chairStatus(linked, { dueOn }, { year: 2021, asOf });
  expect(status(true, null, "2021-03-01")).toBe("MET");
  expect(status(false, null, "2021-03-01")).toBe("BEHIND");
  expect(status(false, "2021-06-30", "2021-06-29")).toBe("BEHIND");
  expect(status(false, "2021-06-30", "2021-06-30")).toBe("NOT_MET");
  expect(status(false, null, "2021-12-31")).toBe("NOT_MET");
});
