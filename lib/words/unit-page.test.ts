import { expect, test } from "vitest";
import type { Force } from "@/lib/domain/plan";
import { lineOf } from "@/lib/domain/screen/line";
import { ARTICLES, target } from "@/tests/support/facts";
import { speechIn } from "@/tests/support/speech";
import { plain } from "./speech";
import { unitFinding } from "./unit-page";

const SPEECH = speechIn.vi;
const DAY = { operates: true, asOf: "2021-09-30" };

function shortfall(force: Force, missing: number) {
  const figures = { value: 0, required: missing, numerator: null, denominator: null, milestone: null };
  const result = { unit: "AG", target: "T", status: "BEHIND", progress: 0, ...figures } as const;
  const line = lineOf(target(ARTICLES, { force }), result, 2021, DAY.asOf);
  return { line, months: null, group: null };
}

function finding(met: number, shortfalls: ReturnType<typeof shortfall>[]): string {
  const summary = { unit: "AG", completion: { met, applicable: 8 }, score: null, class: null };
  return plain(unitFinding(SPEECH, { summary, shortfalls }, DAY));
}

test("beside the mandatory targets met it names mandatory ones alone", () => {
  expect(finding(6, [shortfall("MANDATORY", 5), shortfall("SOFT", 7), shortfall("MANDATORY", 9)])).toBe(
    "Đạt 6/8 chỉ tiêu bắt buộc; thiếu 5 tin, bài, thiếu 9 tin, bài.",
  );
});

test("where only what is hoped for is missing, all that is mandatory is said to be met", () => {
  expect(finding(8, [shortfall("SOFT", 7)])).toBe(finding(8, []));
});
