import * as z from "zod";
import type { Scope } from "@/lib/auth/scope";
import { Failure } from "@/lib/db/failure";
import { loadReorganisations } from "@/lib/db/reorganisations/list";
import { loadReorganisation } from "@/lib/db/reorganisations/read";
import type { SessionTx } from "@/lib/db/transaction";
import type { KeptReorganisation, ListedReorganisation } from "@/lib/domain/reorganisation/kept";
import { type ListPart, listPart, readCursor } from "@/lib/queries/cursor";
import type { reorganisationQuestion } from "@/lib/schemas/reorganisation";

/** What was done to the federation's units, the latest first. @throws Failure FORBIDDEN for others than administrators */
export async function listReorganisations(
  tx: SessionTx,
  { administers }: Scope,
  { cursor, limit }: z.output<typeof reorganisationQuestion>,
): Promise<ListPart<ListedReorganisation>> {
  if (!administers) throw new Failure("FORBIDDEN");
  const rows = await loadReorganisations(tx, { after: readCursor(cursor, z.uuid()), limit: limit + 1 });
  return listPart(rows, limit, ({ id }) => id);
}

/** One of them, with the rows that it changed. @throws Failure NOT_FOUND also for whoever does not administer the federation */
export function getReorganisation(tx: SessionTx, id: string): Promise<KeptReorganisation> {
  return loadReorganisation(tx, id);
}
