import { afterAll, beforeAll, expect, test } from "vitest";
import { withScope } from "@/lib/auth/scope";
import { disconnect } from "@/lib/db/client";
import type { Result, TargetSummary } from "@/lib/domain/compliance/result";
import type { Turned } from "@/lib/domain/compliance/what-if";
import type { TriedFigure } from "@/lib/domain/screen/what-if";
import { whatIfPage } from "@/lib/queries/what-if/page";
import { yearCalendarPage } from "@/lib/queries/year-calendar/page";
import { specimenOf } from "@/tests/support/federation/federation";
import { call } from "./api/call";
import { importSpecimen, rootOf } from "./api/specimen";
import { type Person, person } from "./api/world";
import { foundTenant } from "./transfer/tenant";

// The page that tries other figures says what the API answers to the same question (compliance.md §11).

const specimen = specimenOf({ seed: 67, units: 60, records: 120, targets: 12 });
const { year } = specimen;
const asOf = `${year}-08-20`;
let admin: Person;

beforeAll(async () => {
  const tenant = await foundTenant("whatif-page");
  await importSpecimen(tenant.token, specimen);
  admin = await person(tenant, "PROVINCIAL_ADMIN", rootOf(specimen));
});
afterAll(disconnect);

async function shown(query: Record<string, string>) {
  const address = { year: String(year), asOf, ...query };
  const { view } = await withScope(admin.token, "read", (tx, scope) => whatIfPage(tx, scope, address));
  if (view === null) throw new Error("The year has no plan");
  return view;
}

async function answered(changes: object) {
  const { status, body, text } = await call(admin.token, "POST", "compliance/what-if", {
    body: { year, asOf, changes },
  });
  expect(status, text).toBe(200);
  const answer: { results: Result[]; targets: TargetSummary[]; changed: Turned[] } = body;
  return answer;
}

function otherThan({ name, planned }: TriedFigure): number {
  const was = planned ?? 1;
  return name === "minimumPercent" ? Math.min(100, was + 5) : Math.max(1, Math.floor(was / 2));
}

test("every target under another figure and weight is what the API answers", async () => {
  const { targets } = await shown({});
  expect(targets.length).toBeGreaterThan(5);
  expect(targets.map(({ force }) => force)).not.toContain("TRACKED");
  let turned = 0;
  for (const { code } of targets) {
    const planned = await shown({ target: code });
    const [figure] = planned.open?.figures ?? [];
    if (figure === undefined) throw new Error(`Nothing of ${code} can be tried`);
    const tried = figure.name === "weight" ? {} : { [figure.name]: otherThan(figure) };
    const query = Object.fromEntries(Object.entries(tried).map(([name, value]) => [name, String(value)]));
    const { open } = await shown({ target: code, ...query, weight: "2,5" });
    const answer = await answered({ [code]: { ...tried, weight: 2.5 } });
    const summary = answer.targets.find(({ target }) => target === code);
    expect(open?.effect.after).toEqual({ applicable: summary?.applicable, met: summary?.met });
    expect(open?.effect.turned.map(({ name: _, ...each }) => each)).toEqual(answer.changed);
    turned += answer.changed.length;
    for (const outlook of open?.outlooks ?? []) {
      const told = answer.results.find(({ unit, target }) => unit === outlook.code && target === code);
      expect(outlook.required).toBe(told?.required);
      expect(outlook.ends === "THERE").toBe(told?.status === "MET");
    }
  }
  expect(turned).toBeGreaterThan(3);
});

test("a figure that §4 forbids is told beside its field, and what was typed stays", async () => {
  const { targets } = await shown({});
  const count = targets.find(({ measure }) => measure.type === "count");
  const { open } = await shown({ target: count?.code ?? "", minimum: "1,5" });
  expect(open?.problems).toEqual([{ path: "minimum", message: "number.notWhole", figures: { least: 1 } }]);
  expect(open?.figures.find(({ name }) => name === "minimum")?.typed).toBe("1,5");
  expect(open?.differs).toBe(false);
});

test("a target that the plan lacks is not found", async () => {
  await expect(shown({ target: "__proto__" })).rejects.toThrow("NOT_FOUND");
});

test("the draft of the next year, to which what was tried can be carried, is told where it has the target", async () => {
  const before = await shown({});
  expect(before.open?.draft).toBeNull();
  const made = await call(admin.token, "POST", `plans/${year}/clone`, {
    body: { year: year + 1, title: "Kế hoạch năm sau" },
  });
  expect(made.status, made.text).toBe(201);
  const after = await shown({});
  expect(after.open?.target.code).toBe(before.open?.target.code);
  expect(after.open?.draft).toBe(year + 1);
});

test("the year's calendar holds each week of each rhythmic target once, and nothing but its sum", async () => {
  const rhythmic = specimenOf({ seed: 60, units: 24, records: 60, targets: 12 });
  const { year } = rhythmic;
  const asOf = `${year}-08-20`;
  const tenant = await foundTenant("calendar-page");
  await importSpecimen(tenant.token, rhythmic);
  const admin = await person(tenant, "PROVINCIAL_ADMIN", rootOf(rhythmic));
  const address = { year: String(year), asOf };
  const { view } = await withScope(admin.token, "read", (tx, scope) => yearCalendarPage(tx, scope, address));
  const { results } = (await call(admin.token, "GET", `compliance?year=${year}&asOf=${asOf}`)).body;
  expect(view?.rhythms.length).toBeGreaterThan(0);
  for (const { target, rhythm, series } of view?.rhythms ?? []) {
    const sum = rhythm.weeks.reduce((all, { quantity }) => all + (quantity ?? 0), 0);
    const own = results.filter((each: Result) => each.target === target.code && each.value !== null);
    expect(sum, target.code).toBe(own.reduce((all: number, each: Result) => all + (each.value ?? 0), 0));
    expect(series?.kind).toBe("CUMULATIVE");
  }
  expect(view?.deadlines.length).toBeGreaterThan(0);
});
