import { hasMilestone } from "@/lib/domain/compliance/rules";
import type { RecordKind, RowOf } from "@/lib/records/all";

/** What a row's fields say together and must not: at which of them, with the key of the message. */
export interface Broken {
  readonly field: string;
  readonly message: string;
}

/** What must hold between the fields of a kind, beside the order of its days. */
export const RULES: { readonly [K in RecordKind]?: (row: RowOf<K>) => Broken | null } = {
  successions: ({ predecessor, successor }) =>
    predecessor === successor ? { field: "successor", message: "succession.ofItself" } : null,
  targets: milestoneRule,
  overrides: exceptionRule,
};

/** A unit is asked for a figure of its own, or for nothing. */
export function exceptionRule({
  required,
  waived,
}: Pick<RowOf<"overrides">, "required" | "waived">): Broken | null {
  return (required !== null) === waived ? { field: "required", message: "override.notOneOfTwo" } : null;
}

/** Only some measures have a day by which they are reached. */
export function milestoneRule({
  dueOn,
  measure,
}: Pick<RowOf<"targets">, "dueOn" | "measure">): Broken | null {
  return dueOn === null || (measure !== null && hasMilestone(measure))
    ? null
    : { field: "dueOn", message: "target.dueOnWithoutMilestone" };
}
