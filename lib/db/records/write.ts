import type { Field, Plain, PlainValues } from "@/lib/records/field";
import { linkFields, linksIn } from "@/lib/records/links";
import { ownerColumn, stored } from "@/lib/records/names";
import type { RecordDescription } from "@/lib/records/record";
import { Failure } from "../failure";
import { Prisma } from "../generated/client";
import { keepGivenLinks, keepLinksOf } from "../links/write";
import type { SessionTx } from "../transaction";
import { column, incoming, keyOf, keyType, name, ownerOf } from "./columns";
import { isNamed, type PlainRecord, type RecordRow, recordColumns, toldRecords } from "./read";

const FIRST_VERSION = 1;

/**
 * A new record that belongs to a unit (by its id); units and channels come as ids. Where a withdrawn one has its key, that
 * one is taken up again: who ticks, takes it back and ticks once more has recorded it.
 * @throws Failure DUPLICATE where there is one of its key
 */
export async function insertRecord(
  tx: SessionTx,
  kind: RecordDescription,
  ownerId: string,
  values: PlainValues,
): Promise<PlainRecord> {
  const made = await inserted<RecordRow>(tx, kind, [{ ownerId, values }], recordColumns(kind));
  const [record] = await toldRecords(tx, made);
  if (record === undefined) throw new Failure("DUPLICATE");
  return record;
}

/** A record that is to be: the unit that it belongs to (by its id), and what it says. */
export interface FreshRecord {
  readonly ownerId: string;
  readonly values: PlainValues;
}

/**
 * The same of several that say the same fields, in one statement.
 * @returns what names each and its version, in the order of the rows
 * @throws Failure DUPLICATE where there is one of a key
 */
export function insertRecords(
  tx: SessionTx,
  kind: RecordDescription,
  rows: readonly FreshRecord[],
): Promise<At[]> {
  return inserted<At>(tx, kind, rows, Prisma.sql`r.${keyOf(kind).column}::text AS id, r.version`);
}

async function inserted<Made extends At>(
  tx: SessionTx,
  kind: RecordDescription,
  rows: readonly FreshRecord[],
  returned: Prisma.Sql,
): Promise<Made[]> {
  const [first] = rows;
  if (first === undefined) return [];
  const own = fieldsOf(kind, first.values).filter(
    ([field, each]) => stored(field, each) !== ownerColumn(kind),
  );
  const columns = own.map(([field, each]) => column(field, each));
  const said = own.map(([field, each]) => incoming(each, toldAs(each, Prisma.sql`s.said`, field)));
  const given = rows.map(({ ownerId, values }) => ({ ownerId, said: values }));
  // What a statement inserts in an order it returns in that order.
  const made = await tx.db.$queryRaw<Made[]>`
    INSERT INTO ${name(kind.table)} AS r (tenant_id, created_by, ${Prisma.join([...columns, ownerOf(kind)])})
    SELECT ${tx.who.tenant.id}::uuid, ${tx.who.person?.id ?? null}::uuid, ${Prisma.join([...said, Prisma.sql`s."ownerId"`])}
    FROM ROWS FROM (jsonb_to_recordset(${JSON.stringify(given)}::jsonb) AS ("ownerId" uuid, said jsonb))
      WITH ORDINALITY AS s ("ownerId", said, nth)
    ORDER BY s.nth
    ${takenUpAgain(kind)}
    RETURNING ${returned}`;
  if (made.length < rows.length) throw new Failure("DUPLICATE");
  const givers = made.map(({ id }, nth) => ({ id, links: linksIn(kind, rows[nth]?.values ?? {}) }));
  // One that is taken up again may have given others before.
  const changed = givers.filter(({ links }, nth) => links.length > 0 || made[nth]?.version !== FIRST_VERSION);
  await keepLinksOf(tx, kind, changed);
  return made;
}

/** SQL: what an object of JSON says of a field, as text or a list of texts. */
function toldAs({ kind }: Field, object: Prisma.Sql, field: string): Prisma.Sql {
  return kind === "files" || kind === "links"
    ? Prisma.sql`ARRAY(SELECT jsonb_array_elements_text(${object} -> ${field}::text))`
    : Prisma.sql`${object} ->> ${field}::text`;
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

/**
 * Of each base the first of `base`, `base-2`, `base-3` … that no record of the kind in sight is called, nor one before it.
 * @param given codes of records that are to be, too
 */
export async function freeCodes(
  tx: SessionTx,
  { table }: RecordDescription,
  bases: readonly string[],
  given: readonly string[],
): Promise<string[]> {
  const taken = await tx.db.$queryRaw<{ code: string }[]>`
    SELECT code FROM ${name(table)}
    WHERE EXISTS (SELECT FROM unnest(${[...new Set(bases)]}::text[]) b (base) WHERE starts_with(code, b.base))`;
  const codes = new Set([...given, ...taken.map(({ code }) => code)]);
  return bases.map((base) => {
    let code = base;
    for (let nth = 2; codes.has(code); nth += 1) code = `${base}-${nth}`;
    codes.add(code);
    return code;
  });
}

/** Lets one writer after the other name something in a table, until the transaction ends: two at once would find one name free. */
export async function holdNames({ db }: SessionTx, table: string): Promise<void> {
  await db.$executeRaw`
    SELECT pg_advisory_xact_lock(hashtextextended(${`names ${table} `} || app.tenant()::text, 0))`;
}

export interface At {
  readonly id: string;
  readonly version: number;
}

/** Changes a record that still has the version; false when it has another by now. */
export async function updateRecord(
  tx: SessionTx,
  kind: RecordDescription,
  at: At,
  values: PlainValues,
): Promise<boolean> {
  const changes = fieldsOf(kind, values).map(
    ([field, each, value]) => Prisma.sql`${column(field, each)} = ${incoming(each, Prisma.sql`${value}`)}`,
  );
  // The trigger raises it, also where nothing was to be changed.
  const statement = updating(kind, at, Prisma.join([Prisma.sql`version = r.version`, ...changes]));
  const written = (await tx.db.$executeRaw(statement)) === 1;
  if (written && linkFields(kind).some((field) => field in values)) await keepGivenLinks(tx, kind, [at.id]);
  return written;
}

/** Withdraws a record that still has the version, with who and why; null when it has another by now. */
export function withdrawRecord(
  tx: SessionTx,
  kind: RecordDescription,
  at: At,
  reason: string | null,
): Promise<PlainRecord | null> {
  const by = tx.who.person?.id ?? null;
  return updated(
    tx,
    kind,
    at,
    Prisma.sql`withdrawn_at = now(), withdrawn_by = ${by}::uuid, withdrawal_reason = ${reason}`,
  );
}

/** Withdraws several that still have their versions. @returns how many */
export function withdrawRecords(
  tx: SessionTx,
  kind: RecordDescription,
  at: readonly At[],
  reason: string,
): Promise<number> {
  return tx.db.$executeRaw`
    UPDATE ${name(kind.table)} AS r
    SET withdrawn_at = now(), withdrawn_by = ${tx.who.person?.id ?? null}::uuid, withdrawal_reason = ${reason}
    FROM jsonb_to_recordset(${JSON.stringify(at)}::jsonb) AS s (id text, version int)
    WHERE r.${keyOf(kind).column} = s.id::${keyType(kind)} AND r.version = s.version AND r.withdrawn_at IS NULL`;
}

/** Takes a withdrawal back of a record that still has the version; null when it has another by now. */
export function restoreRecord(tx: SessionTx, kind: RecordDescription, at: At): Promise<PlainRecord | null> {
  return updated(
    tx,
    kind,
    at,
    Prisma.sql`withdrawn_at = NULL, withdrawn_by = NULL, withdrawal_reason = NULL`,
  );
}

async function updated(
  tx: SessionTx,
  kind: RecordDescription,
  at: At,
  changes: Prisma.Sql,
): Promise<PlainRecord | null> {
  const rows = await tx.db.$queryRaw<RecordRow[]>`
    ${updating(kind, at, changes)} RETURNING ${recordColumns(kind)}`;
  const [record] = await toldRecords(tx, rows);
  return record ?? null;
}

function updating(kind: RecordDescription, { id, version }: At, changes: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    UPDATE ${name(kind.table)} AS r SET ${changes} WHERE r.${isNamed(kind, id)} AND r.version = ${version}`;
}

function fieldsOf({ fields }: RecordDescription, values: PlainValues): [string, Field, Plain][] {
  return Object.entries(values).flatMap(([field, value]): [string, Field, Plain][] => {
    const known = fields[field];
    return known === undefined ? [] : [[field, known, value]];
  });
}
