import type * as z from "zod";
import { underMinimum } from "@/lib/domain/compliance/what-if";
import { isSummed, type Measure } from "@/lib/domain/measure";
import type { Plan, Target } from "@/lib/domain/plan";
import { measure as measureSchema } from "./measure";
import { milestoneRule } from "./rules";
import { shape } from "./shape";
import { changes, type TargetChange } from "./what-if";

type Context = z.core.$RefinementCtx;

/** Changes of a plan's targets that compliance.md §4 allows; the output is the plan under them (compliance.md §11). */
export function changesOf(plan: Plan) {
  return shape({
    changes: changes.transform((asked, context): Plan => {
      const changed = new Map(Object.entries(asked));
      const targets = plan.targets.map((target) => {
        const change = changed.get(target.code);
        changed.delete(target.code);
        return change === undefined ? target : changedTarget(target, change, context);
      });
      for (const code of changed.keys()) tell(context, [code], "code.unknown");
      return { ...plan, targets };
    }),
  });
}

function changedTarget(target: Target, change: TargetChange, context: Context): Target {
  const { weight, force, dueOn, condition, ...figures } = change;
  const changed = {
    ...target,
    weight: weight ?? target.weight,
    force: force ?? target.force,
    dueOn: dueOn === undefined ? target.dueOn : dueOn,
    condition: condition ?? target.condition,
    measure: changedMeasure(target, figures, context),
  };
  const broken = milestoneRule.broken(changed);
  if (broken) tell(context, [target.code, broken.field], broken.message);
  return changed;
}

type Figures = Omit<TargetChange, "weight" | "force" | "dueOn" | "condition">;

/** The same schema as any measure's refuses a figure that this one does not know. */
function changedMeasure({ code, measure }: Target, figures: Figures, context: Context): Measure | null {
  if (measure === null) {
    for (const name of Object.keys(figures)) tell(context, [code, name], "object.unknownKey");
    return null;
  }
  if (Object.values(figures).every((figure) => figure === undefined)) return measure;
  const scaled =
    isSummed(measure) && figures.minimum !== undefined ? underMinimum(measure, figures.minimum) : measure;
  const parsed = measureSchema.safeParse({ ...scaled, ...figures });
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues)
    context.issues.push({ ...issue, input: undefined, path: [code, ...issue.path] });
  return measure;
}

function tell(context: Context, path: string[], message: string): void {
  context.issues.push({ code: "custom", message, path, input: undefined });
}
