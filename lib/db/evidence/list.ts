import type { CivilDate } from "@/lib/domain/calendar";
import type {
  ActivityRecord,
  AppointmentRecord,
  ChannelRecord,
  EnquiryRecord,
  ReadingRecord,
} from "@/lib/domain/compliance/explain/evidence";
import { Prisma } from "../generated/client";
import type { SessionTx } from "../transaction";

// The records of one unit that the session sees; those of another unit are not found. Withdrawn ones are left out. The unit's
// id comes first, by itself, so that nothing but a look-up by unit can be planned.

/** The unit's activities of a type, of all years. */
export function ownActivities(tx: SessionTx, unit: string, type: string): Promise<ActivityRecord[]> {
  return tx.db.$queryRaw<ActivityRecord[]>`
    SELECT a.id, a.title, ${unit}::text AS unit, a.type, a.occurred_on::text AS on, a.status, a.outlet, a.quantity
    FROM activities a WHERE a.unit_id = ${idOf(unit)} AND a.type = ${type} AND a.withdrawn_at IS NULL`;
}

export function ownChannels(tx: SessionTx, unit: string): Promise<ChannelRecord[]> {
  return tx.db.$queryRaw<ChannelRecord[]>`
    SELECT c.code, ${unit}::text AS unit, c.purpose, c.opened::text, c.closed::text, c.name AS title
    FROM channels c WHERE c.unit_id = ${idOf(unit)} AND c.withdrawn_at IS NULL`;
}

export function ownReadings(tx: SessionTx, unit: string): Promise<ReadingRecord[]> {
  return tx.db.$queryRaw<ReadingRecord[]>`
    SELECT r.id::text, c.name AS title, c.code AS channel, r.as_of::text AS "asOf", r.audience, r.connected
    FROM coverage_readings r JOIN channels c ON c.tenant_id = r.tenant_id AND c.id = r.channel_id
    WHERE r.owner_id = ${idOf(unit)} AND c.unit_id = ${idOf(unit)} AND r.withdrawn_at IS NULL AND c.withdrawn_at IS NULL`;
}

export function ownAppointments(tx: SessionTx, unit: string): Promise<AppointmentRecord[]> {
  tx.named.add("reporters", unit);
  return tx.db.$queryRaw<AppointmentRecord[]>`
    SELECT r.id::text, r.full_name AS title, ${unit}::text AS unit, r.appointed::text, r.ended::text
    FROM reporters r WHERE r.unit_id = ${idOf(unit)} AND r.withdrawn_at IS NULL`;
}

/** The unit's enquiries received from one day to another, both included, in Asia/Ho_Chi_Minh. */
export async function ownEnquiries(
  tx: SessionTx,
  unit: string,
  from: CivilDate,
  to: CivilDate,
): Promise<EnquiryRecord[]> {
  const rows = await tx.db.$queryRaw<
    { id: string; title: string; unit: string; receivedAt: bigint; answeredAt: bigint | null }[]
  >`
    SELECT e.id, coalesce(e.topic, '') AS title, ${unit}::text AS unit,
      (extract(epoch FROM e.received_at) * 1000000)::bigint AS "receivedAt",
      (extract(epoch FROM e.answered_at) * 1000000)::bigint AS "answeredAt"
    FROM enquiries e
    WHERE e.unit_id = ${idOf(unit)} AND e.withdrawn_at IS NULL
      AND e.received_at >= ${from}::date::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'
      AND e.received_at < (${to}::date + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'`;
  return rows.map((row) => ({
    ...row,
    receivedAt: Number(row.receivedAt),
    answeredAt: row.answeredAt === null ? null : Number(row.answeredAt),
  }));
}

/** Names of those units that the session sees. */
export async function visibleUnitNames(
  tx: SessionTx,
  codes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.db.$queryRaw<{ code: string; name: string }[]>`
    SELECT code, name FROM units WHERE code = ANY (${[...codes]}::text[])`;
  return new Map(rows.map(({ code, name }) => [code, name]));
}

/** SQL: the id of the unit with this code, if the session sees it. */
function idOf(code: string): Prisma.Sql {
  return Prisma.sql`(SELECT u.id FROM units u WHERE u.code = ${code})`;
}
