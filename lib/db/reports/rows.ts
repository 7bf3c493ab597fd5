import { type CivilDate, firstDayOfYear } from "@/lib/domain/calendar";
import type { Day } from "@/lib/domain/compliance/day";
import type {
  ActivityRecord,
  AppointmentRecord,
  ChannelRecord,
  EnquiryRecord,
  ReadingRecord,
} from "@/lib/domain/compliance/explain/evidence";
import { isMeasured, type Plan } from "@/lib/domain/plan";
import type { HeadcountVersion, VersionedEvidence } from "@/lib/domain/report/counted";
import { Prisma } from "../generated/client";
import type { SessionTx } from "../transaction";

/** A row with its unit, or its channel, by id: a join would be planned for a federation of another size. */
type Row<Fact> = Fact & { readonly version: number };

/**
 * The records of some units, as far as the session sees them, on which results of a plan may rest at the end of a day, with
 * their versions: one statement a kind, whatever the number of units.
 */
export async function loadVersionedEvidence(
  tx: SessionTx,
  units: readonly string[],
  plan: Plan,
  day: Day,
): Promise<VersionedEvidence> {
  const ids = Prisma.sql`${[...units]}::uuid[]`;
  const codes = await codesById(tx);
  const ofUnit = <Fact extends { readonly unit: string }>(rows: readonly Fact[]) =>
    rows.map((row) => ({ ...row, unit: codes.get(row.unit) ?? row.unit }));
  const activities = [
    ...ofUnit(await countedActivities(tx, ids, plan, day)),
    ...ofUnit(await latestActivities(tx, ids, plan, day)),
  ];
  const channels = ofUnit(await channelRows(tx, ids));
  const channelCodes = new Map(channels.map(({ id, code }) => [id, code]));
  const readings = (await readingRows(tx, ids, day.asOf)).flatMap((row) => {
    const channel = channelCodes.get(row.channel);
    return channel === undefined ? [] : [{ ...row, channel }];
  });
  const appointments = ofUnit(await appointmentRows(tx, ids));
  const enquiries = ofUnit(await enquiryRows(tx, ids, day));
  const chairs = ofUnit(await chairRows(tx, ids));
  return {
    evidence: { activities: once(activities), channels, readings, appointments, enquiries },
    versions: new Map([
      ...activities.map(({ id, version }) => [`ACTIVITY ${id}`, version] as const),
      ...channels.map(({ code, version }) => [`CHANNEL ${code}`, version] as const),
      ...readings.map(({ id, version }) => [`READING ${id}`, version] as const),
      ...appointments.map(({ id, version }) => [`APPOINTMENT ${id}`, version] as const),
      ...enquiries.map(({ id, version }) => [`ENQUIRY ${id}`, version] as const),
      ...chairs.map(({ owner, unit, version }) => [`UNIT ${codes.get(owner)} ${unit}`, version] as const),
    ]),
    headcounts: ofUnit(await headcountRows(tx, ids, day.asOf)),
  };
}

/** Codes of all units that the session sees, by id. */
async function codesById(tx: SessionTx): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.db.$queryRaw<{ id: string; code: string }[]>`SELECT u.id::text, u.code FROM units u`;
  return new Map(rows.map(({ id, code }) => [id, code]));
}

/** One that both a count and the day of the newest rest on. */
function once(activities: readonly ActivityRecord[]): ActivityRecord[] {
  return [...new Map(activities.map((activity) => [activity.id, activity])).values()];
}

function typesOf(plan: Plan, measured: "count" | "recency"): string[] {
  const measures = plan.targets.filter(isMeasured).map(({ measure }) => measure);
  return [
    ...new Set(measures.flatMap((measure) => (measure.type === measured ? [measure.activityType] : []))),
  ];
}

const ACTIVITY = Prisma.sql`
  a.id, '' AS title, a.unit_id::text AS unit, a.type, a.occurred_on::text AS on, a.status, a.outlet, a.quantity, a.version
  FROM activities a`;
const HANDED_IN = Prisma.sql`a.status IN ('SUBMITTED', 'APPROVED', 'PUBLISHED') AND a.withdrawn_at IS NULL`;

function countedActivities(tx: SessionTx, ids: Prisma.Sql, plan: Plan, { year, asOf }: Day) {
  return tx.db.$queryRaw<Row<ActivityRecord>[]>`
    SELECT ${ACTIVITY} WHERE a.unit_id = ANY (${ids}) AND a.type = ANY (${typesOf(plan, "count")}::text[]) AND ${HANDED_IN}
      AND a.occurred_on BETWEEN ${firstDayOfYear(year)}::date AND ${asOf}::date`;
}

function latestActivities(tx: SessionTx, ids: Prisma.Sql, plan: Plan, { asOf }: Day) {
  return tx.db.$queryRaw<Row<ActivityRecord>[]>`
    SELECT DISTINCT ON (a.unit_id, a.type) ${ACTIVITY}
    WHERE a.unit_id = ANY (${ids}) AND a.type = ANY (${typesOf(plan, "recency")}::text[]) AND ${HANDED_IN}
      AND a.occurred_on <= ${asOf}::date
    ORDER BY a.unit_id, a.type, a.occurred_on DESC, a.id DESC`;
}

function channelRows(tx: SessionTx, ids: Prisma.Sql) {
  return tx.db.$queryRaw<Row<ChannelRecord & { id: string }>[]>`
    SELECT c.id::text, c.code, c.unit_id::text AS unit, c.purpose, c.opened::text, c.closed::text, '' AS title, c.version
    FROM channels c WHERE c.unit_id = ANY (${ids}) AND c.withdrawn_at IS NULL`;
}

function readingRows(tx: SessionTx, ids: Prisma.Sql, asOf: CivilDate) {
  return tx.db.$queryRaw<Row<ReadingRecord>[]>`
    SELECT r.id::text, '' AS title, r.channel_id::text AS channel, r.as_of::text AS "asOf", r.audience, r.connected, r.version
    FROM coverage_readings r
    WHERE r.owner_id = ANY (${ids}) AND r.withdrawn_at IS NULL AND r.as_of <= ${asOf}::date`;
}

function appointmentRows(tx: SessionTx, ids: Prisma.Sql) {
  return tx.db.$queryRaw<Row<AppointmentRecord>[]>`
    SELECT r.id::text, '' AS title, r.unit_id::text AS unit, r.appointed::text, r.ended::text, r.version
    FROM reporters r WHERE r.unit_id = ANY (${ids}) AND r.withdrawn_at IS NULL`;
}

async function enquiryRows(
  tx: SessionTx,
  ids: Prisma.Sql,
  { year, asOf }: Day,
): Promise<Row<EnquiryRecord>[]> {
  const rows = await tx.db.$queryRaw<
    (Row<Pick<EnquiryRecord, "id" | "title" | "unit">> & { receivedAt: bigint; answeredAt: bigint | null })[]
  >`
    SELECT e.id, '' AS title, e.unit_id::text AS unit, (extract(epoch FROM e.received_at) * 1000000)::bigint AS "receivedAt",
      (extract(epoch FROM e.answered_at) * 1000000)::bigint AS "answeredAt", e.version
    FROM enquiries e
    WHERE e.unit_id = ANY (${ids}) AND e.withdrawn_at IS NULL
      AND e.received_at >= ${firstDayOfYear(year)}::date::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'
      AND e.received_at < (${asOf}::date + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'`;
  return rows.map((row) => ({
    ...row,
    receivedAt: Number(row.receivedAt),
    answeredAt: row.answeredAt === null ? null : Number(row.answeredAt),
  }));
}

/** Who is linked to which unit's groups; several links of one unit are one record, whose version grows with each of theirs. */
function chairRows(tx: SessionTx, ids: Prisma.Sql) {
  return tx.db.$queryRaw<{ owner: string; unit: string; version: number }[]>`
    SELECT l.owner_id::text AS owner, l.unit_id::text AS unit, sum(l.version)::int AS version
    FROM chair_links l WHERE l.owner_id = ANY (${ids}) AND l.withdrawn_at IS NULL GROUP BY l.owner_id, l.unit_id`;
}

/** The headcount that each unit had on the day. */
function headcountRows(tx: SessionTx, ids: Prisma.Sql, asOf: CivilDate): Promise<HeadcountVersion[]> {
  return tx.db.$queryRaw<HeadcountVersion[]>`
    SELECT DISTINCT ON (h.unit_id) h.unit_id::text AS unit, h.as_of::text AS "asOf", h.version
    FROM headcounts h WHERE h.unit_id = ANY (${ids}) AND h.withdrawn_at IS NULL AND h.as_of <= ${asOf}::date
    ORDER BY h.unit_id, h.as_of DESC`;
}
