import { parseWith } from "@/lib/auth/parse";
import { Failure } from "@/lib/db/failure";
import { underMinimum } from "@/lib/domain/compliance/what-if";
import type { Measure, Plan, Target } from "@/lib/domain/plan";
import { measure as measureSchema } from "@/lib/schemas/measure";
import { RULES } from "@/lib/schemas/rules";
import { shape } from "@/lib/schemas/shape";
import type { TargetChange, WhatIfQuestion } from "@/lib/schemas/what-if";

/**
 * The plan with other targets, for one question alone (compliance.md §11).
 * @throws Failure INVALID at the change of a target that the plan lacks or that compliance.md §4 forbids
 */
export function changedPlan(plan: Plan, changes: WhatIfQuestion["changes"]): Plan {
  const asked = new Map(Object.entries(changes));
  const targets = plan.targets.map((target) => {
    const change = asked.get(target.code);
    asked.delete(target.code);
    return change === undefined ? target : changedTarget(plan.year, target, change);
  });
  for (const code of asked.keys()) throw invalid(code, "code.unknown");
  return { ...plan, targets };
}

function changedTarget(year: number, target: Target, change: TargetChange): Target {
  const { weight, force, dueOn, condition, ...figures } = change;
  const changed = {
    ...target,
    weight: weight ?? target.weight,
    force: force ?? target.force,
    dueOn: dueOn === undefined ? target.dueOn : dueOn,
    condition: condition ?? target.condition,
    measure: changedMeasure(target, figures),
  };
  const broken = RULES.targets?.({ year, ...changed });
  if (broken) throw invalid(`${target.code}.${broken.field}`, broken.message);
  return changed;
}

type Figures = Omit<TargetChange, "weight" | "force" | "dueOn" | "condition">;

/** The same schema as any measure's refuses a figure that this one does not know. */
function changedMeasure({ code, measure }: Target, figures: Figures): Measure | null {
  if (measure === null) {
    const [unknown] = Object.keys(figures);
    if (unknown !== undefined) throw invalid(`${code}.${unknown}`, "object.unknownKey");
    return null;
  }
  const scaled =
    measure.type === "count" && figures.minimum !== undefined
      ? underMinimum(measure, figures.minimum)
      : measure;
  const schema = shape({ changes: shape({ [code]: measureSchema }) });
  return parseWith(schema, { changes: { [code]: { ...scaled, ...figures } } }).changes[code] ?? null;
}

function invalid(path: string, message: string): Failure {
  return new Failure("INVALID", { errors: [{ path: `changes.${path}`, code: message, message }] });
}
