import { beforeAll, describe, expect, test } from "vitest";
import { type Scope, withScope } from "@/lib/auth/scope";
import type { SessionTx } from "@/lib/db/transaction";
import { addDays, firstDayOfYear, monthEnd } from "@/lib/domain/calendar";
import { contentShares, mixRecords } from "@/lib/domain/screen/mix";
import type { TargetView } from "@/lib/domain/screen/target";
import { activitiesPage } from "@/lib/queries/activities/list-page";
import { behindPage } from "@/lib/queries/behind/page";
import { readMix } from "@/lib/queries/mix/read";
import { readTarget } from "@/lib/queries/targets/read";
import { specimenOf } from "@/tests/support/federation/federation";
import { cell, rowsOf } from "@/tests/support/naive/bundle";
import { runs } from "@/tests/support/runs";
import { importSpecimen, rootOf } from "./api/specimen";
import { type Person, person } from "./api/world";
import { foundTenant } from "./transfer/tenant";

// compliance.md §10: every part of a chart opens exactly its records.

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

describe.each(runs([81], [81, 82]))("the charts of a random federation of seed %i", (seed) => {
  const specimen = specimenOf({ seed, units: 24, records: 90, targets: 14 });
  const { year } = specimen;
  const day = { year, asOf: `${year}-09-17` };
  let admin: Person;

  beforeAll(async () => {
    const tenant = await foundTenant(`behind${seed}`);
    await importSpecimen(tenant.token, specimen);
    admin = await person(tenant, "PROVINCIAL_ADMIN", rootOf(specimen));
  });

  function read<Answer>(work: (tx: SessionTx, scope: Scope) => Promise<Answer>) {
    return withScope(admin.token, "read", work);
  }

  async function behind(target: string, said: Record<string, string>) {
    const address = { year: String(year), asOf: day.asOf, ...said };
    const { view } = await read((tx, scope) => behindPage(tx, scope, target, address));
    if (view === null) throw new Error("no plan");
    return view;
  }

  async function charts() {
    const rows = rowsOf(specimen.bundle, "targets.csv").filter((row) => cell(row, "year") === String(year));
    const views: TargetView[] = [];
    for (const row of rows) views.push(await read((tx) => readTarget(tx, cell(row, "code"), day)));
    return views;
  }

  test("month by month, the records of a sum add up to what the month added", async () => {
    let added = 0;
    for (const { target, series } of await charts()) {
      if (series?.kind !== "CUMULATIVE") continue;
      const valueOn = new Map(series.points.map(({ on, value }) => [on, value]));
      for (const month of MONTHS.slice(0, 8)) {
        const [from, to] = [`${year}-${String(month).padStart(2, "0")}-01`, monthEnd(year, month)];
        const expected = (valueOn.get(to) ?? 0) - (valueOn.get(addDays(from, -1)) ?? 0);
        const { value, records } = await behind(target.code, { from, to });
        const sum = records.reduce((all, each) => all + (each.kind === "ACTIVITY" ? each.quantity : 0), 0);
        expect({ value, sum }, `${target.code} ${from}`).toEqual({ value: expected, sum: expected });
        expect(records.every(({ on }) => on !== null && on >= from && on <= to)).toBe(true);
        added += sum;
      }
    }
    expect(added).toBeGreaterThan(0);
  });

  test("of a sum without days named, all of its records up to the day", async () => {
    const sums = (await charts()).flatMap(({ target, series }) =>
      series?.kind === "CUMULATIVE" ? [{ target, series }] : [],
    );
    expect(sums.length).toBeGreaterThan(0);
    for (const { target, series } of sums) {
      const { segment, value } = await behind(target.code, {});
      expect(segment).toEqual({ kind: "DAYS", from: firstDayOfYear(year), to: day.asOf });
      expect(value).toBe(series.value);
    }
  });

  test("hour by hour, as many questions as the chart has, and as many late ones", async () => {
    const hours = (await charts()).flatMap(({ target, times }) =>
      (times?.week ?? []).flatMap((ofDay, weekday) =>
        ofDay.flatMap(({ received, late }, hour) =>
          received === 0 ? [] : [{ code: target.code, weekday: weekday + 1, hour, received, late }],
        ),
      ),
    );
    expect(hours.length).toBeGreaterThan(0);
    for (const { code, weekday, hour, received, late } of hours) {
      const { value, records } = await behind(code, { weekday: String(weekday), hour: String(hour) });
      const lateOnes = records.filter((record) => record.kind === "ENQUIRY" && record.late);
      expect({ value, late: lateOnes.length }).toEqual({ value: received, late });
    }
  });

  test("as many questions as are said to wait, and to have waited too long", async () => {
    const asked = (await charts()).flatMap(({ target, times }) =>
      times === null ? [] : [{ code: target.code, times }],
    );
    expect(asked.reduce((sum, { times }) => sum + times.open, 0)).toBeGreaterThan(0);
    for (const { code, times } of asked) {
      const said = { open: times.open, overdue: times.overdue };
      const [open, overdue] = [
        await behind(code, { waiting: "OPEN" }),
        await behind(code, { waiting: "OVERDUE" }),
      ];
      expect({ open: open.records.length, overdue: overdue.records.length }, code).toEqual(said);
    }
  });

  test("month by month, the records of one unit's sum alone", async () => {
    let added = 0;
    for (const { target, series, units } of await charts()) {
      if (series?.kind !== "CUMULATIVE") continue;
      for (const { code, line } of units) {
        const { value, records } = await behind(target.code, { of: code });
        const sum = records.reduce((all, each) => all + (each.kind === "ACTIVITY" ? each.quantity : 0), 0);
        const expected = line.result.value ?? 0;
        expect({ value, sum }, `${target.code} ${code}`).toEqual({ value: expected, sum: expected });
        added += sum;
      }
    }
    expect(added).toBeGreaterThan(0);
    await expect(behind("T1", { of: "nowhere" })).rejects.toThrow("NOT_FOUND");
  });

  test("each figure of the mix opens as many records as it says", async () => {
    const mix = await read((tx, scope) => readMix(tx, scope, day));
    const sides = [
      ["form", mix.forms],
      ["audience", mix.audiences],
    ] as const;
    const places = sides.flatMap(([side, { rows, columns, cells, rowTotals }]) =>
      rows.flatMap((row, nth) => [
        { place: { [side]: row }, count: rowTotals[nth] },
        ...columns.map((content, at) => ({ place: { [side]: row, content }, count: cells[nth]?.[at] })),
      ]),
    );
    const all = [
      ...contentShares(mix).map(({ content, count }) => ({ place: { content }, count })),
      ...places,
    ];
    expect(mix.forms.total).toBeGreaterThan(0);
    for (const { place, count } of all) {
      const { counts } = await read((tx, scope) => activitiesPage(tx, scope, mixRecords(day, place)));
      const opened = Object.values(counts).reduce((sum, each) => sum + each, 0);
      expect(opened, JSON.stringify(place)).toBe(count);
    }
  });
});
