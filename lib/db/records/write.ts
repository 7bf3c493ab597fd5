import type { Field, Plain, PlainValues } from "@/lib/records/field";
import { ownerColumn, stored } from "@/lib/records/names";
import type { RecordDescription } from "@/lib/records/record";
import { Failure } from "../failure";
import { Prisma } from "../generated/client";
import type { SessionTx } from "../transaction";
import { column, incoming, keyOf, name, ownerOf } from "./columns";
import { isNamed } from "./read";

/**
 * A new record that belongs to a unit (by its id); units and channels come as ids. Where a withdrawn one has its key, that
 * one is taken up again: who ticks, takes it back and ticks once more has recorded it.
 * @returns what names it
 * @throws Failure DUPLICATE where there is one of its key
 */
export async function insertRecord(
  tx: SessionTx,
  kind: RecordDescription,
  ownerId: string,
  values: PlainValues,
): Promise<string> {
  const own = fieldsOf(kind, values).filter(([field, each]) => stored(field, each) !== ownerColumn(kind));
  const columns = own.map(([field, each]) => column(field, each));
  const rows = await tx.db.$queryRaw<{ id: string }[]>`
    INSERT INTO ${name(kind.table)} AS r (tenant_id, created_by, ${Prisma.join([...columns, ownerOf(kind)])})
    VALUES (${tx.who.tenant.id}::uuid, ${tx.who.person?.id ?? null}::uuid,
      ${Prisma.join([...own.map(([, each, value]) => incoming(each, value)), Prisma.sql`${ownerId}::uuid`])})
    ${takenUpAgain(kind)}
    RETURNING r.${keyOf(kind).column}::text AS id`;
  const [row] = rows;
  if (row === undefined) throw new Failure("DUPLICATE");
  return row.id;
}

/** SQL: of a kind whose rows are named by what they say; what is named by a code or an id is never the same twice. */
function takenUpAgain(kind: RecordDescription): Prisma.Sql {
  if (!keyOf(kind).isUuid) return Prisma.empty;
  const columns = Object.entries(kind.fields).map(([field, each]) => ({ field, at: column(field, each) }));
  const isKey = ({ field }: { field: string }) => kind.key.includes(field);
  const said = columns.filter((each) => !isKey(each)).map(({ at }) => Prisma.sql`${at} = EXCLUDED.${at}`);
  return Prisma.sql`
    ON CONFLICT (tenant_id, ${Prisma.join(columns.filter(isKey).map(({ at }) => at))})
    DO UPDATE SET ${Prisma.join([...said, Prisma.sql`withdrawn_at = NULL`])} WHERE r.withdrawn_at IS NOT NULL`;
}

/** The first of `base`, `base-2`, `base-3` … that no record of the kind in sight is called. */
export async function freeCode(tx: SessionTx, { table }: RecordDescription, base: string): Promise<string> {
  const taken = await tx.db.$queryRaw<{ code: string }[]>`
    SELECT code FROM ${name(table)} WHERE starts_with(code, ${base})`;
  const codes = new Set(taken.map(({ code }) => code));
  let code = base;
  for (let nth = 2; codes.has(code); nth += 1) code = `${base}-${nth}`;
  return code;
}

export interface At {
  readonly id: string;
  readonly version: number;
}

/** Changes a record that still has the version; false when it has another by now. */
export function updateRecord(
  tx: SessionTx,
  kind: RecordDescription,
  at: At,
  values: PlainValues,
): Promise<boolean> {
  const changes = fieldsOf(kind, values).map(
    ([field, each, value]) => Prisma.sql`${column(field, each)} = ${incoming(each, value)}`,
  );
  // The trigger raises it, also where nothing was to be changed.
  return write(tx, kind, at, Prisma.join([Prisma.sql`version = r.version`, ...changes]));
}

/** Withdraws a record, with who and why. */
export function withdrawRecord(
  tx: SessionTx,
  kind: RecordDescription,
  at: At,
  reason: string | null,
): Promise<boolean> {
  const by = tx.who.person?.id ?? null;
  return write(
    tx,
    kind,
    at,
    Prisma.sql`withdrawn_at = now(), withdrawn_by = ${by}::uuid, withdrawal_reason = ${reason}`,
  );
}

/** Takes a withdrawal back. */
export function restoreRecord(tx: SessionTx, kind: RecordDescription, at: At): Promise<boolean> {
  return write(tx, kind, at, Prisma.sql`withdrawn_at = NULL, withdrawn_by = NULL, withdrawal_reason = NULL`);
}

async function write(
  tx: SessionTx,
  kind: RecordDescription,
  { id, version }: At,
  changes: Prisma.Sql,
): Promise<boolean> {
  const count = await tx.db.$executeRaw`
    UPDATE ${name(kind.table)} AS r SET ${changes} WHERE r.${isNamed(kind, id)} AND r.version = ${version}`;
  return count === 1;
}

function fieldsOf({ fields }: RecordDescription, values: PlainValues): [string, Field, Plain][] {
  return Object.entries(values).flatMap(([field, value]): [string, Field, Plain][] => {
    const known = fields[field];
    return known === undefined ? [] : [[field, known, value]];
  });
}
