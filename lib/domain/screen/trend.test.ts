import { expect, it } from "vitest";
import { quarterDays, trendFinding } from "./trend";

it("is asked at the end of each quarter that is over, and on the day itself", () => {
  expect(quarterDays(2021, "2021-08-15").map(({ on }) => on)).toEqual([
    "2021-03-31",
    "2021-06-30",
    "2021-08-15",
  ]);
});

it("comes to how many duties are in order, and how many more than a quarter before", () => {
  const first = { quarter: 1, on: "2021-03-31", counts: { MET: 3, BEHIND: 5, NO_DATA: 1 } } as const;
  const second = {
    quarter: 2,
    on: "2021-06-30",
    counts: { MET: 4, ON_TRACK: 1, NEAR: 1, NOT_MET: 4 },
  } as const;
  expect(trendFinding([])).toBeNull();
  expect(trendFinding([first])).toEqual({ on: "2021-03-31", inOrder: 3, all: 9, more: null });
  expect(trendFinding([first, second])).toEqual({ on: "2021-06-30", inOrder: 6, all: 10, more: 3 });
});
