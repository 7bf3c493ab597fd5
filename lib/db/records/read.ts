import type { Withdrawal } from "../activities/record";
import { Prisma } from "../generated/client";
import { personNames } from "../people";
import type { SessionTx } from "../transaction";
import { name, outgoing, type RecordTable, type Value } from "./table";

/** A record as others see it: its fields, and what every record has. */
export type PlainRecord = Readonly<Record<string, Value | Withdrawal>> & {
  readonly id: string;
  /** Code of the unit that it belongs to. */
  readonly owner: string;
  readonly createdAt: string;
  readonly createdBy: string | null;
  readonly withdrawn: Withdrawal | null;
  readonly version: number;
};

interface Row extends Readonly<Record<string, Value>> {
  readonly createdBy: string | null;
  readonly withdrawnAt: string | null;
  readonly withdrawnBy: string | null;
  readonly withdrawalReason: string | null;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A record by what names it, withdrawn ones too, or null when the session does not see it. */
export async function loadRecord(tx: SessionTx, table: RecordTable, id: string): Promise<PlainRecord | null> {
  if (table.key.isUuid && !UUID.test(id)) return null;
  const key = keyOf(table);
  const rows = await tx.db.$queryRaw<Row[]>`
    SELECT ${columns(table)} FROM ${name(table.table)} r WHERE ${key} = ${id}${castOf(table)}`;
  const [record] = await toRecords(tx, rows);
  return record ?? null;
}

export interface RecordPage {
  /** After the record of this name. */
  readonly after: string | null;
  readonly limit: number;
}

/** Records that are not withdrawn, of units by id (null = all that the session sees), in the order of their names. */
export async function listRecords(
  tx: SessionTx,
  table: RecordTable,
  among: readonly string[] | null,
  { after, limit }: RecordPage,
): Promise<PlainRecord[]> {
  const key = keyOf(table);
  const wanted = [Prisma.sql`r.withdrawn_at IS NULL`];
  if (among !== null) wanted.push(belongs(table, among));
  if (after !== null) wanted.push(Prisma.sql`${key} > ${after}${castOf(table)}`);
  const rows = await tx.db.$queryRaw<Row[]>`
    SELECT ${columns(table)} FROM ${name(table.table)} r WHERE ${Prisma.join(wanted, " AND ")}
    ORDER BY ${key} LIMIT ${limit}`;
  return toRecords(tx, rows);
}

/** A chair link is the group's unit's and also shows at the linked one. */
function belongs({ owner, fields }: RecordTable, among: readonly string[]): Prisma.Sql {
  const ids = [...among];
  const own = Prisma.sql`r.${name(owner)} = ANY (${ids}::uuid[])`;
  const linked = owner === "owner_id" && "unit" in fields;
  return linked ? Prisma.sql`(${own} OR r.unit_id = ANY (${ids}::uuid[]))` : own;
}

export function keyOf({ key }: RecordTable): Prisma.Sql {
  return Prisma.sql`r.${name(key.column)}`;
}

export function castOf({ key }: RecordTable): Prisma.Sql {
  return key.isUuid ? Prisma.sql`::uuid` : Prisma.empty;
}

function columns(table: RecordTable): Prisma.Sql {
  const own = Object.entries(table.fields).map(
    ([field, each]) => Prisma.sql`${outgoing(each)} AS ${name(field)}`,
  );
  return Prisma.sql`${keyOf(table)}::text AS id, ${Prisma.join(own)},
    app.unit_code(r.${name(table.owner)}) AS owner, app.instant(r.created_at) AS "createdAt",
    r.created_by::text AS "createdBy", app.instant(r.withdrawn_at) AS "withdrawnAt",
    r.withdrawn_by::text AS "withdrawnBy", r.withdrawal_reason AS "withdrawalReason", r.version`;
}

async function toRecords(tx: SessionTx, rows: readonly Row[]): Promise<PlainRecord[]> {
  const names = await personNames(
    tx,
    rows.flatMap((row) => [row.createdBy, row.withdrawnBy]),
  );
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  return rows.map(({ withdrawnAt, withdrawnBy, withdrawalReason, createdBy, ...row }) => ({
    ...row,
    createdBy: nameOf(createdBy),
    withdrawn:
      withdrawnAt === null ? null : { at: withdrawnAt, by: nameOf(withdrawnBy), reason: withdrawalReason },
  })) as PlainRecord[];
}
