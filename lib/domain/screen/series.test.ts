import { describe, expect, it } from "vitest";
import { articles, factsWith, upper } from "@/tests/support/facts";
import type { Status } from "../compliance/result";
import { onPaceSince, targetView, type UnitLine } from "./target";
import { monthlyAmounts } from "./unit";

const point = (on: string, value: number | null, pace: number) => ({ on, value, pace });

describe("a cumulative series", () => {
  it("is on pace since the last time it rose to it", () => {
    const points = [
      point("2021-01-31", 3, 2),
      point("2021-02-28", 3, 4),
      point("2021-03-31", 8, 7),
      point("2021-04-30", null, 9),
    ];
    expect(onPaceSince(points, "2021-03-31")).toBe("2021-03-31");
    expect(onPaceSince(points, "2021-02-28")).toBeNull();
  });

  it("gives what each month brought, the present month up to the day", () => {
    const points = [
      point("2021-01-31", 2, 1),
      point("2021-02-28", 2, 2),
      point("2021-03-10", 5, 2),
      point("2021-03-31", null, 3),
    ];
    expect(monthlyAmounts(points)).toEqual([2, 0, 3]);
  });
});

const handedIn = (quantity: number, status: "SUBMITTED" | "APPROVED") => ({
  ...articles("least", quantity, "2021-03-01"),
  type: "A",
  status,
});
const facts = factsWith({
  units: [upper("least")],
  activities: [handedIn(13, "SUBMITTED"), handedIn(5, "APPROVED")],
});

describe("units at a target", () => {
  const target = {
    code: "T",
    title: "T",
    titleEn: null,
    sentence: null,
    level: "UPPER",
    kinds: [],
    condition: [],
    weight: 1,
    dueOn: null,
    measure: { type: "count", activityType: "A", minimum: 30, scope: "own", countsFrom: "SUBMITTED" },
  } as const;
  const none = {
    target: "T",
    required: 30,
    numerator: null,
    denominator: null,
    progress: null,
    milestone: null,
  };
  const standing = (unit: string, status: Status, value: number | null) => ({ unit, status, value, ...none });
  const results = [
    standing("met", "MET", 40),
    standing("most", "BEHIND", 26),
    standing("least", "BEHIND", 18),
    standing("own", "MET", 20),
    standing("unknown", "NO_DATA", null),
  ];
  const unitsOf = (force: "MANDATORY" | "TRACKED", more: typeof results = []): readonly UnitLine[] => {
    const of = { ...target, force };
    const plan = {
      title: "P",
      titleEn: null,
      documentNo: null,
      issuedOn: null,
      startsOn: null,
      endsOn: null,
      classes: [],
      classesEn: null,
    };
    const compliance = {
      year: 2021,
      asOf: "2021-11-26",
      results: [...results, ...more],
      units: [],
      targets: [],
    };
    return targetView({ plan: { ...plan, year: 2021, targets: [of] }, compliance, units: [], facts }, of)
      .units;
  };

  it("come trouble first, then the least done", () => {
    const units = unitsOf("MANDATORY");
    expect(units.map(({ code }) => code)).toEqual(["least", "most", "unknown", "own", "met"]);
  });

  it("come by how much each has of what is asked of it", () => {
    const asked = { ...standing("asked less", "BEHIND", 23), required: 25 };
    expect(unitsOf("MANDATORY", [asked]).map(({ code }) => code)).toEqual([
      ...["least", "most", "asked less"],
      ...["unknown", "own", "met"],
    ]);
  });

  it("come the furthest first where nothing is judged", () => {
    expect(unitsOf("TRACKED").map(({ code }) => code)).toEqual(["met", "most", "own", "least", "unknown"]);
  });

  it("say what was handed in and what of it approved", () => {
    const [least] = unitsOf("MANDATORY");
    expect(least?.line.claims).toEqual({ claimed: 18, verified: 5 });
  });
});
