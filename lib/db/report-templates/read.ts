import type { FilledTemplate, FoundPlace, KeptTemplate } from "@/lib/domain/report/template";
import { orNotFound } from "../failure";
import { Prisma } from "../generated/client";
import { personNames } from "../people";
import type { SessionTx } from "../transaction";

/** SQL: the template in force, of report_templates `t`. */
const IN_FORCE = Prisma.sql`FROM report_templates t WHERE t.removed_at IS NULL ORDER BY t.id DESC LIMIT 1`;
const COLUMNS = Prisma.sql`t.id::text, t.name, octet_length(t.content) AS size, app.instant(t.added_at) AS "addedAt",
  t.added_by::text AS "addedBy"`;

/** The template in force, without its content; null where reports have the standard layout. */
export async function loadTemplate(tx: SessionTx): Promise<KeptTemplate | null> {
  const [row] = await tx.db.$queryRaw<KeptTemplate[]>`SELECT ${COLUMNS} ${IN_FORCE}`;
  return row === undefined ? null : withNames(tx, row);
}

/** One of them, whether in force or not. @throws Failure NOT_FOUND */
export async function loadTemplateById(tx: SessionTx, id: string): Promise<KeptTemplate> {
  const [row] = await tx.db.$queryRaw<KeptTemplate[]>`
    SELECT ${COLUMNS} FROM report_templates t WHERE t.id::text = ${id}`;
  return withNames(tx, orNotFound(row));
}

/** The one in force as it is filled. */
export async function loadTemplateContent({
  db,
}: SessionTx): Promise<(FilledTemplate & { name: string }) | null> {
  const [row] = await db.$queryRaw<{ name: string; content: Uint8Array; places: FoundPlace[] }[]>`
    SELECT t.name, t.content, t.places ${IN_FORCE}`;
  return row ?? null;
}

async function withNames(tx: SessionTx, row: KeptTemplate): Promise<KeptTemplate> {
  const names = await personNames(tx, [row.addedBy]);
  return { ...row, addedBy: row.addedBy === null ? null : (names.get(row.addedBy) ?? null) };
}
