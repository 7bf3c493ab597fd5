import type { Scope } from "@/lib/auth/scope";
import { Failure } from "@/lib/db/failure";
import type { SessionTx } from "@/lib/db/transaction";
import { ofUnits } from "@/lib/domain/compliance/by-unit";
import { indexFacts } from "@/lib/domain/compliance/records";
import type { Compliance } from "@/lib/domain/compliance/result";
import { includes } from "@/lib/domain/compliance/span";
import type { ComplianceQuestion } from "@/lib/schemas/compliance-question";
import { type Snapshot, snapshotOf } from "./snapshot";

/**
 * The answer of `GET /compliance` (interfaces.md §4). `unit` and `scope` choose the units and so the roll-ups; `level`
 * and `target` then only leave rows out.
 * @throws Failure NOT_FOUND for a unit out of sight, PLAN_NOT_FOUND, INVALID for a day before the year
 */
export async function answerCompliance(
  tx: SessionTx,
  _scope: Scope,
  asked: ComplianceQuestion,
): Promise<Compliance> {
  const snapshot = await snapshotOf(tx, asked);
  const codes = unitsAsked(snapshot, asked);
  const compliance = codes === null ? snapshot.compliance : ofUnits(snapshot.compliance, codes);
  return { ...compliance, ...rowsOf(snapshot, compliance, asked) };
}

/** Null = all that the session sees. */
function unitsAsked(
  { facts, compliance, names }: Snapshot,
  { unit, scope }: ComplianceQuestion,
): ReadonlySet<string> | null {
  if (unit === undefined) return null;
  if (!names.has(unit)) throw new Failure("NOT_FOUND");
  if (scope === undefined) return new Set([unit]);
  const stays = indexFacts(facts).hierarchy.stays(unit, scope);
  const below = stays.filter(({ span }) => includes(span, compliance.asOf)).map((stay) => stay.unit);
  return new Set([unit, ...below]);
}

function rowsOf(
  { plan, facts }: Snapshot,
  compliance: Compliance,
  { level, target: codes }: ComplianceQuestion,
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
