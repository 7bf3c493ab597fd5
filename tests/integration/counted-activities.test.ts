import { beforeAll, describe, expect, test } from "vitest";
import { type ActivityFilter, countByStatus } from "@/lib/db/activities/list";
import { loadActivityDays } from "@/lib/db/compliance/activity-days";
import { openSession, type SessionTx } from "@/lib/db/transaction";
import { reachOf } from "@/lib/db/units/reach";
import { visibleUnitId } from "@/lib/db/units/read";
import { addDays, firstDayOfYear, lastDayOfYear } from "@/lib/domain/calendar";
import { computeCompliance } from "@/lib/domain/compliance/compute";
import { factsNeeded, factsNeededForSeries } from "@/lib/domain/compliance/needs";
import { type AddedOn, cumulativeSeries, cumulativeSum } from "@/lib/domain/compliance/series";
import { isMeasured, type Plan } from "@/lib/domain/plan";
import { factsFor } from "@/lib/queries/compliance/facts";
import { widePlan } from "@/tests/bench/shapes/plans";
import { connectSuperuser } from "@/tests/support/database";
import { addedOneByOne } from "@/tests/support/facts";
import { factsOf, planOf } from "@/tests/support/federation/adapter";
import { type Specimen, specimenOf } from "@/tests/support/federation/federation";
import { cell, type Row, rowsOf } from "@/tests/support/naive/bundle";
import { runs } from "@/tests/support/runs";
import { load } from "./transfer/loading";
import { foundTenant } from "./transfer/tenant";

// What the read model says, against the records themselves, each of which is a bucket of one day.

describe.each(runs([21, 22], [21, 22, 23, 25]))("of a random federation of seed %i", (seed) => {
  const specimen = specimenOf({ seed, units: 24, records: 150, targets: 12 });
  const { bundle, year } = specimen;
  const facts = factsOf(bundle, year);
  const days = Array.from({ length: 12 }, (_, nth) => addDays(firstDayOfYear(year), 9 + nth * 31));
  let token: string;

  const asking = <T>(work: (tx: SessionTx) => Promise<T>) => openSession(token, "read", work, "command");

  beforeAll(async () => {
    token = (await foundTenant(`counted${seed}`)).token;
    expect(await load(token, bundle)).toMatchObject({ errors: [] });
  });

  test("the figures of any day are those of its records", async () => {
    const plan = planIn(specimen);
    for (const asOf of days) {
      const needs = factsNeeded(plan, year, asOf);
      const kept = await asking((tx) => factsFor(tx, needs, year, null));
      const question = { year, asOf };
      expect(computeCompliance(plan, kept, question)).toEqual(computeCompliance(plan, facts, question));
    }
  });

  test("the running sums of every count are those of its records, for all units and for one", async () => {
    const upper = facts.units.find(({ level }) => level === "UPPER")?.code ?? "";
    const reach = await asking(async (tx) => reachOf(tx, [(await visibleUnitId(tx, upper)) ?? ""]));
    for (const target of countsIn(specimen)) {
      for (const asOf of days.slice(-6, -1)) {
        const needs = factsNeededForSeries([target], year, asOf);
        const [all, own] = await asking(async (tx) => [
          await factsFor(tx, needs, year, null),
          await factsFor(tx, needs, year, reach),
        ]);
        const [whole, one] = [
          { year, asOf },
          { year, asOf, units: [upper] },
        ];
        expect(cumulativeSeries(target, all, whole)).toEqual(cumulativeSeries(target, facts, whole));
        expect(cumulativeSeries(target, own, one)).toEqual(cumulativeSeries(target, facts, one));
      }
    }
  });

  test("the days of every count are those of its records", async () => {
    const asOf = days.at(-2) ?? "";
    let found = 0;
    for (const target of countsIn(specimen)) {
      const sum = cumulativeSum(target, facts, { year, asOf });
      const kept = await asking((tx) => loadActivityDays(tx, target.measure, sum.stays));
      expect(byDay(kept)).toEqual(byDay(addedOneByOne(facts, target.measure, sum)));
      found += kept.length;
    }
    expect(found).toBeGreaterThan(0);
  });

  test.each<[string, Omit<ActivityFilter, "among">]>([
    ["all of them", {}],
    ["a year", { from: `${year}-01-01`, to: `${year}-12-31` }],
    ["two months", { from: `${year}-03-01`, to: `${year}-04-30` }],
    ["from the middle of a month to that of another", { from: `${year}-02-11`, to: `${year}-10-05` }],
    ["over a new year", { from: `${year - 1}-11-15`, to: `${year}-02-03` }],
    ["a part of one month", { from: `${year}-03-09`, to: `${year}-03-20` }],
    ["up to a day", { to: `${year}-06-17` }],
    ["from a day on", { from: `${year}-06-17` }],
    ["types and statuses", { types: ["WEBSITE_ARTICLE", "OWN_TYPE"], statuses: ["DRAFT", "APPROVED"] }],
    ["an outlet", { outlets: ["WEB"] }],
    ["a word", { words: ["7"] }],
  ])("the tally of %s is that of the records, of all units and of some", async (_, filter) => {
    const codes = facts.units.filter((_unit, nth) => nth % 2 === 0).map(({ code }) => code);
    const records = rowsOf(bundle, "activities.csv").filter((row) => isAsked(row, filter));
    expect(await asking((tx) => countByStatus(tx, { ...filter, among: null }))).toEqual(tallied(records));
    const some = await asking(async (tx) => {
      const ids = await Promise.all(codes.map((code) => visibleUnitId(tx, code)));
      return countByStatus(tx, { ...filter, among: ids.filter((id) => id !== null) });
    });
    expect(some).toEqual(tallied(records.filter((row) => codes.includes(cell(row, "unit")))));
  });

  test("the figures after a write are those of all that is stored, though only what changed is read", async () => {
    const plan = widePlan(year);
    const asOf = lastDayOfYear(year);
    const needs = factsNeeded(plan, year, asOf);
    const compliance = (pace: "request" | "command") =>
      openSession(
        token,
        "read",
        async (tx) => computeCompliance(plan, await factsFor(tx, needs, year, null), { year, asOf }),
        pace,
      );
    const told = [await compliance("request")];
    for (const [nth, change] of CHANGES.entries()) {
      await changed(token, change, nth);
      const after = await compliance("request");
      expect(after).toEqual(await compliance("command"));
      told.push(after);
    }
    expect(new Set(told.map((each) => JSON.stringify(each))).size).toBeGreaterThan(1);
  });
});

/** Changes a dozen activities of an import session's federation, other ones for each `nth`. */
async function changed(token: string, change: string, nth: number): Promise<void> {
  const client = await connectSuperuser();
  try {
    await client.query("SELECT set_config('app.sid', $1, false)", [token]);
    const dozen = `SELECT id FROM activities WHERE tenant_id = app.tenant() AND withdrawn_at IS NULL
      ORDER BY md5(id) LIMIT 12 OFFSET ${nth * 12}`;
    await client.query(`UPDATE activities SET ${change} WHERE tenant_id = app.tenant() AND id IN (${dozen})`);
  } finally {
    await client.end();
  }
}

const CHANGES = [
  "quantity = quantity + 3",
  "occurred_on = occurred_on - 40",
  "unit_id = (SELECT u.id FROM units u WHERE u.tenant_id = activities.tenant_id AND u.id <> activities.unit_id ORDER BY md5(u.code) LIMIT 1)",
  "withdrawn_at = now(), withdrawal_reason = 'x'",
];

function byDay(added: readonly AddedOn[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { on, quantity } of added) sums.set(on, (sums.get(on) ?? 0) + quantity);
  return sums;
}

function planIn({ bundle, year }: Specimen): Plan {
  const plan = planOf(bundle, year);
  if (plan === null) throw new Error("A specimen has a plan");
  return plan;
}

function countsIn(specimen: Specimen) {
  const counts = planIn(specimen)
    .targets.filter(isMeasured)
    .flatMap(({ measure, ...target }) => (measure.type === "count" ? [{ ...target, measure }] : []));
  if (counts.length === 0) throw new Error("The specimen's plan counts nothing");
  return counts;
}

function isAsked(row: Row, { from, to, types, statuses, outlets, words }: Omit<ActivityFilter, "among">) {
  const on = cell(row, "occurred_on");
  const isOneOf = (values: readonly string[] | undefined, name: string) =>
    values === undefined || values.includes(cell(row, name));
  return (
    (from === undefined || from <= on) &&
    (to === undefined || on <= to) &&
    isOneOf(types, "type") &&
    isOneOf(statuses, "status") &&
    isOneOf(outlets, "outlet") &&
    (words ?? []).every((word) => cell(row, "title").includes(word))
  );
}

function tallied(rows: readonly Row[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(cell(row, "status"), (counts.get(cell(row, "status")) ?? 0) + 1);
  return counts;
}
