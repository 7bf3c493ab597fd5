import { cell, type Row } from "./bundle";

/** A measure as its JSON has it; which keys there are depends on `type`. */
export interface NaiveMeasure {
  readonly type: string;
  readonly activityType: string;
  readonly minimum: number;
  readonly outlets?: readonly string[];
  readonly scope: string;
  readonly countsFrom: string;
  readonly schedule?: readonly { readonly monthDay: string; readonly cumulative: number }[];
  readonly purpose: string;
  readonly audience: string;
  readonly minimumPercent: number;
  readonly tolerance?: number;
  readonly hours: number;
  readonly maxDays: number;
}

export interface NaiveTarget {
  readonly code: string;
  readonly level: string;
  readonly kinds: readonly string[];
  readonly condition: readonly { readonly attribute: string; readonly op: string; readonly value: number }[];
  readonly force: string;
  readonly weight: number;
  readonly dueOn: string;
  readonly measure: NaiveMeasure;
}

/** A target row with a measure; null without one. */
export function targetOf(row: Row): NaiveTarget | null {
  const measure = cell(row, "measure");
  if (measure === "") return null;
  const kinds = cell(row, "kinds");
  const condition = cell(row, "condition");
  const weight = cell(row, "weight");
  return {
    code: cell(row, "code"),
    level: cell(row, "level"),
    kinds: kinds === "" ? [] : kinds.split(";"),
    condition: condition === "" ? [] : JSON.parse(condition),
    force: cell(row, "force"),
    weight: weight === "" ? 1 : Number(weight),
    dueOn: cell(row, "due_on"),
    measure: JSON.parse(measure),
  };
}
