import type { ShownActivity } from "@/lib/domain/screen/activity";
import type { Level } from "@/lib/domain/unit";
import { activities } from "@/lib/records/activities";
import { Prisma } from "../generated/client";
import { personNames } from "../people";
import { selected } from "../records/columns";
import type { SessionTx } from "../transaction";
import { unitsById } from "../units/names";

/** A row with people by id, and what the workflow asks of it. */
export interface ActivityRow extends Omit<ShownActivity, "withdrawn"> {
  readonly withdrawnAt: string | null;
  readonly withdrawnBy: string | null;
  readonly withdrawalReason: string | null;
  readonly level: Level;
  readonly reviewed: boolean;
}

const { id: _id, unit: _unit, ...said } = activities.fields;

/** SQL: what activities `a` and activity types `t` say of an `ActivityRow`. */
const OWN = Prisma.sql`
  a.id, ${selected(said, "a")}, a.on_behalf AS "onBehalf",
  a.changed_in_review AS "changedInReview", app.instant(a.submitted_at) AS "submittedAt",
  a.submitted_by::text AS "submittedBy", app.instant(a.decided_at) AS "decidedAt", a.decided_by::text AS "decidedBy",
  a.decision_reason AS reason, app.instant(a.created_at) AS "createdAt", a.created_by::text AS "createdBy",
  app.instant(a.withdrawn_at) AS "withdrawnAt", a.withdrawn_by::text AS "withdrawnBy",
  a.withdrawal_reason AS "withdrawalReason", a.version, t.reviewed`;

/** SQL: an `ActivityRow` from activities `a`, units `u` and activity types `t`. */
export const COLUMNS = Prisma.sql`${OWN}, u.code AS unit, u.name AS "unitName", u.level`;

/** SQL: where the rows come from; a unit is looked up by its id and never sought in the list of those that are visible. */
export const SOURCE = Prisma.sql`
  activities a
  CROSS JOIN LATERAL (
    SELECT n.id, n.code, n.name, n.level FROM units n WHERE n.tenant_id = a.tenant_id AND n.id = a.unit_id OFFSET 0) u
  JOIN activity_types t ON t.tenant_id = a.tenant_id AND t.code = a.type`;

/** SQL: the rows of a list. A look-up of each unit by itself would sort all that the session sees for each row. */
export const LISTED = Prisma.sql`
  SELECT ${OWN}, a.unit_id::text AS "unitId" FROM activities a
  JOIN activity_types t ON t.tenant_id = a.tenant_id AND t.code = a.type`;

/** A row of `LISTED`. */
export type ListedRow = Omit<ActivityRow, "unit" | "unitName" | "level"> & { readonly unitId: string };

/** A list as others see it, its units in one look-up for all. */
export async function toList(tx: SessionTx, rows: readonly ListedRow[]): Promise<ShownActivity[]> {
  const units = await unitsById(
    tx,
    rows.map(({ unitId }) => unitId),
  );
  const whole = rows.flatMap(({ unitId, id, ...row }): ActivityRow[] => {
    const unit = units.get(unitId);
    return unit === undefined
      ? []
      : [{ id, unit: unit.code, unitName: unit.name, ...row, level: unit.level }];
  });
  return toRecords(tx, whole);
}

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
