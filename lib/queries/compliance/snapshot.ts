import { isDeepStrictEqual } from "node:util";
import { Failure } from "@/lib/db/failure";
import { loadPlan } from "@/lib/db/plans/read";
import { loadVacant } from "@/lib/db/roster/list";
import type { SessionTx } from "@/lib/db/transaction";
import { unitNames } from "@/lib/db/units/names";
import { reachOf } from "@/lib/db/units/reach";
import { type CivilDate, earlierOf, lastDayOfYear, yearOf } from "@/lib/domain/calendar";
import { computeCompliance } from "@/lib/domain/compliance/compute";
import { ComplianceError, dayWithinYear, defaultDay } from "@/lib/domain/compliance/day";
import type { Facts } from "@/lib/domain/compliance/facts";
import { type FactsNeeded, factsNeeded } from "@/lib/domain/compliance/needs";
import { once } from "@/lib/domain/compliance/once";
import { treeDay, underTree, unitsBetween } from "@/lib/domain/compliance/tree";
import { computeChanged, computeUnder } from "@/lib/domain/compliance/what-if";
import type { Plan } from "@/lib/domain/plan";
import { classIn, planIn } from "@/lib/domain/plan-in-language";
import type { DayChoice } from "@/lib/domain/screen/day-choice";
import { type MatrixSource, unitsWithPlaces } from "@/lib/domain/screen/matrix";
import { vacanciesOf } from "@/lib/domain/screen/vacancies";
import { compareText } from "@/lib/domain/text";
import type { Language } from "@/lib/format";
import { figures } from "@/lib/queries/kept/figures";
import { factsFor } from "./facts";

/** Everything that a reader sees on one day, with what it was folded from. */
export interface Snapshot extends MatrixSource {
  /** Also of units that the reader does not see, where a figure needs them. */
  readonly facts: Facts;
  /** Names by code of the units that the reader sees. */
  readonly names: ReadonlyMap<string, string>;
  /** The day whose tree all of it is of; null = each day's own. */
  readonly tree: CivilDate | null;
  /** Codes of the unions that nobody chairs that day. */
  readonly vacant: ReadonlySet<string>;
}

/** Which day, and whose tree; all have a default (interfaces.md §4). */
export interface DayAsked {
  readonly year?: number | undefined;
  readonly asOf?: CivilDate | undefined;
  readonly structure?: string | undefined;
}

/** What a result costs in memory, roughly, with its lines in the views that are made of it. */
const RESULT_BYTES = 900;
const FACT_BYTES = 120;

/**
 * The one way to figures: facts of the transaction's snapshot, folded for all units that the session may see, kept for
 * everybody who sees the same. Pages, actions, the API and exports are made of it (architecture.md §3).
 * @throws Failure PLAN_NOT_FOUND, INVALID for a day before the year; UNAVAILABLE when it takes too long
 */
export async function snapshotOf(tx: SessionTx, asked: DayAsked): Promise<Snapshot> {
  const { today } = tx.who;
  const year = asked.year ?? yearOf(asked.asOf ?? today);
  const asOf = earlierOf(asked.asOf ?? defaultDay(year, today), lastDayOfYear(year));
  const tree = treeDay(asked.structure, today);
  const snapshot = await figures(tx, {
    name: "snapshot",
    // Evaluated once for both languages.
    form: "any",
    params: { year, asOf, tree },
    make: (own) => evaluate(own, year, asOf, tree),
    bytes: ({ compliance, facts }) => compliance.results.length * RESULT_BYTES + rowsIn(facts) * FACT_BYTES,
  });
  return spoken(snapshot, tx.language);
}

/** The same in a reader's language, for as long as what it is made of is kept. */
const spoken = once((snapshot: Snapshot, language: Language): Snapshot => {
  const { plan, compliance } = snapshot;
  const said = planIn(language, plan);
  if (said === plan) return snapshot;
  const units = compliance.units.map((unit) => ({
    ...unit,
    class: unit.class === null ? null : classIn(language, plan, unit.class),
  }));
  return { ...snapshot, plan: said, compliance: { ...compliance, units } };
});

/** Which trees a page may show, and what another one than each day's own changes (compliance.md §11). */
export async function treesOf(
  tx: SessionTx,
  { structure, ...day }: DayAsked,
): Promise<Pick<DayChoice, "hasTrees" | "tree">> {
  const then = await snapshotOf(tx, day);
  const hasTrees = then.facts.placements.some(({ from, to }) => from !== null || to !== null);
  const { compliance, tree, names } = await snapshotOf(tx, { ...day, structure });
  if (tree === null) return { hasTrees, tree };
  const concerned = unitsBetween(then.compliance, compliance)
    .map((code) => ({ code, name: names.get(code) ?? code }))
    .sort((a, b) => compareText(a.name, b.name));
  return { hasTrees: true, tree: { on: tree, concerned } };
}

/** The same under another plan of that year; nothing of it is kept. */
export async function snapshotUnder(tx: SessionTx, plan: Plan, before: Snapshot): Promise<Snapshot> {
  return underPlan(tx, plan, before, computeUnder);
}

/** Of another plan of that year what it changes: the answer of the levels of which a target is another. */
export async function changedUnder(tx: SessionTx, plan: Plan, before: Snapshot): Promise<Snapshot> {
  return underPlan(tx, plan, before, computeChanged);
}

async function underPlan(
  tx: SessionTx,
  plan: Plan,
  before: Snapshot,
  compute: typeof computeUnder,
): Promise<Snapshot> {
  const { year, asOf, units } = before.compliance;
  const needed = factsNeeded(plan, year, asOf);
  if (isDeepStrictEqual(needed, factsNeeded(before.plan, year, asOf)))
    return { ...before, plan, compliance: compute(plan, before) };
  const facts = await factsOf(tx, needed, year, before.tree);
  const question = { year, asOf, units: units.map(({ unit }) => unit) };
  return { ...before, plan, facts, compliance: computeCompliance(plan, facts, question) };
}

/** The facts that figures of all that the session sees are made of. */
export async function factsOf(
  tx: SessionTx,
  needed: FactsNeeded,
  year: number,
  tree: CivilDate | null,
): Promise<Facts> {
  return underTree(await factsFor(tx, needed, year, tx.who.seesAll ? null : await reachOf(tx, null)), tree);
}

async function evaluate(
  tx: SessionTx,
  year: number,
  asOf: CivilDate,
  tree: CivilDate | null,
): Promise<Snapshot> {
  const plan = await loadPlan(tx, year);
  if (plan === null) throw new Failure("PLAN_NOT_FOUND");
  const { seesAll } = tx.who;
  const facts = await factsOf(tx, factsNeeded(plan, year, dayOf(year, asOf)), year, tree);
  const names = await unitNames(tx);
  const compliance = computeCompliance(plan, facts, {
    year,
    asOf,
    units: seesAll ? undefined : [...names.keys()],
  });
  const vacant = new Set(await loadVacant(tx, compliance.asOf));
  const vacancies = vacanciesOf({ plan, facts, compliance }, vacant);
  return {
    plan,
    facts,
    compliance,
    names,
    units: unitsWithPlaces(facts, names, asOf),
    tree,
    vacant,
    vacancies,
  };
}

/** A day before the year is a field that cannot be taken. */
function dayOf(year: number, asOf: CivilDate): CivilDate {
  try {
    return dayWithinYear(year, asOf);
  } catch (error) {
    if (!(error instanceof ComplianceError)) throw error;
    const figures = { year: String(year) };
    const field = { path: "asOf", code: "date.beforeYear", message: "date.beforeYear", figures };
    throw new Failure("INVALID", { errors: [field], cause: error });
  }
}

function rowsIn({ earliest: _, ...lists }: Facts): number {
  return Object.values(lists).reduce((sum, { length }) => sum + length, 0);
}
