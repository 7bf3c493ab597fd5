import type { Standing } from "@/components/status/standing";
import { isTrouble } from "@/lib/domain/compliance/order";
import type { Status } from "@/lib/domain/compliance/result";

/** One target as a column: two short lines of head. */
export interface MatrixColumn {
  key: string;
  title: string;
  note: string;
  /** Name in the address to sort by; without it the column does not sort. */
  sort?: string | undefined;
}

/** Columns under one head; `rollUp` columns gather the units below and carry no fill. */
export interface MatrixGroup {
  title: string;
  rollUp: boolean;
  columns: readonly MatrixColumn[];
}

export interface MatrixCell {
  standing: Standing;
  value: string;
  /** "Why this number", or the list of the units behind a roll-up. */
  href?: string | undefined;
}

/** One unit: its completion, how many of its duties are in which trouble, a cell per column key. */
export interface MatrixRow {
  key: string;
  name: string;
  href?: string | undefined;
  /** Grey figure behind the name: its grassroots unions. */
  count?: string | undefined;
  completion: { met: number; applicable: number } | null;
  troubles: Partial<Record<Status, number>>;
  cells: Readonly<Record<string, MatrixCell | undefined>>;
}

/** The last line: met / applicable of every column. */
export interface MatrixTotals {
  label: string;
  completion: string;
  values: Readonly<Record<string, string | undefined>>;
}

export interface MatrixData {
  caption: string;
  /** Head of the first column and of the column of completions. */
  unitHead: { title: string; note: string; sort?: string | undefined };
  completionHead: { title: string; note: string; sort?: string | undefined };
  groups: readonly MatrixGroup[];
  rows: readonly MatrixRow[];
  /** Rows at the foot that belong to no unit listed, such as the unions directly under the province. */
  footRows?: readonly MatrixRow[] | undefined;
  totals: MatrixTotals;
  /** The matrix is of the year's last day. */
  yearOver: boolean;
  /** The present order and the id of the filter form whose heads change it. */
  sort: string;
  form: string;
}

/** What a phone shows of a unit: only what is wrong. An encouraged target never is. */
export function isInTrouble(standing: Standing): boolean {
  return standing.encouraged !== true && isTrouble(standing);
}

/** A unit with no duty of its own in trouble. */
export function isUntroubled(row: MatrixRow): boolean {
  return Object.values(row.troubles).every((count) => count === 0);
}
