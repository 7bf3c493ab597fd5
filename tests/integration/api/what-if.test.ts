import { beforeAll, describe, expect, test } from "vitest";
import { toCsv } from "@/lib/transfer/csv";
import { type Specimen, specimenOf } from "@/tests/support/federation/federation";
import { naiveCompliance } from "@/tests/support/naive/answer";
import { type BundleTexts, cell, type Row, rowsOf } from "@/tests/support/naive/bundle";
import { runs } from "@/tests/support/runs";
import { foundTenant } from "../transfer/tenant";
import { call } from "./call";
import { importSpecimen, rootOf } from "./specimen";
import { type Person, person, smallFederation } from "./world";

// compliance.md §11, what if.

type Measure = Readonly<Record<string, unknown>> & { readonly type: string };

/** Another figure for each kind of measure, and what the measure then is, worked out from the words of the contract alone. */
function changeOf(measure: Measure): { change: object; changed: Measure } {
  const minimum = Number(measure.minimum) + 2;
  if (measure.type === "count") {
    const schedule = Array.isArray(measure.schedule)
      ? { schedule: measure.schedule.map((each) => ({ ...each, cumulative: scaled(each.cumulative) })) }
      : {};
    return { change: { minimum }, changed: { ...measure, minimum, ...schedule } };
  }
  if (["channels", "appointments"].includes(measure.type))
    return { change: { minimum }, changed: { ...measure, minimum } };
  if (measure.type === "recency") {
    const maxDays = Number(measure.maxDays) + 30;
    return { change: { maxDays }, changed: { ...measure, maxDays } };
  }
  const minimumPercent = Math.min(100, Number(measure.minimumPercent) + 7.25);
  const hours = measure.type === "response" ? { hours: Number(measure.hours) * 2 } : {};
  const tolerance = measure.type === "coverage" ? { tolerance: otherTolerance() } : {};
  const change = { minimumPercent, ...hours, ...tolerance };
  return { change, changed: { ...measure, ...change } };

  function otherTolerance(): number {
    return measure.tolerance === undefined ? 5.5 : Number(measure.tolerance) + 1;
  }

  function scaled(cumulative: number): number {
    const before = BigInt(Number(measure.minimum));
    return Number((BigInt(cumulative) * BigInt(minimum) + before - 1n) / before);
  }
}

const FORCES = ["SOFT", "MANDATORY", "TRACKED", "ENCOURAGED"];

/** A change of a target in the question's words, and what its row in the bundle then has. */
interface OtherCells {
  readonly change: object;
  readonly cells: Readonly<Record<string, string>>;
}

const SAME: OtherCells = { change: {}, cells: {} };

/** Another due day, or none where it had one; only what has a milestone may have either. */
function otherDueOn(row: Row, measure: Measure | null, year: number): OtherCells {
  if (!["channels", "coverage", "appointments"].includes(measure?.type ?? "")) return SAME;
  const dueOn = cell(row, "due_on") === "" ? `${year}-02-15` : "";
  return { change: { dueOn: dueOn || null }, cells: { due_on: dueOn } };
}

/** Asked of larger unions alone, or of all where it was asked of some. */
function otherCondition(row: Row): OtherCells {
  const isOfSome = JSON.parse(cell(row, "condition") || "[]").length > 0;
  const condition = isOfSome ? [] : [{ attribute: "workers", op: "gte", value: 500 }];
  return { change: { condition }, cells: { condition: JSON.stringify(condition) } };
}

function otherMeasure(measure: Measure | null): OtherCells {
  if (measure === null) return SAME;
  const { change, changed } = changeOf(measure);
  return { change, cells: { measure: JSON.stringify(changed) } };
}

/** Every target changed, in the question's words and in the bundle itself. */
function everythingElse(bundle: BundleTexts, year: number): { changes: object; changed: BundleTexts } {
  const rows = rowsOf(bundle, "targets.csv");
  const changes: Record<string, object> = {};
  const changed = rows.map((row, nth) => {
    if (row.year !== String(year)) return row;
    const told = { force: FORCES[nth % FORCES.length] ?? "", weight: 1.25 + nth };
    const measure: Measure | null = JSON.parse(cell(row, "measure") || "null");
    const figures = otherMeasure(measure);
    const due = otherDueOn(row, measure, year);
    const whom = nth % 2 === 0 ? otherCondition(row) : SAME;
    changes[cell(row, "code")] = { ...figures.change, ...told, ...due.change, ...whom.change };
    return { ...row, ...told, weight: String(told.weight), ...figures.cells, ...due.cells, ...whom.cells };
  });
  const columns = Object.keys(rows[0] ?? {});
  const lines = changed.map((row: Row) => columns.map((column) => cell(row, column)));
  return { changes, changed: { ...bundle, "targets.csv": toCsv(columns, lines) } };
}

describe.each(runs([21], [21, 22, 23]))("a random federation of seed %i", (seed) => {
  const specimen: Specimen = specimenOf({ seed, units: 24, records: 60, targets: 12 });
  const { bundle, year, asOf } = specimen;
  let admin: Person;

  async function ask(changes: object) {
    return call(admin.token, "POST", "compliance/what-if", { body: { year, asOf, changes } });
  }

  beforeAll(async () => {
    const tenant = await foundTenant(`whatif${seed}`);
    await importSpecimen(tenant.token, specimen);
    admin = await person(tenant, "PROVINCIAL_ADMIN", rootOf(specimen));
  });

  test("answers as a second implementation does under that plan, and names what differs", async () => {
    const { changes, changed } = everythingElse(bundle, year);
    const before = naiveCompliance(bundle, year, asOf);
    const after = naiveCompliance(changed, year, asOf);
    const differing = after.results.flatMap(({ unit, target, status }, nth) => {
      const was = before.results[nth]?.status;
      return was === status ? [] : [{ unit, target, before: was, after: status }];
    });
    const names = new Set(Object.values(changes).flatMap((change) => Object.keys(change)));
    expect([...names]).toEqual(expect.arrayContaining(["tolerance", "dueOn", "condition"]));
    const answer = await ask(changes);
    expect(answer.status, answer.text).toBe(200);
    const { changed: named, ...compliance } = answer.body;
    expect(compliance).toEqual({ ...after, asOf: compliance.asOf });
    expect(named).toEqual(differing);
    expect(differing.length).toBeGreaterThan(0);
  });

  test("changes nothing", async () => {
    const { results } = naiveCompliance(bundle, year, asOf);
    await ask(everythingElse(bundle, year).changes);
    const answer = await call(admin.token, "GET", `compliance?year=${year}&asOf=${asOf}`);
    expect(answer.body.results).toEqual(results);
  });
});

test("refuses what no plan may hold, at its place", async () => {
  const { admin } = await smallFederation("whatif");
  const refusals: [object, string, string][] = [
    [{ NONE: { minimum: 1 } }, "changes.NONE", "code.unknown"],
    [{ U5: { minimum: 0 } }, "changes.U5.minimum", "number.tooSmall"],
    [{ U5: { minimumPercent: 50 } }, "changes.U5.minimumPercent", "object.unknownKey"],
    [{ U5: { dueOn: "2021-06-30" } }, "changes.U5.dueOn", "target.dueOnWithoutMilestone"],
    [{ P6c: { tolerance: 95 } }, "changes.P6c.tolerance", "measure.toleranceTooLarge"],
    [{ G5: { minimum: 1 } }, "changes.G5.minimum", "object.unknownKey"],
    [{ U5: { weight: 0 } }, "changes.U5.weight", "number.tooSmall"],
  ];
  for (const [changes, path, code] of refusals) {
    const { status, body } = await call(admin.token, "POST", "compliance/what-if", {
      body: { year: 2021, asOf: "2021-09-30", changes },
    });
    expect({
      status,
      errors: body.errors.map(({ path, code }: { path: string; code: string }) => [path, code]),
    }).toEqual({
      status: 422,
      errors: [[path, code]],
    });
  }
});
