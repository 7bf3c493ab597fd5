import { expect, test } from "vitest";
import { ARTICLES, articles, factsWith, planWith, province, target, upper } from "@/tests/support/facts";
import { computeCompliance } from "../compliance/compute";
import type { CountMeasure, Measure } from "../measure";
import type { Target } from "../plan";
import { nextDeadlines } from "./deadlines";

const GROUP: Measure = { type: "channels", purpose: "CADRE_LINK", minimum: 1 };
const QUARTERLY: CountMeasure = {
  ...ARTICLES,
  minimum: 4,
  schedule: [
    { monthDay: "05-31", cumulative: 2 },
    { monthDay: "11-30", cumulative: 3 },
  ],
};
const units = ["P", "A", "B"].map((code) => (code === "P" ? province(code) : upper(code)));

function told(targets: readonly Target[], asOf = "2021-06-01") {
  const facts = factsWith({
    units,
    activities: [articles("P", 2), articles("A", 20, "2021-05-01"), articles("B", 13, "2021-05-01")],
    channels: [{ code: "C", unit: "A", purpose: "CADRE_LINK", opened: null, closed: null }],
  });
  const plan = planWith(targets);
  const source = {
    plan,
    compliance: computeCompliance(plan, facts, { year: 2021, asOf }),
    units: units.map((unit) => ({ ...unit, name: `Đơn vị ${unit.code}`, parent: null })),
  };
  return nextDeadlines(source).map(({ on, target: { code }, kind, pace, units: who }) => [
    ...[on, code, kind, pace],
    who.map((unit) => unit.code).join(),
  ]);
}

test("a milestone is due for those who have not reached it, until its day", () => {
  const due = target(GROUP, { level: "UPPER", dueOn: "2021-06-30" });
  expect(told([due])).toEqual([["2021-06-30", "T", "MILESTONE", null, "B"]]);
  expect(told([due], "2021-06-30")).toEqual([]);
});

test("a count is due on the first day whose pace asks for more than there is", () => {
  // 30 in 365 days: the fourteenth is asked for on day 171, the twenty-first on day 256.
  expect(told([target(ARTICLES, { level: "UPPER" })])).toEqual([["2021-06-20", "T", "PACE", 14, "B"]]);
  expect(told([target(QUARTERLY, { level: "PROVINCIAL" })])).toEqual([["2021-11-30", "T", "PACE", 3, "P"]]);
});

test("neither what is late already nor what is only encouraged or tracked is due next", () => {
  const day = "2021-07-01";
  const rest = (["ENCOURAGED", "TRACKED"] as const).map((force) =>
    target(GROUP, { code: force, level: "UPPER", force, dueOn: "2021-12-01" }),
  );
  expect(told([target(ARTICLES, { level: "UPPER" }), ...rest], day)).toEqual([
    ["2021-09-13", "T", "PACE", 21, "A"],
  ]);
});

test("the next come first, and no more than six are told", () => {
  const many = Array.from({ length: 8 }, (_, nth) =>
    target(GROUP, { code: `T${nth}`, level: "UPPER", dueOn: `2021-12-0${9 - nth}` }),
  );
  expect(told(many).map(([on]) => on)).toEqual([2, 3, 4, 5, 6, 7].map((day) => `2021-12-0${day}`));
});
