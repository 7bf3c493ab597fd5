import { describe, expect, it } from "vitest";
import type { CoverageMeasure, Measure } from "@/lib/domain/measure";
import type { MeasuredTarget } from "@/lib/domain/plan";
import type { TargetView } from "@/lib/domain/screen/target";
import { speechIn } from "@/tests/support/speech";
import { ARTICLES, type Figures, seriesOf, viewOf, WORKERS } from "@/tests/support/target-view";
import { gapWords } from "./gap";
import { shortfallHeading, shortfallWords } from "./shortfall";
import { plain } from "./speech";
import { shareFinding, sumFinding, targetCauses, targetFinding } from "./target-page";
import { rankingFinding } from "./target-ranking";

const speech = speechIn.vi;

const DAY = { year: 2026, asOf: "2026-11-26" };
const finding = (view: TargetView, asOf = DAY.asOf) => plain(targetFinding(speech, view, { ...DAY, asOf }));
const causes = (view: TargetView) => targetCauses(speech, view, DAY).map(plain).join(" ");

describe("a target's finding", () => {
  it("tells who has not reported apart from who is behind", () => {
    const share = { numerator: 1, denominator: 3, required: 66.66 };
    const view = viewOf(WORKERS, [
      ["MET", share],
      ["BEHIND", share],
      ["NO_DATA", {}],
      ["NO_DATA", {}],
    ]);
    expect(finding(view)).toBe(
      "1/4 đơn vị đạt hoặc đúng tiến độ; 1 đơn vị chưa đủ mức; 2 đơn vị chưa báo cáo.",
    );
    const [met, , unknown] = [
      ["MET", share],
      ["NOT_MET", share],
      ["NO_DATA", {}],
    ] as const;
    expect(finding(viewOf(WORKERS, [met, ["NOT_MET", share], unknown]), "2026-12-31")).toBe(
      "Hết năm, 1/3 đơn vị đạt; 1 đơn vị không đủ mức; 1 đơn vị chưa báo cáo.",
    );
  });

  it("says whose it is to a reader who sees no unit of its level", () => {
    expect(finding(viewOf(ARTICLES, []))).toMatch(/^Chỉ tiêu này tính cho công đoàn cấp trên cơ sở; trong/);
    expect(finding({ ...viewOf(ARTICLES, []), outside: 2 })).toBe("Không có đơn vị nào thuộc diện áp dụng.");
  });

  it("names a pace that all have, and else says that each has its own", () => {
    const behind = (required: number): Figures => ["BEHIND", { value: 0, required }];
    expect(finding(viewOf(ARTICLES, [behind(30), behind(30)]))).toBe(
      "0/2 đơn vị đạt hoặc đúng tiến độ; 2 đơn vị dưới nhịp 27.",
    );
    expect(finding(viewOf(ARTICLES, [behind(30), behind(36)]))).toBe(
      "0/2 đơn vị đạt hoặc đúng tiến độ; 2 đơn vị dưới nhịp của mình.",
    );
  });

  it("of one thing in a year says what is missing while no pace asks for it", () => {
    const series = seriesOf(0, 1, 0, 1);
    const view = viewOf(ARTICLES, [["ON_TRACK", { value: 0, required: 1 }]], {
      target: { level: "PROVINCIAL" },
      series,
    });
    expect(finding(view)).toBe("0/1: còn 1, cần 1/tháng.");
    expect(causes(view)).toBe("Giữ tốc độ này thì cuối năm được 0.");
    expect(sumFinding(speech, view, series, DAY)).toBe("Chưa đến lúc nhịp đòi hỏi");
  });
});

describe("what a target's finding leaves out", () => {
  it("says of whom it does not name how many they are, and what all lack together", () => {
    const behind = (value: number): Figures => ["BEHIND", { value, required: 30 }];
    const view = viewOf({ ...ARTICLES, minimum: 30 }, [27, 28, 28, 29, 29].map(behind));
    expect(causes(view)).toBe(
      "Huyện 0, Huyện 1, Huyện 2 còn thiếu 7 tin, bài. Cùng 2 đơn vị khác, cả 5 nơi còn thiếu 9 tin, bài.",
    );
  });

  it("says of questions that they lack an answer in time", () => {
    const view = viewOf({ type: "response", hours: 24, minimumPercent: 100 }, [
      ["BEHIND", { numerator: 41, denominator: 43, required: 100 }],
    ]);
    expect(causes(view)).toBe("Huyện 0 còn thiếu 2 câu hỏi trả lời đúng hạn.");
  });

  it("never says that the sum is behind where no unit is", () => {
    const series = seriesOf(2, 5, 4, 3);
    const view = viewOf(
      ARTICLES,
      [
        ["ON_TRACK", { value: 2, required: 3 }],
        ["ON_TRACK", { value: 0, required: 1 }],
        ["ON_TRACK", { value: 0, required: 1 }],
      ],
      { series },
    );
    expect(finding(view)).toBe("3/3 đơn vị đạt hoặc đúng tiến độ.");
    expect(causes(view)).toBe(
      "Tất cả có 2/5 (40,0\u00a0%). Có 1 đơn vị theo mức riêng do liên đoàn quyết định.",
    );
    expect(sumFinding(speech, view, series, DAY)).toBe("Tính chung, đã có 2/5");
  });

  it("says of a sum that is reached that it is one of all, while a unit is behind", () => {
    const series = seriesOf(61, 60, 54, 2);
    const view = viewOf(
      { ...ARTICLES, minimum: 30 },
      [
        ["BEHIND", { value: 20, required: 30 }],
        ["MET", { value: 41, required: 30 }],
      ],
      { series },
    );
    expect(causes(view)).toBe("Tất cả có 61/60 (101,6\u00a0%), vượt nhịp 7. Huyện 0 còn thiếu 10 tin, bài.");
    expect(sumFinding(speech, view, series, DAY)).toBe("Tính chung, đã đủ mức cả năm");
  });

  it("says since when a sum keeps its pace, and by how much, on any day alike", () => {
    const series = seriesOf(10, 30, 7, 1);
    const view = viewOf(ARTICLES, [["ON_TRACK", { value: 10, required: 30 }]], { series });
    expect(sumFinding(speech, view, series, DAY)).toBe("Không dưới nhịp từ tháng 11, vượt 3");
  });

  it("says of a part of a whole that it is one of all, but not of one unit alone", () => {
    const share = { numerator: 1, denominator: 3, required: 66.66 };
    const several = viewOf(WORKERS, [
      ["BEHIND", share],
      ["MET", share],
    ]);
    const one = viewOf(WORKERS, [["BEHIND", share]]);
    expect(shareFinding(speech, several, share)).toBe("Tính chung, mới có 33,3\u00a0%, cần 66,66\u00a0%");
    expect(shareFinding(speech, several, { ...share, numerator: 3 })).toBe(
      "Tính chung, đã có 100\u00a0%, đủ mức 66,66\u00a0%",
    );
    expect(shareFinding(speech, one, share)).toBe("Mới có 33,3\u00a0%, cần 66,66\u00a0%");
    expect(shareFinding(speech, several, { ...share, denominator: null })).toBe(
      "Chưa đủ số liệu để tính tỷ lệ",
    );
  });

  it("is nothing of what is only tracked", () => {
    const figures = [5, 0, null].map((value) => ["TRACKED", { value, required: 14 }] as const);
    const view = viewOf(ARTICLES, figures, { target: { force: "TRACKED" } });
    expect(finding(view)).toBe("1/3 đơn vị đã có; chỉ tiêu này chỉ theo dõi.");
    expect(causes(view)).toBe("");
  });
});

it("says how many of the chairs who are missing are vacancies", () => {
  const chairs: CoverageMeasure = {
    ...{ type: "coverage", purpose: "CADRE_LINK", audience: "CHAIRS" },
    ...{ minimumPercent: 100, scope: "direct" },
  };
  const { units } = viewOf(chairs, [["BEHIND", { numerator: 12, denominator: 15, required: 100 }]]);
  const said = (vacant: number) =>
    units
      .map(({ line }) => ({ ...line, vacant }))
      .flatMap((line) => [
        gapWords(speech, line, DAY.asOf),
        shortfallWords(speech, line, "finding"),
        shortfallHeading(speech, line),
      ])
      .map(plain);
  expect(said(3)).toEqual([
    "còn 3 CĐCS (đều đang khuyết chủ tịch)",
    "3 Chủ tịch CĐCS chưa vào nhóm (đều đang khuyết chủ tịch)",
    "Còn 3 trong 15 Chủ tịch CĐCS chưa vào nhóm (đều đang khuyết chủ tịch)",
  ]);
  expect(said(1)).toEqual([
    "còn 3 người (trong đó 1 nơi khuyết chủ tịch)",
    "3 Chủ tịch CĐCS chưa vào nhóm (trong đó 1 nơi khuyết chủ tịch)",
    "Còn 3 trong 15 Chủ tịch CĐCS chưa vào nhóm (trong đó 1 nơi khuyết chủ tịch)",
  ]);
});

describe("the heading of a target's units", () => {
  const heading = (measure: Measure, standings: readonly Figures[], target: Partial<MeasuredTarget> = {}) =>
    rankingFinding(speech, viewOf(measure, standings, { target }));
  const articles = { ...ARTICLES, minimum: 30 };
  const behind = (value: number): Figures => ["BEHIND", { value, required: 30 }];
  const met: Figures = ["MET", { value: 30, required: 30 }];

  it("names who stands first in the list, which has the least of what is asked", () => {
    expect(heading(articles, [behind(12), behind(20), met])).toBe("Huyện 0 đạt thấp nhất: 12/30");
    const own: Figures = ["BEHIND", { value: 20, required: 60 }];
    expect(heading(articles, [behind(5), own])).toBe("Huyện 0 đạt thấp nhất: 5/30");
    const chairs = (numerator: number, denominator: number): Figures => [
      "BEHIND",
      { numerator, denominator, required: 95 },
    ];
    expect(heading({ ...WORKERS, audience: "CHAIRS" }, [chairs(3, 4), chairs(147, 165)])).toBe(
      "Huyện 0 đạt thấp nhất: 3/4",
    );
  });

  it("names nobody where several have as little", () => {
    expect(plain(heading(articles, [behind(12), behind(12), behind(20)]))).toBe(
      "2 đơn vị cùng đạt thấp nhất: 40,0\u00a0%",
    );
    const page: Measure = { type: "channels", purpose: "PUBLIC_PAGE", minimum: 1 };
    const none: Figures = ["BEHIND", { value: 0, required: 1 }];
    expect(heading(page, [none, none, ["MET", { value: 1, required: 1 }]])).toBe("2 đơn vị chưa có");
  });

  it("of days since a post names the oldest, and who never posted first", () => {
    const posts: Measure = { type: "recency", activityType: "PAGE_POST", maxDays: 14 };
    const ago = (value: number | null): Figures => ["BEHIND", { value, required: 14 }];
    expect(heading(posts, [ago(40), ago(20)])).toBe("Huyện 0 lâu nhất chưa có bài: 40 ngày");
    expect(heading(posts, [ago(40), ago(40)])).toBe("2 đơn vị lâu nhất chưa có bài: 40 ngày");
    expect(heading(posts, [ago(null), ago(40)])).toBe("1 đơn vị chưa có bài nào");
    const tracked = (value: number | null): Figures => ["TRACKED", { value, required: 14 }];
    const force = "TRACKED" as const;
    expect(heading(posts, [tracked(2), tracked(9)], { force })).toBe("Huyện 0 có bài mới nhất: 2 ngày");
    expect(heading(posts, [tracked(2), tracked(2)], { force })).toBe("2 đơn vị có bài mới nhất: 2 ngày");
    expect(heading(posts, [tracked(null)], { force })).toBe("Chưa đơn vị nào có");
  });

  it("of what is tracked names who has the most", () => {
    const tracked = (value: number): Figures => ["TRACKED", { value, required: 1 }];
    const force = "TRACKED" as const;
    expect(heading(ARTICLES, [tracked(7), tracked(2)], { force })).toBe("Huyện 0 nhiều nhất: 7");
    expect(heading(ARTICLES, [tracked(7), tracked(7)], { force })).toBe("2 đơn vị cùng nhiều nhất: 7");
    expect(heading(ARTICLES, [tracked(0), tracked(0)], { force })).toBe("Chưa đơn vị nào có");
  });

  it("else tells who has not reported, and else that nobody is late", () => {
    expect(heading(articles, [["NO_DATA", {}], met])).toBe("1 đơn vị chưa báo cáo");
    expect(heading(articles, [["ON_TRACK", { value: 28, required: 30 }], met])).toBe(
      "Không đơn vị nào chậm; 1/2 đã đủ mức",
    );
    expect(heading(articles, [met, met])).toBe("Không đơn vị nào chậm; 2/2 đã đủ mức");
  });
});

describe("what a page adds to its finding", () => {
  it("is what is still to come and where it ends, beside a province that is on pace", () => {
    const series = { ...seriesOf(10, 12, 10, 1), forecast: 11 };
    const target = { level: "PROVINCIAL", measure: { ...ARTICLES, minimum: 12 } } as const;
    const view = viewOf(ARTICLES, [["ON_TRACK", { value: 10, required: 12 }]], { series, target });
    expect(causes(view)).toBe("Còn 2, cần 2/tháng; giữ tốc độ này thì cuối năm được 11.");
    expect(sumFinding(speech, view, series, DAY)).toBe("Đúng nhịp, không dưới nhịp từ tháng 11");
  });

  it("never makes one number of two", () => {
    const view = viewOf(ARTICLES, [["BEHIND", { value: 0, required: 1 }]]);
    const said = causes({ ...view, outside: 1544 });
    expect(said).toMatch(/Không áp dụng cho 1\.544 đơn vị khác\.$/);
    expect(said).not.toMatch(/\d\. \d/);
  });
});
