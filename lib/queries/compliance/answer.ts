import type { Scope } from "@/lib/auth/scope";
import { Failure } from "@/lib/db/failure";
import type { SessionTx } from "@/lib/db/transaction";
import { ComplianceError } from "@/lib/domain/compliance/day";
import type { Compliance } from "@/lib/domain/compliance/result";
import type { ComplianceQuestion } from "@/lib/schemas/compliance-question";
import { type Evaluated, evaluateCompliance } from "./evaluate";
import type { Asked } from "./question";

/**
 * The answer of `GET /compliance` (interfaces.md §4). `unit` and `scope` choose the units and so the roll-ups; `level`
 * and `target` then only leave rows out.
 * @throws Failure NOT_FOUND, PLAN_NOT_FOUND, INVALID for a day before the year
 */
export async function answerCompliance(
  tx: SessionTx,
  scope: Scope,
  { level, target, ...asked }: ComplianceQuestion,
): Promise<Compliance> {
  const evaluated = await evaluateFor(tx, scope, asked);
  return { ...evaluated.compliance, ...rowsOf(evaluated, level, target) };
}

/** The one fold, with a day before the year as a field that cannot be taken. */
export async function evaluateFor(tx: SessionTx, scope: Scope, asked: Asked): Promise<Evaluated> {
  try {
    return await evaluateCompliance(tx, asked, scope.today);
  } catch (error) {
    if (!(error instanceof ComplianceError)) throw error;
    if (error.code === "PLAN_NOT_FOUND") throw new Failure(error.code, { cause: error });
    const field = { path: "asOf", code: "date.beforeYear", message: "date.beforeYear" };
    throw new Failure("INVALID", { errors: [field], cause: error });
  }
}

function rowsOf(
  { plan, facts, compliance }: Evaluated,
  level: ComplianceQuestion["level"],
  codes: ComplianceQuestion["target"],
): Pick<Compliance, "results" | "units" | "targets"> {
  const levels = new Map(facts.units.map((unit) => [unit.code, unit.level]));
  const named = codes === undefined ? null : new Set(codes);
  const targets = plan.targets.filter((target) => level === undefined || target.level === level);
  const shown = new Set(targets.map(({ code }) => code).filter((code) => named?.has(code) ?? true));
  return {
    results: compliance.results.filter(({ target }) => shown.has(target)),
    units: compliance.units.filter(({ unit }) => level === undefined || levels.get(unit) === level),
    targets: compliance.targets.filter(({ target }) => shown.has(target)),
  };
}
