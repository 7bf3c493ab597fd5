import type { CivilDate } from "@/lib/domain/calendar";
import type { FoundPerson, FoundRecord, FoundThings, FoundUnit } from "@/lib/domain/screen/finder";
import type { Level } from "@/lib/domain/unit";
import { filterArguments } from "../activities/list";
import { Prisma } from "../generated/client";
import type { SessionTx } from "../transaction";
import { formerlyCalled } from "../units/names";

/** Of a federation so many of the newest activities are looked through; of some units' so many of each. */
const NEWEST = { federation: 2_000, unit: 100 };

type Words = readonly string[];

/** SQL: each word is somewhere in a text that is searchable. */
function holds(text: Prisma.Sql, words: Words): Prisma.Sql {
  return Prisma.join(
    words.map((word) => Prisma.sql`strpos(${text}, ${word}) > 0`),
    " AND ",
  );
}

/** Units by words of their names, of those before, or of their codes, the highest level first. */
export async function findUnits(
  tx: SessionTx,
  words: Words,
  limit: number,
): Promise<readonly FoundThings["units"][number][]> {
  const formerly = await formerlyCalled(tx, words);
  const rows = await tx.db.$queryRaw<(FoundUnit & { level: Level; byName: boolean })[]>`
    SELECT u.code, u.name, u.level, (${holds(Prisma.sql`u.search_name`, words)}) AS "byName" FROM units u
    WHERE (${holds(Prisma.sql`u.search_name`, words)}) OR u.code = ANY (${[...formerly.keys()]})
    ORDER BY array_position(ARRAY['PROVINCIAL', 'UPPER', 'GRASSROOTS'], u.level), u.name COLLATE "vi-x-icu", u.code
    LIMIT ${limit}`;
  return rows.map(({ byName, ...unit }) => ({
    ...unit,
    formerly: byName ? null : (formerly.get(unit.code) ?? null),
  }));
}

// What is found is few before its units are looked up: no plan goes through all of them for each unit.

/** Who chairs a unit, or reports for one, on a day, by words of their names. */
export async function findPeople(
  tx: SessionTx,
  words: Words,
  on: CivilDate,
  limit: number,
): Promise<FoundPerson[]> {
  const rows = await tx.db.$queryRaw<
    { as: "CHAIR" | "REPORTER"; id: string; name: string; code: string; unitName: string }[]
  >`
    WITH found AS MATERIALIZED (
      SELECT p.* FROM (
        SELECT 'CHAIR' AS "as", h.id, h.full_name AS name, h.tenant_id, h.unit_id FROM chairs h
        WHERE h.withdrawn_at IS NULL AND daterange(h.from_on, h.to_on) @> ${on}::date
          AND ${holds(Prisma.sql`h.search_name`, words)}
        UNION ALL
        SELECT 'REPORTER', r.id, r.full_name, r.tenant_id, r.unit_id FROM reporters r
        WHERE r.withdrawn_at IS NULL AND daterange(r.appointed, r.ended) @> ${on}::date
          AND ${holds(Prisma.sql`r.search_name`, words)}) p
      ORDER BY p.name COLLATE "vi-x-icu", p.id LIMIT ${limit})
    SELECT f.as, f.id::text, f.name, u.code, u.name AS "unitName"
    FROM found f JOIN units u ON u.tenant_id = f.tenant_id AND u.id = f.unit_id
    ORDER BY f.name COLLATE "vi-x-icu", f.id`;
  return rows.map(({ code, unitName, ...person }) => ({ ...person, unit: { code, name: unitName } }));
}

/** Channels by words of their names or codes. */
export function findChannels(tx: SessionTx, words: Words, limit: number): Promise<FoundRecord[]> {
  return tx.db.$queryRaw<FoundRecord[]>`
    WITH found AS MATERIALIZED (
      SELECT c.* FROM channels c WHERE c.withdrawn_at IS NULL AND ${holds(Prisma.sql`c.search_name`, words)}
      ORDER BY c.name COLLATE "vi-x-icu", c.code LIMIT ${limit})
    SELECT 'CHANNEL' AS kind, f.code AS id, f.name AS title, f.opened::text AS on, u.name AS "unitName"
    FROM found f JOIN units u ON u.tenant_id = f.tenant_id AND u.id = f.unit_id
    ORDER BY f.name COLLATE "vi-x-icu", f.code`;
}

/**
 * Activities by words of their titles among the newest: what is looked through does not grow with what there is. Whoever
 * looks for an older one has the list of activities.
 */
export function findActivities(tx: SessionTx, words: Words, limit: number): Promise<FoundRecord[]> {
  const newest = tx.who.seesAll ? NEWEST.federation : NEWEST.unit;
  return tx.db.$queryRaw<FoundRecord[]>`
    SELECT 'ACTIVITY' AS kind, a.id, a.title, a.occurred_on::text AS on, u.name AS "unitName"
    FROM activities a JOIN units u ON u.tenant_id = a.tenant_id AND u.id = a.unit_id
    WHERE a.id = ANY ((SELECT app.activity_page(${filterArguments({ among: null })}, NULL::date, NULL::text,
      ${newest}::int))::text[]) AND ${holds(Prisma.sql`a.search_title`, words)}
    ORDER BY a.occurred_on DESC, a.id DESC LIMIT ${limit}`;
}
