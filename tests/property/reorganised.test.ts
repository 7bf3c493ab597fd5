import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, type CivilDate, earlierOf, lastDayOfYear, laterOf } from "@/lib/domain/calendar";
import { computeCompliance } from "@/lib/domain/compliance/compute";
import type { Facts } from "@/lib/domain/compliance/facts";
import { reorganise } from "@/lib/domain/reorganisation/reorganise";
import type { ReorganisationStep } from "@/lib/domain/reorganisation/step";
import { changedBy, reversed, type Structure } from "@/lib/domain/reorganisation/structure";
import { earliestOf, restrictedTo } from "@/tests/support/facts";
import { factsOf, planOf } from "@/tests/support/federation/adapter";
import { Dice } from "@/tests/support/federation/dice";
import { specimenOf, specimenSizes } from "@/tests/support/federation/federation";
import { runs } from "@/tests/support/runs";

const numRuns = runs(100, 1_000);

/** Facts under rows that become others; the fold looks at nothing else that a reorganisation writes. */
function under(facts: Facts, structure: Structure): Facts {
  const made = { ...facts, ...structure };
  return { ...made, earliest: earliestOf(made) };
}

/** Something of each kind, on whatever units; what cannot be done is left out, as nobody could have done it. */
function drawSteps(dice: Dice, { units }: Structure): ReorganisationStep[] {
  const codes = units.map(({ code }) => code);
  const some = () =>
    [dice.pick(codes), dice.pick(codes)].filter((code, nth, all) => all.indexOf(code) === nth);
  const fresh = (nth: number) => ({ code: `new${nth}`, name: "Mới", kind: "COMMUNE_UNION" }) as const;
  const drawn = (nth: number): ReorganisationStep =>
    dice.pick<ReorganisationStep>([
      { type: "found", ...fresh(nth), level: dice.pick(["UPPER", "GRASSROOTS"]), parent: dice.pick(codes) },
      { type: "move", units: some(), to: dice.pick(codes) },
      { type: "merge", units: some(), into: dice.pick(codes) },
      { type: "split", unit: dice.pick(codes), into: [{ ...fresh(nth), units: [] }], keeps: dice.chance(50) },
      { type: "close", units: some(), to: dice.chance(70) ? dice.pick(codes) : null },
      { type: "convert", unit: dice.pick(codes), ...fresh(nth), level: "UPPER" },
    ]);
  return Array.from({ length: 6 }, (_, nth) => drawn(nth));
}

/** As many of the steps as can be done one after another. */
function possible(structure: Structure, on: CivilDate, steps: readonly ReorganisationStep[]) {
  const days = { on, today: on };
  const taken: ReorganisationStep[] = [];
  for (const step of steps) {
    if (reorganise(structure, days, [...taken, step]).refusals.length === 0) taken.push(step);
  }
  return { taken, ...reorganise(structure, days, taken) };
}

test("no answer of a day before a reorganisation is another, and undone none of any day is", {
  timeout: 120_000,
}, () => {
  let others = 0;
  fc.assert(
    fc.property(
      specimenSizes,
      fc.noShrink(fc.nat()),
      fc.integer({ min: -200, max: 500 }),
      (size, seed, later) => {
        const { bundle, year, asOf } = specimenOf(size);
        const facts = factsOf(bundle, year);
        const plan = planOf(bundle, year);
        const structure = {
          units: facts.units.map((unit) => ({ ...unit, name: unit.code })),
          placements: facts.placements,
        };
        const on = addDays(asOf, later);
        const { taken, changes } = possible(structure, on, drawSteps(new Dice(seed), structure));
        if (taken.length === 0) return;
        const changed = changedBy(structure, changes);
        const reorganised = under(facts, changed);
        const known = new Set(facts.units.map(({ code }) => code));
        const last = earlierOf(addDays(on, -1), lastDayOfYear(year));
        if (last >= `${year}-01-01`) {
          const question = { year, asOf: last };
          const now = computeCompliance(plan, reorganised, question);
          const was = computeCompliance(plan, facts, question);
          expect({ ...restrictedTo(now, known), targets: now.targets }).toEqual(was);
          const fresh = now.results.filter(({ unit }) => !known.has(unit));
          expect(fresh.every(({ status }) => status === "NOT_APPLICABLE")).toBe(true);
        }
        const afterwards = { year, asOf: earlierOf(laterOf(on, asOf), lastDayOfYear(year)) };
        if (on > afterwards.asOf) return;
        const then = JSON.stringify(computeCompliance(plan, facts, afterwards));
        if (JSON.stringify(computeCompliance(plan, reorganised, afterwards)) !== then) others += 1;
        const back = under(facts, changedBy(changed, reversed(changes)));
        expect(JSON.stringify(computeCompliance(plan, back, afterwards))).toBe(then);
      },
    ),
    { numRuns },
  );
  // Else the days before would be compared with days on which nothing happened.
  expect(others).toBeGreaterThan(numRuns / 10);
});
