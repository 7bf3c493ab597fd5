import type { Scope } from "@/lib/auth/scope";
import { Failure } from "@/lib/db/failure";
import * as db from "@/lib/db/records/read";
import type { SessionTx } from "@/lib/db/transaction";
import { askedUnitIds } from "@/lib/db/units/reach";
import { type ListPart, listPart, readCursor } from "@/lib/queries/cursor";
import { descriptionOf, type RecordName } from "@/lib/records/all";
import type { RecordQuestion } from "@/lib/schemas/record-question";
import { code } from "@/lib/schemas/text";

/**
 * Records of one kind that the asker sees, in the order of their ids.
 * @throws Failure NOT_FOUND for a unit out of sight, INVALID for a foreign cursor
 */
export async function listRecords(
  tx: SessionTx,
  scope: Scope,
  kind: RecordName,
  asked: RecordQuestion,
): Promise<ListPart<db.PlainRecord>> {
  const after = readCursor(asked.cursor, code);
  const among = await askedUnitIds(tx, asked, scope.today);
  const rows = await db.loadRecords(tx, descriptionOf(kind), among, { after, limit: asked.limit + 1 });
  return listPart(rows, asked.limit, ({ id }) => id);
}

/** @throws Failure NOT_FOUND also for one that the asker does not see */
export async function getRecord(tx: SessionTx, kind: RecordName, id: string): Promise<db.PlainRecord> {
  const record = await db.loadRecord(tx, descriptionOf(kind), id);
  if (record === null) throw new Failure("NOT_FOUND");
  return record;
}
