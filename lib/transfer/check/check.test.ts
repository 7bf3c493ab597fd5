import { describe, expect, it } from "vitest";
import { activityRow } from "@/tests/support/bundle/activity";
import {
  PLAN,
  placed,
  ROOT,
  storedBelow,
  storedUnits,
  TARGET,
  told,
  upper,
} from "@/tests/support/bundle/checking";
import { type BundleRow, EMPTY_BUNDLE } from "../bundle";
import { checkBundle } from "./check";
import { NOTHING_STORED } from "./nothing-stored";

describe("a bundle's codes", () => {
  it("are those of the bundle or of the federation", () => {
    const outlets: BundleRow<"outlets">[] = [{ code: "O", name: "O", kind: "OTHER" }];
    const row = activityRow({ id: "a", unit: "C", occurredOn: "2021-01-01", outlet: "O" });
    expect(told({ outlets, activities: [row] }, { units: storedUnits }).errors).toEqual([]);
    expect(told({ outlets, activities: [{ ...row, type: "X", outlet: "P" }] }).errors).toEqual([
      "activities.csv:2:unit bundle.unknown.units C",
      "activities.csv:2:type bundle.unknown.activityTypes X",
      "activities.csv:2:outlet bundle.unknown.outlets P",
    ]);
  });

  it("of a row that cannot be read are not called unknown", () => {
    const bundle = { ...EMPTY_BUNDLE, units: [ROOT, upper("A", "Z")] };
    const checked = checkBundle(bundle, NOTHING_STORED, { brokenKeys: { units: ["Z"] } });
    expect(checked.errors).toEqual([]);
  });

  it.each(["notUtf8", "utf16", "otherSeparator", "otherKind", "misnamedFile", "folder", "noHeader"])(
    "of a file that was not read at all (%s) are not called unknown",
    (fault) => {
      const problem = { file: "units.csv", line: 1, column: "", key: `bundle.${fault}`, values: {} };
      const overrides = [{ unit: "Z", target: "B", year: 2021, required: 1, waived: false, reason: null }];
      const read = { problems: [problem] };
      expect(checkBundle({ ...EMPTY_BUNDLE, overrides }, NOTHING_STORED, read).errors).toEqual([problem]);
    },
  );

  it("in measures and overrides count too", () => {
    const measure = {
      type: "count",
      activityType: "X",
      minimum: 1,
      outlets: ["P"],
      scope: "own",
      countsFrom: "SUBMITTED",
    } as const;
    const targets = [{ ...TARGET, measure: { ...measure, outlets: ["P"] } }];
    const overrides = [{ unit: "Z", target: "B", year: 2021, required: 1, waived: false, reason: null }];
    expect(told({ plans: [PLAN], targets, overrides }).errors).toEqual([
      "overrides.csv:2:unit bundle.unknown.units Z",
      "targets.csv:2:measure bundle.unknown.activityTypes X",
      "targets.csv:2:measure bundle.unknown.outlets P",
      "overrides.csv:2:target bundle.unknown.targets B",
    ]);
  });
});

describe("a plan", () => {
  it("comes with targets, and a target with its plan", () => {
    expect(told({ plans: [PLAN], targets: [{ ...TARGET, year: 2022 }] }).errors).toEqual([
      "plans.csv:2:year bundle.planWithoutTargets 2021",
      "targets.csv:2:year bundle.targetWithoutPlan 2022",
    ]);
  });

  it("may have the other half stored", () => {
    expect(told({ plans: [PLAN] }, { targets: [{ year: 2021, code: "A", measure: null }] }).errors).toEqual(
      [],
    );
    expect(told({ targets: [TARGET] }, { plans: [{ year: 2021 }] }).errors).toEqual([]);
  });

  it("asks for no more than 100 percent by an override either", () => {
    const measure = { type: "response", hours: 24, minimumPercent: 90 } as const;
    const overrides = [{ unit: "A", target: "A", year: 2021, required: 101, waived: false, reason: null }];
    expect(told({ plans: [PLAN], targets: [{ ...TARGET, measure }], overrides }).errors).toEqual([
      "overrides.csv:2:required number.tooLarge 101",
    ]);
  });
});

describe("the tree", () => {
  it("has exactly one PROVINCIAL unit", () => {
    expect(told({ units: [upper("A", null)] }).errors).toEqual(["units.csv:1:level bundle.noRoot"]);
    expect(told({ units: [{ ...ROOT, code: "S" }] }, { units: storedUnits }).errors).toEqual([
      "units.csv:2:level bundle.secondRoot S",
    ]);
  });

  it("has nothing above the PROVINCIAL unit", () => {
    expect(told({ units: [{ ...ROOT, parent: "A" }, upper("A", null)] }).errors).toEqual([
      "units.csv:2:parent bundle.rootWithParent T",
    ]);
    expect(told({ placements: [placed("T", "A", "2021-01-01", null)] }).errors).toContain(
      "placements.csv:2:parent bundle.rootWithParent T",
    );
  });

  it("has placements that do not overlap, also with stored ones", () => {
    expect(
      told({ placements: [placed("A", "T", null, "2021-01-02"), placed("A", "B", "2021-01-01", null)] })
        .errors,
    ).toEqual(["placements.csv:3:from bundle.overlap A"]);
    expect(
      told(
        { placements: [placed("A", "B", "2021-01-01", null)] },
        { units: storedUnits, placements: [storedBelow("A", "T", "2020-01-01")] },
      ).errors,
    ).toEqual(["placements.csv:2:from bundle.overlap A"]);
    expect(
      told({ placements: [placed("A", "T", null, "2021-01-01"), placed("A", "B", "2021-01-01", null)] })
        .errors,
    ).toEqual([]);
  });

  it("has no unit below itself on any day", () => {
    expect(told({ units: [ROOT, upper("A", "A")] }).errors).toEqual(["units.csv:3:parent bundle.cycle A"]);
    const circle = [
      placed("A", "B", "2021-01-01", null),
      placed("B", "A", null, "2021-01-02"),
      placed("B", "T", "2021-01-02", null),
    ];
    expect(told({ placements: circle }).errors).toEqual(["placements.csv:2:parent bundle.cycle A, B"]);
    expect(
      told({ placements: circle.map((row) => ({ ...row, from: row.from && "2021-01-02" })) }).errors,
    ).toEqual([]);
  });

  it("has no circle that a stored placement closes later", () => {
    const stored = {
      units: storedUnits,
      placements: [storedBelow("A", "T", null, "2025-01-01"), storedBelow("A", "B", "2025-01-01")],
    };
    expect(
      told({ units: [ROOT], placements: [placed("B", "A", "2020-01-01", null)] }, stored).errors,
    ).toEqual(["placements.csv:2:parent bundle.cycle A, B"]);
    expect(
      told({ units: [ROOT], placements: [placed("B", "A", "2020-01-01", "2025-01-01")] }, stored).errors,
    ).toEqual([]);
  });
});
