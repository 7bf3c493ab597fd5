import type { PlanSaid, Target } from "@/lib/domain/plan";
import type { SessionTx } from "../transaction";

/** A draft without targets. @returns false where that year has a plan */
export async function insertPlan({ db, who }: SessionTx, year: number, said: PlanSaid): Promise<boolean> {
  const made = await db.$executeRaw`
    INSERT INTO plans (tenant_id, year, title, document_no, issued_on, starts_on, ends_on, classes, status)
    VALUES (${who.tenant.id}::uuid, ${year}::int, ${said.title}, ${said.documentNo}, ${said.issuedOn}::date,
      ${said.startsOn}::date, ${said.endsOn}::date, ${JSON.stringify(said.classes)}::jsonb, 'DRAFT')
    ON CONFLICT DO NOTHING`;
  return made === 1;
}

/** Puts what a plan says of itself. @returns the version that it has with it */
export async function updatePlan({ db }: SessionTx, year: number, said: PlanSaid): Promise<number> {
  const [row] = await db.$queryRaw<{ version: number }[]>`
    UPDATE plans SET title = ${said.title}, document_no = ${said.documentNo}, issued_on = ${said.issuedOn}::date,
      starts_on = ${said.startsOn}::date, ends_on = ${said.endsOn}::date, classes = ${JSON.stringify(said.classes)}::jsonb
    WHERE year = ${year} RETURNING version`;
  return row?.version ?? 0;
}

/** Another version of a plan, for what changes beside its own row. @returns it */
export async function raiseVersion({ db }: SessionTx, year: number): Promise<number> {
  const [row] = await db.$queryRaw<{ version: number }[]>`
    UPDATE plans SET title = title WHERE year = ${year} RETURNING version`;
  return row?.version ?? 0;
}

/** Puts targets of a plan as they are to be, new ones too. */
export async function saveTargets(
  { db, who }: SessionTx,
  year: number,
  targets: readonly Target[],
): Promise<void> {
  await db.$executeRaw`
    INSERT INTO targets (tenant_id, year, code, title, sentence, level, kinds, condition, measure, force, weight, due_on)
    SELECT ${who.tenant.id}::uuid, ${year}::int, s.code, s.title, s.sentence, s.level, s.kinds, s.condition, s.measure, s.force,
      s.weight, s."dueOn"
    FROM jsonb_to_recordset(${JSON.stringify(targets)}::jsonb) AS s (code text, title text, sentence text, level text,
      kinds text[], condition jsonb, measure jsonb, force text, weight numeric, "dueOn" date)
    ON CONFLICT (tenant_id, year, code) DO UPDATE SET title = excluded.title, sentence = excluded.sentence,
      level = excluded.level, kinds = excluded.kinds, condition = excluded.condition, measure = excluded.measure,
      force = excluded.force, weight = excluded.weight, due_on = excluded.due_on`;
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
    INSERT INTO plans (tenant_id, year, title, classes, status)
    SELECT tenant_id, ${year}::int, ${title}, classes, 'DRAFT' FROM plans WHERE year = ${source}
    ON CONFLICT DO NOTHING`;
  if (made === 0) return false;
  await db.$executeRaw`
    INSERT INTO targets (tenant_id, year, code, title, sentence, level, kinds, condition, measure, force, weight, due_on,
      document_id, passage_start, passage_end)
    SELECT tenant_id, ${year}::int, code, title, sentence, level, kinds, condition, measure, force, weight,
      CASE WHEN due_on < make_date(${year}::int, 1, 1)
        THEN due_on + make_interval(years => ${year}::int - date_part('year', due_on)::int) ELSE due_on END,
      document_id, passage_start, passage_end
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
