import type { CivilDate } from "@/lib/domain/calendar";
import type { PlanChange, ToldChange } from "@/lib/domain/plan";
import { personNames } from "../people";
import type { SessionTx } from "../transaction";

/** Why and from when what was issued changes, and the version that the plan has with it. */
export interface Amendment {
  readonly year: number;
  readonly version: number;
  readonly from: CivilDate;
  readonly reason: string;
}

/** What changes: the plan itself, one of its targets, or a unit's exception. */
export type Amended = Pick<PlanChange, "target" | "unit" | "before" | "after">;

/** What was changed of a plan since it was issued, the newest first; of units that the session sees. */
export async function loadPlanChanges(tx: SessionTx, year: number): Promise<PlanChange[]> {
  const rows = await tx.db.$queryRaw<PlanChange[]>`
    SELECT c.target, u.code AS unit, c.from_on::text AS "from", c.reason, app.instant(c.changed_at) AS at,
      c.changed_by::text AS by, c.before, c.after
    FROM plan_changes c LEFT JOIN units u ON u.id = c.unit_id
    WHERE c.year = ${year} ORDER BY c.version DESC, c.target NULLS FIRST, u.code NULLS FIRST`;
  const names = await personNames(
    tx,
    rows.map(({ by }) => by),
  );
  return rows.map((row) => ({ ...row, by: row.by === null ? null : (names.get(row.by) ?? null) }));
}

/** Who gave a plan its present version, and when; null where nothing is known of that, as of a draft. */
export async function findLastChange(
  tx: SessionTx,
  { year, version }: Pick<Amendment, "year" | "version">,
): Promise<Pick<PlanChange, "by" | "at"> | null> {
  const [row] = await tx.db.$queryRaw<Pick<PlanChange, "by" | "at">[]>`
    SELECT c.changed_by::text AS by, app.instant(c.changed_at) AS at
    FROM plan_changes c WHERE c.year = ${year} AND c.version = ${version} LIMIT 1`;
  if (row === undefined) return null;
  return { ...row, by: (await personNames(tx, [row.by])).get(row.by ?? "") ?? null };
}

/** What was changed of a plan's targets since it was issued, the newest first; what units are asked instead is not among it. */
export function loadTargetChanges(tx: SessionTx, year: number): Promise<ToldChange[]> {
  return tx.db.$queryRaw<ToldChange[]>`
    SELECT c.target, c.from_on::text AS "from", c.reason, app.instant(c.changed_at) AS at, c.before, c.after
    FROM plan_changes c WHERE c.year = ${year} AND c.target IS NOT NULL AND c.unit_id IS NULL
    ORDER BY c.version DESC, c.target`;
}

/** Keeps what was changed of an issued plan; who and when come from the session. */
export async function keepChanges(
  { db, who }: SessionTx,
  { year, version, from, reason }: Amendment,
  amended: readonly Amended[],
): Promise<void> {
  await db.$executeRaw`
    INSERT INTO plan_changes (tenant_id, year, target, unit_id, version, from_on, reason, before, after)
    SELECT ${who.tenant.id}::uuid, ${year}::int, s.target, u.id, ${version}::int, ${from}::date, ${reason}, s.before, s.after
    FROM jsonb_to_recordset(${JSON.stringify(amended)}::jsonb) AS s (target text, unit text, before jsonb, after jsonb)
    LEFT JOIN units u ON u.code = s.unit`;
}
