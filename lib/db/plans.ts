import type { Plan } from "@/lib/domain/plan";
import type { SessionTx } from "./transaction";

/** The issued plan of a year with its targets in code order, or null; `measure` and `condition` were checked when it was written. */
export async function loadPlan(tx: SessionTx, year: number): Promise<Plan | null> {
  const [row] = await tx.db.$queryRaw<{ plan: Plan }[]>`
    SELECT jsonb_build_object(
      'year', p.year, 'title', p.title, 'documentNo', p.document_no, 'issuedOn', p.issued_on, 'startsOn', p.starts_on,
      'endsOn', p.ends_on, 'classes', p.classes,
      'targets', coalesce((
        SELECT jsonb_agg(jsonb_build_object('code', t.code, 'title', t.title, 'sentence', t.sentence, 'level', t.level,
          'kinds', t.kinds, 'condition', t.condition, 'force', t.force, 'weight', t.weight, 'dueOn', t.due_on,
          'measure', t.measure) ORDER BY t.code COLLATE "C")
        FROM targets t WHERE t.tenant_id = p.tenant_id AND t.year = p.year), '[]')) AS plan
    FROM plans p WHERE p.year = ${year} AND p.status = 'ISSUED'`;
  return row?.plan ?? null;
}

/** The years that have an issued plan, newest first. */
export async function loadPlanYears(tx: SessionTx): Promise<number[]> {
  const rows = await tx.db.$queryRaw<{ year: number }[]>`
    SELECT year FROM plans WHERE status = 'ISSUED' ORDER BY year DESC`;
  return rows.map(({ year }) => year);
}
