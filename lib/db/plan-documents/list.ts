import type { PlanDocumentHead, TargetPassage } from "@/lib/domain/plan-document/document";
import type { SessionTx } from "../transaction";

/** The texts that a plan's targets are looked for in, the newest first. */
export function loadDocuments(tx: SessionTx, year: number): Promise<PlanDocumentHead[]> {
  return tx.db.$queryRaw<PlanDocumentHead[]>`
    SELECT id::text, name, app.instant(added_at) AS "addedAt" FROM plan_documents WHERE year = ${year} ORDER BY id DESC`;
}

/** From where a plan's targets come, in the order of their codes. */
export function loadPassages(tx: SessionTx, year: number): Promise<TargetPassage[]> {
  return tx.db.$queryRaw<TargetPassage[]>`
    SELECT t.code AS target, d.year, d.id::text AS document, d.name, t.passage_start AS start, t.passage_end AS "end"
    FROM targets t JOIN plan_documents d ON d.tenant_id = t.tenant_id AND d.id = t.document_id
    WHERE t.year = ${year} ORDER BY t.code COLLATE "C"`;
}
