import type { CivilDate } from "@/lib/domain/calendar";
import type { ReadingAudience } from "@/lib/domain/channel";
import { AUDIENCE_FIGURE } from "@/lib/domain/compliance/audience";
import type { Level } from "@/lib/domain/unit";
import { RECORDS } from "@/lib/records/all";
import { Prisma } from "../generated/client";
import { name } from "../records/columns";
import { type PlainRecord, selectRecords } from "../records/read";
import type { SessionTx } from "../transaction";

/** The headcounts that units have of this very day, withdrawn ones apart, by the units' codes. */
export async function headcountsDated(
  tx: SessionTx,
  unitIds: readonly string[],
  asOf: CivilDate,
): Promise<Map<string, PlainRecord>> {
  const rows = await selectRecords(
    tx,
    RECORDS.headcounts,
    Prisma.sql`headcounts r WHERE r.unit_id = ANY (${[...unitIds]}::uuid[]) AND r.as_of = ${asOf}::date
      AND r.withdrawn_at IS NULL`,
  );
  return new Map(rows.map((row) => [row.owner, row]));
}

/** Those of some units whose newest headcount on or before a day was entered on their behalf, by their codes. */
export async function countedOnBehalf(
  tx: SessionTx,
  unitIds: readonly string[],
  asOf: CivilDate,
): Promise<ReadonlySet<string>> {
  const rows = await tx.db.$queryRaw<{ unit: string; onBehalf: boolean }[]>`
    SELECT DISTINCT ON (h.unit_id) app.unit_code(h.unit_id) AS unit, h.on_behalf AS "onBehalf" FROM headcounts h
    WHERE h.unit_id = ANY (${[...unitIds]}::uuid[]) AND h.as_of <= ${asOf}::date AND h.withdrawn_at IS NULL
    ORDER BY h.unit_id, h.as_of DESC`;
  return new Set(rows.flatMap(({ unit, onBehalf }) => (onBehalf ? [unit] : [])));
}

/** Every headcount of one unit, the newest first. */
export function headcountsOfUnit(tx: SessionTx, unitId: string, limit: number): Promise<PlainRecord[]> {
  return selectRecords(
    tx,
    RECORDS.headcounts,
    Prisma.sql`headcounts r WHERE r.unit_id = ${unitId}::uuid AND r.withdrawn_at IS NULL
      ORDER BY r.as_of DESC LIMIT ${limit}`,
  );
}

/**
 * How many people an audience has at the end of a day in units, by their codes, each with all below it but for
 * units of the levels of which only their own are meant. Null where a figure is unknown, or where no unit has any.
 */
export async function totalsOfAudience(
  tx: SessionTx,
  units: readonly string[],
  { audience, ownLevels }: { readonly audience: ReadingAudience; readonly ownLevels: readonly Level[] },
  on: CivilDate,
): Promise<ReadonlyMap<string, number | null>> {
  const { attribute, levels } = AUDIENCE_FIGURE[audience];
  const rows = await tx.db.$queryRaw<{ unit: string; total: number | null }[]>`
    WITH asked AS MATERIALIZED (
      SELECT o.code AS unit, CASE WHEN o.level = ANY (${[...ownLevels]}::text[]) THEN ARRAY[o.id]
        ELSE app.units_in_scope(o.code, 'subtree', ${on}::date) END AS ids
      FROM units o WHERE o.code = ANY (${[...units]}::text[])
    ), known AS MATERIALIZED (
      SELECT n.unit_id, n.${name(attribute)} AS figure
      FROM app.headcounts_on(${on}::date, ARRAY(SELECT DISTINCT unnest(ids) FROM asked)) n
    )
    SELECT a.unit, CASE WHEN bool_and(h.figure IS NOT NULL) THEN sum(h.figure)::int END AS total
    FROM asked a
    JOIN units u ON u.id = ANY (a.ids) AND u.level = ANY (${[...levels]})
      AND daterange(u.from_on, u.to_on) @> ${on}::date
    LEFT JOIN known h ON h.unit_id = u.id
    GROUP BY a.unit`;
  return new Map(rows.map(({ unit, total }) => [unit, total]));
}
