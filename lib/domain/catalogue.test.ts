import { describe, expect, test } from "vitest";
import { CATALOGUE_OUTLETS, CATALOGUE_YEARS, cataloguePlan, DEFAULT_CLASSES } from "./catalogue";
import { inEnglish } from "./catalogue/english";

const { targets } = cataloguePlan(2021);

/** One line for each target, from which the whole catalogue can be read and compared with compliance.md §4. */
function line(code: string): string {
  const target = targets.find((each) => each.code === code);
  if (target === undefined) return "none";
  const { level, kinds, condition, force, dueOn, measure } = target;
  const clauses = condition.map(({ attribute, op, value }) => `${attribute} ${op} ${value}`);
  return [
    level,
    ...kinds,
    force,
    ...clauses,
    dueOn ?? "",
    measure === null ? "shown" : JSON.stringify(measure),
  ]
    .filter(Boolean)
    .join(" | ");
}

describe("the An Giang plan, pinned", () => {
  const count = (type: string, rest: string) => `{"type":"count","activityType":"${type}",${rest}}`;
  const chairs = `{"type":"coverage","purpose":"CADRE_LINK","audience":"CHAIRS",`;
  test.each([
    [
      "P1",
      `PROVINCIAL | MANDATORY | ${count("SPECIAL_CAMPAIGN", '"minimum":3,"scope":"own","countsFrom":"APPROVED","schedule":[{"monthDay":"02-28","cumulative":1},{"monthDay":"05-31","cumulative":2},{"monthDay":"07-31","cumulative":3}]')}`,
    ],
    [
      "P2",
      `PROVINCIAL | MANDATORY | ${count("TV_PROGRAMME", '"minimum":12,"outlets":["PTTH"],"scope":"subtree","countsFrom":"APPROVED"')}`,
    ],
    [
      "P3",
      `PROVINCIAL | MANDATORY | ${count("RADIO_EPISODE", '"minimum":24,"outlets":["PTTH"],"scope":"subtree","countsFrom":"APPROVED"')}`,
    ],
    [
      "P4",
      `PROVINCIAL | MANDATORY | ${count("NEWSPAPER_COLUMN", '"minimum":52,"outlets":["BAO"],"scope":"subtree","countsFrom":"APPROVED"')}`,
    ],
    ["P5", `PROVINCIAL | MANDATORY | {"type":"channels","purpose":"OFFICIALS_NETWORK","minimum":2}`],
    ["P6a", `PROVINCIAL | MANDATORY | 2021-06-30 | {"type":"channels","purpose":"CADRE_LINK","minimum":1}`],
    [
      "P6b",
      `PROVINCIAL | MANDATORY | 2021-06-30 | {"type":"coverage","purpose":"CADRE_LINK","audience":"FULL_TIME_OFFICIALS","minimumPercent":100,"scope":"subtree"}`,
    ],
    ["P6c", `PROVINCIAL | SOFT | 2021-06-30 | ${chairs}"minimumPercent":95,"tolerance":2,"scope":"subtree"}`],
    ["P7", `PROVINCIAL | MANDATORY | {"type":"response","hours":24,"minimumPercent":100}`],
    [
      "P8",
      `PROVINCIAL | MANDATORY | ${count("TRAINING_CLASS", '"minimum":1,"scope":"own","countsFrom":"APPROVED"')}`,
    ],
    ["U1", `UPPER | MANDATORY | {"type":"channels","purpose":"PUBLIC_PAGE","minimum":1}`],
    ["U2", `UPPER | TRACKED | {"type":"recency","activityType":"PAGE_POST","maxDays":14}`],
    ["U3", `UPPER | MANDATORY | {"type":"response","hours":24,"minimumPercent":100}`],
    ["U4a", `UPPER | MANDATORY | 2021-06-30 | {"type":"channels","purpose":"CADRE_LINK","minimum":1}`],
    [
      "U4b",
      `UPPER | MANDATORY | 2021-06-30 | {"type":"coverage","purpose":"CADRE_LINK","audience":"COMMITTEE_MEMBERS","minimumPercent":100,"scope":"own"}`,
    ],
    ["U4c", `UPPER | MANDATORY | 2021-06-30 | ${chairs}"minimumPercent":100,"scope":"direct"}`],
    [
      "U5",
      `UPPER | MANDATORY | ${count("WEBSITE_ARTICLE", '"minimum":30,"outlets":["WEB"],"scope":"own","countsFrom":"SUBMITTED"')}`,
    ],
    [
      "U6",
      `GRASSROOTS | MANDATORY | union_groups gte 1 | {"type":"channels","purpose":"LEADERS_LINK","minimum":1}`,
    ],
    [
      "U7",
      `GRASSROOTS | ENTERPRISE | ENCOURAGED | workers gte 500 | {"type":"coverage","purpose":"LEADERS_LINK","audience":"WORKERS","minimumPercent":20,"scope":"own"}`,
    ],
    ["G1", `GRASSROOTS | ENTERPRISE | MANDATORY | workers gte 1000 | {"type":"appointments","minimum":1}`],
    ["G1b", `GRASSROOTS | ENCOURAGED | {"type":"appointments","minimum":1}`],
    [
      "G2",
      `GRASSROOTS | TRACKED | ${count("EMPLOYER_PROPOSAL", '"minimum":1,"scope":"own","countsFrom":"SUBMITTED"')}`,
    ],
    ["G3", "GRASSROOTS | TRACKED | shown"],
    [
      "G4",
      `GRASSROOTS | TRACKED | ${count("INTERNAL_SESSION", '"minimum":1,"scope":"own","countsFrom":"SUBMITTED"')}`,
    ],
    ["G5", "GRASSROOTS | TRACKED | shown"],
    ["G6", "GRASSROOTS | TRACKED | shown"],
  ])("%s", (code, expected) => {
    expect(line(code)).toBe(expected);
  });

  test("these are all, each with weight 1, a title and the plan's own sentence", () => {
    expect(targets).toHaveLength(26);
    expect(new Set(targets.map(({ code }) => code)).size).toBe(26);
    expect(new Set(targets.map(({ weight }) => weight))).toEqual(new Set([1]));
    expect(targets.filter(({ title, sentence }) => title === "" || !sentence)).toEqual([]);
  });

  test("the titles of compliance.md §4", () => {
    expect(targets.map(({ code, title }) => `${code} ${title}`).join(" · ")).toBe(
      "P1 Đợt truyền thông đặc biệt · P2 Chương trình truyền hình · P3 Phát thanh “Lao động và Công đoàn” · P4 Chuyên mục trên Báo An Giang · P5 Nhóm mạng xã hội của cán bộ công đoàn · P6a Nhóm Zalo của LĐLĐ tỉnh · P6b Cán bộ chuyên trách vào nhóm Zalo · P6c Chủ tịch CĐCS vào nhóm Zalo · P7 Trả lời Facebook trong 24 giờ · P8 Lớp tập huấn truyền thông · U1 Trang Facebook của đơn vị · U2 Bài mới nhất trên trang · U3 Trả lời Facebook trong 24 giờ · U4a Nhóm Zalo của đơn vị · U4b Ủy viên BCH vào nhóm Zalo · U4c Chủ tịch CĐCS vào nhóm Zalo · U5 Tin, bài gửi website tỉnh · U6 Nhóm Zalo tổ công đoàn · U7 Kết nối từ 20 % người lao động · G1 Báo cáo viên ở doanh nghiệp từ 1.000 lao động · G1b Báo cáo viên · G2 Đề xuất với người sử dụng lao động · G3 Loa, bảng tin, biển báo · G4 Tuyên truyền nội bộ · G5 Theo dõi mạng xã hội · G6 Phản bác thông tin sai lệch",
    );
  });

  test("is alike in its three years", () => {
    expect(CATALOGUE_YEARS.map((year) => cataloguePlan(year).targets)).toEqual([targets, targets, targets]);
    expect(CATALOGUE_YEARS.map((year) => cataloguePlan(year).year)).toEqual([2021, 2022, 2023]);
  });
});

describe("what comes with it", () => {
  test("classes down to 0", () => {
    expect(DEFAULT_CLASSES).toEqual([
      [90, "Hoàn thành xuất sắc"],
      [80, "Hoàn thành tốt"],
      [50, "Hoàn thành"],
      [0, "Không hoàn thành"],
    ]);
  });

  test("every outlet that a target names", () => {
    expect(CATALOGUE_OUTLETS.map(({ code, kind }) => `${code} ${kind}`)).toEqual([
      "PTTH BROADCASTER",
      "BAO NEWSPAPER",
      "WEB WEBSITE",
    ]);
  });
});

describe("the catalogue in English", () => {
  const given = [
    ...targets.map(({ title }) => title),
    ...CATALOGUE_OUTLETS.map(({ name }) => name),
    ...DEFAULT_CLASSES.map(([, label]) => label),
    ...CATALOGUE_YEARS.map((year) => cataloguePlan(year).title),
  ];

  test.each(given)("has words for %s", (text) => {
    const english = inEnglish(text);
    expect(english).not.toBe(text);
    // Names of broadcasts and papers stay as they are.
    expect(english.replace(/“[^”]*”|Báo An Giang/g, "")).toMatch(/^[ -~’]*$/);
  });

  test.each([
    "Kế hoạch của chúng tôi",
    "constructor",
    "Kế hoạch đẩy mạnh công tác truyền thông Công đoàn Việt Nam năm nay",
  ])("leaves what a federation has typed: %s", (text) => {
    expect(inEnglish(text)).toBe(text);
  });
});
