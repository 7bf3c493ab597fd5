import { loadBlocks } from "@/lib/db/blocks/read";
import { loadPlanStage } from "@/lib/db/plans/read";
import type { SessionTx } from "@/lib/db/transaction";
import type { KeptBlocks } from "@/lib/domain/block";

/**
 * A year's blocks, of the asker's units.
 * @throws Failure PLAN_NOT_FOUND
 */
export async function listBlocks(tx: SessionTx, year: number): Promise<KeptBlocks> {
  const { version } = await loadPlanStage(tx, year);
  return { year, version, blocks: await loadBlocks(tx, year) };
}
