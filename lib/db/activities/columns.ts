import type { ShownActivity } from "@/lib/domain/screen/activity";
import type { Level } from "@/lib/domain/unit";
import { activities, SAID_OF_ACTIVITY } from "@/lib/records/activities";
import { Prisma } from "../generated/client";
import { personNames } from "../people";
import { name, outgoing } from "../records/columns";
import type { SessionTx } from "../transaction";

/** A row with people by id, and what the workflow asks of it. */
export interface ActivityRow extends Omit<ShownActivity, "withdrawn"> {
  readonly withdrawnAt: string | null;
  readonly withdrawnBy: string | null;
  readonly withdrawalReason: string | null;
  readonly level: Level;
  readonly reviewed: boolean;
}

const SAID = SAID_OF_ACTIVITY.map(
  (field) => Prisma.sql`${outgoing(field, activities.fields[field], "a")} AS ${name(field)}`,
);

/** SQL: an `ActivityRow` from activities `a`, units `u` and activity types `t`. */
export const COLUMNS = Prisma.sql`
  a.id, u.code AS unit, u.name AS "unitName", ${Prisma.join(SAID)}, a.status, a.on_behalf AS "onBehalf",
  a.changed_in_review AS "changedInReview", app.instant(a.submitted_at) AS "submittedAt",
  a.submitted_by::text AS "submittedBy", app.instant(a.decided_at) AS "decidedAt", a.decided_by::text AS "decidedBy",
  a.decision_reason AS reason, app.instant(a.created_at) AS "createdAt", a.created_by::text AS "createdBy",
  app.instant(a.withdrawn_at) AS "withdrawnAt", a.withdrawn_by::text AS "withdrawnBy",
  a.withdrawal_reason AS "withdrawalReason", a.version, u.level, t.reviewed`;

/** SQL: where the rows come from; a unit is looked up by its id and never sought in the list of those that are visible. */
export const SOURCE = Prisma.sql`
  activities a
  CROSS JOIN LATERAL (
    SELECT n.id, n.code, n.name, n.level FROM units n WHERE n.tenant_id = a.tenant_id AND n.id = a.unit_id OFFSET 0) u
  JOIN activity_types t ON t.tenant_id = a.tenant_id AND t.code = a.type`;

/** Rows as others see them: people by name, in one look-up for all. */
export async function toRecords(tx: SessionTx, rows: readonly ActivityRow[]): Promise<ShownActivity[]> {
  const ids = rows.flatMap((row) => [row.submittedBy, row.decidedBy, row.createdBy, row.withdrawnBy]);
  const names = await personNames(tx, ids);
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  return rows.map((row) => {
    const { withdrawnAt, withdrawnBy, withdrawalReason, level: _, reviewed: __, ...record } = row;
    return {
      ...record,
      submittedBy: nameOf(row.submittedBy),
      decidedBy: nameOf(row.decidedBy),
      createdBy: nameOf(row.createdBy),
      withdrawn:
        withdrawnAt === null ? null : { at: withdrawnAt, by: nameOf(withdrawnBy), reason: withdrawalReason },
    };
  });
}
