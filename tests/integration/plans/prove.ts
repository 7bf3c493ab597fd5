import { afterAll, beforeAll, expect, test } from "vitest";
import { disconnect } from "@/lib/db/client";
import { addActivities } from "@/tests/bench/shapes/activities";
import { SHAPES, type ShapeName } from "@/tests/bench/shapes/shapes";
import { runs } from "@/tests/support/runs";
import type { Case } from "./case";
import { casesOf } from "./cases";
import { executedBy } from "./executed";
import { type InputCount, inputCount } from "./input";
import { forgetStatistics, type Laid, lay } from "./laid";
import { excesses, handledWithin, readingsWithin } from "./work";

/** Thousands of plans are written and read; how long that takes is nobody's claim. */
const PATIENCE_MS = 300_000;

/** Enough that hardly a unit lacks a type at an outlet. */
const MANY = 20_000;
/** What is left are the last of those, and the days of the months in which units moved. */
const GROWTH = 1.35;
/** Where that, and statistics of the past, are looked at each time; on all shapes, and without any, by `npm run prove`. */
const WHOLLY: readonly ShapeName[] = runs<ShapeName[]>(["b"], ["a", "b", "c", "d"]);
/** Rows that a few look-ups by key handle, in all nodes of their plans. */
const LOOKED_UP = 100;
/** Cases whose work the read model bounds, by the function that does it. */
const BOUNDED: readonly [string, RegExp, number][] = [
  ["activity_facts", /^facts of the federation .* today$/, 2],
  ["waiting_for_province", /^what waits for the federation$/, 1],
  ["activity_page", /^what words find for the administrator$/, 1],
];

/** What the server knows of the tables, whether that is true, and how it comes to be so. */
type State = [string, boolean, () => Promise<unknown>];

/**
 * On data of that shape, with old, no and new statistics of it, no node of an executed plan of any central
 * statement handles more than a multiple of what the statement is about and answers; and every function that runs with
 * another's rights was among them, somewhere.
 */
export function provePlans(name: ShapeName): void {
  let laid: Laid;
  let counted: InputCount;
  const seen = new Set<string>();
  beforeAll(async () => {
    laid = await lay(name);
    counted = inputCount(laid.superuser, laid.ground.tenant);
  }, PATIENCE_MS);
  afterAll(async () => {
    await disconnect();
    await laid.explained.end();
    await laid.superuser.end();
  });

  const old: State = ["with statistics of a time before anything was recorded", false, async () => {}];
  const none: State = ["before there are statistics", false, () => forgetStatistics(laid.superuser)];
  const now: State = ["with statistics", true, () => laid.superuser.query("ANALYZE")];
  test.each(WHOLLY.includes(name) ? [...runs([old], [old, none]), now] : [now])(
    "%s, work is in proportion to what is asked and answered",
    async (_, statistics, prepare) => {
      await prepare();
      const found: string[] = [];
      for (const each of await casesOf(laid)) found.push(...(await tooMuch(each, statistics)));
      expect(found).toEqual([]);
    },
    PATIENCE_MS,
  );

  test(
    "the days of a count come out of their index, without the records",
    async () => {
      const days = (await casesOf(laid)).filter(({ name }) => name.startsWith("days of the federation"));
      expect(days.length).toBe(2);
      for (const { name, run } of days) {
        const executions = await executedBy(laid.superuser, run);
        expect(readingsWithin(executions, "activity_days", "activities"), name).toEqual(["Index Only Scan"]);
      }
    },
    PATIENCE_MS,
  );

  test("a unit and those above it are looked up: the tree is not read for them", async () => {
    const asked = (await casesOf(laid)).find(({ name }) => name === "a unit by its code");
    const executions = await executedBy(laid.superuser, async () => asked?.run());
    const handled = handledWithin(executions, null);
    expect(handled).toBeGreaterThan(0);
    expect(handled).toBeLessThan(LOOKED_UP);
  });

  if (!WHOLLY.includes(name)) return;
  test("no function that runs with another's rights was left out", async () => {
    const { rows } = await laid.superuser.query<{ name: string }>(
      `SELECT DISTINCT p.proname AS name FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
       WHERE n.nspname IN ('app', 'auth') AND p.prosecdef ORDER BY 1`,
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.map(({ name }) => name).filter((name) => !seen.has(name))).toEqual([]);
  });

  test(
    "three times as many activities are no more work for the facts of a federation, nor for what waits",
    async () => {
      const all = await casesOf(laid);
      const bounded = BOUNDED.flatMap(([within, names, times]) => {
        const cases = all.filter(({ name }) => names.test(name));
        expect(cases.length, within).toBe(times);
        return cases.map((each) => ({ ...each, within }));
      });
      const few = await workOf(bounded, MANY);
      const many = await workOf(bounded, 3 * MANY);
      for (const [nth, { name }] of bounded.entries()) {
        expect((many[nth] ?? Number.NaN) / (few[nth] ?? 0), name).toBeLessThan(GROWTH);
      }
    },
    PATIENCE_MS,
  );

  /** Rows handled within each case's function, once there are so many activities. */
  async function workOf(
    cases: readonly (Case & { within: string })[],
    activities: number,
  ): Promise<number[]> {
    await addActivities(laid.ground, SHAPES[name].spread, activities);
    await laid.superuser.query("VACUUM ANALYZE");
    const handled: number[] = [];
    for (const { run, within } of cases) {
      handled.push(handledWithin(await executedBy(laid.superuser, run), within));
    }
    return handled;
  }

  async function tooMuch({ name, about, run }: Case, statistics: boolean) {
    const executions = await executedBy(laid.superuser, run);
    expect(executions, name).not.toEqual([]);
    for (const name of executions.flatMap(({ callers }) => callers)) seen.add(name);
    const input = { statistics, asked: await counted(about), federation: await counted("federation") };
    return excesses(executions, input).map(
      ({ within, node, handled, allowed }) =>
        `${name}: ${within ?? "statement"}: ${node} handled ${handled}, allowed ${allowed}`,
    );
  }
}
