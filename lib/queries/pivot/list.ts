import type { Scope } from "@/lib/auth/scope";
import { countGroups } from "@/lib/db/pivot/count";
import type { SessionTx } from "@/lib/db/transaction";
import { LEVEL_TOLD, type Pivot, pivotOf } from "@/lib/domain/pivot";
import { filterOf, treeOf } from "@/lib/queries/activities/list";
import type { PivotQuestion } from "@/lib/schemas/activity-question";

/**
 * The answer of `GET /pivot` (interfaces.md §4): activities that the asker sees, by one or two of their sides.
 * @throws Failure NOT_FOUND for a unit out of sight
 */
export async function listPivot(tx: SessionTx, scope: Scope, asked: PivotQuestion): Promise<Pivot> {
  const { rows, columns, count, level = LEVEL_TOLD } = asked;
  const filter = await filterOf(tx, scope, asked);
  const groups = await countGroups(tx, filter, { rows, columns, count, level, on: treeOf(scope, asked) });
  return pivotOf(groups, asked);
}
