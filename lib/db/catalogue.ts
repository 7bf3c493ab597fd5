import type { ActivityChoiceEntry, ActivityTypeEntry, OutletEntry } from "@/lib/domain/catalogue";
import type { CatalogueKind, Lists, StandingOn } from "@/lib/domain/screen/catalogue";
import { RECORDS } from "@/lib/records/all";
import { orNotFound } from "./failure";
import { Prisma } from "./generated/client";
import { column, incoming, name, selected } from "./records/columns";
import type { SessionTx } from "./transaction";

/** Where the federation's activities appear, in code order. */
export function loadOutlets(tx: SessionTx): Promise<OutletEntry[]> {
  return tx.db.$queryRaw<OutletEntry[]>`
    SELECT ${selected(RECORDS.outlets.fields, "o")}, o.version FROM outlets o ORDER BY o.code`;
}

/** The federation's types of activities: the nine first, then its own by code. */
export function loadActivityTypes(tx: SessionTx): Promise<ActivityTypeEntry[]> {
  return tx.db.$queryRaw<ActivityTypeEntry[]>`
    SELECT ${selected(RECORDS.activityTypes.fields, "t")}, t.version, t.own FROM activity_types t ORDER BY t.own, t.code`;
}

/** What the federation added to the contents, forms and audiences that every one has, in code order. */
export function loadActivityChoices(tx: SessionTx): Promise<ActivityChoiceEntry[]> {
  return tx.db.$queryRaw<ActivityChoiceEntry[]>`
    SELECT ${selected(RECORDS.activityChoices.fields, "c")}, c.version FROM activity_choices c ORDER BY c.code`;
}

const LOAD: { readonly [K in CatalogueKind]: (tx: SessionTx) => Promise<Lists[K][]> } = {
  activityTypes: loadActivityTypes,
  outlets: loadOutlets,
  activityChoices: loadActivityChoices,
};

/** All entries of a list of the federation's own. */
export function loadEntries<K extends CatalogueKind>(tx: SessionTx, kind: K): Promise<Lists[K][]> {
  return LOAD[kind](tx);
}

/** One entry of a list of the federation's own. @throws Failure NOT_FOUND */
export async function loadEntry<K extends CatalogueKind>(
  tx: SessionTx,
  kind: K,
  code: string,
): Promise<Lists[K]> {
  return orNotFound((await loadEntries(tx, kind)).find((each) => each.code === code));
}

/** What is said of an entry, by its fields. */
type SaidOfEntry = Readonly<Record<string, string | boolean | null | undefined>>;

/** Adds an entry. @returns false where one has its code */
export async function insertEntry(
  { db, who }: SessionTx,
  kind: CatalogueKind,
  said: SaidOfEntry,
): Promise<boolean> {
  const values = saidColumns(kind, said);
  const made = await db.$executeRaw`
    INSERT INTO ${name(RECORDS[kind].table)} (tenant_id, ${Prisma.join(values.map(({ at }) => at))})
    VALUES (${who.tenant.id}::uuid, ${Prisma.join(values.map(({ value }) => value))})
    ON CONFLICT DO NOTHING`;
  return made === 1;
}

/** Changes an entry that still has the version; what is not said stays. @returns false where it has another by now */
export async function updateEntry(
  { db }: SessionTx,
  kind: CatalogueKind,
  at: { readonly code: string; readonly version: number },
  said: SaidOfEntry,
): Promise<boolean> {
  const changes = saidColumns(kind, said).map(({ at: held, value }) => Prisma.sql`${held} = ${value}`);
  // The trigger raises it, also where nothing is said.
  const changed = await db.$executeRaw`
    UPDATE ${name(RECORDS[kind].table)} SET ${Prisma.join([Prisma.sql`version = version`, ...changes])}
    WHERE code = ${at.code} AND version = ${at.version}`;
  return changed === 1;
}

function saidColumns(kind: CatalogueKind, said: SaidOfEntry): { at: Prisma.Sql; value: Prisma.Sql }[] {
  return Object.entries(RECORDS[kind].fields).flatMap(([field, each]) => {
    const value = said[field];
    if (value === undefined) return [];
    return [{ at: column(field, each), value: incoming(each, Prisma.sql`${value}`) }];
  });
}

/** What stands on entries: how many activities, and which targets of which plans. */
export function loadStanding(tx: SessionTx): Promise<StandingOn[]> {
  return tx.db.$queryRaw<StandingOn[]>`
    WITH named (kind, code, target, years) AS (
      SELECT n.kind, n.code, t.code, array_agg(t.year ORDER BY t.year) FROM targets t
      CROSS JOIN LATERAL (
        SELECT 'activityTypes', t.measure ->> 'activityType'
        UNION ALL SELECT 'outlets', jsonb_array_elements_text(t.measure -> 'outlets')) AS n (kind, code)
      WHERE n.code IS NOT NULL GROUP BY n.kind, n.code, t.code
    ), asked (kind, code, targets) AS (
      SELECT kind, code, jsonb_agg(jsonb_build_object('code', target, 'years', years) ORDER BY target COLLATE "C")
      FROM named GROUP BY kind, code
    ), recorded (kind, code, activities) AS (
      SELECT CASE c.outlet WHEN '' THEN 'activityTypes' ELSE 'outlets' END AS kind,
        CASE c.outlet WHEN '' THEN c.type ELSE c.outlet END AS code,
        -- The last month of each status holds all before it.
        sum((SELECT sum(c.records[month]) FROM generate_series(12, cardinality(c.records), 12) AS month))::int
      FROM activity_counts c GROUP BY 1, 2
      UNION ALL
      SELECT 'activityChoices', c.code, count(*)::int FROM activity_choices c
      JOIN activities a ON a.withdrawn_at IS NULL AND (a.content = c.code OR a.form = c.code OR a.audiences @> ARRAY[c.code])
      GROUP BY c.code
    )
    SELECT kind, code, coalesce(activities, 0) AS activities, coalesce(targets, '[]') AS targets
    FROM recorded FULL JOIN asked USING (kind, code)`;
}
