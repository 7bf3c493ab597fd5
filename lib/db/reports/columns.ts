import { type KeptReport, NO_TEXTS, type ReportTexts } from "@/lib/domain/report/report";
import { Prisma } from "../generated/client";
import { personNames } from "../people";
import type { SessionTx } from "../transaction";

/** A row with people by id. */
export interface ReportRow
  extends Pick<KeptReport, "id" | "version" | "unit" | "period" | "asOf" | "createdAt" | "createdBy"> {
  readonly texts: Partial<ReportTexts>;
  readonly code: string | null;
  readonly frozenAt: string | null;
  readonly frozenBy: string | null;
}

/** SQL: a `ReportRow` from reports `r`. */
export const REPORT_COLUMNS = Prisma.sql`
  r.id::text, r.version, app.unit_code(r.unit_id) AS unit, r.period, r.as_of::text AS "asOf", r.texts,
  app.instant(r.created_at) AS "createdAt", r.created_by::text AS "createdBy", r.code,
  app.instant(r.frozen_at) AS "frozenAt", r.frozen_by::text AS "frozenBy"`;

/** Rows as others see them: people by name, in one look-up for all; what has not been written is null. */
export async function toReports(tx: SessionTx, rows: readonly ReportRow[]): Promise<KeptReport[]> {
  const names = await personNames(
    tx,
    rows.flatMap(({ createdBy, frozenBy }) => [createdBy, frozenBy]),
  );
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  return rows.map(({ texts, code, frozenAt: at, frozenBy, createdBy, ...row }) => ({
    ...row,
    createdBy: nameOf(createdBy),
    ...NO_TEXTS,
    ...texts,
    frozen: code === null || at === null ? null : { code, at, by: nameOf(frozenBy) },
  }));
}
