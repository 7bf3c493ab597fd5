import "server-only";
import {
  descriptionOf,
  FITTED_KINDS,
  type FittedKind,
  type FittedRow,
  RECORDS,
  type RecordKind,
  WITHDRAWABLE_KINDS,
  type WithdrawableKind,
} from "@/lib/records/all";
import type { RecordDescription } from "@/lib/records/record";
import { Prisma } from "../generated/client";
import { column, name, objectOf } from "../records/columns";
import type { SessionTx } from "../transaction";
import { constant, joinsById, type Own, ownFields, said } from "./columns";

/** Rows of one fetch: a file of any length passes through little memory. */
const FETCH = 5_000;

/** A row of a bundle's file: its columns under their properties; dates as text, instants as local text without offset. */
type StoredRow = Readonly<Record<string, unknown>>;

/** The rows of one of the queries beside, in their order, a batch at a time; one at a time in a transaction. */
export async function* fetchRows({ db }: SessionTx, query: Prisma.Sql): AsyncGenerator<readonly StoredRow[]> {
  await db.$executeRaw(Prisma.sql`DECLARE bundle_file NO SCROLL CURSOR FOR ${query}`);
  for (;;) {
    const rows = await db.$queryRaw<StoredRow[]>(
      Prisma.sql`FETCH ${Prisma.raw(String(FETCH))} FROM bundle_file`,
    );
    if (rows.length > 0) yield rows;
    if (rows.length < FETCH) break;
  }
  await db.$executeRaw`CLOSE bundle_file`;
}

/** What a kind's own table does not hold, or holds beside what is the file's. */
interface Peculiar {
  readonly said?: readonly Prisma.Sql[];
  readonly joins?: Prisma.Sql;
  readonly wanted?: readonly Prisma.Sql[];
}

/** The parent of a unit that never moved is its one unbounded placement; the others are the file of placements. */
const PECULIAR: { readonly [K in RecordKind]?: Peculiar } = {
  units: {
    said: [Prisma.sql`parent.code AS parent`],
    joins: Prisma.sql`
      LEFT JOIN placements p ON p.unit_id = r.id AND p.from_on IS NULL AND p.to_on IS NULL
      LEFT JOIN units parent ON parent.id = p.parent_id`,
  },
  placements: { wanted: [Prisma.sql`(r.from_on IS NOT NULL OR r.to_on IS NOT NULL)`] },
};

/**
 * A kind's rows as its bundle's file holds them: by key in the order of code points, without what was withdrawn or
 * hangs on a withdrawn channel; of plans those that are issued, of activity types the federation's own.
 */
export function bundleQuery(kind: RecordKind): Prisma.Sql {
  const description = descriptionOf(kind);
  const fields = ownFields(description);
  const peculiar = PECULIAR[kind] ?? {};
  const columns = fields.map((each) => Prisma.sql`${said(each)} AS ${name(each[0])}`);
  const { joins, wanted } = hanging(description, fields);
  const where = [...present(description, "r"), ...wanted, ...(peculiar.wanted ?? [])];
  return Prisma.sql`
    SELECT ${Prisma.join([...columns, ...(peculiar.said ?? [])])} FROM ${name(description.table)} r
    ${joinsById(fields)} ${joins} ${peculiar.joins ?? Prisma.empty}
    ${where.length === 0 ? Prisma.empty : Prisma.sql`WHERE ${Prisma.join(where, " AND ")}`}
    ORDER BY ${Prisma.join(description.key.flatMap((key) => fields.filter(([each]) => each === key)).map(inOrder))}`;
}

/** SQL: that a row is one of a bundle's. */
function present({ life, held }: RecordDescription, alias: string): Prisma.Sql[] {
  const row = Prisma.raw(`"${alias}"`);
  return [
    ...(life === undefined ? [] : [Prisma.sql`${row}.withdrawn_at IS NULL`]),
    ...(held === undefined ? [] : [Prisma.sql`${row}.${name(held.column)} = ${constant(held.value)}`]),
  ];
}

/** SQL: that what a row hangs on is one of a bundle's; a channel is joined already, a year's plan is not. */
function hanging({ hangsOn }: RecordDescription, fields: readonly Own[]) {
  const [, field] = fields.find(([each]) => each === hangsOn) ?? [];
  if (hangsOn === undefined || field === undefined) return { joins: Prisma.empty, wanted: [] };
  if (field.kind !== "year") return { joins: Prisma.empty, wanted: present(RECORDS.channels, hangsOn) };
  const joins = Prisma.sql`JOIN plans ${name(hangsOn)} ON ${name(hangsOn)}.year = r.${column(hangsOn, field)}`;
  return { joins, wanted: present(RECORDS.plans, hangsOn) };
}

function inOrder(own: Own): Prisma.Sql {
  const [, { kind, optional }] = own;
  const isWords = kind !== "day" && kind !== "year";
  return Prisma.sql`${said(own)}${isWords ? Prisma.sql` COLLATE "C"` : Prisma.empty}${optional ? Prisma.sql` NULLS FIRST` : Prisma.empty}`;
}

/** What a federation has already, as far as a bundle that is loaded into it must fit. */
export interface Stored {
  readonly rows: { readonly [K in FittedKind]: readonly FittedRow<K>[] };
  /** Keys of withdrawn records, their parts joined by a tab. */
  readonly withdrawn: Readonly<Record<WithdrawableKind, readonly string[]>>;
}

/** Reads it in one statement, so that all of it is of one moment. */
export async function loadStored(tx: SessionTx): Promise<Stored> {
  const rows = FITTED_KINDS.map((kind) => [kind, fitting(kind)] as const);
  const withdrawn = WITHDRAWABLE_KINDS.map((kind) => [kind, withdrawnKeys(kind)] as const);
  const [row] = await tx.db.$queryRaw<{ stored: Stored }[]>`
    SELECT jsonb_build_object('rows', ${objectOf(rows)}, 'withdrawn', ${objectOf(withdrawn)}) AS stored`;
  if (row === undefined) throw new Error("A SELECT without FROM gave no row");
  return row.stored;
}

function fitting(kind: FittedKind): Prisma.Sql {
  const description = descriptionOf(kind);
  const fields = ownFields(description).filter(([each]) => description.fits?.includes(each));
  const row = objectOf(fields.map((each) => [each[0], said(each)]));
  return Prisma.sql`(SELECT coalesce(jsonb_agg(${row}), '[]') FROM ${name(description.table)} r ${joinsById(fields)})`;
}

function withdrawnKeys(kind: WithdrawableKind): Prisma.Sql {
  const description = descriptionOf(kind);
  const fields = ownFields(description);
  const key = description.key.flatMap((each) => fields.filter(([field]) => field === each));
  const text = Prisma.join(key.map(part), ` || E'\\t' || `);
  return Prisma.sql`(SELECT coalesce(jsonb_agg(${text}), '[]') FROM ${name(description.table)} r ${joinsById(key)}
    WHERE r.withdrawn_at IS NOT NULL)`;
}

/** An empty part of a key is empty text. */
function part(own: Own): Prisma.Sql {
  return own[1].optional ? Prisma.sql`coalesce(${said(own)}, '')` : said(own);
}

/** The id of the federation's PROVINCIAL unit; null before its first bundle is loaded. */
export async function rootUnit({ db }: SessionTx): Promise<string | null> {
  const [row] = await db.$queryRaw<{ id: string }[]>`SELECT id::text FROM units WHERE level = 'PROVINCIAL'`;
  return row?.id ?? null;
}
