import "server-only";
import {
  descriptionOf,
  FITTED_KINDS,
  type FittedKind,
  type FittedRow,
  WITHDRAWABLE_KINDS,
  type WithdrawableKind,
} from "@/lib/records/all";
import { Prisma } from "../generated/client";
import { name } from "../records/columns";
import type { SessionTx } from "../transaction";
import { joinsById, type Own, ownFields, said } from "./rows";

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
    SELECT jsonb_build_object('rows', ${object(rows)}, 'withdrawn', ${object(withdrawn)}) AS stored`;
  if (row === undefined) throw new Error("A SELECT without FROM gave no row");
  return row.stored;
}

function fitting(kind: FittedKind): Prisma.Sql {
  const description = descriptionOf(kind);
  const fields = ownFields(description).filter(([each]) => description.fits?.includes(each));
  const row = object(fields.map((each) => [each[0], said(each)]));
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

function object(entries: readonly (readonly [key: string, value: Prisma.Sql])[]): Prisma.Sql {
  return Prisma.sql`jsonb_build_object(${Prisma.join(
    entries.flatMap(([key, value]) => [Prisma.raw(`'${key}'`), value]),
  )})`;
}
