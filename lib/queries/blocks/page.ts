import type { Scope } from "@/lib/auth/scope";
import { loadBlocks } from "@/lib/db/blocks/read";
import { loadPlanStage } from "@/lib/db/plans/read";
import type { SessionTx } from "@/lib/db/transaction";
import { unitNames } from "@/lib/db/units/names";
import { blocksText } from "@/lib/domain/pasted-blocks";
import type { BlocksScreen } from "@/lib/domain/screen/blocks";

/**
 * A year's blocks, and as text what an administrator changes.
 * @throws Failure PLAN_NOT_FOUND
 */
export async function blocksPage(tx: SessionTx, scope: Scope, year: number): Promise<BlocksScreen> {
  const { status, version } = await loadPlanStage(tx, year);
  const blocks = await loadBlocks(tx, year);
  const names = await unitNames(tx);
  const changes = scope.administers && status !== "CLOSED";
  return {
    plan: { year, version },
    changes,
    blocks: blocks.map(({ name, units }) => ({
      name,
      units: units.map((code) => ({ code, name: names.get(code) ?? code })),
    })),
    text: changes ? blocksText(blocks, names) : "",
  };
}
