import "server-only";
import type { LinkOutcome } from "@/lib/domain/link-check";
import { linkKeys } from "@/lib/records/link-keys";
import { linkFields, linksIn } from "@/lib/records/links";
import type { RecordDescription } from "@/lib/records/record";
import { authClient } from "../client";
import { inTime } from "../deadline";
import { Prisma } from "../generated/client";
import { columnNamed, keyOf, keyType, name } from "../records/columns";
import type { SessionTx } from "../transaction";

/** A link of a record of any federation. */
export interface DueLink {
  readonly tenant: string;
  readonly kind: string;
  readonly record: string;
  readonly url: string;
}

/** One that was tried, and what came of it. */
export interface TriedLink extends DueLink {
  readonly outcome: LinkOutcome;
}

/** So many links at most that have not been tried for a month. */
export function linksDue(most: number): Promise<DueLink[]> {
  return inTime(
    authClient().$queryRaw<
      DueLink[]
    >`SELECT tenant::text, kind, record, url FROM auth.links_due(${most}::int)`,
  );
}

/** Keeps what became of links, each in place of what became of it before. */
export async function keepLinkChecks(tried: readonly TriedLink[]): Promise<void> {
  await inTime(authClient().$queryRaw`SELECT auth.keep_link_checks(${JSON.stringify(tried)}::jsonb)::text`);
}

/** Keeps by which links records are found that give the same: those that these give now, as they stand in their rows. */
export async function keepGivenLinks(
  tx: SessionTx,
  kind: RecordDescription,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  const { column } = keyOf(kind);
  const columns = linkFields(kind).map(
    (field) => Prisma.sql`r.${columnNamed(kind, field)} AS ${name(field)}`,
  );
  const rows = await tx.db.$queryRaw<{ id: string }[]>`
    SELECT r.${column}::text AS id, ${Prisma.join(columns)} FROM ${name(kind.table)} r
    WHERE r.${column} = ANY (${[...ids]}::${keyType(kind)}[])`;
  await keepLinksOf(
    tx,
    kind,
    rows.map((row) => ({ id: row.id, links: linksIn(kind, row) })),
  );
}

/** A record and all links that it gives. */
export interface LinkedRecord {
  readonly id: string;
  readonly links: readonly string[];
}

/** The same of records of which all is known that they give. */
export async function keepLinksOf(
  tx: SessionTx,
  kind: RecordDescription,
  records: readonly LinkedRecord[],
): Promise<void> {
  if (records.length === 0) return;
  const ids = records.map(({ id }) => id);
  const given = records.flatMap(({ id, links }) => linkKeys(links).map((key) => ({ record: id, key })));
  await tx.db.$executeRaw`
    WITH given AS (
      SELECT record, key FROM unnest(${given.map(({ record }) => record)}::text[], ${given.map(({ key }) => key)}::text[])
        AS g (record, key)),
    gone AS (
      DELETE FROM given_links l
      WHERE l.tenant_id = ${tx.who.tenant.id}::uuid AND l.kind = ${kind.table} AND l.record = ANY (${ids})
        AND (l.record, l.key) NOT IN (SELECT record, key FROM given))
    INSERT INTO given_links (tenant_id, kind, record, key)
    SELECT ${tx.who.tenant.id}::uuid, ${kind.table}, record, key FROM given
    ON CONFLICT DO NOTHING`;
}
