import { expect, it } from "vitest";
import type { MeasuredTarget } from "@/lib/domain/plan";
import { lineOf } from "@/lib/domain/screen/line";
import { target } from "@/tests/support/facts";
import { speechIn } from "@/tests/support/speech";
import { causesSaid, differenceSaid, treeSaid } from "./changes";

const speech = speechIn.vi;

it("what is asked stands as it was typed, a pace is rounded down", () => {
  const asked: MeasuredTarget = {
    ...{
      code: "U7",
      title: "Kết nối",
      titleEn: null,
      sentence: null,
      kinds: [],
      condition: [],
      weight: 1,
      dueOn: null,
    },
    level: "UPPER",
    force: "MANDATORY",
    measure: {
      type: "coverage",
      purpose: "LEADERS_LINK",
      audience: "WORKERS",
      minimumPercent: 66.66,
      scope: "own",
    },
  };
  const figures = {
    value: null,
    required: 66.66,
    numerator: 2,
    denominator: 3,
    milestone: null,
    progress: 1,
  };
  const after = { unit: "U", target: "U7", status: "MET", ...figures } as const;
  const is = lineOf(asked, after, 2021, "2021-09-30");
  const whose = { unit: "U", target: "U7", name: "Huyện", level: "UPPER" } as const;
  const turn = { ...whose, turn: "MET", before: null, after, was: null, is } as const;
  const causes = [
    { kind: "REQUIRED", from: 70.25, to: 66.66 },
    { kind: "PACE", from: 40.29, to: 49.99 },
  ] as const;
  expect(causesSaid(speech, { ...turn, causes }).replaceAll("\u00a0", " ")).toBe(
    "mức cần đạt 70,25 % → 66,66 %, nhịp 40,2 % → 49,9 %",
  );
});

it("days since the newest begin with the first there is, and no figure was missing before", () => {
  const asked = target({ type: "recency", activityType: "INTERNAL_SESSION", maxDays: 30 });
  const none = { numerator: null, denominator: null, milestone: null };
  const after = {
    unit: "U",
    target: "T",
    status: "MET",
    value: 2,
    required: 30,
    progress: 1,
    ...none,
  } as const;
  const is = lineOf(asked, after, 2021, "2021-09-30");
  const turn = { unit: "U", target: "T", name: "U", level: "GRASSROOTS", turn: "MET", before: null } as const;
  expect(causesSaid(speech, { ...turn, after, was: null, is, causes: [{ kind: "KNOWN" }] })).toBe(
    "đã có buổi",
  );
});

it("between two percentages are points, between two amounts a number", () => {
  expect(differenceSaid(speech, -1.2, true)).toBe("−1,2 điểm phần trăm");
  expect(differenceSaid(speech, 0.5, true)).toBe("+0,5 điểm phần trăm");
  expect(differenceSaid(speech, 0, true)).toBe("0");
  expect(differenceSaid(speech, 3, false)).toBe("+3");
});

it("who came below another, began or ceased is named, as far as a sentence goes", () => {
  const said = treeSaid(speech, { moved: ["A", "B", "C", "D", "E"], begun: [], ceased: ["F"] });
  expect(said).toBe(
    "Giữa hai ngày: 5 đơn vị chuyển sang trực thuộc nơi khác (A, B, C và 2 đơn vị khác); 1 đơn vị kết thúc hoạt động (F).",
  );
  expect(treeSaid(speech, { moved: [], begun: [], ceased: [] })).toBe("");
});
