import type { CivilDate } from "@/lib/domain/calendar";
import type { RosterRow } from "@/lib/domain/screen/record";
import { Prisma } from "../generated/client";
import type { Stretch } from "../stretch";
import type { SessionTx } from "../transaction";

/** Whose chairs a group is to hold: the unions that operate below its owner on a day. */
export interface RosterAsked {
  /** Code of the channel and of the unit that owns it. */
  readonly channel: string;
  readonly owner: string;
  readonly reach: "direct" | "subtree";
  readonly on: CivilDate;
  /** Words of a union's name, without marks. */
  readonly words: readonly string[];
}

/** The unions of a roster, those whose chair is not in the group first, then by name; a place is the number before. */
export async function listRoster(
  tx: SessionTx,
  asked: RosterAsked,
  { after, limit }: Stretch<number>,
): Promise<RosterRow[]> {
  const rows = await tx.db.$queryRaw<{ row: RosterRow }[]>`
    SELECT jsonb_build_object('code', u.code, 'name', u.name, 'chair', c.full_name, 'link',
      CASE WHEN l.id IS NOT NULL THEN jsonb_build_object('id', l.id, 'version', l.version, 'joined', l.joined) END) AS row
    FROM ${unionsWithLinks(asked)}
    LEFT JOIN (
      SELECT DISTINCT ON (h.unit_id) h.unit_id, h.full_name FROM chairs h
      WHERE h.withdrawn_at IS NULL AND daterange(h.from_on, h.to_on) @> ${asked.on}::date
      ORDER BY h.unit_id, h.from_on DESC NULLS LAST) c ON c.unit_id = u.id
    ORDER BY l.id IS NOT NULL, u.name COLLATE "vi-x-icu", u.code LIMIT ${limit} OFFSET ${after ?? 0}`;
  return rows.map(({ row }) => row);
}

/** How many unions a roster has, and of how many the chair is in the group. */
export async function countRoster(
  tx: SessionTx,
  asked: RosterAsked,
): Promise<{ readonly unions: number; readonly linked: number }> {
  const [row] = await tx.db.$queryRaw<{ unions: number; linked: number }[]>`
    SELECT count(*)::int AS unions, count(l.id)::int AS linked FROM ${unionsWithLinks(asked)}`;
  return row ?? { unions: 0, linked: 0 };
}

/** SQL: the unions `u`, each with its link `l` in force. */
function unionsWithLinks({ channel, owner, reach, on, words }: RosterAsked): Prisma.Sql {
  const found = words.map((word) => Prisma.sql`AND strpos(u.search_name, ${word}) > 0`);
  return Prisma.sql`(
      SELECT u.id, u.code, u.name FROM unnest(app.units_in_scope(${owner}, ${reach}, ${on}::date)) AS s (id)
      JOIN units u ON u.id = s.id AND u.level = 'GRASSROOTS' AND daterange(u.from_on, u.to_on) @> ${on}::date
      ${found.length === 0 ? Prisma.empty : Prisma.join(found, " ")}) u
    LEFT JOIN (
      SELECT DISTINCT ON (k.unit_id) k.unit_id, k.id, k.version, k.joined FROM chair_links k
      JOIN channels g ON g.tenant_id = k.tenant_id AND g.id = k.channel_id
      WHERE g.code = ${channel} AND k.withdrawn_at IS NULL AND daterange(k.joined, k.left_on) @> ${on}::date
      ORDER BY k.unit_id, k.joined DESC) l ON l.unit_id = u.id`;
}
