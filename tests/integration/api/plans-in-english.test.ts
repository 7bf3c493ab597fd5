import { beforeAll, expect, test } from "vitest";
import { withScope } from "@/lib/auth/scope";
import type { SessionTx } from "@/lib/db/transaction";
import { cataloguePlan } from "@/lib/domain/catalogue";
import type { Language } from "@/lib/format";
import { snapshotOf } from "@/lib/queries/compliance/snapshot";
import { findThings } from "@/lib/queries/finder/list";
import { readLeague } from "@/lib/queries/league/list";
import { readPlanTitles } from "@/lib/queries/plans/read";
import { presentFigures } from "@/lib/queries/reports/figures";
import type { TestTenant } from "../transfer/tenant";
import { call } from "./call";
import { load, smallFederation } from "./world";

// What a federation calls its plan, its targets and classes in English, where it wishes: read by who reads in English, and
// nowhere else.

const DAY = { year: 2022, asOf: "2022-06-30" };
const REASON = { reason: "Có khách nước ngoài" };

let tenant: TestTenant;
let admin: string;
let editor: string;

beforeAll(async () => {
  const world = await smallFederation("in-english");
  tenant = world.tenant;
  admin = world.admin.token;
  editor = world.editor.token;
  await edit(2022, {
    ...{ ...REASON, title: "Kế hoạch của ta 2022", titleEn: "Our plan of 2022" },
    classLines: "80: Dẫn đầu | Leading\n0: Còn lại",
  });
  await call(admin, "PUT", "plans/2022/targets/U5", { body: { ...REASON, ...(await target()), ...TITLES } });
});

const TITLES = { title: "Tin gửi trang tỉnh", titleEn: "News for the province" };

async function target(year = 2022): Promise<Record<string, unknown>> {
  const {
    code: _,
    year: __,
    version: ___,
    ...said
  } = (await call(editor, "GET", `plans/${year}/targets/U5`)).body;
  return said;
}

async function edit(year: number, said: object) {
  const { version } = (await call(admin, "GET", `plans/${year}`)).body;
  return call(admin, "PATCH", `plans/${year}`, { body: said, headers: { "If-Match": `"${version}"` } });
}

function reads<T>(language: Language, work: (tx: SessionTx) => Promise<T>): Promise<T> {
  return withScope(admin, "read", (tx) => work({ ...tx, language }));
}

async function seen(language: Language) {
  return reads(language, async (tx) => {
    const { plan, compliance } = await snapshotOf(tx, DAY);
    const { groups, apart } = await readLeague(tx, DAY);
    const rows = [...groups.flatMap(({ rows }) => rows), ...apart];
    return {
      plan: [plan.title, (await readPlanTitles(tx)).get(2022)],
      target: plan.targets.find(({ code }) => code === "U5")?.title,
      classes: plan.classes.map(([, label]) => label),
      classed: [...new Set([...compliance.units, ...rows].map((each) => each.class))].sort(),
    };
  });
}

test("they are kept beside the Vietnamese ones, changed with a reason, and told by the plan's history and the audit", async () => {
  const { body } = await call(editor, "GET", "plans/2022");
  expect(body).toMatchObject({ titleEn: "Our plan of 2022", classesEn: { "Dẫn đầu": "Leading" } });
  expect(body.changes.map(({ after }: { after: object }) => after)).toMatchObject([
    TITLES,
    { titleEn: "Our plan of 2022" },
  ]);
  expect(await target()).toMatchObject(TITLES);
  expect(await target(2021)).toMatchObject({ titleEn: null });
  const alone = await edit(2022, { titleEn: "Another" });
  expect(alone.body.errors).toMatchObject([{ path: "reason", code: "required" }]);
  const { items } = (await call(admin, "GET", "audit?kind=target&record=2022/U5")).body;
  expect(items[0].after).toEqual({ ...TITLES, reason: REASON.reason });
});

test("of the kept figures who reads in English reads them, whoever asked first, and everybody else the Vietnamese ones", async () => {
  const vietnamese = {
    plan: ["Kế hoạch của ta 2022", "Kế hoạch của ta 2022"],
    ...{ target: "Tin gửi trang tỉnh", classes: ["Dẫn đầu", "Còn lại"] },
  };
  const english = {
    plan: ["Our plan of 2022", "Our plan of 2022"],
    ...{ target: "News for the province", classes: ["Leading", "Còn lại"] },
  };
  expect(await seen("en")).toMatchObject(english);
  expect(await seen("vi")).toMatchObject(vietnamese);
  expect(await seen("en")).toMatchObject(english);
});

test("a class is told in English wherever a unit has it", async () => {
  await edit(2022, { ...REASON, classLines: "80: Dẫn đầu | Leading\n0: Còn lại | All others" });
  expect((await seen("en")).classed).toContain("All others");
  expect((await seen("en")).classed).not.toContain("Còn lại");
  expect((await seen("vi")).classed).toContain("Còn lại");
  expect((await seen("vi")).classed).not.toContain("All others");
  const { units } = (await call(admin, "GET", "compliance?year=2022&asOf=2022-06-30")).body;
  expect(units.map((unit: { class: string | null }) => unit.class)).toContain("Còn lại");
});

test("a paper stays Vietnamese, whoever asks for it", async () => {
  const { plan, own } = await reads("en", (tx) =>
    presentFigures(tx, { unit: "LX", period: "2022-Q2", asOf: "2022-06-30" }),
  );
  expect(plan.title).toBe("Kế hoạch của ta 2022");
  expect(own.map(({ line }) => line.target.title)).toContain("Tin gửi trang tỉnh");
});

test("a target is found by both, and shown in the reader's language", async () => {
  const found = (language: Language, q: string) =>
    withScope(admin, "read", async (tx, scope) => {
      const { targets } = await findThings({ ...tx, language }, scope, { q, year: "2022" }, []);
      return targets.map(({ title }) => title);
    });
  expect(await found("en", "tin gui trang")).toEqual(["News for the province"]);
  expect(await found("vi", "news for the")).toEqual(["Tin gửi trang tỉnh"]);
});

test("the next year's plan has them too, and a bundle that is loaded over leaves them", async () => {
  const copy = await call(admin, "POST", "plans/2022/clone", {
    body: { year: 2024, title: "Kế hoạch 2024" },
  });
  expect(copy.body).toMatchObject({ titleEn: "Our plan of 2024", classesEn: { "Dẫn đầu": "Leading" } });
  expect(await target(2024)).toMatchObject(TITLES);

  const { targets: _, classes: __, titleEn: ___, classesEn: ____, ...plan } = cataloguePlan(2022);
  await load(tenant, { plans: [{ ...plan, title: "Từ tệp", classes: null }] });
  expect((await call(editor, "GET", "plans/2022")).body).toMatchObject({
    ...{ title: "Từ tệp", titleEn: "Our plan of 2022" },
    targets: expect.arrayContaining([expect.objectContaining(TITLES)]),
  });
});

test("an English label stands for a class that there is, and is no longer than any", async () => {
  const classed = (said: object) => edit(2023, { ...REASON, ...said });
  expect(
    (await classed({ classLines: `80: Tốt | ${"x".repeat(501)}\n0: Còn lại` })).body.errors,
  ).toMatchObject([{ path: "classLines", code: "text.tooLong" }]);
  const { body } = await classed({ classesEn: { "Hoàn thành tốt": "Good", "Không có": "None" } });
  expect(body.classesEn).toEqual({ "Hoàn thành tốt": "Good" });
  expect((await classed({ classLines: "80: Tốt\n0: Còn lại" })).body.classesEn).toBe(null);
});
