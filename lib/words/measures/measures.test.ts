import { expect, it } from "vitest";
import type { Measure } from "@/lib/domain/measure";
import { type Line, lineOf } from "@/lib/domain/screen/line";
import { target } from "@/tests/support/facts";
import { speechIn } from "@/tests/support/speech";
import { gapWords } from "../gap";
import { headOf } from "../head";
import { inputsOf } from "../inputs";
import { reporterSentence } from "../overview";
import { ruleWords } from "../rule";
import { shortfallCaption, shortfallHeading, shortfallWords } from "../shortfall";
import { plain } from "../speech";
import { columnNote, thresholdWords } from "../target";

// What another plan than the default one may count, told by what it is.

const AS_OF = "2021-09-30";
const DAY = { year: 2021, asOf: AS_OF };
const speech = speechIn.vi;

const english = speechIn.en;

function line(measure: Measure, given: Partial<Line["result"]>): Line {
  const none = { value: null, required: null, numerator: null, denominator: null, progress: null };
  const result = { unit: "U", target: "T", status: "BEHIND", ...none, milestone: null, ...given } as const;
  const ownType = "activityType" in measure && measure.activityType === "TO_ROI" ? OWN : null;
  return lineOf(target(measure, { title: "Theo kế hoạch", ownType }), result, 2021, AS_OF);
}

const OWN = { title: "Tờ rơi", titleEn: null };

/** All that is said of it: its head, gap, shortfall, caption, what it starts from and what is counted. */
function told(measure: Measure, given: Partial<Line["result"]>): string[] {
  const of = line(measure, given);
  return [
    headOf(speech, of.target),
    plain(gapWords(speech, of, AS_OF)),
    plain(shortfallWords(speech, of, "finding")),
    shortfallHeading(speech, of),
    shortfallCaption(speech, of, AS_OF),
    inputsOf(speech, of, DAY)[0]?.[0] ?? "",
    ruleWords(speech, of.target, DAY, { outlets: {} }).counted[0] ?? "",
  ].map((text) => text.replaceAll("\u00a0", " "));
}

it("tells days since the newest of whichever type is asked for", () => {
  const since = (activityType: string, value: number | null) =>
    told({ type: "recency", activityType, maxDays: 30 }, { value, required: 30 });
  expect(since("PAGE_POST", null).slice(0, 4)).toEqual([
    ...["Bài mới nhất", "chưa có bài", "chưa có bài nào", "Chưa có bài nào"],
  ]);
  expect(since("TRAINING_CLASS", 40)).toEqual([
    ...["Lớp tập huấn mới nhất", "quá 10 ngày", "40 ngày chưa có lớp tập huấn mới"],
    ...["40 ngày chưa có lớp tập huấn mới", "", "Giá trị"],
    "Số ngày từ lớp tập huấn mới nhất của đơn vị, kể cả của năm trước.",
  ]);
  expect(since("TO_ROI", 30)).toEqual([
    ...["Theo kế hoạch", "tờ rơi ngày 31/08/2021", "30 ngày chưa có tờ rơi mới"],
    ...["30 ngày chưa có tờ rơi mới", "", "Giá trị"],
    "Số ngày từ tờ rơi mới nhất của đơn vị, kể cả của năm trước.",
  ]);
});

it("says of a page that it is followed, and of a group that one is in it", () => {
  const reached = (purpose: "PUBLIC_PAGE" | "LEADERS_LINK", audience: "WORKERS" | "CHAIRS") =>
    told(
      { type: "coverage", purpose, audience, minimumPercent: 50, scope: "own" },
      { required: 50, numerator: 2, denominator: 10 },
    );
  expect(reached("PUBLIC_PAGE", "CHAIRS")).toEqual([
    ...["Chủ tịch theo dõi trang", "còn 3 người", "cần thêm 3 Chủ tịch CĐCS theo dõi trang"],
    ...["Cần thêm 3 Chủ tịch CĐCS theo dõi trang", "Đã theo dõi trang 2/10 (20,0 %).", "Đã theo dõi trang"],
    "Chủ tịch CĐCS đang theo dõi trang của đơn vị, mỗi CĐCS tính một lần.",
  ]);
  expect(reached("PUBLIC_PAGE", "WORKERS").join(" ")).not.toContain("nhóm");
  expect(reached("LEADERS_LINK", "CHAIRS").join(" ")).not.toContain("trang");
});

it("counts a federation's own type by the type's name, and calls no average none", () => {
  const count: Measure = {
    ...{ type: "count", activityType: "TO_ROI", minimum: 60, scope: "own", countsFrom: "SUBMITTED" },
  };
  const said = (value: number) => told(count, { value, required: 60 });
  expect(said(0).at(-1)).toBe("Tờ rơi của đơn vị.");
  expect(said(9).slice(2, 4)).toEqual(["thiếu 51 tờ rơi", "Còn 51 tờ rơi, cần 17 tờ rơi mỗi tháng"]);
  const { target: asked } = line(count, {});
  expect(thresholdWords(speech, asked)).toBe("≥ 60 tờ rơi");
  expect(thresholdWords(english, asked)).toBe("≥ 60 “Tờ rơi”");
  expect(thresholdWords(english, { ...asked, ownType: { ...OWN, titleEn: "Leaflet" } })).toBe(
    "≥ 60 “Leaflet”",
  );
  expect(ruleWords(english, asked, DAY, { outlets: {} }).counted[0]).toMatch(/^“Tờ rơi”/);
  expect(said(9)[4]).toBe("Đã có 9/60, nhịp đến 30/09/2021 là 44. Trung bình 1 mỗi tháng từ đầu năm.");
  expect(said(0.5)[4]).toBe("Đã có 0,5/60, nhịp đến 30/09/2021 là 44.");
});

it("says the year of a deadline in another", () => {
  const page: Measure = { type: "channels", purpose: "PUBLIC_PAGE", minimum: 1 };
  const until = (dueOn: string) => {
    const asked = target(page, { dueOn });
    const of = { ...line(page, { value: 0, required: 1 }), target: asked };
    return [plain(gapWords(speech, of, AS_OF)), columnNote(speech, asked, DAY)];
  };
  expect(until("2021-12-31")).toEqual(["chưa có, hạn 31/12", "mốc 31/12"]);
  expect(until("2023-06-30")).toEqual(["chưa có, hạn 30/06/2023", "mốc 30/06/2023"]);
});

it("says of a reporter too until when there is time, how late it is, and what was once there", () => {
  const reporter: Measure = { type: "appointments", minimum: 1 };
  const gap = (dueOn: string | null, milestone: Line["result"]["milestone"] = null) => {
    const asked = target(reporter, { dueOn });
    const result = { ...line(reporter, { value: 0, required: 1 }).result, milestone };
    return plain(gapWords(speech, lineOf(asked, result, 2021, AS_OF), AS_OF));
  };
  expect(gap(null)).toBe("chưa cử");
  expect(gap("2021-12-31")).toBe("chưa cử, hạn 31/12");
  const lost = { dueOn: "2021-06-30", reachedOn: "2021-05-01", verdict: "ON_TIME" } as const;
  expect(gap("2021-06-30", { ...lost, reachedOn: null, verdict: "MISSED" })).toBe("chưa cử, trễ 92 ngày");
  expect(gap("2021-06-30", lost)).toBe("chưa cử, từng đạt 01/05/2021, nay không còn");
});

it("names every figure that a condition rests on where it is not known", () => {
  const asked = target(
    { type: "appointments", minimum: 1 },
    {
      condition: [
        { attribute: "workers", op: "gte", value: 100 },
        { attribute: "workers", op: "lt", value: 900 },
        { attribute: "members", op: "lt", value: 500 },
      ],
    },
  );
  const { result } = line({ type: "appointments", minimum: 1 }, { status: "NO_DATA" });
  expect(plain(gapWords(speech, lineOf(asked, result, 2021, AS_OF), AS_OF))).toBe(
    "chưa báo cáo số lao động hoặc đoàn viên",
  );
  const duty = { target: asked, counts: {}, lackingUnder: [], lacking: 0, unknown: 2 };
  expect(reporterSentence(speech, duty, 5)).toBe("2 CĐCS chưa báo cáo số lao động hoặc đoàn viên");
});
