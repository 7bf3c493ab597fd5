import { isTrouble } from "@/lib/domain/compliance/order";
import type { Status } from "@/lib/domain/compliance/result";

/** One target as a column: two short lines of head. */
export interface MatrixColumn {
  /** The target's code; also the name in the address to sort by. */
  code: string;
  /** Two or three words. */
  head: string;
  /** The same and what tells it apart from the other columns. */
  title: string;
  note: string;
  /** Its target's force is ENCOURAGED: see `Standing`. */
  encouraged: boolean;
}

/** Columns under one head; `rollUp` columns gather the units below and carry no fill. */
export interface MatrixGroup {
  title: string;
  rollUp: boolean;
  columns: readonly MatrixColumn[];
}

/** Short, since a federation has hundreds of them: how it stands, and its figure. */
export type MatrixCell = readonly [status: Status, value: string];

/** One unit: its completion, how many of its duties are in which trouble, a cell for each column in their order. */
export interface MatrixRow {
  code: string;
  name: string;
  /** Grey figure behind the name: its grassroots unions. */
  count?: string | undefined;
  /** Grey line below the name: the unit above. */
  under?: string | undefined;
  /** `8/10`; null where it has no duties of its own. */
  completion: string | null;
  troubles: Partial<Record<Status, number>>;
  /** Null where the target is not of the unit's level. */
  cells: readonly (MatrixCell | null)[];
}

/** The last line: met / applicable of every column. */
export interface MatrixTotals {
  label: string;
  completion: string;
  values: readonly string[];
}

export interface MatrixData {
  caption: string;
  /** Head of the first column and of the column of completions; they sort by `name` and by `done`. */
  unitHead: { title: string; note: string };
  completionHead: { title: string; note: string };
  groups: readonly MatrixGroup[];
  rows: readonly MatrixRow[];
  /** A row at the foot that is no unit listed: the unions directly under the province, whose page has them. */
  footRow: MatrixRow | null;
  totals: MatrixTotals;
  /** The matrix is of the year's last day. */
  yearOver: boolean;
  /** The present order and the id of the filter form whose heads change it. */
  sort: string;
  form: string;
  /** This page's address, which "why this number" is added to, and the day that other pages are asked for. */
  links: { here: string; day: string };
}

/** What a phone shows of a unit: only what is wrong. An encouraged target never is. */
export function isInTrouble(status: Status, { encouraged }: Pick<MatrixColumn, "encouraged">): boolean {
  return !encouraged && isTrouble({ status });
}

/** A unit with no duty of its own in trouble. */
export function isUntroubled(row: MatrixRow): boolean {
  return Object.values(row.troubles).every((count) => count === 0);
}
