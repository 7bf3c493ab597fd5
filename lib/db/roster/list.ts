import type { CivilDate } from "@/lib/domain/calendar";
import type { MeasureScope } from "@/lib/domain/measure";
import type { RosterLeft, RosterLink, RosterRow } from "@/lib/domain/screen/roster";
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
  reach: MeasureScope,
  on: CivilDate,
): Promise<RosterUnion[]> {
  return tx.db.$queryRaw<RosterUnion[]>`
    SELECT u.id::text, u.code, u.name FROM units u
    WHERE u.id = ANY ((SELECT app.units_in_scope(${owner}, ${reach}, ${on}::date))::uuid[])
      AND u.level = 'GRASSROOTS' AND daterange(u.from_on, u.to_on) @> ${on}::date`;
}

/** Whether any chair was ever recorded as in a channel. */
export async function hasLinks(tx: SessionTx, channel: string): Promise<boolean> {
  const rows = await tx.db.$queryRaw<object[]>`
    SELECT FROM chair_links k
    WHERE k.channel_id = (SELECT c.id FROM channels c WHERE c.code = ${channel}) AND k.withdrawn_at IS NULL LIMIT 1`;
  return rows.length > 0;
}

/** A chair in a group on a day, or when one left it last before. */
export interface LinkOnDay {
  readonly link: RosterLink | null;
  readonly left: Omit<RosterLeft, "former"> | null;
}

/** Whose chairs are or were in a group on a day, by the id of their union. */
export async function loadLinks(
  tx: SessionTx,
  channel: string,
  on: CivilDate,
): Promise<Map<string, LinkOnDay>> {
  const rows = await tx.db.$queryRaw<(RosterLink & { unit: string; left: CivilDate | null })[]>`
    SELECT DISTINCT ON (k.unit_id) k.unit_id::text AS unit, k.id::text, k.version, k.joined::text, k.on_behalf AS "onBehalf",
      CASE WHEN k.left_on <= ${on}::date THEN k.left_on::text END AS left
    FROM chair_links k
    WHERE k.channel_id = (SELECT c.id FROM channels c WHERE c.code = ${channel})
      AND k.withdrawn_at IS NULL AND k.joined <= ${on}::date
    ORDER BY k.unit_id, coalesce(k.left_on > ${on}::date, true) DESC, k.left_on DESC, k.joined DESC`;
  return new Map(
    rows.map(({ unit, left, ...link }) => [
      unit,
      left === null ? { link, left: null } : { link: null, left: { id: link.id, on: left } },
    ]),
  );
}

/** Who chairs a unit on a day, or since when it has had nobody. */
export interface ChairOnDay extends Pick<RosterRow, "chair" | "vacantSince"> {
  /** Since when that chair has been it; null where nobody is, or since when was not said. */
  readonly since: CivilDate | null;
}

/** Who chairs units on a day, by the units' ids; a unit without one, or of whom none was recorded, is not among them. */
export async function currentChairs(
  tx: SessionTx,
  units: readonly string[],
  on: CivilDate,
): Promise<Map<string, string>> {
  const chairs = await loadChairs(tx, units, on);
  return new Map([...chairs].flatMap(([unit, { chair }]) => (chair === null ? [] : [[unit, chair]])));
}

/** The chairs of units on a day, by the units' ids; a unit for which none was ever recorded is not among them. */
export async function loadChairs(
  tx: SessionTx,
  units: readonly string[],
  on: CivilDate,
): Promise<Map<string, ChairOnDay>> {
  const rows = await tx.db.$queryRaw<
    { unit: string; name: string; since: CivilDate | null; ended: CivilDate | null }[]
  >`
    SELECT DISTINCT ON (h.unit_id) h.unit_id::text AS unit, h.full_name AS name, h.from_on::text AS since,
      CASE WHEN h.to_on <= ${on}::date THEN h.to_on::text END AS ended
    FROM chairs h
    WHERE h.unit_id = ANY (${[...units]}::uuid[]) AND h.withdrawn_at IS NULL
      AND (h.from_on IS NULL OR h.from_on <= ${on}::date)
    ORDER BY h.unit_id, coalesce(h.to_on > ${on}::date, true) DESC, h.to_on DESC, h.from_on DESC NULLS LAST`;
  return new Map(
    rows.map(({ unit, name, since, ended }) => [
      unit,
      ended === null
        ? { chair: name, since, vacantSince: null }
        : { chair: null, since: null, vacantSince: ended },
    ]),
  );
}

/** Codes of the grassroots unions that operate on a day and that nobody chairs any more. */
export async function loadVacant(tx: SessionTx, on: CivilDate): Promise<string[]> {
  const rows = await tx.db.$queryRaw<{ code: string }[]>`
    WITH ended AS MATERIALIZED (
      SELECT h.tenant_id, h.unit_id FROM chairs h
      WHERE h.withdrawn_at IS NULL AND (h.from_on IS NULL OR h.from_on <= ${on}::date)
      GROUP BY h.tenant_id, h.unit_id HAVING bool_and(coalesce(h.to_on <= ${on}::date, false)))
    SELECT u.code FROM ended e JOIN units u ON u.tenant_id = e.tenant_id AND u.id = e.unit_id
    WHERE u.level = 'GRASSROOTS' AND daterange(u.from_on, u.to_on) @> ${on}::date`;
  return rows.map(({ code }) => code);
}
