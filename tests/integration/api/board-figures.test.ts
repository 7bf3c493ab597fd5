import { createTranslator } from "next-intl";
import { beforeAll, describe, expect, test } from "vitest";
import { withScope } from "@/lib/auth/scope";
import type { Compliance, Result } from "@/lib/domain/compliance/result";
import type { Plan, Target } from "@/lib/domain/plan";
import type { BoardAsked } from "@/lib/domain/screen/board";
import { formatNumber, formatPercent } from "@/lib/format";
import { vi } from "@/lib/i18n/vi";
import { readBoard } from "@/lib/queries/boards/read";
import { boardOf } from "@/lib/words/board";
import { speechOf } from "@/lib/words/speech";
import { specimenOf } from "@/tests/support/federation/federation";
import { runs } from "@/tests/support/runs";
import { foundTenant } from "../transfer/tenant";
import { call } from "./call";
import { importSpecimen, rootOf } from "./specimen";
import { type Person, person } from "./world";

// What a board shows, by a link or as a picture, is what the API answers at its day.

const SPEECH = speechOf(createTranslator({ locale: "vi", messages: vi, timeZone: "Asia/Ho_Chi_Minh" }), "vi");
const UNSHOWN = ["NOT_APPLICABLE", "WAIVED", "TRACKED"];

const number = (value: number) => formatNumber(value, "vi");

/** A figure as people read it. */
function figureOf(target: Target, result: Result): string {
  const { value, numerator, denominator } = result;
  if (numerator !== null && denominator) return formatPercent({ numerator, denominator }, "vi");
  if (value === null) return "–";
  if (target.measure?.type !== "recency") return amountOf(target, value, result.required);
  return value === 0 ? "trong ngày" : `${number(value)} ngày`;
}

function amountOf({ measure, force }: Target, value: number, required: number | null): string {
  if (measure?.type !== "count" && required === 1) return value > 0 ? "Có" : "Chưa có";
  return required === null || force === "TRACKED" ? number(value) : `${number(value)}/${number(required)}`;
}

describe.each(runs([31], [31, 32, 33]))("the boards of a random federation of seed %i", (seed) => {
  const specimen = specimenOf({ seed, units: 30, records: 80, targets: 10 });
  const { year } = specimen;
  const asOf = specimen.asOf > `${year}-12-31` ? `${year}-12-31` : specimen.asOf;
  let admin: Person;
  let answer: Compliance;
  let plan: Plan;

  beforeAll(async () => {
    const tenant = await foundTenant(`board${seed}`);
    await importSpecimen(tenant.token, specimen);
    admin = await person(tenant, "PROVINCIAL_ADMIN", rootOf(specimen));
    answer = (await call(admin.token, "GET", `compliance?year=${year}&asOf=${asOf}`)).body;
    plan = (await call(admin.token, "GET", `plans/${year}`)).body;
  });

  /** Figures and statuses by key, of every part. */
  async function shown(asked: BoardAsked) {
    const address = { year: String(year), asOf };
    const { frame, view } = await withScope(admin.token, "read", (tx, scope) =>
      readBoard(tx, scope, asked, address),
    );
    if (view === null) throw new Error("There is no plan");
    const { parts } = boardOf(SPEECH, view, frame);
    return { rows: parts.flatMap(({ rows }) => rows), left: parts.map(({ left }) => left) };
  }

  const targetOf = (code: string) => plan.targets.find((target) => target.code === code);

  function expectSame(
    row: { key: string; figure: string; standing: { status: string } | null },
    result?: Result,
  ) {
    const target = result && targetOf(result.target);
    if (result === undefined || target === undefined) throw new Error(`The answer lacks ${row.key}`);
    expect([row.figure, row.standing?.status], `${result.unit} ${result.target}`).toEqual([
      figureOf(target, result),
      result.status,
    ]);
  }

  test("of every unit have its figures", async () => {
    let compared = 0;
    for (const { unit } of answer.units) {
      const asked = answer.results.filter((each) => each.unit === unit && !UNSHOWN.includes(each.status));
      const { rows, left } = await shown({ view: "UNIT", unit });
      expect(rows.length + (left[0] ?? 0), unit).toBe(asked.length);
      for (const row of rows)
        expectSame(
          row,
          asked.find(({ target }) => target === row.key),
        );
      compared += rows.length;
    }
    expect(compared).toBeGreaterThan(20);
  });

  test("of every target have the figures of whoever it is asked of", async () => {
    let compared = 0;
    for (const { target } of answer.targets) {
      const asked = answer.results.filter(
        (each) => each.target === target && each.status !== "NOT_APPLICABLE" && each.status !== "WAIVED",
      );
      const { rows, left } = await shown({ view: "TARGET", target });
      expect(rows.length + (left[0] ?? 0), target).toBe(asked.length);
      for (const row of rows)
        expectSame(
          row,
          asked.find(({ unit }) => unit === row.key),
        );
      compared += rows.length;
    }
    expect(compared).toBeGreaterThan(10);
  });

  test("of the overview has the province's", async () => {
    const root = rootOf(specimen);
    const own = answer.results.filter(({ unit, status }) => unit === root && !UNSHOWN.includes(status));
    const rows = (await shown({ view: "OVERVIEW" })).rows.filter(({ key }) => targetOf(key) !== undefined);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows).toHaveLength(Math.min(own.length, 12));
    for (const row of rows)
      expectSame(
        row,
        own.find(({ target }) => target === row.key),
      );
  });

  test("of the league has the scores", async () => {
    const { rows } = await shown({ view: "LEAGUE" });
    const scores = new Map(
      answer.units.map(({ unit, score }) => [unit, score === null ? "–" : number(score)]),
    );
    expect(rows.map(({ key, figure }) => [key, figure])).toEqual(
      rows.map(({ key }) => [key, scores.get(key)]),
    );
    expect(rows.length).toBeGreaterThan(0);
  });
});
