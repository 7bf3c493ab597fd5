import type { OwnReading } from "@/lib/domain/account";
import type { AuditDoing, AuditLine } from "@/lib/domain/audit";
import type { CivilDate } from "@/lib/domain/calendar";
import { isUuid } from "@/lib/domain/uuid";
import { personNames } from "../people";
import type { Stretch } from "../stretch";
import type { SessionTx } from "../transaction";

/** Which entries are meant; null = whatever. */
export interface AuditFilter {
  readonly doing: AuditDoing | null;
  /** What the record is, as the audit calls it. */
  readonly kind: string | null;
  /** Of that kind. */
  readonly record: string | null;
  /** Id of who did it. */
  readonly person: string | null;
  /** Ids of units; one of them is looked up, several are chosen among what was done last. */
  readonly among: readonly string[] | null;
  /** Days, both included. */
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
}

/** Entries that were found, newest first, and behind which to go on; null = there are no more. */
export interface AuditFound {
  readonly lines: readonly AuditLine[];
  readonly next: string | null;
}

interface Row extends Omit<AuditLine, "by" | "account"> {
  readonly actor: string | null;
  readonly meant: boolean;
  readonly further: boolean;
}

/** Entries of the asker's federation, for whoever administers it; for others there are none. @param after an entry's id */
export async function listAudit(
  tx: SessionTx,
  { doing, kind, record, person, among, from, to }: AuditFilter,
  { after, limit }: Stretch<string>,
): Promise<AuditFound> {
  const [one = null, more] = among ?? [];
  const several = among === null || (among.length === 1 && more === undefined) ? null : [...among];
  const rows = await tx.db.$queryRaw<Row[]>`
    SELECT f.id::text, app.instant(f.at) AS at, f.actor_id::text AS actor, f.purpose, f.doing, f.action, f.entity AS kind,
      f.entity_id AS record, CASE WHEN u.id IS NOT NULL THEN jsonb_build_object('code', u.code, 'name', u.name) END AS unit,
      f.before, f.after, f.request_id AS "requestId", f.meant, f.further
    FROM app.audit_found(${kind}, ${record}, ${person}::uuid, ${several === null ? one : null}::uuid, ${several}::uuid[], ${doing},
      (${from}::date)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh', (${to}::date + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh',
      ${after}::uuid, ${limit + 1}::int) f
    LEFT JOIN units u ON u.id = f.unit_id
    ORDER BY f.at DESC, f.id DESC`;
  const found = rows.filter(({ meant }) => meant);
  const last = found.length > limit ? found[limit - 1] : rows.findLast(({ further }) => further);
  return { lines: await withNames(tx, found.slice(0, limit)), next: last?.id ?? null };
}

async function withNames(tx: SessionTx, rows: readonly Row[]): Promise<AuditLine[]> {
  const accountOf = ({ kind, record }: Row) => (kind === "user" && isUuid(record) ? record : null);
  const names = await personNames(
    tx,
    rows.flatMap((row) => [row.actor, accountOf(row)]),
  );
  return rows.map(({ meant: _, further: __, actor, ...row }) => ({
    ...row,
    by: actor === null ? null : { id: actor, name: names.get(actor) ?? null },
    account: names.get(accountOf({ ...row, actor, meant: true, further: false }) ?? "") ?? null,
  }));
}

/** Who has read lists in which the asker's account or name stood, the newest first. */
export function listOwnReadings(tx: SessionTx, most: number): Promise<OwnReading[]> {
  return tx.db.$queryRaw<OwnReading[]>`
    SELECT app.instant(at) AS at, reader, named, times FROM app.own_readings(${most}::int)`;
}
