import { beforeAll, describe, expect, test } from "vitest";
import type { Compliance, Result } from "@/lib/domain/compliance/result";
import { type CountMeasure, isMeasureOn, isSummed, type RestsOn } from "@/lib/domain/measure";
import type { Plan, Target } from "@/lib/domain/plan";
import { specimenOf } from "@/tests/support/federation/federation";
import { holds } from "@/tests/support/naive/days";
import { Federation } from "@/tests/support/naive/federation";
import { runs } from "@/tests/support/runs";
import { foundTenant } from "../transfer/tenant";
import { call } from "./call";
import { type Cells, dayOf, reportSheets, tenths } from "./report-sheets";
import { importSpecimen, rootOf } from "./specimen";
import { type Person, person } from "./world";

// The appendices of a report that list records have the records that the API lists at its day.

const COUNTED: Readonly<Record<CountMeasure["countsFrom"], readonly string[]>> = {
  SUBMITTED: ["SUBMITTED", "APPROVED", "PUBLISHED"],
  APPROVED: ["APPROVED", "PUBLISHED"],
  PUBLISHED: ["PUBLISHED"],
};

interface Headcount {
  readonly unit: string;
  readonly asOf: string;
  readonly workers: number | null;
  readonly members: number | null;
}

interface Reporter {
  readonly unit: string;
  readonly fullName: string;
  readonly appointed: string;
  readonly ended: string | null;
  readonly decisionNo: string | null;
}

interface Activity {
  readonly unit: string;
  readonly occurredOn: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly status: string;
  readonly quantity: number;
}

interface Unit {
  readonly code: string;
  readonly name: string;
  readonly parent: string | null;
}

/** The rows below each heading, without their number; of a table without headings all, below what it is then about. */
function underHeadings(cells: Cells, alone: string): [heading: string, row: readonly unknown[]][] {
  let heading = alone;
  return cells.flatMap((row): [string, readonly unknown[]][] => {
    const [first, ...rest] = row;
    if (typeof first === "number") return [[heading, rest.map((cell) => cell ?? null)]];
    if (typeof first === "string") heading = first;
    return [];
  });
}

const sorted = (list: readonly unknown[]) => list.map((each) => JSON.stringify(each)).toSorted();

// In the first's usual run: a duty of every size to have reporters, people of three kinds, and what is counted of all below.
describe.each(runs([833], [833, 1793, 2295]))("the lists of a random federation of seed %i", (seed) => {
  const specimen = specimenOf({ seed, units: 24, records: 60, targets: 12 });
  const { year } = specimen;
  const asOf = specimen.asOf > `${year}-12-31` ? `${year}-12-31` : specimen.asOf;
  const root = rootOf(specimen);
  let admin: Person;
  let answer: Compliance;
  let sheets: ReadonlyMap<string, Cells>;
  let plan: Plan;
  let headcounts: readonly Headcount[];
  let reporters: readonly Reporter[];
  let units: ReadonlyMap<string, Unit>;

  const listed = async (address: string) => (await call(admin.token, "GET", address)).body.items;

  /** The sheets of a report of the province for a period, at the day. */
  async function reported(period: string): Promise<ReadonlyMap<string, Cells>> {
    const begun = await call(admin.token, "POST", "reports", { body: { period, asOf, unit: root } });
    expect(begun.status, begun.text).toBe(201);
    return reportSheets(admin.token, begun.body.id);
  }

  beforeAll(async () => {
    const tenant = await foundTenant(`appendices${seed}`);
    await importSpecimen(tenant.token, specimen);
    admin = await person(tenant, "PROVINCIAL_ADMIN", root);
    answer = (await call(admin.token, "GET", `compliance?year=${year}&asOf=${asOf}`)).body;
    plan = (await call(admin.token, "GET", `plans/${year}`)).body;
    headcounts = await listed("headcounts?limit=500");
    reporters = await listed("reporters?limit=500");
    const all: readonly Unit[] = await listed(`units?limit=500&asOf=${asOf}`);
    units = new Map(all.map((unit) => [unit.code, unit]));
    sheets = await reported(String(year));
  });

  /** Whom the grassroots duties of a kind are asked of, and what came of it. */
  function dutiesOn(on: RestsOn): { target: Target; result: Result }[] {
    const duties = plan.targets
      .filter(({ level, measure }) => level === "GRASSROOTS" && isMeasureOn(measure, on))
      .filter(({ force, condition }) => ["MANDATORY", "SOFT"].includes(force) || condition.length > 0);
    return duties.flatMap((target) =>
      answer.results
        .filter((result) => result.target === target.code && result.status !== "NOT_APPLICABLE")
        .map((result) => ({ target, result })),
    );
  }

  /** Its name, whom it is under, and its workers and members at the day. */
  function sized(code: string): unknown[] {
    const unit = units.get(code);
    const newest = headcounts
      .filter((row) => row.unit === code && row.asOf <= asOf)
      .toSorted((a, b) => (a.asOf < b.asOf ? 1 : -1))[0];
    const above = units.get(unit?.parent ?? "")?.name ?? null;
    return [unit?.name, above, newest?.workers ?? null, newest?.members ?? null];
  }

  test("have whom each union has appointed, and by which decisions (PL3)", () => {
    const duties = dutiesOn("reporters");
    const expected = duties.map(({ target, result: { unit } }) => {
      const own = reporters
        .filter((row) => row.unit === unit && holds(row.appointed, row.ended ?? "", asOf))
        .toSorted((a, b) => (a.appointed < b.appointed ? -1 : 1));
      const decisions = own.flatMap(({ decisionNo }) => decisionNo ?? []).join(", ");
      const names = own.map(({ fullName }) => fullName).join(", ");
      return [target.title, [...sized(unit), names || "Chưa cử", decisions || null]];
    });
    const told = underHeadings(sheets.get("PL3") ?? [], duties[0]?.target.title ?? "");
    expect(sorted(told)).toEqual(sorted(expected));
    expect(told.filter(([, cells]) => cells[4] !== "Chưa cử").length).toBeGreaterThan(0);
    expect(told.filter(([, cells]) => cells[5] !== null).length).toBeGreaterThan(0);
  });

  test("have how many of each union's people are connected (PL4)", () => {
    const duties = dutiesOn("people");
    const isOfWorkers = duties.every(
      ({ target: { measure } }) => isMeasureOn(measure, "people") && measure.audience === "WORKERS",
    );
    const expected = duties.map(({ target, result: { unit, numerator, denominator } }) => [
      target.title,
      [...[...sized(unit), numerator], ...(isOfWorkers ? [] : [denominator]), tenths(numerator, denominator)],
    ]);
    const told = underHeadings(sheets.get("PL4") ?? [], duties[0]?.target.title ?? "");
    // What is said of it stands last.
    expect(sorted(told.map(([title, cells]) => [title, cells.slice(0, -1)]))).toEqual(sorted(expected));
    expect(expected.filter(([, cells]) => Number(cells?.[4]) > 0).length).toBeGreaterThan(0);
  });

  test.each([
    ["year", String(year), `${year}-01-01`],
    ["quarter", quarterOf(asOf), firstOf(quarterOf(asOf))],
  ])("have the activities of the %s that the province's own counts count (PL5)", async (_, period, from) => {
    const told = underHeadings((await reported(period)).get("PL5") ?? [], "");
    const federation = new Federation(specimen.bundle);
    const counts = plan.targets.flatMap(({ level, title, code, measure }) =>
      level === "PROVINCIAL" && isSummed(measure) ? [{ title, code, measure }] : [],
    );
    expect(counts.length).toBeGreaterThan(0);
    let listedSum = 0;
    for (const { title, measure } of counts) {
      const { activityType, outlets = [], scope, countsFrom } = measure;
      const items: readonly Activity[] = await listed(
        `activities?type=${activityType}&from=${from}&to=${asOf}&limit=500`,
      );
      const counted = items
        .filter(({ status }) => COUNTED[countsFrom].includes(status))
        .filter(({ outlet }) => outlets.length === 0 || outlets.includes(outlet ?? ""))
        .filter(({ unit, occurredOn }) => federation.isInScope(unit, root, scope, occurredOn));
      const rows = told
        .filter(([heading]) => heading === title)
        .map(([, [day, ...cells]]) => [dayOf(day), ...cells]);
      expect(sorted(rows), title).toEqual(
        sorted(
          counted.map(({ occurredOn, title, outlet, quantity }) => [occurredOn, title, outlet, quantity]),
        ),
      );
      listedSum += counted.reduce((sum, { quantity }) => sum + quantity, 0);
    }
    const toldSum = told.reduce((sum, [, cells]) => sum + Number(cells.at(-1)), 0);
    expect(toldSum).toBe(listedSum);
    expect(toldSum).toBeGreaterThan(0);
  });

  test("add up to what is said to be done (PL5)", () => {
    const told = underHeadings(sheets.get("PL5") ?? [], "");
    const own = plan.targets.filter(({ level, measure }) => level === "PROVINCIAL" && isSummed(measure));
    const done = own.flatMap(({ code, title }) => {
      const value = answer.results.find(({ unit, target }) => unit === root && target === code)?.value;
      return value ? [[title, value]] : [];
    });
    expect(done.length).toBeGreaterThan(0);
    for (const [title, value] of done) {
      const rows = told.filter(([heading]) => heading === title);
      expect(
        rows.reduce((sum, [, cells]) => sum + Number(cells.at(-1)), 0),
        String(title),
      ).toBe(value);
    }
  });
});

/** The quarter that a day is in. */
function quarterOf(day: string): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

function firstOf(quarter: string): string {
  const month = Number(quarter.slice(-1)) * 3 - 2;
  return `${quarter.slice(0, 4)}-${String(month).padStart(2, "0")}-01`;
}
