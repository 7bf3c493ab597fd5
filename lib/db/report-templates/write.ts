import type { FilledTemplate } from "@/lib/domain/report/template";
import type { SessionTx } from "../transaction";

/** Puts a template into force, instead of the one that is; who and when come from the session. @returns its id */
export async function insertTemplate(
  { db, who }: SessionTx,
  { name, content, places }: FilledTemplate & { readonly name: string },
): Promise<string> {
  await db.$executeRaw`UPDATE report_templates SET removed_at = now() WHERE removed_at IS NULL`;
  const [row] = await db.$queryRaw<{ id: string }[]>`
    INSERT INTO report_templates (tenant_id, name, content, places)
    VALUES (${who.tenant.id}::uuid, ${name}, ${new Uint8Array(content)}, ${JSON.stringify(places)}::jsonb) RETURNING id::text`;
  return row?.id ?? "";
}

/** Takes a template out of force, or brings it back instead of the one that is. @returns whether it was otherwise before */
export async function updateTemplate({ db }: SessionTx, id: string, removed: boolean): Promise<boolean> {
  const count = await db.$executeRaw`
    UPDATE report_templates SET removed_at = CASE WHEN ${removed} THEN now() END
    WHERE id::text = ${id} AND (removed_at IS NULL) = ${removed}`;
  if (count === 1 && !removed)
    await db.$executeRaw`UPDATE report_templates SET removed_at = now() WHERE id::text <> ${id} AND removed_at IS NULL`;
  return count === 1;
}
