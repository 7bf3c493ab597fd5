import { describe, expect, it } from "vitest";
import { ARTICLES, target } from "@/tests/support/facts";
import type { Result, Status } from "../compliance/result";
import type { Measure } from "../measure";
import type { ShownActivity } from "./activity";
import { chairTasks, nextDue, stepsOf } from "./chair";
import { groupLines, type Line, lineOf } from "./line";

const REPORTER: Measure = { type: "appointments", minimum: 1 };

function line(measure: Measure, status: Status, more: Parameters<typeof target>[1] = {}): Line {
  const none = { value: 0, required: 1, numerator: null, denominator: null, progress: null, milestone: null };
  const result: Result = { unit: "U", target: "T", status, ...none };
  return lineOf(target(measure, more), result, 2021, "2021-09-30");
}

describe("a chair's tasks", () => {
  it("are due on their own day, a sum on the year's last, and what is asked on every day on none", () => {
    const due = (of: Line) => nextDue([of], 2021, "2021-09-30");
    expect(due(line(REPORTER, "BEHIND", { dueOn: "2021-10-15" }))).toBe("2021-10-15");
    expect(due(line(ARTICLES, "BEHIND"))).toBe("2021-12-31");
    expect(due(line(REPORTER, "BEHIND"))).toBeNull();
  });

  it("are next due on the earliest day that lies ahead", () => {
    const [late, soon, year] = [
      line(REPORTER, "BEHIND", { dueOn: "2021-06-30" }),
      line(REPORTER, "BEHIND", { dueOn: "2021-10-15" }),
      line(ARTICLES, "BEHIND"),
    ];
    expect(nextDue([year, late, soon], 2021, "2021-09-30")).toBe("2021-10-15");
    expect(nextDue([late], 2021, "2021-09-30")).toBeNull();
    expect(nextDue([], 2021, "2021-09-30")).toBeNull();
  });

  it("name what is measured once, whatever number of targets ask for it", () => {
    const lines = [
      line(REPORTER, "BEHIND", { code: "G1" }),
      line(REPORTER, "NOT_APPLICABLE", { code: "G1b" }),
      line(ARTICLES, "TRACKED", { code: "G4" }),
    ];
    const { todo, done, rest } = chairTasks(groupLines(lines));
    const codes = [todo, done, rest].map((some) => some.map((each) => each.target.code));
    expect(codes).toEqual([["G1"], [], ["G4"]]);
  });

  it("tell of a duty that a headcount ended, though another target measures the same", () => {
    const clause = { attribute: "workers", op: "gte", value: 1000 } as const;
    const ended = { on: "2021-06-30", asked: false, clause, figure: 980, before: 1020, now: null };
    const lines = [
      { ...line(REPORTER, "NOT_APPLICABLE", { code: "G1" }), crossing: ended },
      line(REPORTER, "BEHIND", { code: "G1b", force: "ENCOURAGED" }),
    ];
    const { todo, rest } = chairTasks(groupLines(lines));
    expect([todo, rest].map((some) => some.map((each) => each.target.code))).toEqual([["G1b"], ["G1"]]);
    const never = { ...ended, before: null };
    const [first, ...others] = lines;
    expect(first && chairTasks(groupLines([{ ...first, crossing: never }, ...others])).rest).toEqual([]);
  });

  it("begin with what came back", () => {
    const returned = { id: "back" } as ShownActivity;
    const steps = stepsOf([returned], [line(REPORTER, "BEHIND")]);
    expect(steps.map(({ kind }) => kind)).toEqual(["returned", "missing"]);
  });
});
