import type { SessionTx } from "./transaction";

/** A row of the read model that is not what the records add up to; null where one side has no row. */
export interface CountDifference {
  readonly unit_id: string;
  readonly year: number;
  readonly type: string;
  readonly outlet: string;
  /** As kept: quantities of what is handed in, approved and published, and how many records, each through its months. */
  readonly counted: number[] | null;
  /** The same as recorded. */
  readonly recorded: number[] | null;
}

/** How many rows the federation's read model has, and those that differ from its records: none when all is well. */
export async function compareCounts({
  db,
}: SessionTx): Promise<{ rows: number; differences: CountDifference[] }> {
  const differences = await db.$queryRaw<CountDifference[]>`SELECT * FROM app.count_differences()`;
  return { rows: await db.activityCount.count(), differences };
}
