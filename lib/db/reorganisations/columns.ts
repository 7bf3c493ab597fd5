import type { ListedReorganisation } from "@/lib/domain/reorganisation/kept";
import { Prisma } from "../generated/client";
import { personNames } from "../people";
import type { SessionTx } from "../transaction";

/** A row with people by id. */
export interface ReorganisationRow extends Omit<ListedReorganisation, "undone"> {
  readonly undoneAt: string | null;
  readonly undoneBy: string | null;
  readonly undoReason: string | null;
}

/** SQL: a `ReorganisationRow` from reorganisations `r`. */
export const REORGANISATION_COLUMNS = Prisma.sql`
  r.id::text, r.on_date::text AS on, r.reason, r.document_no AS "documentNo", r.steps,
  app.instant(r.done_at) AS "doneAt", r.done_by::text AS "doneBy", app.instant(r.undone_at) AS "undoneAt",
  r.undone_by::text AS "undoneBy", r.undo_reason AS "undoReason"`;

/** Rows as others see them: people by name, in one look-up for all. */
export async function toReorganisations(
  tx: SessionTx,
  rows: readonly ReorganisationRow[],
): Promise<ListedReorganisation[]> {
  const names = await personNames(
    tx,
    rows.flatMap(({ doneBy, undoneBy }) => [doneBy, undoneBy]),
  );
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  return rows.map(({ undoneAt: at, undoneBy, undoReason: reason, ...row }) => ({
    ...row,
    doneBy: nameOf(row.doneBy),
    undone: at === null || reason === null ? null : { at, by: nameOf(undoneBy), reason },
  }));
}
