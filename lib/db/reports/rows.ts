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

type Versioned<Row> = Row & { readonly version: number };

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
  const activities = [
    ...(await countedActivities(tx, ids, plan, day)),
    ...(await latestActivities(tx, ids, plan, day)),
  ];
  const channels = await channelRows(tx, ids);
  const readings = await readingRows(tx, ids, day.asOf);
  const appointments = await appointmentRows(tx, ids);
  const enquiries = await enquiryRows(tx, ids, day);
  const chairs = await chairRows(tx, ids);
  return {
    evidence: { activities: once(activities), channels, readings, appointments, enquiries },
    versions: new Map([
      ...activities.map(({ id, version }) => [`ACTIVITY ${id}`, version] as const),
      ...channels.map(({ code, version }) => [`CHANNEL ${code}`, version] as const),
      ...readings.map(({ id, version }) => [`READING ${id}`, version] as const),
      ...appointments.map(({ id, version }) => [`APPOINTMENT ${id}`, version] as const),
      ...enquiries.map(({ id, version }) => [`ENQUIRY ${id}`, version] as const),
      ...chairs.map(({ owner, unit, version }) => [`UNIT ${owner} ${unit}`, version] as const),
    ]),
    headcounts: await headcountRows(tx, ids, day.asOf),
  };
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
  a.id, '' AS title, u.code AS unit, a.type, a.occurred_on::text AS on, a.status, a.outlet, a.quantity, a.version
  FROM activities a JOIN units u ON u.tenant_id = a.tenant_id AND u.id = a.unit_id`;
const HANDED_IN = Prisma.sql`a.status IN ('SUBMITTED', 'APPROVED', 'PUBLISHED') AND a.withdrawn_at IS NULL`;

function countedActivities(tx: SessionTx, ids: Prisma.Sql, plan: Plan, { year, asOf }: Day) {
  return tx.db.$queryRaw<Versioned<ActivityRecord>[]>`
    SELECT ${ACTIVITY} WHERE a.unit_id = ANY (${ids}) AND a.type = ANY (${typesOf(plan, "count")}::text[]) AND ${HANDED_IN}
      AND a.occurred_on BETWEEN ${firstDayOfYear(year)}::date AND ${asOf}::date`;
}

function latestActivities(tx: SessionTx, ids: Prisma.Sql, plan: Plan, { asOf }: Day) {
  return tx.db.$queryRaw<Versioned<ActivityRecord>[]>`
    SELECT DISTINCT ON (a.unit_id, a.type) ${ACTIVITY}
    WHERE a.unit_id = ANY (${ids}) AND a.type = ANY (${typesOf(plan, "recency")}::text[]) AND ${HANDED_IN}
      AND a.occurred_on <= ${asOf}::date
    ORDER BY a.unit_id, a.type, a.occurred_on DESC, a.id DESC`;
}

function channelRows(tx: SessionTx, ids: Prisma.Sql) {
  return tx.db.$queryRaw<Versioned<ChannelRecord>[]>`
    SELECT c.code, u.code AS unit, c.purpose, c.opened::text, c.closed::text, '' AS title, c.version
    FROM channels c JOIN units u ON u.tenant_id = c.tenant_id AND u.id = c.unit_id
    WHERE c.unit_id = ANY (${ids}) AND c.withdrawn_at IS NULL`;
}

function readingRows(tx: SessionTx, ids: Prisma.Sql, asOf: CivilDate) {
  return tx.db.$queryRaw<Versioned<ReadingRecord>[]>`
    SELECT r.id::text, '' AS title, c.code AS channel, r.as_of::text AS "asOf", r.audience, r.connected, r.version
    FROM coverage_readings r JOIN channels c ON c.tenant_id = r.tenant_id AND c.id = r.channel_id
    WHERE r.owner_id = ANY (${ids}) AND r.withdrawn_at IS NULL AND c.withdrawn_at IS NULL AND r.as_of <= ${asOf}::date`;
}

function appointmentRows(tx: SessionTx, ids: Prisma.Sql) {
  return tx.db.$queryRaw<Versioned<AppointmentRecord>[]>`
    SELECT r.id::text, '' AS title, u.code AS unit, r.appointed::text, r.ended::text, r.version
    FROM reporters r JOIN units u ON u.tenant_id = r.tenant_id AND u.id = r.unit_id
    WHERE r.unit_id = ANY (${ids}) AND r.withdrawn_at IS NULL`;
}

async function enquiryRows(
  tx: SessionTx,
  ids: Prisma.Sql,
  { year, asOf }: Day,
): Promise<Versioned<EnquiryRecord>[]> {
  const rows = await tx.db.$queryRaw<
    (Versioned<Pick<EnquiryRecord, "id" | "title" | "unit">> & {
      receivedAt: bigint;
      answeredAt: bigint | null;
    })[]
  >`
    SELECT e.id, '' AS title, u.code AS unit, (extract(epoch FROM e.received_at) * 1000000)::bigint AS "receivedAt",
      (extract(epoch FROM e.answered_at) * 1000000)::bigint AS "answeredAt", e.version
    FROM enquiries e JOIN units u ON u.tenant_id = e.tenant_id AND u.id = e.unit_id
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
    SELECT app.unit_code(l.owner_id) AS owner, app.unit_code(l.unit_id) AS unit, sum(l.version)::int AS version
    FROM chair_links l WHERE l.owner_id = ANY (${ids}) AND l.withdrawn_at IS NULL GROUP BY l.owner_id, l.unit_id`;
}

/** The headcount that each unit had on the day. */
function headcountRows(tx: SessionTx, ids: Prisma.Sql, asOf: CivilDate): Promise<HeadcountVersion[]> {
  return tx.db.$queryRaw<HeadcountVersion[]>`
    SELECT DISTINCT ON (h.unit_id) u.code AS unit, h.as_of::text AS "asOf", h.version
    FROM headcounts h JOIN units u ON u.tenant_id = h.tenant_id AND u.id = h.unit_id
    WHERE h.unit_id = ANY (${ids}) AND h.withdrawn_at IS NULL AND h.as_of <= ${asOf}::date
    ORDER BY h.unit_id, h.as_of DESC`;
}
