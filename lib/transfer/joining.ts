import { ACTIVITY_TYPES } from "@/lib/domain/activity";
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
      if (typeof value !== "string") return value;
      if (isLevel(field)) return value === "PROVINCIAL" ? "UPPER" : value;
      return isName(field, value) ? `${prefix}${value}` : value;
    },
  };
}

function isLevel(field: Field): boolean {
  return field.kind === "choice" && field.of.includes("PROVINCIAL");
}

/** The nine types are the same in every federation. */
function isName(field: Field, value: string): boolean {
  if (field.kind !== "reference") return field.kind === "code" || field.kind === "id";
  return field.to !== "activityTypes" || !ACTIVITY_TYPES.some((type) => type === value);
}
