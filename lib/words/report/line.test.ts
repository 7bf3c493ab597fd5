import { createTranslator } from "next-intl";
import { expect, it } from "vitest";
import type { Status } from "@/lib/domain/compliance/result";
import { lineOf } from "@/lib/domain/screen/line";
import { vi } from "@/lib/i18n/vi";
import { target } from "@/tests/support/facts";
import { speechOf } from "../speech";
import { lineWords } from "./line";

const speech = speechOf(createTranslator({ locale: "vi", messages: vi, timeZone: "Asia/Ho_Chi_Minh" }), "vi");
const ASKED = target(
  {
    type: "coverage",
    purpose: "CADRE_LINK",
    audience: "FULL_TIME_OFFICIALS",
    minimumPercent: 100,
    scope: "own",
  },
  { dueOn: "2021-12-31" },
);

function words(status: Status, numerator: number): string {
  const value = (numerator / 86) * 100;
  const milestone = { dueOn: "2021-12-31", verdict: "ON_TIME", reachedOn: "2021-12-20" } as const;
  const result = {
    ...{ unit: "P", target: ASKED.code, status, value, required: 100, numerator, denominator: 86 },
    ...{ progress: numerator / 86, milestone },
  };
  const line = lineOf(ASKED, result, 2021, "2021-12-31");
  return lineWords(speech, { line, inPeriod: null, lastYear: null }, "2021-12-31");
}

it("a milestone that was reached and is lost is told as lost, and one that is kept as reached", () => {
  expect(words("MET", 86)).toContain("đạt mốc ngày 20/12/2021 (đúng hạn)");
  const lost = words("NOT_MET", 85);
  expect(lost).toContain("từng đạt ngày 20/12/2021 (đúng hạn), nay không còn");
  expect(lost).not.toContain("đạt mốc");
});
