import { beforeEach, describe, expect, test } from "vitest";
import { call } from "./call";
import { smallFederation } from "./world";

// interfaces.md §4: units and the dated tree. TINH above LX (A, B) and CD (C); today is years later.

type World = Awaited<ReturnType<typeof smallFederation>>;

let world: World;
let admin: string;
let made = 0;

beforeEach(async () => {
  made += 1;
  world = await smallFederation(`reorganised${made}`);
  admin = world.admin.token;
});

const commune = (code: string) => ({
  ...{
    type: "found",
    code,
    name: `Công đoàn xã ${code}`,
    level: "UPPER",
    kind: "COMMUNE_UNION",
    parent: "TINH",
  },
});
const move = (units: string[], to: string) => ({ type: "move", units, to });
/** The district LX is abolished, and its unions go to two communes. */
const ABOLISHED = {
  on: "2022-07-01",
  reason: "Đề án sắp xếp",
  documentNo: "88/QĐ-LĐLĐ",
  steps: [
    commune("X1"),
    commune("X2"),
    move(["A"], "X1"),
    move(["B"], "X2"),
    { type: "close", units: ["LX"] },
  ],
};

function post(body: object, token = admin) {
  return call(token, "POST", "reorganisations", { body });
}

function undo(id: string) {
  return call(admin, "POST", `reorganisations/${id}/undo`, { body: { reason: "Ghi nhầm" } });
}

async function answerOn(asOf: string) {
  const { body } = await call(admin, "GET", `compliance?year=${asOf.slice(0, 4)}&asOf=${asOf}`);
  return body;
}

async function placesOn(asOf: string): Promise<Record<string, string | null>> {
  const { body } = await call(admin, "GET", `units?asOf=${asOf}`);
  return Object.fromEntries(body.items.map(({ code, parent }: Record<string, string>) => [code, parent]));
}

function log(unit: string, occurredOn: string) {
  const body = {
    unit,
    type: "WEBSITE_ARTICLE",
    occurredOn,
    title: "Tin",
    outlet: "WEB",
    status: "SUBMITTED",
  };
  return call(admin, "POST", "activities", { body });
}

describe("a district that is abolished", () => {
  test("is previewed with every figure that changes, and nothing is written", async () => {
    const [before, units] = [await answerOn("2022-12-31"), await placesOn("2022-12-31")];
    const { status, body } = await post({ ...ABOLISHED, reason: undefined, dryRun: true });
    expect(status).toBe(200);
    expect(body).not.toHaveProperty("id");
    expect(body.names).toMatchObject({ LX: "LĐLĐ LX", X1: "Công đoàn xã X1", A: "CĐCS A" });
    expect(body.changes.placements.map(({ unit }: { unit: string }) => unit)).toEqual(["A", "B", "X1", "X2"]);
    expect(body.years.map(({ year, asOf }: Record<string, unknown>) => [year, asOf])).toEqual([
      [2022, "2022-12-31"],
      [2023, "2023-12-31"],
    ]);
    const [year] = body.years;
    expect([year.begins > 0, year.ends > 0]).toEqual([true, true]);
    expect(
      year.changed.find(({ unit, target }: Record<string, string>) => unit === "LX" && target === "U1"),
    ).toEqual({
      ...{ unit: "LX", target: "U1" },
      before: { status: "NOT_MET", value: 0, required: 1, numerator: null, denominator: null },
      after: { status: "NOT_APPLICABLE", value: null, required: null, numerator: null, denominator: null },
    });
    expect(await answerOn("2022-12-31")).toEqual(before);
    expect(await placesOn("2022-12-31")).toEqual(units);
    expect((await call(admin, "GET", "reorganisations")).body.items).toEqual([]);
  });

  test("what the preview says is what comes, and days before it answer as they did to the last record", async () => {
    await log("LX", "2022-03-01");
    const days = ["2021-12-31", "2022-03-31", "2022-06-30"];
    const before = await Promise.all(days.map(answerOn));
    const told = (await post({ ...ABOLISHED, dryRun: true })).body;
    const done = await post(ABOLISHED);
    expect(done.body).toMatchObject({ on: "2022-07-01", doneBy: "PROVINCIAL_ADMIN TINH", undone: null });
    const known = ({ unit }: { unit: string }) => !unit.startsWith("X");
    for (const [nth, day] of days.entries()) {
      const now = await answerOn(day);
      expect(now.results.filter(known)).toEqual(before[nth].results);
      expect(now.units.filter(known)).toEqual(before[nth].units);
      expect(now.targets).toEqual(before[nth].targets);
    }
    const now = await answerOn("2022-12-31");
    const [year] = told.years;
    for (const { unit, target, after } of year.changed) {
      const result = now.results.find(
        (each: Record<string, string>) => each.unit === unit && each.target === target,
      );
      expect(result).toMatchObject(after);
    }
    expect(await placesOn("2022-06-30")).toMatchObject({ A: "LX", B: "LX" });
    expect(await placesOn("2022-07-01")).toMatchObject({ A: "X1", B: "X2", X1: "TINH" });
    const { body } = await call(admin, "GET", "units/LX?asOf=2022-07-01");
    expect([body.from, body.to]).toEqual([null, "2022-07-01"]);
  });

  test("is put back whole, once", async () => {
    const before = [await answerOn("2022-12-31"), await placesOn("2022-12-31")];
    const { id } = (await post(ABOLISHED)).body;
    const undone = await undo(id);
    expect(undone.body.undone).toMatchObject({ by: "PROVINCIAL_ADMIN TINH", reason: "Ghi nhầm" });
    expect([await answerOn("2022-12-31"), await placesOn("2022-12-31")]).toEqual(before);
    expect((await undo(id)).body).toMatchObject({ status: 409, code: "ILLEGAL_TRANSITION" });
    expect((await call(admin, "GET", "reorganisations")).body.items).toMatchObject([{ id, undone: {} }]);
    expect((await post(ABOLISHED)).status).toBe(200);
  });
});

describe("what stands on it is told", () => {
  test("records of a unit that was founded", async () => {
    const { id } = (await post(ABOLISHED)).body;
    expect((await log("X1", "2022-08-01")).status).toBe(201);
    const { status, body } = await undo(id);
    expect([status, body.code]).toEqual([409, "ILLEGAL_TRANSITION"]);
    expect(body.errors).toEqual([
      {
        path: "id",
        code: "reorganisation.stands.activities",
        message: expect.stringContaining("X1 đã có 1 tin, bài"),
      },
    ]);
    expect(await placesOn("2022-07-01")).toMatchObject({ A: "X1" });
  });

  test("another reorganisation of the same units, which is undone first", async () => {
    const first = (await post(ABOLISHED)).body.id;
    const second = (await post({ on: "2022-08-27", reason: "x", steps: [move(["A"], "CD")] })).body.id;
    const refused = (await undo(first)).body.errors;
    expect(refused).toMatchObject([{ code: "reorganisation.reorganisedSince" }]);
    expect(refused[0].message).toContain("27/08/2022");
    expect((await undo(second)).status).toBe(200);
    expect((await undo(first)).status).toBe(200);
  });

  test("units that came below one that was founded", async () => {
    const first = (await post(ABOLISHED)).body.id;
    await post({ on: "2022-08-27", reason: "x", steps: [move(["C"], "X1")] });
    expect((await undo(first)).body.errors).toMatchObject([{ code: "reorganisation.stands.placements" }]);
  });

  test("another name, which nobody reorganised", async () => {
    const { id } = (await post(ABOLISHED)).body;
    const { version } = (await call(admin, "GET", "units/X1")).body;
    const headers = { "If-Match": `"${version}"` };
    expect((await call(admin, "PATCH", "units/X1", { body: { name: "Khác" }, headers })).status).toBe(200);
    expect((await undo(id)).body.errors).toMatchObject([{ code: "reorganisation.changedSince" }]);
  });
});

describe("a closed period", () => {
  test("keeps its days: nothing is done or undone on them, for the units that it closes", async () => {
    const { id } = (await post(ABOLISHED)).body;
    const lock = { period: "2022-Q3", unit: "CD" };
    await call(admin, "POST", "locks", { body: lock });
    const moved = { on: "2022-08-01", reason: "x", steps: [move(["C"], "X1")] };
    expect((await post({ ...moved, dryRun: true })).body).toMatchObject({
      status: 409,
      code: "PERIOD_LOCKED",
    });
    expect((await post(moved)).body).toMatchObject({ code: "PERIOD_LOCKED", lock });
    expect((await undo(id)).status).toBe(200);
    expect((await post({ ...moved, on: "2022-10-01", steps: [move(["C"], "LX")] })).status).toBe(200);
  });

  test("of the whole federation keeps what was done on them", async () => {
    const { id } = (await post(ABOLISHED)).body;
    await call(admin, "POST", "locks", { body: { period: "2022-07" } });
    expect((await undo(id)).body).toMatchObject({ status: 409, code: "PERIOD_LOCKED" });
    expect(await placesOn("2022-07-01")).toMatchObject({ A: "X1" });
  });
});

test("what cannot be done is told step by step, and none of it is done", async () => {
  const steps = [commune("X1"), commune("CD"), move(["A", "Z"], "X1"), { type: "close", units: ["LX"] }];
  const { status, body } = await post({ ...ABOLISHED, steps });
  expect(status).toBe(422);
  expect(body.errors).toEqual([
    { path: "steps.1", code: "reorganisation.codeTaken", message: "Mã CD đã có đơn vị dùng" },
    { path: "steps.2", code: "reorganisation.unknown", message: "Không có đơn vị “Z”" },
  ]);
  expect((await placesOn("2022-07-01")).X1).toBeUndefined();
  const unreasoned = await post({ ...ABOLISHED, reason: undefined });
  expect(unreasoned.body.errors).toMatchObject([{ path: "reason", code: "required" }]);
});

test("a day to come changes nothing before it", async () => {
  const before = await answerOn("2023-12-31");
  expect((await post({ on: "2100-01-01", reason: "x", steps: [move(["A"], "CD")] })).status).toBe(200);
  expect(await answerOn("2023-12-31")).toEqual(before);
  expect(await placesOn("2099-12-31")).toMatchObject({ A: "LX" });
  expect(await placesOn("2100-01-01")).toMatchObject({ A: "CD" });
});

test("names, mergers and successors are rows of the unit's own story", async () => {
  const steps = [
    { type: "rename", unit: "CD", name: "LĐLĐ thành phố CD" },
    { type: "merge", units: ["B"], into: "A" },
    { type: "convert", unit: "C", code: "C.2", level: "GRASSROOTS", kind: "PUBLIC_BODY" },
  ];
  const { body } = await post({ on: "2022-02-28", reason: "x", steps });
  expect(body.changes.successions.added).toEqual([
    { predecessor: "B", successor: "A", kind: "MERGED", on: "2022-02-28" },
    { predecessor: "C", successor: "C.2", kind: "RENAMED", on: "2022-02-28" },
  ]);
  expect((await call(admin, "GET", "units/CD")).body.name).toBe("LĐLĐ thành phố CD");
  expect((await call(admin, "GET", "units/C.2?asOf=2022-02-28")).body).toMatchObject({
    ...{ from: "2022-02-28", parent: "CD", kind: "PUBLIC_BODY" },
  });
  await undo(body.id);
  expect((await call(admin, "GET", "units/C.2")).status).toBe(404);
  expect((await call(admin, "GET", "units/CD")).body.name).toBe("LĐLĐ CD");
});

test("units are entered and their names corrected by administrators alone", async () => {
  const body = { code: "D", name: "CĐCS D", level: "GRASSROOTS", kind: "ENTERPRISE", parent: "CD" };
  expect((await call(world.staff.token, "POST", "units", { body })).status).toBe(403);
  const entered = await call(admin, "POST", "units", { body });
  expect([entered.status, entered.body.parent, entered.body.from]).toEqual([201, "CD", null]);
  expect((await call(admin, "POST", "units", { body })).body.errors).toMatchObject([{ path: "code" }]);
  const second = { ...body, code: "E", level: "PROVINCIAL" };
  expect((await call(admin, "POST", "units", { body: second })).body.errors).toMatchObject([
    { path: "level" },
  ]);
  const unseen = await call(admin, "PATCH", "units/D", { body: { name: "x" } });
  expect(unseen.status).toBe(428);
  const stale = await call(admin, "PATCH", "units/D", {
    body: { name: "x" },
    headers: { "If-Match": '"9"' },
  });
  expect(stale.status).toBe(409);
  expect((await call(world.staff.token, "GET", "reorganisations")).status).toBe(403);
  expect((await post(ABOLISHED, world.staff.token)).status).toBe(403);
});
