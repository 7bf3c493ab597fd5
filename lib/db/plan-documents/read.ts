import type { PlanDocument } from "@/lib/domain/plan-document/document";
import type { SessionTx } from "../transaction";

/** A text of a plan; null where it has no such one. */
export async function loadDocument(tx: SessionTx, year: number, id: string): Promise<PlanDocument | null> {
  const [row] = await tx.db.$queryRaw<PlanDocument[]>`
    SELECT id::text, name, app.instant(added_at) AS "addedAt", content, dropped FROM plan_documents
    WHERE year = ${year} AND id::text = ${id}`;
  return row ?? null;
}

/** How long a text is, of whichever year; null where there is none. */
export async function documentLength(tx: SessionTx, id: string): Promise<number | null> {
  const [row] = await tx.db.$queryRaw<{ content: string }[]>`
    SELECT content FROM plan_documents WHERE id::text = ${id}`;
  return row?.content.length ?? null;
}
