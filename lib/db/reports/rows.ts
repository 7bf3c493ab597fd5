import type { CivilDate } from "@/lib/domain/calendar";
import type { Day } from "@/lib/domain/compliance/day";
import type { ActivityRecord } from "@/lib/domain/compliance/explain/evidence";
import { type ActivityNeed, type FactsNeeded, factsNeeded } from "@/lib/domain/compliance/needs";
import type { Plan } from "@/lib/domain/plan";
import type { HeadcountVersion, VersionedEvidence } from "@/lib/domain/report/counted";
import {
  activityColumns,
  idsOf,
  loadAppointmentEvidence,
  loadChannelEvidence,
  loadEnquiryEvidence,
  loadReadingEvidence,
  type Owners,
  ofUnit,
  type Versioned,
} from "../evidence/list";
import { Prisma } from "../generated/client";
import type { SessionTx } from "../transaction";

/**
 * The records of some units, as far as the session sees them, on which results of a plan may rest at the end of a day, with
 * their versions: one statement a kind, whatever the number of units.
 */
export async function loadVersionedEvidence(
  tx: SessionTx,
  units: readonly string[],
  plan: Plan,
  { year, asOf }: Day,
): Promise<VersionedEvidence> {
  const codes = await codesById(tx);
  const owners = { ids: units, codes, titled: false };
  const needed = factsNeeded(plan, year, asOf);
  const activities = [
    ...(await countedActivities(tx, owners, needed)),
    ...(await latestActivities(tx, owners, needed)),
  ];
  const channels = await loadChannelEvidence(tx, owners);
  const readings = await loadReadingEvidence(tx, owners, channels, asOf);
  const appointments = await loadAppointmentEvidence(tx, owners);
  const enquiries = await loadEnquiryEvidence(tx, owners, needed.from, asOf);
  const chairs = ofUnit(owners, await chairRows(tx, owners));
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
    headcounts: ofUnit(owners, await headcountRows(tx, owners, asOf)),
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

/** SQL: activities of these types that were handed in. */
function handedIn(owners: Owners, needs: readonly ActivityNeed[]): Prisma.Sql {
  return Prisma.sql`${activityColumns(owners)}
    WHERE a.unit_id = ANY (${idsOf(owners)}) AND a.type = ANY (${needs.map(({ type }) => type)}::text[])
      AND a.status IN ('SUBMITTED', 'APPROVED', 'PUBLISHED') AND a.withdrawn_at IS NULL`;
}

async function countedActivities(tx: SessionTx, owners: Owners, { counts, from, to }: FactsNeeded) {
  const rows = await tx.db.$queryRaw<Versioned<ActivityRecord>[]>`
    SELECT ${handedIn(owners, counts)} AND a.occurred_on BETWEEN ${from}::date AND ${to}::date`;
  return ofUnit(owners, rows);
}

async function latestActivities(tx: SessionTx, owners: Owners, { latest, to }: FactsNeeded) {
  const rows = await tx.db.$queryRaw<Versioned<ActivityRecord>[]>`
    SELECT DISTINCT ON (a.unit_id, a.type) ${handedIn(owners, latest)} AND a.occurred_on <= ${to}::date
    ORDER BY a.unit_id, a.type, a.occurred_on DESC, a.id DESC`;
  return ofUnit(owners, rows);
}

/** Who is linked to which unit's groups; several links of one unit are one record, whose version grows with each of theirs. */
function chairRows(tx: SessionTx, owners: Owners) {
  return tx.db.$queryRaw<{ owner: string; unit: string; version: number }[]>`
    SELECT l.owner_id::text AS owner, l.unit_id::text AS unit, sum(l.version)::int AS version
    FROM chair_links l WHERE l.owner_id = ANY (${idsOf(owners)}) AND l.withdrawn_at IS NULL GROUP BY l.owner_id, l.unit_id`;
}

/** The headcount that each unit had on the day. */
function headcountRows(tx: SessionTx, owners: Owners, asOf: CivilDate): Promise<HeadcountVersion[]> {
  return tx.db.$queryRaw<HeadcountVersion[]>`
    SELECT DISTINCT ON (h.unit_id) h.unit_id::text AS unit, h.as_of::text AS "asOf", h.version
    FROM headcounts h WHERE h.unit_id = ANY (${idsOf(owners)}) AND h.withdrawn_at IS NULL AND h.as_of <= ${asOf}::date
    ORDER BY h.unit_id, h.as_of DESC`;
}
