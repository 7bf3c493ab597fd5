import { Prisma } from "../generated/client";
import type { SessionTx } from "../transaction";
import { castOf, keyOf } from "./read";
import { type Field, incoming, name, outgoing, type RecordTable, type Value } from "./table";

/** Values by field; units and channels as ids. */
export type Stored = Readonly<Record<string, Value>>;

/** A new record that belongs to a unit (by its id); returns what names it. */
export async function insertRecord(
  tx: SessionTx,
  table: RecordTable,
  ownerId: string,
  values: Stored,
): Promise<string> {
  const all = fieldsOf(table, values).filter(([field]) => field.column !== table.owner);
  all.push([{ column: table.owner, kind: "unit" }, ownerId]);
  const rows = await tx.db.$queryRaw<{ id: string }[]>`
    INSERT INTO ${name(table.table)} AS r (tenant_id, created_by, ${Prisma.join(all.map(([{ column }]) => name(column)))})
    VALUES (${tx.who.tenant.id}::uuid, ${tx.who.person?.id ?? null}::uuid,
      ${Prisma.join(all.map(([field, value]) => incoming(field, value)))})
    RETURNING ${outgoing({ column: table.key.column, kind: "text" })}::text AS id`;
  const [row] = rows;
  if (row === undefined) throw new Error(`${table.table} took no row`);
  return row.id;
}

export interface At {
  readonly id: string;
  readonly version: number;
}

/** Changes a record that still has the version; false when it has another by now. */
export function updateRecord(tx: SessionTx, table: RecordTable, at: At, values: Stored): Promise<boolean> {
  const changes = fieldsOf(table, values).map(
    ([field, value]) => Prisma.sql`${name(field.column)} = ${incoming(field, value)}`,
  );
  // The trigger raises it, also where nothing was to be changed.
  return write(tx, table, at, Prisma.join([Prisma.sql`version = r.version`, ...changes]));
}

/** Withdraws a record, with who and why. */
export function withdrawRecord(
  tx: SessionTx,
  table: RecordTable,
  at: At,
  reason: string | null,
): Promise<boolean> {
  const by = tx.who.person?.id ?? null;
  return write(
    tx,
    table,
    at,
    Prisma.sql`withdrawn_at = now(), withdrawn_by = ${by}::uuid, withdrawal_reason = ${reason}`,
  );
}

/** Takes a withdrawal back. */
export function restoreRecord(tx: SessionTx, table: RecordTable, at: At): Promise<boolean> {
  return write(tx, table, at, Prisma.sql`withdrawn_at = NULL, withdrawn_by = NULL, withdrawal_reason = NULL`);
}

async function write(tx: SessionTx, table: RecordTable, at: At, changes: Prisma.Sql): Promise<boolean> {
  const count = await tx.db.$executeRaw`
    UPDATE ${name(table.table)} AS r SET ${changes}
    WHERE ${keyOf(table)} = ${at.id}${castOf(table)} AND r.version = ${at.version}`;
  return count === 1;
}

function fieldsOf({ fields }: RecordTable, values: Stored): [Field, Value][] {
  return Object.entries(values).flatMap(([field, value]): [Field, Value][] => {
    const known = fields[field];
    return known === undefined ? [] : [[known, value]];
  });
}
