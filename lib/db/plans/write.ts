import type { CivilDate } from "@/lib/domain/calendar";
import type { Ruled, Target } from "@/lib/domain/plan";
import type { SessionTx } from "../transaction";

/** A target before and after a change. */
export interface Rewritten {
  readonly target: Target;
  readonly before: Ruled;
  readonly after: Ruled;
}

/** Puts targets of a plan as they are to be. @returns the version that the plan has with them */
export async function rewriteTargets(
  { db }: SessionTx,
  year: number,
  rewritten: readonly Rewritten[],
): Promise<number> {
  const rows = JSON.stringify(rewritten.map(({ target, after }) => ({ code: target.code, ...after })));
  await db.$executeRaw`
    UPDATE targets t SET measure = s.measure, condition = s.condition, force = s.force, weight = s.weight, due_on = s."dueOn"
    FROM jsonb_to_recordset(${rows}::jsonb) AS s (code text, measure jsonb, condition jsonb, force text, weight numeric, "dueOn" date)
    WHERE t.year = ${year} AND t.code = s.code`;
  const [row] = await db.$queryRaw<{ version: number }[]>`
    UPDATE plans SET title = title WHERE year = ${year} RETURNING version`;
  return row?.version ?? 0;
}

/** Keeps what was changed of an issued plan; who and when come from the session. */
export async function keepChanges(
  { db, who }: SessionTx,
  { year, version, from, reason }: { year: number; version: number; from: CivilDate; reason: string },
  rewritten: readonly Rewritten[],
): Promise<void> {
  const rows = JSON.stringify(
    rewritten.map(({ target, before, after }) => ({ target: target.code, before, after })),
  );
  await db.$executeRaw`
    INSERT INTO plan_changes (tenant_id, year, target, version, from_on, reason, before, after)
    SELECT ${who.tenant.id}::uuid, ${year}::int, s.target, ${version}::int, ${from}::date, ${reason}, s.before, s.after
    FROM jsonb_to_recordset(${rows}::jsonb) AS s (target text, before jsonb, after jsonb)`;
}

/**
 * A draft for another year with the same targets; milestones before that year are kept up all year from then on.
 * @returns false where that year has a plan
 */
export async function insertClone(
  { db }: SessionTx,
  source: number,
  { year, title }: { year: number; title: string },
): Promise<boolean> {
  const made = await db.$executeRaw`
    INSERT INTO plans (tenant_id, year, title, classes, status)
    SELECT tenant_id, ${year}::int, ${title}, classes, 'DRAFT' FROM plans WHERE year = ${source}
    ON CONFLICT DO NOTHING`;
  if (made === 0) return false;
  await db.$executeRaw`
    INSERT INTO targets (tenant_id, year, code, title, sentence, level, kinds, condition, measure, force, weight, due_on)
    SELECT tenant_id, ${year}::int, code, title, sentence, level, kinds, condition, measure, force, weight,
      CASE WHEN due_on >= make_date(${year}::int, 1, 1) THEN due_on END
    FROM targets WHERE year = ${source}`;
  return true;
}

/** From now on the plan is in force; the day is today's where it has none. @returns false for one that is no draft */
export async function markIssued({ db }: SessionTx, year: number): Promise<boolean> {
  const count = await db.$executeRaw`
    UPDATE plans SET status = 'ISSUED', issued_on = coalesce(issued_on, app.today()) WHERE year = ${year} AND status = 'DRAFT'`;
  return count === 1;
}
