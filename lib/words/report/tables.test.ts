import { expect, it } from "vitest";
import { target } from "@/tests/support/facts";
import { speechIn } from "@/tests/support/speech";
import { hasYearBefore, targetTable } from "./tables";

const speech = speechIn.vi;

function figures(lastYear: { met: number; applicable: number } | null) {
  const of = {
    ...{ target: target({ type: "appointments", minimum: 1 }), counts: { MET: 3 }, met: 3, applicable: 3 },
    ...{ lastYear, sum: null, troubledCount: 0, troubled: [] },
  };
  const without = { ...of, lastYear: null };
  return {
    asOf: "2021-12-31",
    own: [],
    levels: [{ level: "UPPER", operating: 3, targets: [of, without] } as const],
  };
}

function before(of: ReturnType<typeof figures>) {
  const { columns, rows } = targetTable(speech, of, "Cấp tỉnh");
  const place = columns.findIndex(({ head }) => head === "Cùng kỳ");
  return rows.filter(({ kind }) => kind === "plain").map(({ cells }) => cells[place]);
}

it("what was done a year before is a dash where one target has none, and nothing where none has any", () => {
  expect(hasYearBefore(figures({ met: 2, applicable: 3 }))).toBe(true);
  expect(before(figures({ met: 2, applicable: 3 }))).toEqual([2, null]);
  expect(hasYearBefore(figures(null))).toBe(false);
  expect(before(figures(null))).toEqual(["", ""]);
});
