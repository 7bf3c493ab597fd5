import type { CivilDate } from "@/lib/domain/calendar";
import type { Called } from "@/lib/domain/called";
import type {
  FoundPaper,
  FoundPerson,
  FoundRecord,
  FoundReport,
  FoundThings,
} from "@/lib/domain/screen/finder";
import type { Level } from "@/lib/domain/unit";
import { type FoundKind, LISTED_KINDS, type ListedKind, listedOf } from "@/lib/records/all";
import type { Field } from "@/lib/records/field";
import { columnOf } from "@/lib/records/names";
import { filterArguments } from "../activities/list";
import { Prisma } from "../generated/client";
import { columnNamed, fieldNamed, keyOf, name, ownerOf } from "../records/columns";
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
  const rows = await tx.db.$queryRaw<(Called & { level: Level; byName: boolean })[]>`
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

/** Who chairs a unit, or reports for one, by words of their names: who does so on a day first, then who did before. */
export async function findPeople(
  tx: SessionTx,
  words: Words,
  on: CivilDate,
  limit: number,
): Promise<FoundPerson[]> {
  const rows = await tx.db.$queryRaw<
    { as: "CHAIR" | "REPORTER"; held: boolean; id: string; name: string; code: string; unitName: string }[]
  >`
    WITH found AS MATERIALIZED (
      SELECT p.* FROM (
        SELECT 'CHAIR' AS "as", daterange(h.from_on, h.to_on) @> ${on}::date AS held, h.id, h.full_name AS name,
          h.tenant_id, h.unit_id FROM chairs h
        WHERE h.withdrawn_at IS NULL AND ${holds(Prisma.sql`h.search_name`, words)}
        UNION ALL
        SELECT 'REPORTER', daterange(r.appointed, r.ended) @> ${on}::date, r.id, r.full_name, r.tenant_id, r.unit_id
        FROM reporters r WHERE r.withdrawn_at IS NULL AND ${holds(Prisma.sql`r.search_name`, words)}) p
      ORDER BY p.held DESC, p.name COLLATE "vi-x-icu", p.id LIMIT ${limit})
    SELECT f.as, f.held, f.id::text, f.name, u.code, u.name AS "unitName"
    FROM found f JOIN units u ON u.tenant_id = f.tenant_id AND u.id = f.unit_id
    ORDER BY f.held DESC, f.name COLLATE "vi-x-icu", f.id`;
  return rows.map(({ as, held, code, unitName, ...person }) => ({
    ...person,
    as: held ? as : (`FORMER_${as}` as const),
    unit: { code, name: unitName },
  }));
}

/** A facility has no name: what its kind is called in the asker's language stands for one. */
export type FacilityNames = readonly (readonly [kind: string, name: string])[];

/** What units keep beside activities, by words of what it is called: the first few of each kind, those with a text first. */
export function findRecords(
  tx: SessionTx,
  words: Words,
  facilities: FacilityNames,
  limit: number,
): Promise<FoundRecord<FoundKind>[]> {
  const { text = [], choice = [] } = Object.groupBy(LISTED_KINDS.filter(isFound), titleKind);
  const found = [...text, ...choice].map((kind, place) => foundOf(kind, place, words, facilities, limit));
  return tx.db.$queryRaw<FoundRecord<FoundKind>[]>`
    WITH found AS MATERIALIZED (${Prisma.join(found, " UNION ALL ")})
    SELECT f.kind, f.id, f.title, f.on::text, u.name AS "unitName"
    FROM found f JOIN units u ON u.tenant_id = f.tenant_id AND u.id = f.unit_id
    ORDER BY f.place, f.nth`;
}

function isFound(kind: ListedKind): kind is FoundKind {
  return !listedOf(kind).namesPeople;
}

function titleKind(kind: FoundKind): Field["kind"] {
  const { fields, title } = listedOf(kind);
  return fieldNamed(fields, title).kind;
}

/** SQL: what people name by a code in the order of its names, else the newest first. */
function foundOf(
  kind: FoundKind,
  place: number,
  words: Words,
  facilities: FacilityNames,
  limit: number,
): Prisma.Sql {
  const description = listedOf(kind);
  const { table, fields, title, order } = description;
  const { column: key } = keyOf(description);
  const titled = Prisma.sql`r.${columnNamed(description, title)}`;
  const began = Prisma.sql`r.${columnNamed(description, order.first)}`;
  const isInstant = fieldNamed(fields, order.first).kind === "instant";
  const day = isInstant ? Prisma.sql`${began} AT TIME ZONE 'Asia/Ho_Chi_Minh'` : began;
  const shown = fields.code
    ? { on: Prisma.sql`NULL`, sorted: Prisma.sql`${titled} COLLATE "vi-x-icu"` }
    : { on: day, sorted: Prisma.sql`${began} DESC NULLS LAST` };
  const isMeant =
    titleKind(kind) === "text"
      ? holds(Prisma.sql`r.${name(`search_${columnOf(title)}`)}`, words)
      : isCalled(words, facilities);
  return Prisma.sql`
    (SELECT ${place}::int AS place, row_number() OVER (ORDER BY ${shown.sorted}, r.${key}) AS nth, ${kind} AS kind,
        r.${key} AS id, ${titled} AS title, (${shown.on})::date AS on, r.tenant_id, r.${ownerOf(description)} AS unit_id
      FROM ${name(table)} r WHERE r.withdrawn_at IS NULL AND ${isMeant}
      ORDER BY nth LIMIT ${limit})`;
}

/** SQL: a facility's kind has one of the words, and its unit the others. */
function isCalled(words: Words, names: FacilityNames): Prisma.Sql {
  const kinds = names.flatMap(([kind, name]) => {
    const others = words.filter((word) => !name.includes(word));
    if (others.length === words.length) return [];
    const isOfKind = Prisma.sql`r.kind = ${kind}`;
    return others.length === 0
      ? [isOfKind]
      : [
          // Not a join: units are looked through once, and not one by one for each facility.
          Prisma.sql`(${isOfKind} AND (r.unit_id IN (SELECT u.id FROM units u
            WHERE ${holds(Prisma.sql`u.search_name`, others)})) IS TRUE)`,
        ];
  });
  return kinds.length === 0 ? Prisma.sql`false` : Prisma.sql`(${Prisma.join(kinds, " OR ")})`;
}

/**
 * What a federation keeps of itself, by its title, number or year: there is little of it.
 * @param administers whether what was done to units is the asker's to see
 */
export function findPapers(
  tx: SessionTx,
  words: Words,
  administers: boolean,
  limit: number,
): Promise<FoundPaper[]> {
  const isFound = (text: Prisma.Sql) => holds(Prisma.sql`app.searchable(${text})`, words);
  return tx.db.$queryRaw<FoundPaper[]>`
    (SELECT 'plans' AS kind, p.year::text AS id, p.title, p.document_no AS "documentNo", p.year, NULL AS on FROM plans p
      WHERE ${isFound(Prisma.sql`concat_ws(' ', p.title, p.document_no, p.year)`)} ORDER BY p.year DESC LIMIT ${limit})
    UNION ALL
    (SELECT 'planDocuments', d.id::text, d.name, NULL, d.year, NULL FROM plan_documents d
      WHERE ${isFound(Prisma.sql`concat_ws(' ', d.name, d.year)`)} ORDER BY d.id DESC LIMIT ${limit})
    UNION ALL
    (SELECT 'reorganisations', r.id::text, r.reason, r.document_no, NULL, r.on_date::text FROM reorganisations r
      WHERE ${administers} AND ${isFound(Prisma.sql`concat_ws(' ', r.reason, r.document_no)`)}
      ORDER BY r.id DESC LIMIT ${limit})
    UNION ALL
    (SELECT 'savedTables', t.id::text, t.name, NULL, NULL, NULL FROM saved_tables t
      WHERE t.removed_at IS NULL AND ${isFound(Prisma.sql`t.name`)} ORDER BY t.name COLLATE "vi-x-icu" LIMIT ${limit})`;
}

/** The newest reports, without what is written in them. */
export function newestReports(tx: SessionTx, limit: number): Promise<FoundReport[]> {
  return tx.db.$queryRaw<FoundReport[]>`
    WITH newest AS MATERIALIZED (
      SELECT r.id, r.period, r.as_of, r.code, r.tenant_id, r.unit_id FROM reports r ORDER BY r.id DESC LIMIT ${limit})
    SELECT r.id::text, r.period, r.as_of::text AS "asOf", r.code, u.name AS "unitName"
    FROM newest r JOIN units u ON u.tenant_id = r.tenant_id AND u.id = r.unit_id ORDER BY r.id DESC`;
}

/**
 * Activities by words of their titles among the newest: what is looked through does not grow with what there is. Whoever
 * looks for an older one has the list of activities.
 */
export function findActivities(
  tx: SessionTx,
  words: Words,
  limit: number,
): Promise<FoundRecord<FoundKind>[]> {
  const newest = tx.who.seesAll ? NEWEST.federation : NEWEST.unit;
  return tx.db.$queryRaw<FoundRecord<FoundKind>[]>`
    SELECT 'activities' AS kind, a.id, a.title, a.occurred_on::text AS on, u.name AS "unitName"
    FROM activities a JOIN units u ON u.tenant_id = a.tenant_id AND u.id = a.unit_id
    WHERE a.id = ANY ((SELECT app.activity_page(${filterArguments({ among: null })}, NULL::date, NULL::text,
      ${newest}::int))::text[]) AND ${holds(Prisma.sql`a.search_title`, words)}
    ORDER BY a.occurred_on DESC, a.id DESC LIMIT ${limit}`;
}
