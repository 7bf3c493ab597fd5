import { ACTIVITY_TYPES, isFixed } from "@/lib/domain/activity";
import type { Field } from "@/lib/records/field";
import type { FileId } from "./bundle";

/** A federation that goes into another leaves its plans behind, and what rests on them. */
const LEFT_BEHIND: readonly FileId[] = ["plans", "targets", "overrides"];

/** How a federation's files are written where they are loaded into another one, of which it then becomes a part. */
export interface Joining {
  has(file: FileId): boolean;
  /** A field's value: codes and ids under the prefix, so that none is one of the other's; its own unit no more the highest. */
  value(field: Field, value: unknown): unknown;
}

/** As it stands for itself. */
export const ALONE: Joining = { has: () => true, value: (_, value) => value };

export function joining(prefix: string): Joining {
  return {
    has: (file) => !LEFT_BEHIND.includes(file),
    value: (field, value) => {
      if (Array.isArray(value)) return value.map((each: unknown) => renamed(field, each));
      if (isLevel(field)) return value === "PROVINCIAL" ? "UPPER" : value;
      return renamed(field, value);
    },
  };

  function renamed(field: Field, value: unknown): unknown {
    return typeof value === "string" && isName(field, value) ? `${prefix}${value}` : value;
  }
}

function isLevel(field: Field): boolean {
  return field.kind === "choice" && field.of.includes("PROVINCIAL");
}

/** The nine types are the same in every federation, and so is what an activity is told by unless it was added. */
function isName(field: Field, value: string): boolean {
  if (field.kind === "choice" || field.kind === "choices")
    return field.added !== undefined && !isFixed(field.added, value);
  if (field.kind !== "reference") return field.kind === "code" || field.kind === "id";
  return field.to !== "activityTypes" || !ACTIVITY_TYPES.some((type) => type === value);
}
