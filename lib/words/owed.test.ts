import { expect, it } from "vitest";
import { rollUp } from "@/lib/domain/compliance/order";
import type { Result } from "@/lib/domain/compliance/result";
import type { MeasuredTarget } from "@/lib/domain/plan";
import { lineOf } from "@/lib/domain/screen/line";
import { type OwedItem, type OwedPage, owedUnder, owedUnits, remindersOf } from "@/lib/domain/screen/owed";
import type { UnitLine } from "@/lib/domain/screen/target";
import { target } from "@/tests/support/facts";
import { speechIn } from "@/tests/support/speech";
import { owedMessages, owedWords } from "./owed";
import { reminderSaid, remindersFinding } from "./reminders";

const DAY = { year: 2021, asOf: "2021-09-30" };
const SPEECH = speechIn.vi;
const TARGET = target(
  {
    type: "count",
    activityType: "WEBSITE_ARTICLE",
    minimum: 30,
    scope: "own",
    countsFrom: "SUBMITTED",
  },
  { code: "U5", title: "Tin, bài gửi website tỉnh", level: "UPPER" },
);

function unit(name: string, status: Result["status"], value: number | null, required = 30): UnitLine {
  const figures = { value, required, numerator: null, denominator: null, milestone: null };
  const progress = status === "NO_DATA" ? 0 : (value ?? 0) / required;
  const result = { unit: name, target: "U5", status, ...figures, progress };
  return { code: name, name, line: lineOf(TARGET, result, DAY.year, DAY.asOf) };
}

const UNITS = [
  unit("Tri Tôn", "NO_DATA", null),
  unit("Châu Phú", "BEHIND", 9),
  unit("Tân Châu", "BEHIND", 21),
  unit("An Phú", "ON_TRACK", 24),
  unit("Phú Tân", "MET", 30),
  unit("Chợ Mới", "NEAR", 29),
  unit("Châu Đốc", "WAIVED", null),
];

function page(shown: readonly OwedItem[], more: Partial<OwedPage> = {}): OwedPage {
  const view = {
    target: TARGET,
    plan: { title: "Kế hoạch", titleEn: null, documentNo: null, issuedOn: null },
    limits: [],
    rolled: rollUp([]),
    units: UNITS,
    outside: 0,
    elapsed: { elapsed: 273, total: 365 },
    series: null,
    yearBefore: [],
    rhythm: null,
    times: null,
    chairs: [],
  };
  return { view, of: null, shown, found: shown.length, from: 1, page: 1, pages: 1, ...more };
}

it("lists who is missing, the nearest first and who did not report last", () => {
  expect(owedUnits({ units: UNITS, target: TARGET }).map(({ name }) => name)).toEqual([
    "Chợ Mới",
    "Tân Châu",
    "Châu Phú",
    "Tri Tôn",
  ]);
  expect(owedUnits({ units: UNITS, target: { ...TARGET, force: "TRACKED" } })).toEqual([]);
});

it("of days since the newest names the fewest first, who never had one last, and no figure that there is not", () => {
  const measure = { type: "recency", activityType: "TRAINING_CLASS", maxDays: 30 } as const;
  const asked = { ...TARGET, measure };
  const ago = (name: string, value: number | null): UnitLine => {
    const { line, ...of } = unit(name, "BEHIND", value);
    return { ...of, line: { ...line, target: asked, result: { ...line.result, progress: 0 } } };
  };
  const owed = owedUnits({ target: asked, units: [ago("A", null), ago("B", 141), ago("C", 40)] });
  expect(owed.map((each) => owedWords(SPEECH, { kind: "UNIT", ...each }, DAY))).toEqual([
    ...["40 ngày, quá 10 ngày", "141 ngày, quá 111 ngày", "chưa có lớp tập huấn"],
  ]);
});

it("ranks by how many are missing, not by their share of a large unit", () => {
  const large = unit("Long Xuyên", "BEHIND", 146, 150);
  expect(owedUnits({ units: [large, unit("Tri Tôn", "BEHIND", 9, 10)], target: TARGET })).toMatchObject([
    { name: "Tri Tôn" },
    { name: "Long Xuyên" },
  ]);
});

it("lists unions by how few of their chairs are missing, and none that lacks nobody", () => {
  const missing = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ code: `${index}`, name: `${index}` }));
  const under = [3, 0, 1].map((count) => ({
    code: `${count}`,
    name: `${count}`,
    all: 5,
    missing: missing(count),
    vacant: count === 3 ? 1 : 0,
  }));
  const owed = owedUnder(under);
  expect(owed.map(({ code }) => code)).toEqual(["1", "3"]);
  expect(owed.map((each) => owedWords(SPEECH, { kind: "UNDER", ...each }, DAY))).toEqual([
    "đã có 4/5, còn 1 người",
    "đã có 2/5, còn 3 người (trong đó 1 nơi khuyết chủ tịch)",
  ]);
});

it("writes a message of names, figures, deadline and link", () => {
  const items = owedUnits({ units: UNITS, target: TARGET })
    .slice(1, 3)
    .map((each) => ({ kind: "UNIT" as const, ...each }));
  expect(owedMessages(SPEECH, page(items), DAY, "https://vd.vn/targets/U5")).toEqual([
    [
      "[U5] Tin, bài gửi website tỉnh: cần ≥ 30 tin, bài.",
      "Số liệu đến 30/09/2021, hạn 31/12/2021.",
      "Còn 2 đơn vị thiếu",
      "1. Tân Châu: 21/30, còn 9, cần 3/tháng",
      "2. Châu Phú: 9/30, còn 21, cần 7/tháng",
      "Xem: https://vd.vn/targets/U5",
    ].join("\n"),
  ]);
});

it("says of a unit with a figure of its own which that is", () => {
  const own = unit("An Phú", "BEHIND", 20, 25);
  expect(owedWords(SPEECH, { kind: "UNIT", ...own }, DAY)).toBe("20/25, còn 5, cần 2/tháng, mức riêng 25");
});

it("says once that something is not there", () => {
  const appointments: MeasuredTarget = {
    ...TARGET,
    code: "G1",
    measure: { type: "appointments", minimum: 1 },
  };
  const none = { value: 0, required: 1, numerator: null, denominator: null, milestone: null, progress: 0 };
  const result = { unit: "An Phú", target: "G1", status: "BEHIND", ...none } as const;
  const line = lineOf(appointments, result, DAY.year, DAY.asOf);
  expect(owedWords(SPEECH, { kind: "UNIT", code: "AP", name: "An Phú", line }, DAY)).toBe("chưa cử");
});

it("says of chairs who they are, or that nobody is", () => {
  const chair = (name: string, who: string | null, vacantSince: string | null): OwedItem => ({
    ...{ kind: "CHAIR", code: name, name },
    ...{ chair: who, vacantSince },
  });
  const items = [
    chair("CĐCS May Lúa Vàng", "Trần Ngọc Lam Hà", null),
    chair("CĐCS Rau quả Cù Lao", null, "2021-03-01"),
    chair("CĐCS Dệt Lụa", null, null),
  ];
  expect(items.map((item) => owedWords(SPEECH, item, DAY))).toEqual([
    "Trần Ngọc Lam Hà",
    "khuyết chủ tịch từ 01/03/2021",
    "chưa ghi tên chủ tịch",
  ]);
  const asked = page(items, {
    of: { code: "LX", name: "LĐLĐ TP Long Xuyên", vacant: 1 },
    found: 118,
    from: 101,
    pages: 2,
  });
  const [text] = owedMessages(SPEECH, asked, DAY, "https://vd.vn");
  expect(text).toContain(
    "LĐLĐ TP Long Xuyên còn 118 Chủ tịch CĐCS chưa vào nhóm (trong đó 1 nơi khuyết chủ tịch), số 101–103",
  );
  expect(text).toContain("101. CĐCS May Lúa Vàng: Trần Ngọc Lam Hà");
});

it("calls nothing overdue that is met or nearly, be somebody still missing", () => {
  const asked = { ...TARGET, dueOn: "2021-06-30" };
  const missing = [{ code: "A", name: "CĐCS A" }];
  const chairs = [{ code: "LX", name: "LĐLĐ TP Long Xuyên", all: 20, missing, vacant: 0 }];
  const of = (status: Result["status"]) => ({ target: asked, units: [unit("P", status, 29)], chairs });
  const dues = (["MET", "NEAR", "NOT_MET"] as const).map((status) => remindersOf([of(status)], DAY)[0]?.due);
  expect(dues).toEqual([null, null, "2021-06-30"]);
  const under = page(chairs.map((each) => ({ kind: "UNDER", ...each })));
  const near = { ...under, view: { ...under.view, ...of("NEAR") } };
  const [text] = owedMessages(SPEECH, near, DAY, "https://vd.vn");
  expect(text).not.toContain("quá hạn");
});

it("reminds of what falls due first, of what is asked every day last, and of nothing that nobody owes", () => {
  const of = (target: Partial<MeasuredTarget>, units = UNITS) => ({
    target: { ...TARGET, ...target },
    units,
    chairs: [],
  });
  const reminders = remindersOf(
    [
      of({ code: "A1", measure: { type: "channels", purpose: "PUBLIC_PAGE", minimum: 1 } }),
      of({ code: "A2" }),
      of({ code: "A3", dueOn: "2021-06-30" }),
      of({ code: "A4", force: "TRACKED" }),
      of({ code: "A5" }, [unit("Phú Tân", "MET", 30)]),
    ],
    DAY,
  );
  expect(reminders.map(({ target, due, owed }) => [target.code, due, owed])).toEqual([
    ["A3", "2021-06-30", 4],
    ["A2", "2021-12-31", 4],
    ["A1", null, 4],
  ]);
  expect(remindersFinding(SPEECH, reminders, "2021-06-30")).toBe(
    "3 chỉ tiêu còn người cần nhắc; hạn sớm nhất là A3, 30/06/2021.",
  );
  expect(remindersFinding(SPEECH, reminders, DAY.asOf)).toBe(
    "3 chỉ tiêu còn người cần nhắc; 1 đã quá hạn, lâu nhất là A3, hạn 30/06/2021.",
  );
  expect(reminderSaid(SPEECH, reminders[0] ?? expect.fail(), DAY)).toMatch(/^đã quá hạn; 4 đơn vị thiếu; /);
  expect(remindersFinding(SPEECH, [], DAY.asOf)).toBe("Không còn ai để nhắc.");
  expect(reminders.slice(1, 2).map((reminder) => reminderSaid(SPEECH, reminder, DAY))).toEqual([
    "4 đơn vị thiếu; gần đủ nhất: Chợ Mới (29/30, còn 1, cần 1/tháng)",
  ]);
});
