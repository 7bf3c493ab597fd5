import type { ListedShare, SharedView } from "@/lib/domain/screen/share";
import { Prisma } from "../generated/client";
import { personNames } from "../people";
import type { SessionTx } from "../transaction";

/** SQL: what is shared by shares `s`. */
const VIEW = Prisma.sql`app.unit_code(s.unit_id) AS unit, s.target, s.screen, s.saved_table::text AS "table", s.year,
  s.as_of::text AS "asOf", app.instant(s.expires_at) AS "expiresAt"`;

/** What a link opens; of a saved table with its name and its address's query. */
export interface OpenedView extends SharedView {
  readonly saved: { readonly name: string; readonly query: string } | null;
}

interface ShareRow extends Omit<ListedShare, "revoked" | "unitName"> {
  readonly revokedAt: string | null;
  readonly revokedBy: string | null;
}

/** What the federation has shared, the newest first. */
export async function loadShares(tx: SessionTx, limit: number): Promise<Omit<ListedShare, "unitName">[]> {
  const rows = await tx.db.$queryRaw<ShareRow[]>`
    SELECT s.id::text, ${VIEW}, t.name AS "tableName", app.instant(s.shared_at) AS "sharedAt", s.shared_by::text AS "sharedBy",
      app.instant(s.revoked_at) AS "revokedAt", s.revoked_by::text AS "revokedBy"
    FROM shares s LEFT JOIN saved_tables t ON t.id = s.saved_table ORDER BY s.shared_at DESC, s.id DESC LIMIT ${limit}`;
  const names = await personNames(
    tx,
    rows.flatMap(({ sharedBy, revokedBy }) => [sharedBy, revokedBy]),
  );
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  return rows.map(({ revokedAt: at, revokedBy, sharedBy, ...row }) => ({
    ...row,
    sharedBy: nameOf(sharedBy),
    revoked: at === null ? null : { at, by: nameOf(revokedBy) },
  }));
}

/** What the link shows through which one came. */
export async function sharedHere(tx: SessionTx): Promise<OpenedView | null> {
  const [row] = await tx.db.$queryRaw<OpenedView[]>`
    SELECT ${VIEW}, CASE WHEN t.id IS NOT NULL THEN jsonb_build_object('name', t.name, 'query', t.query) END AS saved
    FROM shares s LEFT JOIN saved_tables t ON t.id = s.saved_table WHERE s.id = ${tx.who.sessionId}::uuid`;
  return row ?? null;
}

/** Whether there is such a share, also one that is over. */
export async function wasShared({ db }: SessionTx, id: string): Promise<boolean> {
  const [row] = await db.$queryRaw<{ there: boolean }[]>`
    SELECT EXISTS (SELECT FROM shares s WHERE s.id::text = ${id}) AS there`;
  return row?.there ?? false;
}
