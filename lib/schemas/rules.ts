import { hasMilestone } from "@/lib/domain/compliance/rules";
import type { RecordKind, RowOf } from "@/lib/records/all";
import type { Rule } from "./rule";

/** Only some measures have a day by which they are reached. */
export const milestoneRule: Rule<Pick<RowOf<"targets">, "dueOn" | "measure">> = {
  of: ["dueOn", "measure"],
  broken: ({ dueOn, measure }) =>
    dueOn === null || (measure !== null && hasMilestone(measure))
      ? null
      : { field: "dueOn", message: "target.dueOnWithoutMilestone" },
};

/** An exception is another figure, or nothing at all. */
export const exceptionRule: Rule<Pick<RowOf<"overrides">, "required" | "waived">> = {
  of: ["required", "waived"],
  broken: ({ required, waived }) =>
    (required !== null) === waived ? { field: "required", message: "override.notOneOfTwo" } : null,
};

/** What must hold between the fields of a kind, beside the order of its days. */
export const RULES: { readonly [K in RecordKind]?: Rule<RowOf<K>> } = {
  successions: {
    of: ["predecessor", "successor"],
    broken: ({ predecessor, successor }) =>
      predecessor === successor ? { field: "successor", message: "succession.ofItself" } : null,
  },
  targets: milestoneRule,
  overrides: exceptionRule,
};
