import { createTranslator, NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { Result, Status } from "@/lib/domain/compliance/result";
import type { Measure } from "@/lib/domain/measure";
import type { MeasuredTarget } from "@/lib/domain/plan";
import { type Line, lineOf } from "@/lib/domain/screen/line";
import { en } from "@/lib/i18n/en";
import { vi } from "@/lib/i18n/vi";
import { wholeFigure } from "@/lib/words/figure";
import { inputsOf } from "@/lib/words/inputs";
import { speechOf } from "@/lib/words/speech";
import { target } from "@/tests/support/facts";
import { useFigure } from "./figure";
import { useGapWords } from "./gap-words";
import { useMeasureWords } from "./measure-words";
import { useShortfallWords } from "./shortfall-words";

const AS_OF = "2021-09-30";
const SPEECH = speechOf(createTranslator({ locale: "vi", messages: vi, timeZone: "Asia/Ho_Chi_Minh" }), "vi");

const ARTICLES: Measure = {
  type: "count",
  activityType: "WEBSITE_ARTICLE",
  minimum: 30,
  scope: "own",
  countsFrom: "SUBMITTED",
};
const OWN_TYPE: Measure = { ...ARTICLES, activityType: "PODCAST", minimum: 20 };
const CHAIRS: Measure = {
  type: "coverage",
  purpose: "CADRE_LINK",
  audience: "CHAIRS",
  minimumPercent: 100,
  scope: "direct",
};
const NEARLY: Measure = { ...CHAIRS, minimumPercent: 95, tolerance: 2, scope: "subtree" };
const REPLIES: Measure = { type: "response", hours: 24, minimumPercent: 100 };
const PAGE: Measure = { type: "channels", purpose: "PUBLIC_PAGE", minimum: 1 };
const POSTS: Measure = { type: "recency", activityType: "PAGE_POST", maxDays: 14 };
const REPORTER: Measure = { type: "appointments", minimum: 1 };

function line(
  measure: Measure,
  status: Status,
  figures: Partial<Result>,
  more: Partial<MeasuredTarget> = {},
): Line {
  const asked = target(measure, { title: "Nhóm Zalo của đơn vị", level: "UPPER", ...more });
  const none = {
    value: null,
    required: null,
    numerator: null,
    denominator: null,
    progress: null,
    milestone: null,
  };
  return lineOf(asked, { unit: "U", target: "T", status, ...none, ...figures }, 2021, AS_OF);
}

function said(content: ReactNode, language: "vi" | "en" = "vi"): string {
  const html = renderToStaticMarkup(
    <NextIntlClientProvider
      locale={language}
      messages={language === "vi" ? vi : en}
      timeZone="Asia/Ho_Chi_Minh"
    >
      {content}
    </NextIntlClientProvider>,
  );
  return html.replace(/<[^>]+>/g, "").replaceAll("\u00a0", " ");
}

const Gap = ({ of }: { of: Line }) => useGapWords(AS_OF)(of);
const Figure = ({ of }: { of: Line }) => wholeFigure(useFigure()(of));
const Shortfall = ({ of, form }: { of: Line; form: "finding" | "attention" | "cause" }) =>
  useShortfallWords()(of, form);
const Threshold = ({ of }: { of: Line }) => {
  const { threshold, condition } = useMeasureWords();
  return [threshold(of.target, of.result.required), condition(of.target)].filter(Boolean).join(" · ");
};

const DUE = { dueOn: "2021-06-30" };
const behind = line(ARTICLES, "BEHIND", { value: 9, required: 30 });
const chairs = line(CHAIRS, "NOT_MET", { numerator: 147, denominator: 165, required: 100 }, DUE);

describe("beside a figure", () => {
  it.each([
    [behind, "9/30", "còn 21, cần 7/tháng"],
    [line(ARTICLES, "ON_TRACK", { value: 22, required: 30 }), "22/30", "đúng nhịp 22"],
    [line(ARTICLES, "ON_TRACK", { value: 23, required: 30 }), "23/30", "vượt 1 so với nhịp 22"],
    [line(ARTICLES, "MET", { value: 30, required: 30 }), "30/30", "đủ 30"],
    [line(ARTICLES, "MET", { value: 34, required: 30 }), "34/30", "vượt 4"],
    [chairs, "89,0 %", "còn 18 người, trễ 92 ngày"],
    [
      line(NEARLY, "NEAR", { numerator: 1437, denominator: 1540, required: 95 }, DUE),
      "93,3 %",
      "thiếu 26 người để đủ 1.463",
    ],
    [
      line(REPLIES, "MET", { numerator: 143, denominator: 143, required: 100 }),
      "100 %",
      "143 câu hỏi, không trễ",
    ],
    [
      line(REPLIES, "BEHIND", { numerator: 41, denominator: 43, required: 100 }),
      "95,3 %",
      "2 trễ trong 43 câu hỏi",
    ],
    [
      line(REPLIES, "NOT_APPLICABLE", { numerator: 0, denominator: 0, required: 100 }),
      "–",
      "chưa có câu hỏi",
    ],
    [line(PAGE, "BEHIND", { value: 0, required: 1 }), "Chưa có", "chưa có"],
    [line(REPORTER, "BEHIND", { value: 0, required: 1 }), "Chưa có", "chưa cử"],
    [
      line(POSTS, "TRACKED", { value: 2, required: 14 }, { force: "TRACKED" }),
      "2 ngày",
      "bài ngày 28/09/2021",
    ],
    [
      line(POSTS, "TRACKED", { value: 0, required: 14 }, { force: "TRACKED" }),
      "trong ngày",
      "bài ngày 30/09/2021",
    ],
    [line(CHAIRS, "NO_DATA", { required: 100 }), "–", "chưa báo cáo số Chủ tịch CĐCS"],
    [line(CHAIRS, "WAIVED", {}), "–", "được miễn trong năm"],
    [line(CHAIRS, "NOT_APPLICABLE", {}), "–", "không thuộc diện áp dụng"],
  ])("%#: %s", (of, figure, gap) => {
    expect(said(<Figure of={of} />)).toBe(figure);
    expect(said(<Gap of={of} />)).toBe(gap);
  });

  it("says a milestone that was reached late", () => {
    const milestone = { dueOn: "2021-06-30", reachedOn: "2021-07-02", verdict: "LATE" } as const;
    expect(said(<Gap of={line(PAGE, "MET", { value: 1, required: 1, milestone }, DUE)} />)).toBe(
      "đạt 02/07/2021, trễ hạn",
    );
  });
});

describe("a milestone that was reached and is not held any more", () => {
  const milestone = { dueOn: "2021-06-30", reachedOn: "2021-05-20", verdict: "ON_TIME" } as const;

  it("is not late", () => {
    const lost = line(CHAIRS, "NOT_MET", { numerator: 82, denominator: 100, required: 100, milestone }, DUE);
    expect(said(<Gap of={lost} />)).toBe("còn 18 người, từng đạt 20/05/2021, nay không còn");
    const closed = line(PAGE, "NOT_MET", { value: 0, required: 1, milestone }, DUE);
    expect(said(<Gap of={closed} />)).toBe("chưa có, từng đạt 20/05/2021, nay không còn");
  });

  it.each([
    ["NOT_MET", "20/05/2021, đúng hạn; nay không còn giữ được mức"],
    ["MET", "20/05/2021, đúng hạn"],
  ] as const)("says of %s whether its first day still tells of today", (status, words) => {
    const figures = { numerator: 82, denominator: 100, required: 100, milestone };
    const inputs = new Map(inputsOf(SPEECH, line(CHAIRS, status, figures, DUE), { year: 2021, asOf: AS_OF }));
    expect(inputs.get("Đạt lần đầu")).toBe(words);
  });
});

describe("what was not asked", () => {
  it.each([
    [line(ARTICLES, "WAIVED", {}), ["–", "–"]],
    [line(ARTICLES, "NO_DATA", {}), ["chưa báo cáo", "–"]],
    [line(CHAIRS, "NOT_APPLICABLE", {}), ["–", "–", "–"]],
    [line(CHAIRS, "NO_DATA", { required: 100 }), ["chưa báo cáo", "chưa báo cáo", "100\u00A0%"]],
  ])("%#: is not told to be missing", (of, values) => {
    const inputs = inputsOf(SPEECH, of, { year: 2021, asOf: AS_OF });
    expect(inputs.slice(0, values.length).map(([, value]) => value)).toEqual(values);
  });
});

describe("a shortfall", () => {
  it.each([
    [behind, "finding", "thiếu 21 tin, bài"],
    [behind, "cause", "Tin, bài chậm 13 tin, bài"],
    [behind, "attention", "9/30 tin, bài: còn 21, cần 7/tháng"],
    [chairs, "attention", "18 Chủ tịch CĐCS chưa vào nhóm"],
    [
      line(NEARLY, "BEHIND", { numerator: 0, denominator: 1540, required: 95 }),
      "attention",
      "Cần thêm 1.463 Chủ tịch CĐCS vào nhóm",
    ],
    [line(PAGE, "BEHIND", { value: 0, required: 1 }), "attention", "Chưa lập trang riêng"],
    [line(CHAIRS, "NO_DATA", { required: 100 }), "attention", "Chưa báo cáo số Chủ tịch CĐCS"],
  ] as const)("%#: in a %s", (of, form, words) => {
    expect(said(<Shortfall of={of} form={form} />)).toBe(words);
  });
});

describe("what is asked", () => {
  it.each([
    [behind, "≥ 30 tin, bài"],
    [line(ARTICLES, "BEHIND", { value: 9, required: 36 }), "≥ 36 tin, bài"],
    [line(OWN_TYPE, "MET", { value: 20, required: 20 }), "≥ 20 hoạt động"],
    [line(NEARLY, "NEAR", { required: 95 }), "khoảng 95 %"],
    [line(PAGE, "MET", { required: 1 }), "phải có"],
    [line(POSTS, "TRACKED", {}, { force: "TRACKED" }), "không chấm điểm"],
  ])("%#: is said from the measure alone", (of, words) => {
    expect(said(<Threshold of={of} />)).toBe(words);
  });

  it("names of whom, whatever the plan's clauses", () => {
    const clauses = [
      { attribute: "workers", op: "gte", value: 1000 },
      { attribute: "union_groups", op: "gte", value: 1 },
    ] as const;
    const of = line(REPORTER, "MET", { required: 1 }, { kinds: ["ENTERPRISE"], condition: clauses });
    expect(said(<Threshold of={of} />)).toBe(
      "≥ 1 báo cáo viên · Doanh nghiệp từ 1.000 lao động, có tổ công đoàn",
    );
  });
});

it("is complete in English", () => {
  expect(said(<Gap of={behind} />, "en")).toBe("21 to go, 7 a month");
  expect(
    said(<Shortfall of={line(ARTICLES, "BEHIND", { value: 29, required: 30 })} form="finding" />, "en"),
  ).toBe("1 article short");
});
