import * as z from "zod";
import { loadReports } from "@/lib/db/reports/list";
import { loadReport } from "@/lib/db/reports/read";
import type { SessionTx } from "@/lib/db/transaction";
import { type ShownReport, shownReport } from "@/lib/domain/report/report";
import { type ListPart, listPart, readCursor } from "@/lib/queries/cursor";
import type { reportQuestion } from "@/lib/schemas/report";

/** Reports of units that the asker sees, the newest first. */
export async function listReports(
  tx: SessionTx,
  { unit, cursor, limit }: z.output<typeof reportQuestion>,
): Promise<ListPart<ShownReport>> {
  const rows = await loadReports(tx, unit ?? null, { after: readCursor(cursor, z.uuid()), limit: limit + 1 });
  return listPart(rows.map(shownReport), limit, ({ id }) => id);
}

/** @throws Failure NOT_FOUND */
export async function getReport(tx: SessionTx, id: string): Promise<ShownReport> {
  return shownReport(await loadReport(tx, id));
}
