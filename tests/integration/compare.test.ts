import { afterAll, beforeAll, expect, test } from "vitest";
import { withScope } from "@/lib/auth/scope";
import { LIFETIMES, openNewSession } from "@/lib/auth/sessions";
import { disconnect } from "@/lib/db/client";
import { loadOwnVisits } from "@/lib/db/users/list";
import type { Result, TargetSummary } from "@/lib/domain/compliance/result";
import type { Plan } from "@/lib/domain/plan";
import type { Line } from "@/lib/domain/screen/line";
import { holdsOn, type Validity } from "@/lib/domain/unit";
import { vietnamDay } from "@/lib/format";
import { comparePage } from "@/lib/queries/changes/page";
import { overviewPage } from "@/lib/queries/overview/page";
import { specimenOf } from "@/tests/support/federation/federation";
import { call } from "./api/call";
import { importSpecimen, rootOf } from "./api/specimen";
import { type Person, person } from "./api/world";
import { foundTenant, type TestTenant } from "./transfer/tenant";

// Two days side by side: every figure is what the API answers for its day.

const specimen = specimenOf({ seed: 62, units: 60, records: 120, targets: 12 });
const { year } = specimen;
const [before, after] = [`${year}-04-15`, `${year}-10-20`];
let admin: Person;
let tenant: TestTenant;

beforeAll(async () => {
  tenant = await foundTenant("compare");
  await importSpecimen(tenant.token, specimen);
  admin = await person(tenant, "PROVINCIAL_ADMIN", rootOf(specimen));
});
afterAll(disconnect);

async function figuresOn(asOf: string) {
  const { body } = await call(admin.token, "GET", `compliance?year=${year}&asOf=${asOf}`);
  const results: Result[] = body.results;
  const targets: TargetSummary[] = body.targets;
  return { results, targets };
}

async function compared(query: Record<string, string>) {
  const address = { year: String(year), asOf: after, since: before, ...query };
  const { view } = await withScope(admin.token, "read", (tx, scope) => comparePage(tx, scope, address));
  if (view?.compared == null) throw new Error("There is nothing to compare");
  return view.compared;
}

function figures(result: Result | undefined) {
  const { status, value, required, numerator, denominator } = result ?? {};
  return { status, value, required, numerator, denominator };
}

test("what differs has both days' figures as the API gives them", async () => {
  const [was, is] = [await figuresOn(before), await figuresOn(after)];
  const { shown, found, counts } = await compared({});
  expect(found).toBeGreaterThan(10);
  expect(found).toBe(Object.entries(counts).reduce((n, [turn, of]) => (turn === "FIGURE" ? n : n + of), 0));
  const same = (line: Line | null, { results }: typeof was, unit: string, target: string) => {
    const told = results.find((each) => each.unit === unit && each.target === target);
    if (line !== null) expect(figures(line.result)).toEqual(figures(told));
    else expect(["NOT_APPLICABLE", "WAIVED", "TRACKED"]).toContain(told?.status);
  };
  for (const turn of shown) {
    same(turn.was, was, turn.unit, turn.target);
    same(turn.is, is, turn.unit, turn.target);
  }
});

test("each target's counts on both days are the API's", async () => {
  const [was, is] = [await figuresOn(before), await figuresOn(after)];
  const { targets } = await compared({ turn: "MET" });
  expect(targets.length).toBeGreaterThan(5);
  const told = ({ targets: summaries }: typeof was, code: string) => {
    const { met, applicable } = summaries.find(({ target }) => target === code) ?? {};
    return { met, applicable };
  };
  for (const target of targets) {
    expect(target.was).toMatchObject(told(was, target.code));
    expect(target.is).toMatchObject(told(is, target.code));
  }
});

test("a chair is shown no row of targets that nobody whom they see is asked for", async () => {
  const { body } = await call(admin.token, "GET", `units?level=GRASSROOTS&asOf=${after}`);
  const chair = await person(tenant, "GRASSROOTS_CHAIR", body.items[0].code);
  const address = { year: String(year), asOf: after, since: before };
  const { view } = await withScope(chair.token, "read", (tx, scope) => comparePage(tx, scope, address));
  const rows = view?.compared?.targets ?? [];
  expect(new Set(rows.map(({ was, is }) => (is ?? was)?.target.level))).toEqual(new Set(["GRASSROOTS"]));
});

test("the overview tells of the same turns those of scored targets above the unions", async () => {
  const span = { since: `${year}-01-01`, asOf: `${year}-12-31` };
  const address = { year: String(year), ...span };
  const overview = await withScope(admin.token, "read", (tx, scope) => overviewPage(tx, scope, address));
  const { targets }: Plan = (await call(admin.token, "GET", `plans/${year}`)).body;
  const scored = new Set(
    targets.filter(({ force }) => ["MANDATORY", "SOFT"].includes(force)).map(({ code }) => code),
  );
  const turned = async (query: Record<string, string>) => {
    const { pages } = await compared({ ...span, ...query });
    const parts = await Promise.all(
      Array.from({ length: pages }, (_, nth) => compared({ ...span, ...query, page: String(nth + 1) })),
    );
    return parts
      .flatMap(({ shown }) => shown)
      .filter(({ level, target }) => level !== "GRASSROOTS" && scored.has(target));
  };
  const [told, figures] = [await turned({}), await turned({ turn: "FIGURE" })];
  expect(told.length).toBeGreaterThan(8);
  const { since, counts, first } = overview?.view?.news ?? {};
  expect(since?.on).toBe(span.since);
  expect(first).toEqual(told.slice(0, 8));
  const tally = Object.entries(counts ?? {}).filter(([, of]) => of > 0);
  const turns = Map.groupBy([...told, ...figures], ({ turn }) => turn);
  expect(Object.fromEntries(tally)).toEqual(
    Object.fromEntries([...turns].map(([turn, those]) => [turn, those.length])),
  );
});

test("who came below another, began or ceased between the two days is named", async () => {
  const unitsOn = async (on: string) => {
    const { body } = await call(admin.token, "GET", `units?asOf=${on}&limit=500`);
    const items: (Validity & { code: string; name: string; parent: string | null })[] = body.items;
    return new Map(items.flatMap((unit) => (holdsOn(unit, on) ? [[unit.code, unit] as const] : [])));
  };
  const [was, is] = [await unitsOn(before), await unitsOn(after)];
  const named = (units: typeof was, turned: (code: string) => boolean) =>
    [...units.values()].flatMap(({ code, name }) => (turned(code) ? [name] : [])).sort();
  const { tree } = await compared({});
  const told = Object.fromEntries(Object.entries(tree).map(([turn, names]) => [turn, [...names].sort()]));
  expect(told).toEqual({
    moved: named(is, (code) => was.has(code) && was.get(code)?.parent !== is.get(code)?.parent),
    begun: named(is, (code) => !was.has(code)),
    ceased: named(was, (code) => !is.has(code)),
  });
  expect(Object.values(told).flat().length).toBeGreaterThan(0);
  const oneTree = await compared({ structure: "today" });
  expect(oneTree.tree.moved).toEqual([]);
});

test("a browser's use is a visit, a script's is none", async () => {
  const visitsOf = (token: string) => withScope(token, "read", (tx) => loadOwnVisits(tx));
  expect(await visitsOf(admin.token)).toBeNull();
  await openNewSession(admin.id, LIFETIMES.script);
  expect(await visitsOf(admin.token)).toBeNull();
  await openNewSession(admin.id, LIFETIMES.desk);
  expect(await visitsOf(admin.token)).toEqual({ lastOn: vietnamDay(new Date()), beforeOn: null });
});
