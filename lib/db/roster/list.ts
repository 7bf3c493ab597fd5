import type { CivilDate } from "@/lib/domain/calendar";
import type { RosterRow } from "@/lib/domain/screen/record";
import type { SessionTx } from "../transaction";

/** A union whose chair a group is to hold. */
export interface RosterUnion {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

/** The grassroots unions that operate on a day in the reach of a unit, by its code. */
export function loadUnions(
  tx: SessionTx,
  owner: string,
  reach: "direct" | "subtree",
  on: CivilDate,
): Promise<RosterUnion[]> {
  return tx.db.$queryRaw<RosterUnion[]>`
    SELECT u.id::text, u.code, u.name FROM units u
    WHERE u.id = ANY ((SELECT app.units_in_scope(${owner}, ${reach}, ${on}::date))::uuid[])
      AND u.level = 'GRASSROOTS' AND daterange(u.from_on, u.to_on) @> ${on}::date`;
}

/** The chairs that are in a group on a day, by the id of their union. */
export async function loadLinks(
  tx: SessionTx,
  channel: string,
  on: CivilDate,
): Promise<Map<string, NonNullable<RosterRow["link"]>>> {
  const rows = await tx.db.$queryRaw<(NonNullable<RosterRow["link"]> & { unit: string })[]>`
    SELECT k.unit_id::text AS unit, k.id::text, k.version, k.joined::text FROM chair_links k
    WHERE k.channel_id = (SELECT c.id FROM channels c WHERE c.code = ${channel})
      AND k.withdrawn_at IS NULL AND daterange(k.joined, k.left_on) @> ${on}::date ORDER BY k.joined`;
  return new Map(rows.map(({ unit, ...link }) => [unit, link]));
}

/** Names of those who chair units on a day, by the units' ids. */
export async function loadChairs(
  tx: SessionTx,
  units: readonly string[],
  on: CivilDate,
): Promise<Map<string, string>> {
  const rows = await tx.db.$queryRaw<{ unit: string; name: string }[]>`
    SELECT h.unit_id::text AS unit, h.full_name AS name FROM chairs h
    WHERE h.unit_id = ANY (${[...units]}::uuid[])
      AND h.withdrawn_at IS NULL AND daterange(h.from_on, h.to_on) @> ${on}::date ORDER BY h.from_on NULLS FIRST`;
  return new Map(rows.map(({ unit, name }) => [unit, name]));
}
