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

// Records that figures may rest on, as far as the session sees them; withdrawn ones are left out. One statement a kind, whatever
// the number of units, and a row has its unit by id: a join would be planned for a federation of another size.

/** Whose records are read. */
export interface Owners {
  readonly ids: readonly string[];
  /** The code of each, and of others. */
  readonly codes: ReadonlyMap<string, string>;
  /** Whether a record bears its title; without it nobody is named by what is read. */
  readonly titled: boolean;
}

/** A record with its version. */
export type Versioned<Item> = Item & { readonly version: number };

/** A row with the code of its unit in the place of its id. */
export function ofUnit<Row extends { readonly unit: string }>(
  { codes }: Owners,
  rows: readonly Row[],
): Row[] {
  return rows.map((row) => ({ ...row, unit: codes.get(row.unit) ?? row.unit }));
}

/** SQL: the ids of the owners. */
export function idsOf({ ids }: Owners): Prisma.Sql {
  return Prisma.sql`${[...ids]}::uuid[]`;
}

function titleOf({ titled }: Owners, title: Prisma.Sql): Prisma.Sql {
  return titled ? title : Prisma.sql`''`;
}

/** SQL: an activity `a`. */
export function activityColumns(owners: Owners): Prisma.Sql {
  return Prisma.sql`a.id, ${titleOf(owners, Prisma.sql`a.title`)} AS title, a.unit_id::text AS unit, a.type,
    a.occurred_on::text AS on, a.status, a.outlet, a.quantity, a.version FROM activities a`;
}

/** Activities of a type, of all years. */
export async function loadActivityEvidence(
  tx: SessionTx,
  owners: Owners,
  type: string,
): Promise<Versioned<ActivityRecord>[]> {
  const rows = await tx.db.$queryRaw<Versioned<ActivityRecord>[]>`
    SELECT ${activityColumns(owners)}
    WHERE a.unit_id = ANY (${idsOf(owners)}) AND a.type = ${type} AND a.withdrawn_at IS NULL`;
  return ofUnit(owners, rows);
}

export async function loadChannelEvidence(
  tx: SessionTx,
  owners: Owners,
): Promise<Versioned<ChannelRecord & { id: string }>[]> {
  const rows = await tx.db.$queryRaw<Versioned<ChannelRecord & { id: string }>[]>`
    SELECT c.id::text, c.code, c.unit_id::text AS unit, c.purpose, c.opened::text, c.closed::text,
      ${titleOf(owners, Prisma.sql`c.name`)} AS title, c.version
    FROM channels c WHERE c.unit_id = ANY (${idsOf(owners)}) AND c.withdrawn_at IS NULL`;
  return ofUnit(owners, rows);
}

/** The readings of these channels up to a day; null = of all days. */
export async function loadReadingEvidence(
  tx: SessionTx,
  owners: Owners,
  channels: readonly { readonly id: string; readonly code: string; readonly title: string }[],
  until: CivilDate | null,
): Promise<Versioned<ReadingRecord>[]> {
  const rows = await tx.db.$queryRaw<Versioned<Omit<ReadingRecord, "title">>[]>`
    SELECT r.id::text, r.channel_id::text AS channel, r.as_of::text AS "asOf", r.audience, r.connected, r.version
    FROM coverage_readings r WHERE r.owner_id = ANY (${idsOf(owners)}) AND r.withdrawn_at IS NULL
      ${until === null ? Prisma.empty : Prisma.sql`AND r.as_of <= ${until}::date`}`;
  const byId = new Map(channels.map((channel) => [channel.id, channel]));
  return rows.flatMap((row) => {
    const channel = byId.get(row.channel);
    return channel === undefined ? [] : [{ ...row, channel: channel.code, title: channel.title }];
  });
}

export async function loadAppointmentEvidence(
  tx: SessionTx,
  owners: Owners,
): Promise<Versioned<AppointmentRecord>[]> {
  if (owners.titled) for (const id of owners.ids) tx.named.add("reporters", owners.codes.get(id) ?? id);
  const rows = await tx.db.$queryRaw<Versioned<AppointmentRecord>[]>`
    SELECT r.id::text, ${titleOf(owners, Prisma.sql`r.full_name`)} AS title, r.unit_id::text AS unit,
      r.appointed::text, r.ended::text, r.version
    FROM reporters r WHERE r.unit_id = ANY (${idsOf(owners)}) AND r.withdrawn_at IS NULL`;
  return ofUnit(owners, rows);
}

/** Enquiries received from one day to another, both included, in Asia/Ho_Chi_Minh. */
export async function loadEnquiryEvidence(
  tx: SessionTx,
  owners: Owners,
  from: CivilDate,
  to: CivilDate,
): Promise<Versioned<EnquiryRecord>[]> {
  const rows = await tx.db.$queryRaw<
    (Versioned<Pick<EnquiryRecord, "id" | "title" | "unit">> & {
      receivedAt: bigint;
      answeredAt: bigint | null;
    })[]
  >`
    SELECT e.id, ${titleOf(owners, Prisma.sql`coalesce(e.topic, '')`)} AS title, e.unit_id::text AS unit,
      (extract(epoch FROM e.received_at) * 1000000)::bigint AS "receivedAt",
      (extract(epoch FROM e.answered_at) * 1000000)::bigint AS "answeredAt", e.version
    FROM enquiries e WHERE e.unit_id = ANY (${idsOf(owners)}) AND e.withdrawn_at IS NULL
      AND e.received_at >= ${from}::date::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'
      AND e.received_at < (${to}::date + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'`;
  return ofUnit(owners, rows).map((row) => ({
    ...row,
    receivedAt: Number(row.receivedAt),
    answeredAt: row.answeredAt === null ? null : Number(row.answeredAt),
  }));
}
