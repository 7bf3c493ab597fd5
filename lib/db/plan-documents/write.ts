import type { TextSpan } from "@/lib/domain/plan-document/plain";
import type { SessionTx } from "../transaction";

/** Keeps a text of a plan; who and when come from the session. @returns its id */
export async function insertDocument(
  { db, who }: SessionTx,
  year: number,
  { name, content }: { readonly name: string; readonly content: string },
): Promise<string> {
  const [row] = await db.$queryRaw<{ id: string }[]>`
    INSERT INTO plan_documents (tenant_id, year, name, content)
    VALUES (${who.tenant.id}::uuid, ${year}::int, ${name}, ${content}) RETURNING id::text`;
  return row?.id ?? "";
}

/** Says of a passage that it is no target, or may be one after all. @returns false where there is no such text */
export async function markDropped(
  { db }: SessionTx,
  { year, document, start, dropped }: { year: number; document: string; start: number; dropped: boolean },
): Promise<boolean> {
  const count = await db.$executeRaw`
    UPDATE plan_documents SET dropped = array_remove(dropped, ${start}::int) || CASE WHEN ${dropped} THEN ARRAY[${start}::int] ELSE '{}' END
    WHERE year = ${year} AND id::text = ${document}`;
  return count === 1;
}

/** Keeps from which passage of which text a target comes. */
export async function linkPassage(
  { db }: SessionTx,
  { year, code }: { readonly year: number; readonly code: string },
  { document, start, end }: TextSpan & { readonly document: string },
): Promise<void> {
  await db.$executeRaw`
    UPDATE targets SET document_id = ${document}::uuid, passage_start = ${start}::int, passage_end = ${end}::int
    WHERE year = ${year} AND code = ${code}`;
}
