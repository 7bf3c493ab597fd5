import { expect, it } from "vitest";
import type { Headcount } from "../headcount";
import type { Clause } from "../plan";
import type { UnitFact } from "../unit";
import { crossingOf } from "./crossing";

const BIG: Clause = { attribute: "workers", op: "gte", value: 1000 };
const target = { condition: [BIG], kinds: ["ENTERPRISE" as const] };
const unit: UnitFact = { code: "A", level: "GRASSROOTS", kind: "ENTERPRISE", from: null, to: null };

function row(asOf: string, workers: number | null, unionGroups: number | null = null): Headcount {
  const unknown = { members: null, fullTimeOfficials: null, committeeMembers: null, groupLeaders: null };
  return { asOf, workers, unionGroups, ...unknown };
}

const told = (rows: readonly Headcount[], asOf = "2023-12-31", of: Partial<UnitFact> = {}) => {
  const crossing = crossingOf(target, { ...unit, ...of }, rows, asOf);
  return crossing && [crossing.asked, crossing.on, crossing.figure, crossing.before];
};

it("a target begins on the day of the first headcount that reaches the threshold, exactly 1.000 too", () => {
  const rows = [row("2023-06-30", 1050), row("2022-12-31", 950), row("2023-03-15", 1000)];
  expect(told(rows)).toEqual([true, "2023-03-15", 1000, 950]);
  expect(told(rows, "2023-03-15")).toEqual([true, "2023-03-15", 1000, 950]);
  expect(told(rows, "2023-03-14")).toEqual([false, "2022-12-31", 950, null]);
});

it("it ends on the day of the first headcount below, 999 too, and begins anew", () => {
  const rows = [row("2022-12-31", 1020), row("2023-06-30", 999), row("2023-09-30", 980)];
  expect(told(rows)).toEqual([false, "2023-06-30", 999, 1020]);
  expect(told([...rows, row("2023-10-31", 1001)])).toEqual([true, "2023-10-31", 1001, 980]);
});

it("of a correction on the same day the later figure alone holds", () => {
  const rows = [row("2022-12-31", 950), row("2023-03-15", 1020), row("2023-03-15", 970)];
  expect(told(rows)).toEqual([false, "2023-03-15", 970, null]);
});

it("where none was crossed it is the headcount in force that is told, else also that one", () => {
  const rows = [row("2020-12-31", 4260), row("2022-12-31", 4200), row("2023-12-31", 4120)];
  expect(told(rows)).toEqual([true, "2023-12-31", 4120, null]);
  const crossing = crossingOf(target, unit, [row("2019-12-31", 900), ...rows], "2023-12-31");
  expect(crossing).toMatchObject({ on: "2020-12-31", figure: 4260, now: { on: "2023-12-31", figure: 4120 } });
});

it("nothing is told without a headcount, nor while the figure is unknown", () => {
  expect(told([])).toBeNull();
  expect(told([row("2024-01-01", 1020)])).toBeNull();
  expect(told([row("2022-12-31", 1020), row("2023-03-15", null)])).toBeNull();
});

it("what was unknown in between is looked over: a threshold is crossed only between two known figures", () => {
  expect(told([row("2022-12-31", 950), row("2023-03-15", null), row("2023-06-30", 1020)])).toEqual([
    ...[true, "2023-06-30", 1020, 950],
  ]);
  expect(told([row("2022-12-31", 1100), row("2023-03-15", null), row("2023-06-30", 1020)])).toEqual([
    ...[true, "2023-06-30", 1020, null],
  ]);
});

it("no headcount decides for a unit that ended, of another kind, or had the figure when it began", () => {
  const rows = [row("2022-12-31", 950), row("2023-03-15", 1020)];
  expect(told(rows, "2023-12-31", { to: "2023-12-31" })).toBeNull();
  expect(told(rows, "2023-12-31", { kind: "PUBLIC_BODY" })).toBeNull();
  expect(told(rows, "2023-12-31", { from: "2023-03-15" })).toEqual([true, "2023-03-15", 1020, null]);
  expect(told(rows, "2023-12-31", { from: "2023-03-14" })).toEqual([true, "2023-03-15", 1020, 950]);
});

it("of several clauses it is the one that turned", () => {
  const grouped: Clause = { attribute: "union_groups", op: "gte", value: 1 };
  const small: Clause = { attribute: "workers", op: "lt", value: 500 };
  const both = { kinds: [], condition: [small, grouped] };
  const rows = [row("2022-12-31", 400, 0), row("2023-03-15", 450, 2), row("2023-06-30", 500, 2)];
  expect(crossingOf(both, unit, rows, "2023-05-01")).toMatchObject({ clause: grouped, figure: 2, before: 0 });
  expect(crossingOf(both, unit, rows, "2023-06-30")).toMatchObject({
    ...{ asked: false, clause: small, figure: 500, before: 450 },
  });
});
