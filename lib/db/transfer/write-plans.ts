import "server-only";
import type { OverrideRow } from "@/lib/schemas/override";
import type { PlanRow } from "@/lib/schemas/plan";
import type { TargetRow } from "@/lib/schemas/target";
import type { SessionTx } from "../transaction";
import { counted, TALLY, type Written } from "./written";

/** A plan whose classes are said. */
export interface PlanToWrite extends PlanRow {
  readonly classes: [number, string][];
}

/** A target with the plan's own sentence, which a bundle does not carry. */
export interface TargetToWrite extends TargetRow {
  readonly sentence: string | null;
}

/** Plans; an imported plan is issued (interfaces.md §3). */
export async function writePlans({ db }: SessionTx, rows: readonly PlanToWrite[]): Promise<Written> {
  return counted(db.$queryRaw`
    WITH written AS (
      INSERT INTO plans AS s (tenant_id, year, title, document_no, issued_on, starts_on, ends_on, classes, status)
      SELECT (SELECT app.tenant()), r.year, r.title, r."documentNo", r."issuedOn", r."startsOn", r."endsOn", r.classes, 'ISSUED'
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(year int, title text, "documentNo" text,
        "issuedOn" date, "startsOn" date, "endsOn" date, classes jsonb)
      ON CONFLICT (tenant_id, year) DO UPDATE SET title = excluded.title, document_no = excluded.document_no,
        issued_on = excluded.issued_on, starts_on = excluded.starts_on, ends_on = excluded.ends_on,
        classes = excluded.classes, status = excluded.status
      WHERE (s.title, s.document_no, s.issued_on, s.starts_on, s.ends_on, s.classes, s.status)
        IS DISTINCT FROM (excluded.title, excluded.document_no, excluded.issued_on, excluded.starts_on,
          excluded.ends_on, excluded.classes, excluded.status)
      RETURNING old.tenant_id IS NULL AS fresh)
    ${TALLY}`);
}

/** Targets; a sentence that is stored stays. */
export async function writeTargets({ db }: SessionTx, rows: readonly TargetToWrite[]): Promise<Written> {
  return counted(db.$queryRaw`
    WITH written AS (
      INSERT INTO targets AS s (tenant_id, year, code, title, sentence, level, kinds, condition, measure, force, weight, due_on)
      SELECT (SELECT app.tenant()), r.year, r.code, r.title, r.sentence, r.level, r.kinds, r.condition, r.measure, r.force,
        r.weight, r."dueOn"
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(year int, code text, title text, sentence text,
        level text, kinds text[], condition jsonb, measure jsonb, force text, weight numeric, "dueOn" date)
      ON CONFLICT (tenant_id, year, code) DO UPDATE SET title = excluded.title,
        sentence = coalesce(s.sentence, excluded.sentence), level = excluded.level, kinds = excluded.kinds,
        condition = excluded.condition, measure = excluded.measure, force = excluded.force, weight = excluded.weight,
        due_on = excluded.due_on
      WHERE (s.title, s.level, s.kinds, s.condition, s.measure, s.force, s.weight, s.due_on)
        IS DISTINCT FROM (excluded.title, excluded.level, excluded.kinds, excluded.condition, excluded.measure,
          excluded.force, excluded.weight, excluded.due_on)
      RETURNING old.tenant_id IS NULL AS fresh)
    ${TALLY}`);
}

export async function writeOverrides({ db }: SessionTx, rows: readonly OverrideRow[]): Promise<Written> {
  return counted(db.$queryRaw`
    WITH written AS (
      INSERT INTO overrides AS s (tenant_id, unit_id, year, target, required, waived, reason)
      SELECT u.tenant_id, u.id, r.year, r.target, r.required, r.waived, r.reason
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS r(unit text, target text, year int, required int, waived boolean, reason text)
      JOIN units u ON u.code = r.unit
      ON CONFLICT (tenant_id, unit_id, year, target) DO UPDATE SET required = excluded.required,
        waived = excluded.waived, reason = excluded.reason
      WHERE (s.required, s.waived, s.reason) IS DISTINCT FROM (excluded.required, excluded.waived, excluded.reason)
      RETURNING old.tenant_id IS NULL AS fresh)
    ${TALLY}`);
}
