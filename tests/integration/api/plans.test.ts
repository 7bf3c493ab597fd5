import { beforeAll, expect, test } from "vitest";
import { call } from "./call";
import { smallFederation } from "./world";

// interfaces.md §4: the plan as data. A federation begins with the plans of 2021 to 2023.

let admin: string;
let editor: string;

beforeAll(async () => {
  const world = await smallFederation("plans");
  admin = world.admin.token;
  editor = world.editor.token;
});

function revise(year: number, body: object, headers = {}) {
  return call(admin, "POST", `plans/${year}/revise`, { body, headers });
}

async function required(year: number, target: string): Promise<number> {
  const { body } = await call(admin, "GET", `compliance?year=${year}&asOf=${year}-06-30&target=${target}`);
  return body.results[0].required;
}

function milestonesOf({ targets }: { targets: { code: string; dueOn: string | null }[] }) {
  return targets.filter(({ dueOn }) => dueOn !== null).map(({ code, dueOn }) => [code, dueOn]);
}

test("lists them, newest first, and shows one with its targets", async () => {
  const { body } = await call(editor, "GET", "plans");
  expect(
    body.items.map(({ year, status, targets }: Record<string, unknown>) => [year, status, targets]),
  ).toEqual([
    [2023, "ISSUED", 26],
    [2022, "ISSUED", 26],
    [2021, "ISSUED", 26],
  ]);
  const plan = await call(editor, "GET", "plans/2021");
  expect(plan.headers.get("etag")).toBe(`"${plan.body.version}"`);
  expect(plan.body.targets.find(({ code }: { code: string }) => code === "U5")).toMatchObject({
    level: "UPPER",
    measure: { type: "count", minimum: 30 },
  });
  expect((await call(editor, "GET", "plans/2030")).body).toMatchObject({
    status: 404,
    code: "PLAN_NOT_FOUND",
  });
});

test("an issued plan changes with a reason alone; the figure follows at once, and the history keeps what stood there", async () => {
  expect(await required(2022, "U5")).toBe(30);
  const changes = { U5: { minimum: 36 } };
  const unreasoned = await revise(2022, { changes });
  expect(unreasoned.body.errors).toMatchObject([{ path: "reason", code: "required" }]);
  expect(await required(2022, "U5")).toBe(30);

  const { body } = await revise(2022, { changes, reason: "Nghị quyết 05", from: "2022-07-01" });
  expect(body.changes).toMatchObject([
    {
      ...{ target: "U5", from: "2022-07-01", reason: "Nghị quyết 05", by: "PROVINCIAL_ADMIN TINH" },
      before: { measure: { minimum: 30 } },
      after: { measure: { minimum: 36 } },
    },
  ]);
  expect(await required(2022, "U5")).toBe(36);
  expect(await required(2021, "U5")).toBe(30);
  expect((await call(editor, "GET", "plans/2022")).body.changes).toEqual(body.changes);
});

test("who saw an older version is told who changed it since, and when", async () => {
  const { version } = (await call(admin, "GET", "plans/2022")).body;
  const body = { waived: true, reason: "Mới lập", from: "2022-07-01" };
  const put = (unit: string) =>
    call(admin, "PUT", `plans/2022/overrides/${unit}/U5`, { body, headers: { "If-Match": `"${version}"` } });
  expect((await put("CD")).status).toBe(200);
  const late = await put("LX");
  expect(late.body).toMatchObject({ code: "STALE", present: { version: version + 1 } });
  expect(late.body.done).toMatchObject({ what: "changed", by: "PROVINCIAL_ADMIN TINH" });
  expect(late.body.title).toMatch(/^Kế hoạch vừa được sửa: PROVINCIAL_ADMIN TINH sửa lúc \d\d:\d\d /);
});

test("who saw an older version is told so, and nothing is changed by nothing", async () => {
  const { version } = (await call(admin, "GET", "plans/2021")).body;
  const changes = { U5: { minimum: 31 } };
  const stale = await revise(2021, { changes, reason: "x" }, { "If-Match": `"${version + 1}"` });
  expect([stale.status, stale.body.code]).toEqual([409, "STALE"]);
  const same = await revise(2021, { changes: { U5: { minimum: 30 } }, reason: "x" });
  expect(same.body.errors).toMatchObject([{ path: "changes", code: "plan.nothingChanged" }]);
  const wrong = await revise(2021, { changes: { U5: { minimum: 0 } }, reason: "x" });
  expect(wrong.body.errors).toMatchObject([{ path: "changes.U5.minimum", code: "number.tooSmall" }]);
  expect((await call(admin, "GET", "plans/2021")).body.version).toBe(version);
});

test("the next year is a draft of this one, which answers nothing until it is issued", async () => {
  const clone = (year: number) =>
    call(admin, "POST", "plans/2023/clone", { body: { year, title: "Kế hoạch 2024" } });
  const draft = await clone(2024);
  expect(draft.status).toBe(201);
  expect(draft.body).toMatchObject({ year: 2024, status: "DRAFT", issuedOn: null });
  expect(draft.body.targets.length).toBe(26);
  expect(milestonesOf(draft.body)).toEqual(
    ["P6a", "P6b", "P6c", "U4a", "U4b", "U4c"].map((code) => [code, "2024-06-30"]),
  );
  expect((await clone(2024)).body).toMatchObject({
    code: "DUPLICATE",
    errors: [{ path: "year", message: "Năm 2024 đã có kế hoạch" }],
  });
  expect((await call(admin, "GET", "compliance?year=2024&asOf=2024-06-30")).body.code).toBe("PLAN_NOT_FOUND");

  const changed = await revise(2024, {
    changes: { G1: { condition: [{ attribute: "workers", op: "gte", value: 500 }] } },
  });
  expect([changed.status, changed.body.changes]).toEqual([200, []]);
  expect((await call(editor, "POST", "plans/2024/issue")).status).toBe(403);
  const issued = await call(admin, "POST", "plans/2024/issue");
  expect(issued.body).toMatchObject({
    status: "ISSUED",
    issuedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
  });
  expect((await call(admin, "POST", "plans/2024/issue")).body.code).toBe("ILLEGAL_TRANSITION");
  expect((await call(admin, "GET", "compliance?year=2024&asOf=2024-06-30")).status).toBe(200);
});

test("milestones move to their day in the next year, a leap day to the 28th, and one still ahead stays", async () => {
  const dueOn = { U4a: "2024-02-29", U4b: "2025-12-31", U4c: "2025-01-01", P6a: "2024-12-31", P6b: null };
  const { body } = await call(admin, "POST", "plans/2023/clone", { body: { year: 2028, title: "Nguồn" } });
  expect(milestonesOf(body)).toContainEqual(["U4a", "2028-06-30"]);
  const changes = Object.fromEntries(Object.entries(dueOn).map(([code, day]) => [code, { dueOn: day }]));
  expect((await revise(2028, { changes })).status).toBe(200);
  const next = await call(admin, "POST", "plans/2028/clone", {
    body: { year: 2025, title: "Kế hoạch 2025" },
  });
  expect(milestonesOf(next.body)).toEqual([
    ["P6a", "2025-12-31"],
    // Of a year after the draft's: it is still ahead.
    ["P6c", "2028-06-30"],
    ["U4a", "2025-02-28"],
    ["U4b", "2025-12-31"],
    ["U4c", "2025-01-01"],
  ]);
});

test("classes are changed in words too, a line for each, and how units are classed follows", async () => {
  const { version } = (await call(admin, "GET", "plans/2023")).body;
  const headers = { "If-Match": `"${version}"` };
  const edit = (body: object) =>
    call(admin, "PATCH", "plans/2023", { body: { ...body, reason: "Nghị quyết 06" }, headers });
  for (const [classLines, code] of [
    ["Tốt\n0: Còn lại", "number.malformed"],
    ["50: Khá\n90: Tốt\n0: Còn lại", "plan.classesNotDownToZero"],
    ["90: Tốt\n50: Khá", "plan.classesNotDownToZero"],
    ["90: Tốt\n50: \u200b\n0: Còn lại", "plan.classUnnamed"],
    ["", "plan.classesNotDownToZero"],
    ["90: Tốt\n50: TỐT\n0: Còn lại", "plan.classTwice"],
  ])
    expect((await edit({ classLines })).body.errors, classLines).toMatchObject([
      { path: "classLines", code },
    ]);
  const wordsOf = async (classLines: string) => (await edit({ classLines })).body.errors[0].message;
  expect(await wordsOf("Tốt\n0: Còn lại")).toBe("Số không hợp lệ, từ 0 đến 100");
  expect(await wordsOf("101: Tốt\n0: Còn lại")).toBe("Số quá lớn, nhiều nhất 100");
  expect(await wordsOf("90: Tốt\n50:\n0: Còn lại")).toBe("Dòng 2 chưa có tên mức xếp loại");
  expect(await wordsOf("90: Tốt\n50: Khá\n0: tot")).toBe("Hai mức xếp loại cùng tên “tot” (dòng 3)");
  const { body } = await edit({ classLines: "Từ 89,5 điểm: Tốt\n0: Cần cố gắng" });
  expect(body.classes).toEqual([
    [89.5, "Tốt"],
    [0, "Cần cố gắng"],
  ]);
  expect(body.changes[0]).toMatchObject({ target: null, before: { classes: expect.any(Array) } });
  const { units } = (await call(admin, "GET", "compliance?year=2023&unit=LX")).body;
  expect(units).toMatchObject([{ unit: "LX", class: "Cần cố gắng" }]);
});
