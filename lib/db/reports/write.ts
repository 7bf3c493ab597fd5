import type { CivilDate } from "@/lib/domain/calendar";
import type { ReportTexts } from "@/lib/domain/report/report";
import type { SessionTx } from "../transaction";

/** Begins a report of a unit, by its id. @returns the report's */
export async function insertReport(
  { db, who }: SessionTx,
  { unitId, period, asOf }: { readonly unitId: string; readonly period: string; readonly asOf: CivilDate },
): Promise<string> {
  const [row] = await db.$queryRaw<{ id: string }[]>`
    INSERT INTO reports AS r (tenant_id, unit_id, period, as_of)
    VALUES (${who.tenant.id}::uuid, ${unitId}::uuid, ${period}, ${asOf}::date)
    RETURNING r.id::text`;
  if (row === undefined) throw new Error("An INSERT returned no row");
  return row.id;
}

/** Puts what was written in the place of what stood there; null = it stands there no longer. @returns false for a version of before */
export async function updateTexts(
  { db }: SessionTx,
  { id, version }: { readonly id: string; readonly version: number },
  texts: Partial<ReportTexts>,
): Promise<boolean> {
  const count = await db.$executeRaw`
    UPDATE reports SET texts = jsonb_strip_nulls(texts || ${JSON.stringify(texts)}::jsonb)
    WHERE id::text = ${id} AND version = ${version}`;
  return count === 1;
}

/** When the transaction began, as it is kept of what is frozen in it. */
export async function momentOf({ db }: SessionTx): Promise<string> {
  const [row] = await db.$queryRaw<{ at: string }[]>`SELECT app.instant(now()) AS at`;
  return row?.at ?? "";
}

/** Keeps all that a report says; from then on nothing of it changes. @returns false for a version of before */
export async function freeze(
  { db }: SessionTx,
  { id, version }: { readonly id: string; readonly version: number },
  { code, unit, kept }: { readonly code: string; readonly unit: string; readonly kept: string },
): Promise<boolean> {
  const count = await db.$executeRaw`
    UPDATE reports SET code = ${code}, frozen_unit = ${unit}, kept = ${kept} WHERE id::text = ${id} AND version = ${version}`;
  return count === 1;
}
