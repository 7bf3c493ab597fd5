import type { Scope } from "@/lib/auth/scope";
import { orNotFound } from "@/lib/db/failure";
import * as db from "@/lib/db/records/read";
import type { SessionTx } from "@/lib/db/transaction";
import { askedUnitIds } from "@/lib/db/units/reach";
import { type ListPart, listPart, readCursor } from "@/lib/queries/cursor";
import { parseReceipt } from "@/lib/receipt";
import { descriptionOf, RECORD_NAMES, type RecordName } from "@/lib/records/all";
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
  const filter = { among, withdrawn: asked.withdrawn ?? false };
  const rows = await db.loadRecords(tx, descriptionOf(kind), filter, { after, limit: asked.limit + 1 });
  return listPart(rows, asked.limit, ({ id }) => id);
}

/** @throws Failure NOT_FOUND also for one that the asker does not see */
export async function getRecord(tx: SessionTx, kind: RecordName, id: string): Promise<db.PlainRecord> {
  return orNotFound(await db.loadRecord(tx, descriptionOf(kind), id));
}

/** A record that somebody asks for by its receipt's code. */
export interface ReceivedRecord {
  readonly kind: RecordName | "activities";
  readonly id: string;
  readonly owner: string;
}

/** The record of a receipt; null where there is none, or the code stands for several. */
export async function recordReceived(tx: SessionTx, code: string): Promise<ReceivedRecord | null> {
  const made = parseReceipt(code, new Date());
  if (made === null) return null;
  const found: ReceivedRecord[] = [];
  for (const kind of ["activities", ...RECORD_NAMES] as const) {
    for (const { id, owner } of await db.loadMade(tx, descriptionOf(kind), made))
      found.push({ kind, id, owner });
  }
  const [only, ...others] = found;
  return only !== undefined && others.length === 0 ? only : null;
}
