import { loadSelfScores } from "@/lib/db/self-scores/list";
import type { SessionTx } from "@/lib/db/transaction";
import type { SelfScore } from "@/lib/domain/self-score";
import type { ListPart } from "@/lib/queries/cursor";

/** What units say of themselves in a year, of those that the asker sees. */
export async function listSelfScores(tx: SessionTx, year: number): Promise<ListPart<SelfScore>> {
  return { items: await loadSelfScores(tx, year), nextCursor: null };
}
