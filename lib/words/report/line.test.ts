import { expect, it } from "vitest";
import type { Status } from "@/lib/domain/compliance/result";
import { lineOf } from "@/lib/domain/screen/line";
import { target } from "@/tests/support/facts";
import { speechIn } from "@/tests/support/speech";
import { levelTargetWords, lineWords } from "./line";

const speech = speechIn.vi;
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

function words(status: Status, numerator: number, reachedOn = "2021-12-20"): string {
  const value = (numerator / 86) * 100;
  const milestone = { dueOn: "2021-12-31", verdict: "ON_TIME", reachedOn } as const;
  const result = {
    ...{ unit: "P", target: ASKED.code, status, value, required: 100, numerator, denominator: 86 },
    ...{ progress: numerator / 86, milestone },
  };
  const line = lineOf(ASKED, result, 2021, "2021-12-31");
  return lineWords(speech, { line, inPeriod: null, lastYear: null }, "2021-12-31");
}

it("a milestone that was reached and is lost is told as lost, and one that is kept as reached", () => {
  expect(words("MET", 86)).toContain("đạt mốc ngày 20/12/2021 (đúng hạn)");
  expect(words("MET", 86, "2020-05-14")).toContain("lần đầu đạt ngày 14/05/2020, trước hạn 31/12/2021");
  const lost = words("NOT_MET", 85);
  expect(lost).toContain("từng đạt ngày 20/12/2021 (đúng hạn), nay không còn");
  expect(lost).not.toContain("đạt mốc");
});

it("the units of a level that are counted in a sentence add up to those it applies to", () => {
  const counts = { MET: 8, ON_TRACK: 2, NEAR: 1, BEHIND: 3, NO_DATA: 1, NOT_APPLICABLE: 4 };
  const of = {
    ...{ target: ASKED, counts, met: 8, applicable: 15, lastYear: null, sum: null },
    ...{ troubledCount: 4, troubled: [] },
  };
  const said = levelTargetWords(speech, of, "đơn vị");
  expect(said).toContain(
    "08/15 đơn vị đạt (53,3\u00a0%); 02 đơn vị đúng tiến độ; 01 đơn vị xấp xỉ đạt; 04 đơn vị chậm, chưa đạt hoặc chưa báo cáo",
  );
});

it("what was changed after issue says since when and why", () => {
  const amended = { on: "2021-05-10", reason: "Nghị quyết 07", added: false };
  const result = { unit: "A", target: ASKED.code, status: "WAIVED" as const, value: null, required: null };
  const none = { numerator: null, denominator: null, progress: null, milestone: null };
  const line = lineOf({ ...ASKED, amended }, { ...result, ...none }, 2021, "2021-12-31");
  expect(lineWords(speech, { line, inPeriod: null, lastYear: null }, "2021-12-31")).toContain(
    "được miễn trong năm; chỉ tiêu được đổi theo quyết định ngày 10/05/2021: Nghị quyết 07",
  );
});

it("no name turns the figures after it around", () => {
  const turning = { ...ASKED, title: "Nối\u202E cán bộ" };
  const result = { unit: "A", target: ASKED.code, status: "BEHIND" as const, value: 50, required: 100 };
  const line = lineOf(
    turning,
    { ...result, numerator: 1, denominator: 2, progress: 0.5, milestone: null },
    2021,
    "2021-12-31",
  );
  const of = {
    ...{ target: turning, counts: { BEHIND: 1 }, met: 0, applicable: 1, lastYear: null, sum: null },
    ...{ troubledCount: 1, troubled: [{ unit: "A", name: "LĐLĐ\u202E A", line }] },
  };
  const said = levelTargetWords(speech, of, "đơn vị");
  expect(said).toContain("\u2068Nối\u202E cán bộ\u2069: 00/01 đơn vị đạt");
  expect(said).toContain("\u2068LĐLĐ\u202E A\u2069 (01/02)");
  expect(lineWords(speech, { line, inPeriod: null, lastYear: null }, "2021-12-31")).toMatch(
    /^\u2068Nối\u202E cán bộ\u2069: /,
  );
});

it("days since the newest are said as days, and what never was is not said to have been today", () => {
  const asked = target({ type: "recency", activityType: "TRAINING_CLASS", maxDays: 90 });
  const none = { numerator: null, denominator: null, progress: null, milestone: null };
  const of = (value: number | null, force: "MANDATORY" | "TRACKED" = "MANDATORY") =>
    lineOf(
      { ...asked, force },
      {
        ...{ unit: "P", target: asked.code, status: force === "TRACKED" ? force : ("BEHIND" as const) },
        ...{ value, required: 90, ...none },
      },
      2021,
      "2021-09-30",
    );
  const said = (...given: Parameters<typeof of>) =>
    lineWords(speech, { line: of(...given), inPeriod: null, lastYear: null }, "2021-09-30");
  expect(said(227)).toContain("227 ngày từ lớp tập huấn mới nhất (cho phép 90 ngày), chậm tiến độ");
  expect(said(null)).toContain("chưa có lớp tập huấn nào, chậm tiến độ");
  expect(said(7, "TRACKED")).toContain("07 ngày từ lớp tập huấn mới nhất");
  expect(said(null, "TRACKED")).toContain("chưa có lớp tập huấn nào");
  const level = levelTargetWords(
    speech,
    {
      ...{ target: asked, counts: { BEHIND: 2 }, met: 0, applicable: 2, lastYear: null, sum: null },
      ...{
        troubledCount: 2,
        troubled: [of(141), of(null)].map((line, at) => ({ name: `Huyện ${at}`, line })),
      },
    },
    "đơn vị",
  );
  expect(level).toContain("Huyện 0 (141 ngày) và Huyện 1 (chưa có)");
});
