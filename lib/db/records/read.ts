import type { Withdrawal } from "@/lib/domain/screen/activity";
import { isUuid } from "@/lib/domain/uuid";
import type { Plain, PlainValues } from "@/lib/records/field";
import type { RecordDescription } from "@/lib/records/record";
import { Prisma } from "../generated/client";
import { personNames } from "../people";
import type { Stretch } from "../stretch";
import type { SessionTx } from "../transaction";
import { columnNamed, keyOf, keyType, name, ownerOf, selected } from "./columns";

/** What every record has beside its fields. */
interface Common {
  readonly id: string;
  /** Code of the unit that it belongs to. */
  readonly owner: string;
  readonly createdAt: string;
  readonly createdBy: string | null;
  /** Entered by somebody who has no place in the unit. */
  readonly onBehalf: boolean;
  readonly version: number;
  /** Ids of its evidence. */
  readonly files: readonly string[];
  /** Where else it can be read. */
  readonly links: readonly string[];
}

/** A record as others see it: its fields, and what every record has. */
export type PlainRecord = Readonly<Record<string, Plain | Withdrawal | boolean>> &
  Common & { readonly withdrawn: Withdrawal | null };

/** A row of `recordColumns`. */
export type RecordRow = PlainValues &
  Common & {
    readonly withdrawnAt: string | null;
    readonly withdrawnBy: string | null;
    readonly withdrawalReason: string | null;
  };

/** A record by what names it, withdrawn ones too, or null when the session does not see it. */
export async function loadRecord(
  tx: SessionTx,
  kind: RecordDescription,
  id: string,
): Promise<PlainRecord | null> {
  if (keyOf(kind).isUuid && !isUuid(id)) return null;
  const from = Prisma.sql`${name(kind.table)} r WHERE r.${isNamed(kind, id)}`;
  const [record] = await selectRecords(tx, kind, from);
  return record ?? null;
}

/** Records, withdrawn ones alone or none, of units by id (null = all that the session sees), in the order of their names. */
export async function loadRecords(
  tx: SessionTx,
  kind: RecordDescription,
  { among, withdrawn }: { readonly among: readonly string[] | null; readonly withdrawn: boolean },
  { after, limit }: Stretch<string>,
): Promise<PlainRecord[]> {
  const { column: key } = keyOf(kind);
  const wanted = [isWithdrawn(withdrawn)];
  if (among !== null) wanted.push(belongs(kind, among));
  if (after !== null) wanted.push(Prisma.sql`r.${key} > ${asKey(kind, after)}`);
  const from = Prisma.sql`${name(kind.table)} r WHERE ${Prisma.join(wanted, " AND ")}`;
  return selectRecords(tx, kind, Prisma.sql`${from} ORDER BY r.${key} LIMIT ${limit}`);
}

/** Records by what names them, withdrawn ones too; those that the session does not see are not among them. */
export function loadNamed(
  tx: SessionTx,
  kind: RecordDescription,
  ids: readonly string[],
): Promise<PlainRecord[]> {
  return selectRecords(
    tx,
    kind,
    Prisma.sql`${name(kind.table)} r WHERE r.${keyOf(kind).column} = ANY (${[...ids]}::${keyType(kind)}[])`,
  );
}

/** Records that name one of some units or channels (by their ids) in a field, withdrawn ones too. */
export function loadNaming(
  tx: SessionTx,
  kind: RecordDescription,
  field: string,
  ids: readonly string[],
): Promise<PlainRecord[]> {
  return selectRecords(
    tx,
    kind,
    Prisma.sql`${name(kind.table)} r WHERE r.${columnNamed(kind, field)} = ANY (${[...ids]}::uuid[])`,
  );
}

const MOST_AT_ONCE = 2;

/** Records whose ids the product made within a stretch of them; of a kind that people name, none. */
export async function loadMade(
  tx: SessionTx,
  kind: RecordDescription,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<PlainRecord[]> {
  if (kind.fields.code) return [];
  const { column: key } = keyOf(kind);
  const within = Prisma.sql`r.${key} >= ${asKey(kind, from)} AND r.${key} <= ${asKey(kind, to)}`;
  return selectRecords(tx, kind, Prisma.sql`${name(kind.table)} r WHERE ${within} LIMIT ${MOST_AT_ONCE}`);
}

/** SQL: whether a row `r` was withdrawn, or was not. */
export function isWithdrawn(withdrawn: boolean): Prisma.Sql {
  return withdrawn ? Prisma.sql`r.withdrawn_at IS NOT NULL` : Prisma.sql`r.withdrawn_at IS NULL`;
}

/** A chair link is the group's unit's and also shows at the linked one. */
export function belongs(kind: RecordDescription, among: readonly string[]): Prisma.Sql {
  const ids = [...among];
  const own = Prisma.sql`r.${ownerOf(kind)} = ANY (${ids}::uuid[])`;
  const linked = kind.owner === "channel" && "unit" in kind.fields;
  return linked ? Prisma.sql`(${own} OR r.unit_id = ANY (${ids}::uuid[]))` : own;
}

/** SQL: the condition that a row is the one of this name. */
export function isNamed(kind: RecordDescription, id: string): Prisma.Sql {
  return Prisma.sql`${keyOf(kind).column} = ${asKey(kind, id)}`;
}

function asKey(kind: RecordDescription, id: string): Prisma.Sql {
  return keyOf(kind).isUuid ? Prisma.sql`${id}::uuid` : Prisma.sql`${id}`;
}

/** SQL: what `toldRecords` tells of rows `r`. */
export function recordColumns(kind: RecordDescription): Prisma.Sql {
  const { id: _, ...own } = kind.fields;
  return Prisma.sql`r.${keyOf(kind).column}::text AS id, ${selected(own, "r")},
    app.unit_code(r.${ownerOf(kind)}) AS owner, app.instant(r.created_at) AS "createdAt",
    r.created_by::text AS "createdBy", app.instant(r.withdrawn_at) AS "withdrawnAt",
    r.on_behalf AS "onBehalf", r.withdrawn_by::text AS "withdrawnBy", r.withdrawal_reason AS "withdrawalReason", r.version`;
}

/** Records of a kind, `r` in what follows FROM. */
export async function selectRecords(
  tx: SessionTx,
  kind: RecordDescription,
  from: Prisma.Sql,
): Promise<PlainRecord[]> {
  return toldRecords(tx, await tx.db.$queryRaw<RecordRow[]>`SELECT ${recordColumns(kind)} FROM ${from}`);
}

/** Rows as others see them, with the names of the people who made and withdrew them. */
export async function toldRecords(tx: SessionTx, rows: readonly RecordRow[]): Promise<PlainRecord[]> {
  const names = await personNames(
    tx,
    rows.flatMap((row) => [row.createdBy, row.withdrawnBy]),
  );
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
  return rows.map(({ withdrawnAt: at, withdrawnBy, withdrawalReason: reason, createdBy, ...row }) => ({
    ...row,
    createdBy: nameOf(createdBy),
    withdrawn: at === null ? null : { at, by: nameOf(withdrawnBy), reason },
  }));
}
