import { ACTIVITY_STATUSES, ACTIVITY_TYPES, FIXED_CHOICES } from "./activity";
import { compareCodes } from "./compliance/grouping";
import type { Level } from "./unit";

/** By what activities can be told apart (compliance.md §11, pivot). */
export const SIDES = [
  "unit",
  "type",
  "month",
  "quarter",
  "outlet",
  "status",
  "content",
  "form",
  "audience",
] as const;
export type Side = (typeof SIDES)[number];

/** How an address says that something is not said of a record; no code has it. */
export const UNSAID = "~";

/** Of units, the one of this level at or above them, unless another level is asked for. */
export const LEVEL_TOLD: Level = "UPPER";

/** What is counted of activities. */
export const COUNTED = ["quantity", "records"] as const;
export type PivotCount = (typeof COUNTED)[number];

/** By what they are told apart; without `columns` by one side alone. */
export interface PivotSides {
  readonly rows: Side;
  readonly columns?: Side | undefined;
}

/** What a side is called in a record; null = it is not said there. Audiences of one record are joined by `;`. */
export type SideKey = string | null;

/** Activities that have both sides alike. */
export interface PivotGroup {
  readonly row: SideKey;
  readonly column: SideKey;
  readonly count: number;
}

/** A table of activities (interfaces.md §4). Totals are of records: one that stands in several cells counts once. */
export interface Pivot {
  readonly rows: readonly SideKey[];
  readonly columns: readonly SideKey[];
  readonly cells: readonly (readonly number[])[];
  readonly rowTotals: readonly number[];
  readonly columnTotals: readonly number[];
  readonly total: number;
}

/** A table that somebody has saved under a name: its question, for all of the federation. */
export interface SavedTable {
  readonly id: string;
  readonly name: string;
  /** Of its address. */
  readonly query: string;
  readonly version: number;
  /** An instant. */
  readonly savedAt: string;
  readonly savedById: string;
  /** Null = somebody whose account is not seen any more. */
  readonly savedBy: string | null;
  readonly removed: boolean;
}

/** The table of groups that share no record. */
export function pivotOf(groups: readonly PivotGroup[], sides: PivotSides): Pivot {
  const told = groups.map(({ row, column, count }) => ({
    across: keysIn(sides.rows, row),
    down: keysIn(sides.columns, column),
    count,
  }));
  const rowSums = sumsOf(told.flatMap(({ across, count }) => across.map((key) => [key, count] as const)));
  const columnSums = sumsOf(told.flatMap(({ down, count }) => down.map((key) => [key, count] as const)));
  const cells = sumsOf(
    told.flatMap(({ across, down, count }) =>
      across.flatMap((row) => down.map((column) => [JSON.stringify([row, column]), count] as const)),
    ),
  );
  const rows = [...rowSums.keys()].sort(inOrderOf(sides.rows));
  const columns = [...columnSums.keys()].sort(inOrderOf(sides.columns));
  return {
    rows,
    columns,
    cells: rows.map((row) => columns.map((column) => cells.get(JSON.stringify([row, column])) ?? 0)),
    rowTotals: rows.map((key) => rowSums.get(key) ?? 0),
    columnTotals: columns.map((key) => columnSums.get(key) ?? 0),
    total: groups.reduce((sum, { count }) => sum + count, 0),
  };
}

function sumsOf(counts: readonly (readonly [SideKey, number])[]): Map<SideKey, number> {
  const sums = new Map<SideKey, number>();
  for (const [key, count] of counts) sums.set(key, (sums.get(key) ?? 0) + count);
  return sums;
}

/** A record with several audiences counts in each; without a side nothing is told apart. */
function keysIn(side: Side | undefined, key: SideKey): SideKey[] {
  if (side === undefined) return [];
  return side === "audience" && key !== null ? key.split(";") : [key];
}

const ORDERS: Partial<Record<Side, readonly string[]>> = {
  type: ACTIVITY_TYPES,
  status: ACTIVITY_STATUSES,
  content: FIXED_CHOICES.CONTENT,
  form: FIXED_CHOICES.FORM,
  audience: FIXED_CHOICES.AUDIENCE,
};

/** Fixed words in their order, all else by code point; what is not said comes last. */
function inOrderOf(side: Side | undefined): (a: SideKey, b: SideKey) => number {
  const order = (side && ORDERS[side]) ?? [];
  const placeOf = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return (a, b) => {
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return placeOf(a) - placeOf(b) || compareCodes(a, b);
  };
}
