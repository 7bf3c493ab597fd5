import { describe, expect, it } from "vitest";
import { onPaceSince } from "./target";
import { quarterDays, quarterStanding } from "./trend";
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

describe("a trend", () => {
  it("ends with the day asked about", () => {
    expect(quarterDays(2021, "2021-08-15")).toEqual([
      { quarter: 1, on: "2021-03-31" },
      { quarter: 2, on: "2021-06-30" },
      { quarter: 3, on: "2021-08-15" },
    ]);
    expect(quarterDays(2021, "2021-12-31").at(-1)).toEqual({ quarter: 4, on: "2021-12-31" });
  });

  it("counts duties only", () => {
    const results = (["MET", "MET", "BEHIND", "NOT_APPLICABLE", "WAIVED", "TRACKED"] as const).map(
      (status) => ({ status }),
    );
    const { counts } = quarterStanding(
      { quarter: 1, on: "2021-03-31" },
      results as unknown as Parameters<typeof quarterStanding>[1],
    );
    expect(counts).toEqual({ MET: 2, BEHIND: 1 });
  });
});
