import { describe, expect, it, test } from "vitest";
import type { Headcount } from "@/lib/domain/headcount";
import type { CountMeasure, CoverageMeasure } from "@/lib/domain/measure";
import type { MeasuredTarget } from "@/lib/domain/plan";
import { type DatedHeadcount, headcountAge, reportedOn } from "@/lib/domain/screen/headcount";
import { type Line, lineOf } from "@/lib/domain/screen/line";
import { target } from "@/tests/support/facts";
import { speechIn } from "@/tests/support/speech";
import { titleOf } from "./catalogue";
import { gapWords } from "./gap";
import { headcountSentence, headcountsFinding } from "./headcount";
import { inputsOf } from "./inputs";
import { remainderSentence } from "./overview";
import { ruleWords } from "./rule";
import { shortfallCaption, shortfallHeading, shortfallWords } from "./shortfall";
import { plain } from "./speech";
import { columnNote, headsOf, thresholdWords } from "./target";
import { verdictWords } from "./verdict";

const AS_OF = "2021-09-30";
const DAY = { year: 2021, asOf: AS_OF };

const ARTICLES = target(
  {
    type: "count",
    activityType: "WEBSITE_ARTICLE",
    minimum: 30,
    scope: "own",
    countsFrom: "SUBMITTED",
    outlets: ["WEB"],
  },
  { code: "U5", title: "Tin, bài gửi website tỉnh", level: "UPPER" },
);

function line(value: number, required: number): Line {
  const none = { numerator: null, denominator: null, progress: null, milestone: null };
  return lineOf(
    ARTICLES,
    { unit: "U", target: "U5", status: "BEHIND", value, required, ...none },
    2021,
    AS_OF,
  );
}

/** All that can be said of a line, as text. */
function all(language: "vi" | "en", of: Line): string[] {
  const said = speechIn[language];
  const { counted, notCounted, judged } = ruleWords(
    said,
    of.target,
    DAY,
    { outlets: { WEB: "Báo tỉnh" } },
    of.result.required,
  );
  return [
    titleOf(said, of.target),
    thresholdWords(said, of.target, of.result.required),
    plain(gapWords(said, of, AS_OF)),
    plain(shortfallWords(said, of, "attention")),
    shortfallHeading(said, of),
    shortfallCaption(said, of, AS_OF),
    verdictWords(said, of),
    ...counted,
    ...notCounted,
    ...judged,
  ].map((text) => text.replaceAll("\u00a0", " "));
}

describe("words without a page", () => {
  it("are those of the screens", () => {
    expect(all("vi", line(20, 36))).toEqual([
      "Tin, bài gửi website tỉnh",
      "≥ 36 tin, bài",
      "còn 16, cần 6/tháng",
      "20/36 tin, bài: còn 16, cần 6/tháng",
      "Còn 16 tin, bài, cần 6 tin, bài mỗi tháng",
      "Đã có 20/36, nhịp đến 30/09/2021 là 26. Trung bình 2,2 mỗi tháng từ đầu năm.",
      "20 < nhịp 26, chưa hết kỳ",
      "Tin, bài của đơn vị.",
      "Đăng ở Báo tỉnh.",
      "Ngày từ 01/01/2021 đến 30/09/2021.",
      "Tính từ lúc gửi: chờ duyệt, đã duyệt, đã đăng.",
      "Bản nháp, mục bị trả lại hoặc không duyệt.",
      "Mục đăng ở nơi khác.",
      "Bản ghi đã rút.",
      "Mức riêng của đơn vị là 36 thay cho 30, do liên đoàn quyết định.",
      "Nhịp đến 30/09/2021: 36 × 273 ÷ 365 ngày = 26,9, bỏ phần lẻ còn 26.",
      "Dưới nhịp là Chậm tiến độ; hết ngày 31/12/2021 mà dưới mức là Không đạt.",
    ]);
  });

  it("name the steps of a schedule as they are asked of the unit", () => {
    const schedule = [
      { monthDay: "03-31", cumulative: 8 },
      { monthDay: "06-30", cumulative: 15 },
    ];
    const measure: CountMeasure = {
      ...{ type: "count", activityType: "WEBSITE_ARTICLE", minimum: 30, scope: "own" },
      ...{ countsFrom: "SUBMITTED", schedule },
    };
    const { judged } = ruleWords(speechIn.vi, { ...ARTICLES, measure }, DAY, { outlets: {} }, 36);
    expect(judged.map(plain).join(" ")).toContain("từ 31/03 có 10, từ 30/06 có 18");
  });

  it("compare what is only tracked with nothing", () => {
    const names = (force: MeasuredTarget["force"]) =>
      inputsOf(speechIn.vi, { ...line(20, 36), target: { ...ARTICLES, force } }, DAY).map(([name]) => name);
    expect(names("MANDATORY")).toContain("Cần đạt");
    expect(names("TRACKED")).toEqual(["Tổng số lượng được tính", "Kỳ tính", "Số ngày đã qua"]);
  });

  it("say a share of one's own in percent, and from when a little less than it is nearly met", () => {
    const measure: CoverageMeasure = {
      ...{ type: "coverage", purpose: "CADRE_LINK", audience: "COMMITTEE_MEMBERS", scope: "own" },
      ...{ minimumPercent: 95.25, tolerance: 0.05 },
    };
    const judged = (dueOn: string | null) =>
      ruleWords(speechIn.vi, { ...ARTICLES, measure, dueOn }, DAY, { outlets: {} }, 96).judged;
    expect(judged(null)).toEqual([
      "Mức riêng của đơn vị là 96\u00A0% thay cho 95,25\u00A0%, do liên đoàn quyết định.",
      "So với mức vào mọi ngày trong năm.",
      "Hết ngày 31/12/2021 mà thiếu không quá 0,05 điểm phần trăm là Xấp xỉ đạt; trước đó vẫn là Chậm tiến độ.",
    ]);
    expect(judged("2021-06-30").at(-1)).toMatch(/^Hết ngày 30\/06\/2021 mà thiếu không quá 0,05 /);
  });

  it("are English where English is read, and count one as one", () => {
    expect(all("en", line(29, 30)).slice(0, 5)).toEqual([
      "Articles sent to the province's website",
      "≥ 30 articles",
      "1 to go, 1 a month",
      "29/30 articles: 1 to go, 1 a month",
      "1 article to go, 1 article a month",
    ]);
  });
});

describe("the heads of one table", () => {
  const reporter: MeasuredTarget = {
    ...ARTICLES,
    code: "G1",
    title: "Báo cáo viên",
    level: "GRASSROOTS",
    measure: { type: "appointments", minimum: 1 },
  };
  const large = { attribute: "workers", op: "gte", value: 1_000 } as const;
  const heads = (...targets: MeasuredTarget[]) => [...headsOf(speechIn.vi, targets).values()];

  it("say no more than tells two targets of one measure apart", () => {
    const duty: MeasuredTarget = { ...reporter, condition: [large] };
    const wish: MeasuredTarget = { ...reporter, code: "G1b", force: "ENCOURAGED" };
    expect(heads(duty, ARTICLES)).toEqual(["Báo cáo viên", "Tin, bài"]);
    expect(heads(duty, wish, ARTICLES)).toEqual([
      "Báo cáo viên, từ 1.000 lao động",
      "Báo cáo viên, khuyến khích",
      "Tin, bài",
    ]);
    expect(heads({ ...reporter, code: "G0" }, duty)).toEqual([
      "Báo cáo viên",
      "Báo cáo viên, từ 1.000 lao động",
    ]);
    expect(heads(reporter, { ...reporter, code: "G1c" })).toEqual([
      "Báo cáo viên (G1)",
      "Báo cáo viên (G1c)",
    ]);
  });
});

it("says of those who have not met a target how they stand, and calls nobody on track lacking", () => {
  const counts = { MET: 3, ON_TRACK: 2, BEHIND: 12, NO_DATA: 1, NOT_APPLICABLE: 4 };
  const said = remainderSentence(speechIn.vi, counts, AS_OF, "UNION");
  expect(said).toBe("12 CĐCS chậm tiến độ, 1 chưa báo cáo, 2 đúng tiến độ");
  expect(remainderSentence(speechIn.vi, { NOT_MET: 1 }, "2021-12-31", "UNION")).toBe("1 CĐCS không đạt");
});

describe("a unit's people", () => {
  const none = { workers: null, members: null, fullTimeOfficials: null, committeeMembers: null };
  const row = (asOf: string, figures: Partial<Headcount>, onBehalf = false) => ({
    ...{ id: asOf, version: 1, onBehalf },
    figures: { ...none, unionGroups: null, groupLeaders: null, ...figures, asOf },
  });
  const said = (...rows: DatedHeadcount[]) =>
    headcountSentence(speechIn.vi, reportedOn(rows, "2026-11-28"), "UPPER")?.replaceAll("\u00a0", " ");

  it("are told with the day, and with who entered them where that was another", () => {
    expect(said(row("2025-12-31", { workers: 10_957, fullTimeOfficials: 34 }))).toBe(
      "Số liệu của đơn vị ngày 31/12/2025: 10.957 lao động, 34 cán bộ chuyên trách",
    );
  });

  it("are not called the unit's own report where somebody entered them for it, nor all of the newest day", () => {
    const rows = [
      row("2027-01-01", { workers: 5 }),
      row("2026-11-28", { workers: 999, members: 870, unionGroups: 12 }, true),
      row("2021-12-31", { workers: 1000, members: 870, unionGroups: 12 }),
      row("2020-12-31", { workers: 1000, members: 870, unionGroups: 11 }),
    ];
    expect(said(...rows)).toBe(
      "Số liệu nhập hộ đơn vị ngày 28/11/2026: 999 lao động; 12 tổ công đoàn (không đổi từ 31/12/2021); 870 đoàn viên (không đổi từ 31/12/2020)",
    );
  });

  it("are not told of what nobody asks of the level and there is none of", () => {
    const own = reportedOn([row("2025-12-31", { workers: 0, fullTimeOfficials: 0 })], "2026-11-28");
    expect(headcountSentence(speechIn.vi, own, "GRASSROOTS")).toMatch(/2025: 0\slao động/);
    expect(headcountSentence(speechIn.vi, own, "GRASSROOTS")).not.toContain("chuyên trách");
    expect(headcountSentence(speechIn.vi, own, "UPPER")).toContain("chuyên trách");
  });

  it("are not told of where nothing is known", () => {
    expect([said(row("2025-12-31", {})), said()]).toEqual([undefined, undefined]);
  });
});

test("how old the figures of the units below are is told with whether all have some", () => {
  const none = { workers: null, members: null, fullTimeOfficials: null, committeeMembers: null };
  const line = (day: string) => ({
    ...{
      unit: { code: day, name: day, level: "GRASSROOTS" as const, asked: [] },
      onBehalf: false,
      seen: null,
    },
    last: { ...none, asOf: day, unionGroups: null, groupLeaders: null },
  });
  const said = (...days: string[]) =>
    headcountsFinding(speechIn.vi, {
      ...{ unit: { code: "LX", name: "Long Xuyên", level: "UPPER", asked: [] }, own: [], asOf: "2026-11-28" },
      ...{ below: days.length, unknown: 0, age: headcountAge(days.map(line), "2026-11-28") },
    });
  expect(said("2026-11-28", "2021-12-31", "2025-12-31")).toBe(
    "Cả 3 đơn vị trực thuộc đã có đủ số liệu. 1 nơi có số liệu của năm 2026, cũ nhất là số liệu ngày 31/12/2021.",
  );
  expect(said("2025-12-31")).toContain("Chưa nơi nào có số liệu của năm 2026, cũ nhất");
  expect(said("2026-03-31")).toBe("Cả 1 đơn vị trực thuộc đã có đủ số liệu.");
});

test("a column of what is not mandatory says so", () => {
  const note = (force: MeasuredTarget["force"]) =>
    columnNote(speechIn.vi, { ...ARTICLES, force }, { year: 2021, asOf: "2021-12-31" });
  expect([note("MANDATORY"), note("SOFT")]).toEqual(["≥ 30", "phấn đấu ≥ 30"]);
});
