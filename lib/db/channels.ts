import type { CivilDate } from "@/lib/domain/calendar";
import { READING_AUDIENCES, type ReadingAudience } from "@/lib/domain/channel";
import { AUDIENCE_FIGURE, OF_ITSELF } from "@/lib/domain/compliance/audience";
import type { ChannelReach } from "@/lib/domain/screen/record";
import type { ReadingSaid } from "@/lib/domain/screen/why";
import { Prisma } from "./generated/client";
import type { SessionTx } from "./transaction";
import { POSITION, type PositionedUnit } from "./units/read";

/** A channel that the session sees, with the unit that owns it. */
export interface OwnedChannel {
  readonly id: string;
  readonly owner: PositionedUnit;
}

/** A channel by its code, or null when the session does not see it; a withdrawn one is none any more. */
export async function ownedChannel(tx: SessionTx, code: string): Promise<OwnedChannel | null> {
  return (await ownedChannels(tx, [code])).get(code) ?? null;
}

/** Channels by their codes; those that the session does not see are not among them. */
export async function ownedChannels(
  tx: SessionTx,
  codes: readonly string[],
): Promise<Map<string, OwnedChannel>> {
  const rows = await tx.db.$queryRaw<(PositionedUnit & { code: string; channel: string })[]>`
    SELECT c.code, c.id::text AS channel, ${POSITION} FROM channels c
    JOIN units u ON u.tenant_id = c.tenant_id AND u.id = c.unit_id
    WHERE c.code = ANY (${[...codes]}) AND c.withdrawn_at IS NULL`;
  return new Map(rows.map(({ code, channel: id, ...owner }) => [code, { id, owner }]));
}

/** Codes and names of the channels that the session sees, without those that were withdrawn. */
export function channelNames(tx: SessionTx): Promise<{ code: string; name: string }[]> {
  return tx.db.$queryRaw<{ code: string; name: string }[]>`
    SELECT code, name FROM channels WHERE withdrawn_at IS NULL ORDER BY name COLLATE "vi-x-icu"`;
}

/** What the pages and groups of units are called that nobody has closed. */
export function openChannelNames(
  tx: SessionTx,
  unitIds: readonly string[],
): Promise<{ unitId: string; code: string; platform: string; purpose: string; name: string }[]> {
  return tx.db.$queryRaw`
    SELECT c.unit_id::text AS "unitId", c.code, c.platform, c.purpose, c.name FROM channels c
    WHERE c.unit_id = ANY (${[...unitIds]}::uuid[]) AND c.withdrawn_at IS NULL AND c.closed IS NULL`;
}

/** What readings say and which channels they are of, by the readings' ids. */
export async function saidByReadings(
  tx: SessionTx,
  ids: readonly string[],
): Promise<Record<string, ReadingSaid>> {
  if (ids.length === 0) return {};
  const rows = await tx.db.$queryRaw<(ReadingSaid & { id: string })[]>`
    SELECT r.id::text, c.code AS channel, r.connected FROM coverage_readings r
    JOIN channels c ON c.tenant_id = r.tenant_id AND c.id = r.channel_id
    WHERE r.id = ANY (${[...ids]}::uuid[])`;
  return Object.fromEntries(rows.map(({ id, ...said }) => [id, said]));
}

/** SQL: by an audience, as compliance.md §5 says it. */
function byAudience(audience: Prisma.Sql, said: (audience: ReadingAudience) => Prisma.Sql): Prisma.Sql {
  const cases = READING_AUDIENCES.map((each) => Prisma.sql`WHEN ${each} THEN ${said(each)}`);
  return Prisma.sql`CASE ${audience} ${Prisma.join(cases, " ")} END`;
}

const FIGURE = byAudience(
  Prisma.sql`s.audience`,
  (audience) => Prisma.sql`h.${Prisma.raw(AUDIENCE_FIGURE[audience].attribute)}`,
);
const LEVELS = byAudience(
  Prisma.sql`s.audience`,
  (audience) => Prisma.sql`${[...AUDIENCE_FIGURE[audience].levels]}::text[]`,
);

/** SQL: the day on which a chair link `k` changed last who is in the group: what a ratio of chairs stands on. */
const TOLD = Prisma.sql`greatest(k.joined, k.left_on,
  CASE WHEN k.created_by IS NOT NULL THEN (k.created_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date END,
  (k.withdrawn_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)`;

/**
 * Whom channels reach on a day, by their codes, of how many: the chairs in them, else those who were counted last. Channels
 * for which nobody was counted are not among them.
 */
export async function loadReach(
  tx: SessionTx,
  codes: readonly string[],
  on: CivilDate,
): Promise<Map<string, ChannelReach>> {
  const operating = Prisma.sql`daterange(u.from_on, u.to_on) @> ${on}::date`;
  const rows = await tx.db.$queryRaw<(ChannelReach & { code: string })[]>`
    WITH shown AS MATERIALIZED (
      SELECT c.tenant_id, c.id, c.code, c.purpose, c.unit_id, u.code AS owner, u.level
      FROM channels c JOIN units u ON u.tenant_id = c.tenant_id AND u.id = c.unit_id
      WHERE c.code = ANY (${[...codes]})),
    newest AS MATERIALIZED (
      SELECT s.*, r.audience, r.connected, r.as_of FROM shown s CROSS JOIN LATERAL (
        SELECT n.audience, n.connected, n.as_of FROM coverage_readings n
        WHERE n.tenant_id = s.tenant_id AND n.channel_id = s.id AND n.withdrawn_at IS NULL
        ORDER BY n.as_of DESC, n.created_at DESC LIMIT 1) r),
    -- Several channels of a unit have one whole, and a unit's newest headcount is looked up once.
    asked AS MATERIALIZED (
      SELECT n.owner, n.audience, CASE
        WHEN n.level = 'GRASSROOTS' OR (n.level = 'UPPER' AND n.audience = ANY (${[...OF_ITSELF]}::text[]))
          THEN ARRAY[n.unit_id] ELSE app.units_in_scope(n.owner, 'subtree', ${on}::date) END AS ids
      FROM (SELECT DISTINCT owner, unit_id, level, audience FROM newest WHERE purpose <> 'PUBLIC_PAGE') n),
    known AS MATERIALIZED (
      SELECT * FROM app.headcounts_on(${on}::date, ARRAY(SELECT DISTINCT unnest(ids) FROM asked))),
    wholes AS MATERIALIZED (
      SELECT s.owner, s.audience, CASE WHEN bool_and(${FIGURE} IS NOT NULL) THEN sum(${FIGURE})::int END AS of
      FROM asked s JOIN units u ON u.id = ANY (s.ids) AND ${operating} AND u.level = ANY (${LEVELS})
      LEFT JOIN known h ON h.unit_id = u.id
      GROUP BY s.owner, s.audience)
    SELECT n.code, n.audience, n.connected, n.as_of::text AS "asOf", w.of
    FROM newest n LEFT JOIN wholes w ON w.owner = n.owner AND w.audience = n.audience AND n.purpose <> 'PUBLIC_PAGE'
    UNION ALL
    SELECT s.code, 'CHAIRS', linked.count, linked.as_of::text, linked.of FROM shown s CROSS JOIN LATERAL (
      SELECT count(*)::int AS of, count(*) FILTER (WHERE k.linked)::int AS count, least(max(k.told), ${on}::date) AS as_of
      FROM units u LEFT JOIN LATERAL (
        SELECT bool_or(k.withdrawn_at IS NULL AND daterange(k.joined, k.left_on) @> ${on}::date) AS linked, max(${TOLD}) AS told
        FROM chair_links k
        WHERE k.tenant_id = s.tenant_id AND k.channel_id = s.id AND k.unit_id = u.id AND k.joined <= ${on}::date) k ON true
      WHERE u.id = ANY ((SELECT app.units_in_scope(s.owner, 'subtree', ${on}::date))::uuid[])
        AND u.level = 'GRASSROOTS' AND ${operating}) linked
    WHERE EXISTS (SELECT FROM chair_links k WHERE k.tenant_id = s.tenant_id AND k.channel_id = s.id)
      AND linked.count > 0`;
  const chairsLast = [...rows].sort(
    (a, b) => Number(a.audience === "CHAIRS") - Number(b.audience === "CHAIRS"),
  );
  return new Map(chairsLast.map(({ code, ...reach }) => [code, reach]));
}
