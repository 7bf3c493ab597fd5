import { expect, it } from "vitest";
import { computeCompliance } from "@/lib/domain/compliance/compute";
import { reportFigures } from "@/lib/domain/report/figures";
import { NO_TEXTS } from "@/lib/domain/report/report";
import { unitsWithPlaces } from "@/lib/domain/screen/matrix";
import { ARTICLES, factsWith, planWith, province, target, upper } from "@/tests/support/facts";
import { speechIn } from "@/tests/support/speech";
import { bodyWords } from "./body";
import { unitTable } from "./tables";

const speech = speechIn.vi;
const ON = "2021-09-30";

/** A report of a plan that asks, encourages and tracks, and counts what is approved, published or not reviewed. */
function figures(codes: readonly string[] = ["P1", "P2", "P3", "U1", "U2", "U3"]) {
  const days = { type: "recency", activityType: "TRAINING_CLASS", maxDays: 90 } as const;
  const page = { type: "channels", purpose: "PUBLIC_PAGE", minimum: 2 } as const;
  const of = (
    code: string,
    measure: Parameters<typeof target>[0],
    given: Parameters<typeof target>[1] = {},
  ) => target(measure, { code, title: code, level: "PROVINCIAL", ...given });
  const below = { level: "UPPER" } as const;
  const plan = planWith(
    [
      ...[of("P1", days), of("P2", page, { force: "ENCOURAGED" }), of("P3", days, { force: "TRACKED" })],
      of("U1", { ...ARTICLES, countsFrom: "APPROVED" }, below),
      of("U2", { ...ARTICLES, countsFrom: "PUBLISHED", activityType: "TV_PROGRAMME" }, below),
      of("U3", { ...ARTICLES, activityType: "INTERNAL_SESSION" }, below),
    ].filter(({ code }) => codes.includes(code)),
  );
  const facts = factsWith({ units: codes.includes("U1") ? [province(), upper("U")] : [province()] });
  const compliance = computeCompliance(plan, facts, { year: 2021, asOf: ON });
  const units = unitsWithPlaces(
    facts,
    new Map([
      ["P", "LĐLĐ TP Sông Hàn"],
      ["U", "U"],
    ]),
    ON,
  );
  return reportFigures({
    ...{ unit: "P", from: "2021-01-01", present: { plan, facts, compliance, units } },
    ...{ before: null, lastYear: null, reporters: [], activities: [], activitiesCutAt: null },
    spread: { activities: 0, contents: {}, forms: {}, audiences: {}, added: {} },
  });
}

it("what is short is what is asked, days since the newest too; what is only encouraged or tracked is not counted with it", () => {
  const said = bodyWords(speech, figures(), NO_TEXTS).flatMap((block) =>
    block.kind === "written" ? block.paragraphs : block.kind === "paragraph" ? block.text : [],
  );
  expect(said).toContain("Trong 01 chỉ tiêu bắt buộc, phấn đấu cấp tỉnh có 01 chỉ tiêu chậm tiến độ.");
  expect(said).toContain("P1 chưa có lớp tập huấn nào do …");
  expect(said).toContain("U1: 01 đơn vị chậm, chưa đạt hoặc chưa báo cáo: U (00) do …");
  expect(said).toContain("Hoàn thành các chỉ tiêu còn thiếu: P1 (chưa có lớp tập huấn nào); …");
  expect(said.join(" ")).not.toContain("P2");
});

it("a report is of its own federation, and of the levels that it has", () => {
  const headings = (codes?: readonly string[]) =>
    bodyWords(speech, figures(codes), NO_TEXTS).flatMap((block) =>
      block.kind === "heading" ? block.text : [],
    );
  expect(headings().slice(0, 2)).toEqual([
    "1. Liên đoàn Lao động thành phố Sông Hàn",
    "2. Công đoàn cấp trên trực tiếp cơ sở",
  ]);
  expect(headings(["P1"]).slice(0, 2)).toEqual([
    "1. Liên đoàn Lao động thành phố Sông Hàn",
    "2. Theo nội dung, hình thức, đối tượng",
  ]);
});

it("a count's column says what it counts, and of what is published once", () => {
  const { columns, rows } = unitTable(speech, figures());
  const heads = columns.map(({ head }) => head).slice(2, -2);
  expect(heads).toEqual([
    ...["Tin, bài: đã duyệt", "Kế hoạch", "Đã đăng", "Truyền hình: đã đăng", "Kế hoạch"],
    ...["Nội bộ: gửi", "Kế hoạch"],
  ]);
  expect(rows.map(({ cells }) => cells.length)).toEqual(rows.map(() => columns.length));
});
