import { beforeAll, describe, expect, test } from "vitest";
import type { Compliance, Result } from "@/lib/domain/compliance/result";
import type { CountMeasure } from "@/lib/domain/measure";
import type { Plan, Target } from "@/lib/domain/plan";
import { formatNumber } from "@/lib/format";
import { specimenOf } from "@/tests/support/federation/federation";
import { runs } from "@/tests/support/runs";
import { foundTenant } from "../transfer/tenant";
import { call } from "./call";
import { type Cells, dayOf, reportSheets, tenths } from "./report-sheets";
import { importSpecimen, rootOf } from "./specimen";
import { type Person, person } from "./world";

// A report's workbook, opened again, holds what the API answers at its day.

/** What is a figure, a ratio, a percentage or a day, as people write it. */
const FIGURE = /^\d[\d.,/ ]*%?$/;

function doneOf({ value, numerator, denominator }: Result): number | null {
  return numerator === null && denominator === null ? value : tenths(numerator, denominator);
}

const VERDICTS = {
  ON_TIME: "Đúng hạn",
  LATE: "Trễ hạn",
  MISSED: "Chưa đạt khi hết hạn",
  PENDING: "Chưa đến hạn",
} as const;

const titleOf = (code: string) => `Chỉ tiêu ${code}`;
const blank = (cells: readonly unknown[]) => cells.map((cell) => cell ?? null);

/** So many, as an officer writes it. */
function soMany(count: number): string {
  return count < 10 ? `0${count}` : formatNumber(count, "vi");
}

/** What an upper-level unit's row has of a target; what the API does not tell (how many are published) is left open. */
function unitCells({ measure, force }: Target, result: Result): unknown[] {
  const { value, numerator, denominator, required } = result;
  const asked = force === "TRACKED" ? [] : [required];
  switch (measure?.type) {
    case "response":
      return [denominator, numerator, tenths(numerator, denominator)];
    case "coverage":
      return [tenths(numerator, denominator)];
    case "recency":
      return [value];
    case "count":
      return [value, ...asked, ...publishedBeside(measure, value)];
    default:
      return [value, ...(measure && "minimum" in measure && measure.minimum > 1 ? asked : [])];
  }
}

const UNREVIEWED = ["PAGE_POST", "INTERNAL_SESSION", "EMPLOYER_PROPOSAL"];

/** Where nothing but what is published is counted, or the type is not reviewed, that is no figure beside the other. */
function publishedBeside({ countsFrom, activityType }: CountMeasure, value: number | null): unknown[] {
  if (countsFrom === "PUBLISHED" || UNREVIEWED.includes(activityType)) return [];
  return [value === null ? null : expect.any(Number)];
}

const SAID_ALONE: readonly string[] = ["NO_DATA", "WAIVED", "NOT_APPLICABLE"];

/** What a sentence says was done; null where a status or days say all. */
function saidOf(target: Target, result: Result): string | null {
  if (SAID_ALONE.includes(result.status) || target.measure?.type === "recency") return null;
  const { numerator, denominator } = result;
  if (numerator === null) return amountSaid(target, result);
  return denominator ? `${soMany(numerator)}/${soMany(denominator)} ` : null;
}

function amountSaid({ measure, force }: Target, { value, required }: Result): string | null {
  if (required === null || force === "TRACKED") return null;
  const done = soMany(value ?? 0);
  if (measure?.type === "count" || required > 1) return `${done}/${soMany(required)} `;
  return value ? `đã có ${done} ` : "chưa có";
}

/** The upper milestones that PL6 tells: of which target and whom, when they were due and reached, and what that comes to. */
function toldMilestones(cells: Cells): unknown[] {
  let target: unknown = null;
  const told: unknown[] = [];
  for (const [first, name, due, reached, verdict] of cells) {
    if (typeof first === "string") target = first;
    if (typeof first === "number" && !/^\d+ CĐCS$/.test(String(name)))
      told.push([target, name, dayOf(due), dayOf(reached), verdict]);
  }
  return told;
}

const sorted = (list: readonly unknown[]) => list.map((each) => JSON.stringify(each)).toSorted();

describe.each(runs([173], [173, 75, 121]))("the report of a random federation of seed %i", (seed) => {
  const specimen = specimenOf({ seed, units: 24, records: 60, targets: 10 });
  const { year } = specimen;
  const asOf = specimen.asOf > `${year}-12-31` ? `${year}-12-31` : specimen.asOf;
  let admin: Person;
  let answer: Compliance;
  let sheets: ReadonlyMap<string, Cells>;
  let rows: Cells;
  let plan: Plan;
  let id: string;
  let names: ReadonlyMap<string, string>;

  beforeAll(async () => {
    const tenant = await foundTenant(`report${seed}`);
    await importSpecimen(tenant.token, specimen);
    const root = rootOf(specimen);
    admin = await person(tenant, "PROVINCIAL_ADMIN", root);
    answer = (await call(admin.token, "GET", `compliance?year=${year}&asOf=${asOf}`)).body;
    const begun = await call(admin.token, "POST", "reports", { body: { period: asOf, unit: root } });
    expect(begun.status, begun.text).toBe(201);
    ({ id } = begun.body);
    plan = (await call(admin.token, "GET", `plans/${year}`)).body;
    const { items } = (await call(admin.token, "GET", `units?limit=500&asOf=${asOf}`)).body;
    names = new Map(items.map(({ code, name }: { code: string; name: string }) => [code, name]));
    sheets = await reportSheets(admin.token, id);
    rows = sheets.get("PL1") ?? [];
  });

  test("has the figures that the API answers at its day", async () => {
    const root = rootOf(specimen);
    const own = answer.results.filter(({ unit }) => unit === root);
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
    const upper = new Set(plan.targets.filter(({ level }) => level === "UPPER").map(({ code }) => code));
    const asked = answer.targets.filter(({ target, applicable }) => upper.has(target) && applicable > 0);
    const totals = (said: string) => {
      const row = sheets.get("PL2")?.find((cells) => cells[1] === `Tổng cộng: số đơn vị ${said}`) ?? [];
      return row.filter((cell) => typeof cell === "number").toSorted();
    };
    expect(totals("đạt")).toEqual(asked.map(({ met }) => met).toSorted());
    expect(totals("áp dụng")).toEqual(asked.map(({ applicable }) => applicable).toSorted());
  });

  const targetsAt = (level: string) =>
    plan.targets.filter((target) => target.level === level && target.measure);
  function resultOf(unit: string, code: string): Result {
    const found = answer.results.find((result) => result.unit === unit && result.target === code);
    if (found === undefined) throw new Error(`The answer lacks ${unit} ${code}`);
    return found;
  }

  test("has each of its own targets' figures in that target's own row", () => {
    const own = targetsAt("PROVINCIAL").map((target) => ({
      ...target,
      result: resultOf(rootOf(specimen), target.code),
    }));
    const told = own.map(({ code }) => rows.find((cells) => cells[1] === titleOf(code)) ?? []);
    expect(told.map(([, title, , planned, done]) => [title, planned ?? null, done ?? null])).toEqual(
      own.map(({ code, force, result }) => [
        titleOf(code),
        force === "TRACKED" ? null : result.required,
        doneOf(result),
      ]),
    );
  });

  test("has how many units have met each target of theirs in that target's own row", () => {
    const told = rows.filter((cells) => cells[2] === "đơn vị" || cells[2] === "CĐCS");
    expect(told.length).toBeGreaterThan(0);
    const byTitle = new Map(answer.targets.map((of) => [titleOf(of.target), of]));
    for (const [, title, , applicable, met, rate] of told) {
      const of = byTitle.get(String(title));
      const expected = of?.applicable
        ? [of.applicable, of.met, tenths(of.met, of.applicable)]
        : [null, null, null];
      expect(blank([applicable, met, rate]), String(title)).toEqual(expected);
    }
  });

  test("has each upper-level unit's figures, score and class in that unit's own row", () => {
    // Those of PL1, in its order.
    const shown = rows
      .filter((cells) => cells[2] === "đơn vị")
      .flatMap((cells) => targetsAt("UPPER").filter(({ code }) => titleOf(code) === cells[1]));
    const unitRows = (sheets.get("PL2") ?? []).filter((cells) => typeof cells[0] === "number");
    for (const cells of unitRows) {
      const summary = answer.units.find(({ unit }) => names.get(unit) === cells[1]);
      if (summary === undefined) throw new Error(`The answer lacks ${cells[1]}`);
      const { unit, score, class: label } = summary;
      const expected = [
        ...shown.flatMap((target) => unitCells(target, resultOf(unit, target.code))),
        ...[score, label],
      ];
      expect(blank(Array.from({ length: expected.length }, (_, nth) => cells[nth + 2])), unit).toEqual(
        expected,
      );
    }
    expect(unitRows.length).toBeGreaterThan(0);
  });

  test("has the milestones of the answer: when they were due and reached, and what that comes to", () => {
    const above = new Set(plan.targets.filter(({ level }) => level !== "GRASSROOTS").map(({ code }) => code));
    const expected = answer.results.flatMap(({ unit, target, milestone }) =>
      milestone === null || !above.has(target)
        ? []
        : [
            [
              titleOf(target),
              names.get(unit),
              milestone.dueOn,
              milestone.reachedOn,
              VERDICTS[milestone.verdict],
            ],
          ],
    );
    expect(expected.length).toBeGreaterThan(0);
    expect(sorted(toldMilestones(sheets.get("PL6") ?? []))).toEqual(sorted(expected));
  });

  describe("in its sentences", () => {
    let items: readonly string[];
    const itemOf = (code: string) => items.find((said) => said.startsWith(`${titleOf(code)}:`)) ?? "";

    beforeAll(async () => {
      const { text } = await call(admin.token, "GET", `reports/${id}.html`);
      items = [...text.matchAll(/<p class="item">- (.*?)<\/p>/gs)].map(([, said = ""]) => said);
    });

    test("says of its own targets what the answer says", () => {
      const own = targetsAt("PROVINCIAL").map((target) => ({
        code: target.code,
        said: saidOf(target, resultOf(rootOf(specimen), target.code)),
      }));
      const told = own.filter(({ said }) => said !== null);
      expect(told.length).toBeGreaterThan(0);
      for (const { code, said } of told) expect(itemOf(code)).toContain(`${titleOf(code)}: ${said}`);
    });

    test("says of the upper-level units how many have met each", () => {
      const asked = upperAsked();
      expect(asked.length).toBeGreaterThan(0);
      for (const { code, of } of asked)
        expect(itemOf(code)).toContain(
          `${titleOf(code)}: ${soMany(of.met)}/${soMany(of.applicable)} đơn vị đạt`,
        );
    });

    test("says of their counts the sum", () => {
      const counts = upperAsked().filter(({ measure }) => measure?.type === "count");
      expect(counts.length).toBeGreaterThan(0);
      for (const { code } of counts) {
        const values = answer.results.flatMap(({ target, value }) => (target === code ? [value ?? 0] : []));
        expect(itemOf(code)).toContain(
          `tổng cộng ${soMany(values.reduce((total, value) => total + value, 0))} `,
        );
      }
    });

    function upperAsked() {
      return targetsAt("UPPER").flatMap((target) => {
        const of = answer.targets.find((each) => each.target === target.code);
        return target.force === "TRACKED" || !of?.applicable ? [] : [{ ...target, of }];
      });
    }
  });
});
