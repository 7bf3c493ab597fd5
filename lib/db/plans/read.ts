import type { KeptPlan, Plan, PlanChange } from "@/lib/domain/plan";
import { Failure } from "../failure";
import { Prisma } from "../generated/client";
import { personNames } from "../people";
import type { SessionTx } from "../transaction";

/** With its targets in code order; `measure` and `condition` were checked when they were written. */
const PLAN = Prisma.sql`jsonb_build_object(
  'year', p.year, 'title', p.title, 'documentNo', p.document_no, 'issuedOn', p.issued_on, 'startsOn', p.starts_on,
  'endsOn', p.ends_on, 'classes', p.classes,
  'targets', coalesce((
    SELECT jsonb_agg(jsonb_build_object('code', t.code, 'title', t.title, 'sentence', t.sentence, 'level', t.level,
      'kinds', t.kinds, 'condition', t.condition, 'force', t.force, 'weight', t.weight, 'dueOn', t.due_on,
      'measure', t.measure) ORDER BY t.code COLLATE "C")
    FROM targets t WHERE t.tenant_id = p.tenant_id AND t.year = p.year), '[]'))`;

/** The issued plan of a year, or null. */
export async function loadPlan(tx: SessionTx, year: number): Promise<Plan | null> {
  const [row] = await tx.db.$queryRaw<{ plan: Plan }[]>`
    SELECT ${PLAN} AS plan FROM plans p WHERE p.year = ${year} AND p.status = 'ISSUED'`;
  return row?.plan ?? null;
}

/**
 * The plan of a year as it is kept, also one that is being written.
 * @throws Failure PLAN_NOT_FOUND
 */
export async function loadKeptPlan(tx: SessionTx, year: number): Promise<KeptPlan> {
  const [row] = await tx.db.$queryRaw<{ plan: Plan; kept: Pick<KeptPlan, "status" | "version"> }[]>`
    SELECT ${PLAN} AS plan, jsonb_build_object('status', p.status, 'version', p.version) AS kept
    FROM plans p WHERE p.year = ${year}`;
  if (row === undefined) throw new Failure("PLAN_NOT_FOUND");
  return { ...row.plan, ...row.kept, changes: await loadPlanChanges(tx, year) };
}

async function loadPlanChanges(tx: SessionTx, year: number): Promise<PlanChange[]> {
  const rows = await tx.db.$queryRaw<PlanChange[]>`
    SELECT c.target, c.from_on::text AS "from", c.reason, app.instant(c.changed_at) AS at, c.changed_by::text AS by,
      c.before, c.after
    FROM plan_changes c WHERE c.year = ${year} ORDER BY c.version DESC, c.target`;
  const names = await personNames(
    tx,
    rows.map(({ by }) => by),
  );
  return rows.map((row) => ({ ...row, by: row.by === null ? null : (names.get(row.by) ?? null) }));
}
