import type { ShownImport } from "@/lib/domain/screen/import";
import type { SessionTx } from "../transaction";
import { SHOWN_IMPORT } from "./columns";
import type { KeptRecord } from "./read";

/** What an import was and what it wrote. */
export interface NewImport extends Pick<ShownImport, "kind" | "fileName" | "made" | "changed" | "leftOut"> {
  readonly digest: string;
  readonly records: readonly KeptRecord[];
}

/** Keeps what an import wrote, for whoever made it. */
export async function insertImport(tx: SessionTx, row: NewImport): Promise<ShownImport> {
  const [kept] = await tx.db.$queryRaw<ShownImport[]>`
    INSERT INTO imports AS i (tenant_id, actor_id, kind, file_name, digest, made, changed, left_out, records)
    VALUES (${tx.who.tenant.id}::uuid, ${tx.who.person?.id ?? null}::uuid, ${row.kind}, ${row.fileName}, ${row.digest},
      ${row.made}, ${row.changed}, ${row.leftOut}, ${JSON.stringify(row.records)}::jsonb)
    RETURNING ${SHOWN_IMPORT}`;
  if (kept === undefined) throw new Error("An INSERT returned no row");
  return kept;
}

/** Marks one as taken back; false where it is already. */
export async function undoImport(tx: SessionTx, id: string): Promise<boolean> {
  const count = await tx.db.$executeRaw`
    UPDATE imports SET undone_at = now() WHERE id::text = ${id} AND undone_at IS NULL`;
  return count === 1;
}

/** Remembers what columns under some headings are meant by. */
export async function rememberColumns(
  tx: SessionTx,
  kind: string,
  headings: string,
  fields: readonly (string | null)[],
): Promise<void> {
  await tx.db.$executeRaw`
    INSERT INTO import_columns (tenant_id, kind, headings, fields)
    VALUES (${tx.who.tenant.id}::uuid, ${kind}, ${headings}, ${JSON.stringify(fields)}::jsonb)
    ON CONFLICT (tenant_id, kind, headings) DO UPDATE SET fields = EXCLUDED.fields`;
}
