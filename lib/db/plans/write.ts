import type { PlanSaid, Target } from "@/lib/domain/plan";
import { RECORDS } from "@/lib/records/all";
import type { SessionTx } from "../transaction";
import { columnList, givenAnew, givenList, recordset } from "../transfer/columns";
import { put } from "../transfer/write";

/** A draft without targets. @returns false where that year has a plan */
export async function insertPlan({ db, who }: SessionTx, year: number, said: PlanSaid): Promise<boolean> {
  const own = Object.entries(RECORDS.plans.fields);
  const made = await db.$executeRaw`
    INSERT INTO plans (tenant_id, ${columnList(own)}, status)
    SELECT ${who.tenant.id}::uuid, ${givenList(own)}, 'DRAFT' FROM ${recordset([{ year, ...said }], RECORDS.plans)}
    ON CONFLICT DO NOTHING`;
  return made === 1;
}

/** Puts what a plan says of itself. @returns the version that it has with it */
export async function updatePlan({ db }: SessionTx, year: number, said: PlanSaid): Promise<number> {
  const { year: _, ...fields } = RECORDS.plans.fields;
  const own = Object.entries(fields);
  const [row] = await db.$queryRaw<{ version: number }[]>`
    UPDATE plans p SET ${givenAnew(own)}
    FROM ${recordset([said], RECORDS.plans)} WHERE p.year = ${year} RETURNING p.version`;
  return row?.version ?? 0;
}

/** Another version of a plan, for what changes beside its own row. @returns it */
export async function raiseVersion({ db }: SessionTx, year: number): Promise<number> {
  const [row] = await db.$queryRaw<{ version: number }[]>`
    UPDATE plans SET title = title WHERE year = ${year} RETURNING version`;
  return row?.version ?? 0;
}

/** Puts targets of a plan as they are to be, new ones too. */
export async function saveTargets(tx: SessionTx, year: number, targets: readonly Target[]): Promise<void> {
  const rows = targets.map((target) => ({ ...target, year }));
  await put(tx, "targets", rows);
}

/** Takes a target out of a plan. */
export async function deleteTarget({ db }: SessionTx, year: number, code: string): Promise<void> {
  await db.$executeRaw`DELETE FROM targets WHERE year = ${year} AND code = ${code}`;
}

/**
 * A draft for another year with the same targets; milestones before that year move to their day and month in it, of 29
 * February to the 28th. Those still ahead stay.
 * @returns false where that year has a plan
 */
export async function insertClone(
  { db }: SessionTx,
  source: number,
  { year, title }: { year: number; title: string },
): Promise<boolean> {
  const made = await db.$executeRaw`
    INSERT INTO plans (tenant_id, year, title, title_en, classes, classes_en, status)
    SELECT tenant_id, ${year}::int, ${title}, replace(title_en, ${source}::text, ${year}::text), classes, classes_en, 'DRAFT' FROM plans WHERE year = ${source}
    ON CONFLICT DO NOTHING`;
  if (made === 0) return false;
  const { year: _, dueOn: __, ...same } = RECORDS.targets.fields;
  const columns = columnList(Object.entries(same));
  await db.$executeRaw`
    INSERT INTO targets (tenant_id, year, due_on, ${columns}, document_id, passage_start, passage_end)
    SELECT tenant_id, ${year}::int, CASE WHEN due_on < make_date(${year}::int, 1, 1)
        THEN due_on + make_interval(years => ${year}::int - date_part('year', due_on)::int) ELSE due_on END,
      ${columns}, document_id, passage_start, passage_end
    FROM targets WHERE year = ${source}`;
  return true;
}

/** From now on the plan is in force; the day is today's where it has none. @returns false for one that is no draft */
export async function markIssued({ db }: SessionTx, year: number): Promise<boolean> {
  const count = await db.$executeRaw`
    UPDATE plans SET status = 'ISSUED', issued_on = coalesce(issued_on, app.today()) WHERE year = ${year} AND status = 'DRAFT'`;
  return count === 1;
}

/** From now on nothing of the plan changes; who and when come from the session. @returns false for one that is not issued */
export async function markClosed({ db }: SessionTx, year: number): Promise<boolean> {
  const count = await db.$executeRaw`
    UPDATE plans SET closed_at = now() WHERE year = ${year} AND status = 'ISSUED' AND closed_at IS NULL`;
  return count === 1;
}
