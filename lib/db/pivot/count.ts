import type { CivilDate } from "@/lib/domain/calendar";
import type { PivotCount, PivotGroup, PivotSides, SideKey } from "@/lib/domain/pivot";
import type { Level } from "@/lib/domain/unit";
import { type ActivityFilter, filterArguments } from "../activities/list";
import type { SessionTx } from "../transaction";

/** How activities are told apart; units as the one of a level at or above them, by the tree of a day. */
export interface GroupsAsked extends PivotSides {
  readonly count: PivotCount;
  readonly level: Level;
  readonly on: CivilDate;
}

/** Columns of the same length: what the rows and the columns are called, and how much there is of both. */
type Columns = [SideKey[], SideKey[], records: number[], quantities: number[]];

/** Activities under a filter, counted in one statement by the sides that are asked for. */
export async function countGroups(
  tx: SessionTx,
  filter: ActivityFilter,
  { rows, columns, count, level, on }: GroupsAsked,
): Promise<PivotGroup[]> {
  const [answer] = await tx.db.$queryRaw<{ columns: string }[]>`
    SELECT app.activity_pivot(${filterArguments(filter)}, ${[rows, columns ?? ""]}::text[], ${level}::text,
      ${on}::date)::text AS columns`;
  if (answer === undefined) throw new Error("The groups came back without a row");
  const [ones, others, records, quantities]: Columns = JSON.parse(answer.columns);
  const counts = count === "records" ? records : quantities;
  return ones.map((row, nth) => ({ row, column: others[nth] ?? null, count: counts[nth] ?? 0 }));
}
