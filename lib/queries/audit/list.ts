import * as z from "zod";
import type { Scope } from "@/lib/auth/scope";
import { listAudit } from "@/lib/db/audit/list";
import { Failure } from "@/lib/db/failure";
import type { SessionTx } from "@/lib/db/transaction";
import type { AuditLine } from "@/lib/domain/audit";
import { type ListPart, readCursor, writeCursor } from "@/lib/queries/cursor";
import type { AuditQuestion } from "@/lib/schemas/audit";
import { auditFilterOf } from "./asked";
import { notePeople } from "./read";

/**
 * Who did what, newest first. A part may hold fewer than were asked for, or none, and still go on: it has been looked so
 * far back.
 * @throws Failure FORBIDDEN for whoever does not administer, NOT_FOUND for a unit that is not there
 */
export async function listEntries(
  tx: SessionTx,
  scope: Scope,
  { cursor, limit, ...asked }: AuditQuestion,
): Promise<ListPart<AuditLine>> {
  if (!scope.administers) throw new Failure("FORBIDDEN");
  const filter = await auditFilterOf(tx, scope.today, asked);
  const { lines, next } = await listAudit(tx, filter, { after: readCursor(cursor, z.uuid()), limit });
  notePeople(tx, lines);
  return { items: lines, nextCursor: next === null ? null : writeCursor(next) };
}
