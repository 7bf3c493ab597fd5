import { parseWith } from "@/lib/auth/parse";
import type { Scope } from "@/lib/auth/scope";
import { Failure } from "@/lib/db/failure";
import type { SessionTx } from "@/lib/db/transaction";
import { ofUnits, unitsInScope } from "@/lib/domain/compliance/by-unit";
import { indexFacts } from "@/lib/domain/compliance/records";
import type { Compliance } from "@/lib/domain/compliance/result";
import { type Turned, turnedBetween } from "@/lib/domain/compliance/what-if";
import { changesOf } from "@/lib/schemas/changed-plan";
import type { ComplianceQuestion } from "@/lib/schemas/compliance-question";
import type { WhatIfQuestion } from "@/lib/schemas/what-if";
import { type Snapshot, snapshotOf, snapshotUnder } from "./snapshot";

/** What of an answer is asked for. */
export type Cut = Pick<ComplianceQuestion, "unit" | "scope" | "structure"> &
  Partial<Pick<ComplianceQuestion, "level" | "target">>;

/** An answer, and whose tree it is of where the question names one. */
interface Answered extends Compliance {
  readonly structure?: string | undefined;
}

/** Compliance under changed targets, with the results whose status they change. */
interface WhatIf extends Answered {
  readonly changed: readonly Turned[];
}

/**
 * The answer of `GET /compliance` (interfaces.md §4). `unit` and `scope` choose the units and so the roll-ups; `level`
 * and `target` then only leave rows out.
 * @throws Failure NOT_FOUND for a unit out of sight, PLAN_NOT_FOUND, INVALID for a day before the year
 */
export async function answerCompliance(
  tx: SessionTx,
  _scope: Scope,
  asked: ComplianceQuestion,
): Promise<Answered> {
  return answerOf(await snapshotOf(tx, asked), asked);
}

/**
 * The answer of `POST /compliance/what-if`: what it would be under changed targets, and which results would differ.
 * @throws Failure as above; INVALID for a change that compliance.md §4 forbids
 */
export async function answerWhatIf(
  tx: SessionTx,
  _scope: Scope,
  { changes, ...asked }: WhatIfQuestion,
): Promise<WhatIf> {
  const present = await snapshotOf(tx, asked);
  const before = answerOf(present, asked);
  const plan = parseWith(changesOf(present.plan), { changes }).changes;
  const after = answerOf(await snapshotUnder(tx, plan, present), asked);
  return { ...after, changed: turnedBetween(before, after) };
}

function answerOf(snapshot: Snapshot, asked: Cut): Answered {
  const codes = unitsIn(snapshot, asked);
  const compliance = codes === null ? snapshot.compliance : ofUnits(snapshot.compliance, codes);
  return { ...compliance, ...structureOf(asked), ...rowsOf(snapshot, compliance, asked) };
}

/** What of the question comes back with its answer. */
export function structureOf({ structure }: { readonly structure?: string | undefined }) {
  return structure === undefined ? {} : { structure };
}

/** Null = all that the session sees. */
export function unitsIn(
  { facts, compliance, names }: Snapshot,
  { unit, scope }: Cut,
): ReadonlySet<string> | null {
  if (unit === undefined) return null;
  if (!names.has(unit)) throw new Failure("NOT_FOUND");
  if (scope === undefined) return new Set([unit]);
  return unitsInScope(facts, unit, scope, compliance.asOf);
}

function rowsOf(
  { plan, facts }: Snapshot,
  compliance: Compliance,
  { level, target: codes }: Cut,
): Pick<Compliance, "results" | "units" | "targets"> {
  const { units } = indexFacts(facts);
  const named = codes === undefined ? null : new Set(codes);
  const targets = plan.targets.filter((target) => level === undefined || target.level === level);
  const shown = new Set(targets.map(({ code }) => code).filter((code) => named?.has(code) ?? true));
  return {
    results: compliance.results.filter(({ target }) => shown.has(target)),
    units: compliance.units.filter(({ unit }) => level === undefined || units.get(unit)?.level === level),
    targets: compliance.targets.filter(({ target }) => shown.has(target)),
  };
}
