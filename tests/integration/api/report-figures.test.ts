import { readXlsx } from "hucre/xlsx";
import { beforeAll, describe, expect, test } from "vitest";
import type { Compliance, Result } from "@/lib/domain/compliance/result";
import type { Plan } from "@/lib/domain/plan";
import { answerCall } from "@/lib/http/api/answer-call";
import { specimenOf } from "@/tests/support/federation/federation";
import { foundTenant } from "../transfer/tenant";
import { call } from "./call";
import { importSpecimen, rootOf } from "./specimen";
import { type Person, person } from "./world";

// A report's workbook, opened again, holds what the API answers at its day.

type Cells = readonly unknown[][];

/** The sheets of a report's workbook, by name, without what stands over their tables. */
async function workbook(token: string, id: string): Promise<Map<string, Cells>> {
  const request = new Request(`http://localhost:3000/api/v1/reports/${id}.xlsx`, {
    headers: { Authorization: `Bearer ${token}`, Host: "localhost:3000" },
  });
  const response = await answerCall(request);
  expect(response.status).toBe(200);
  const { sheets } = await readXlsx(await response.arrayBuffer());
  return new Map(sheets.map(({ name, rows }) => [name, rows.slice(3)]));
}

/** What is a figure, a ratio, a percentage or a day, as people write it. */
const FIGURE = /^\d[\d.,/ ]*%?$/;

/** A percentage of one decimal, never rounded up; null out of nothing. */
function tenths(part: number | null, whole: number | null): number | null {
  return part === null || !whole ? null : Math.floor((part * 1_000) / whole) / 10;
}

function doneOf({ value, numerator, denominator }: Result): number | null {
  return numerator === null && denominator === null ? value : tenths(numerator, denominator);
}

describe.each([21, 22, 23])("the report of a random federation of seed %i", (seed) => {
  const specimen = specimenOf({ seed, units: 24, records: 60, targets: 10 });
  const { year } = specimen;
  const asOf = specimen.asOf > `${year}-12-31` ? `${year}-12-31` : specimen.asOf;
  let admin: Person;
  let answer: Compliance;
  let sheets: ReadonlyMap<string, Cells>;
  let rows: Cells;

  beforeAll(async () => {
    const tenant = await foundTenant(`report${seed}`);
    await importSpecimen(tenant.token, specimen);
    const root = rootOf(specimen);
    admin = await person(tenant, "PROVINCIAL_ADMIN", root);
    answer = (await call(admin.token, "GET", `compliance?year=${year}&asOf=${asOf}`)).body;
    const begun = await call(admin.token, "POST", "reports", { body: { period: asOf, unit: root } });
    expect(begun.status, begun.text).toBe(201);
    sheets = await workbook(admin.token, begun.body.id);
    rows = sheets.get("PL1") ?? [];
  });

  test("has the figures that the API answers at its day", async () => {
    const root = rootOf(specimen);
    const own = answer.results.filter(({ unit }) => unit === root);
    const plan: Plan = (await call(admin.token, "GET", `plans/${year}`)).body;
    const targetOf = (code: string) => plan.targets.find((target) => target.code === code);
    const ownRows = rows.slice(1, 1 + own.length);
    expect(ownRows.map((cells) => cells[4] ?? null).toSorted()).toEqual(own.map(doneOf).toSorted());
    const rolled = answer.targets.filter(({ target }) => {
      const of = targetOf(target);
      return of?.level !== "PROVINCIAL" && of?.force !== "TRACKED";
    });
    expect(rolled.length + own.length).toBeGreaterThan(0);
    const levelRows = rows.filter((cells) => cells[2] === "đơn vị" || cells[2] === "CĐCS");
    expect(
      levelRows.map((cells) => [cells[3] ?? null, cells[4] ?? null, cells[5] ?? null]).toSorted(),
    ).toEqual(
      rolled
        .map(({ met, applicable }) =>
          applicable === 0 ? [null, null, null] : [applicable, met, tenths(met, applicable)],
        )
        .toSorted(),
    );
  });

  test("holds numbers and days where a figure or a day stands, in every appendix", () => {
    const isWritten = (cell: unknown) => typeof cell === "string" && FIGURE.test(cell);
    expect([...sheets.values()].flat(2).filter(isWritten)).toEqual([]);
  });

  test("adds up to the API's figures of the upper-level units, target by target", async () => {
    const plan: Plan = (await call(admin.token, "GET", `plans/${year}`)).body;
    const upper = new Set(plan.targets.filter(({ level }) => level === "UPPER").map(({ code }) => code));
    const asked = answer.targets.filter(({ target, applicable }) => upper.has(target) && applicable > 0);
    const totals = (said: string) => {
      const row = sheets.get("PL2")?.find((cells) => cells[1] === `Tổng cộng: số đơn vị ${said}`) ?? [];
      return row.filter((cell) => typeof cell === "number").toSorted();
    };
    expect(totals("đạt")).toEqual(asked.map(({ met }) => met).toSorted());
    expect(totals("áp dụng")).toEqual(asked.map(({ applicable }) => applicable).toSorted());
  });
});
