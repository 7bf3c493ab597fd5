import type { AccountStanding, OwnSession, Visits } from "@/lib/domain/account";
import type { Role } from "@/lib/domain/policy";
import type { Account, PeopleCounts, UnchairedUnion } from "@/lib/domain/screen/people";
import { isUuid } from "@/lib/domain/uuid";
import { Prisma } from "../generated/client";
import type { Stretch } from "../stretch";
import type { SessionTx } from "../transaction";

/** Which accounts are meant; null = whatever. */
export interface AccountFilter {
  readonly standings: readonly AccountStanding[] | null;
  readonly role: Role | null;
  /** A unit's code, with all below it. */
  readonly unit: string | null;
  /** Without marks. */
  readonly words: readonly string[] | null;
}

/** A version is what an account holds and is called by, in a figure that everybody can send: what is so again is that version again. */
const VERSIONS = 0x7ff_ffff;

/** Of a row of `app.people_found`. */
const ACCOUNT = Prisma.sql`id::text, name, email, login, standing, app.instant(signed_in_at) AS "signedInAt",
  app.instant(invited_at) AS "invitedAt", app.instant(invited_until) AS "invitedUntil", memberships,
  id IN (SELECT id FROM app.secured_people()) AS "secondStep",
  1 + (hashtext(jsonb_build_array(memberships, name, email, login)::text) & ${VERSIONS}::int) AS version`;

/** A stretch of the accounts that the asker manages, those first who have never been here, and how many there are. */
export async function listAccounts(
  tx: SessionTx,
  { standings, role, unit, words }: AccountFilter,
  { after, limit }: Stretch<number>,
): Promise<{ readonly accounts: readonly Account[]; readonly found: number }> {
  const rows = await tx.db.$queryRaw<(Account & { found: number })[]>`
    SELECT ${ACCOUNT}, found
    FROM app.people_found(NULL, ${words && [...words]}::text[], ${role}, ${unit}, ${standings && [...standings]}::text[],
      ${after ?? 0}::int, ${limit}::int)`;
  return { accounts: rows.map(({ found: _, ...account }) => account), found: rows[0]?.found ?? 0 };
}

/** One account that the asker manages, or null. */
export async function loadAccount(tx: SessionTx, id: string): Promise<Account | null> {
  if (!isUuid(id)) return null;
  const [row] = await tx.db.$queryRaw<Account[]>`
    SELECT ${ACCOUNT}
    FROM app.people_found(${id}::uuid, NULL, NULL, NULL, NULL, 0, 1)`;
  return row ?? null;
}

/** Unions at a unit and below it whose chair has no account, by name. */
export function listUnchaired(tx: SessionTx, unit: string, most: number): Promise<UnchairedUnion[]> {
  return tx.db.$queryRaw<UnchairedUnion[]>`
    SELECT unit, unit_name AS "unitName", chair FROM app.unchaired(${unit}, ${most}::int)`;
}

/** How the accounts that the asker manages stand. */
export async function countAccounts(tx: SessionTx): Promise<PeopleCounts> {
  const [row] = await tx.db.$queryRaw<PeopleCounts[]>`
    SELECT active, invited, lapsed, disabled, chairs, without_chair AS "withoutChair" FROM app.people_counted()`;
  return row ?? { active: 0, invited: 0, lapsed: 0, disabled: 0, chairs: 0, withoutChair: 0 };
}

/** Where the asker is signed in, the newest first. */
export function listOwnSessions(tx: SessionTx): Promise<OwnSession[]> {
  return tx.db.$queryRaw<OwnSession[]>`
    SELECT id::text, purpose, app.instant(created_at) AS since, app.instant(last_used_at) AS "lastUsed", is_this AS "isThis"
    FROM app.own_sessions()`;
}

/** The last two days on which the asker was here; null = they never were. */
export async function loadOwnVisits(tx: SessionTx): Promise<Visits | null> {
  const [row] = await tx.db.$queryRaw<Visits[]>`
    SELECT last_on::text AS "lastOn", before_on::text AS "beforeOn" FROM app.own_visits()`;
  return row ?? null;
}

/** Whether the asker has signed in so long ago that they do so again before they administer. */
export async function provenLongAgo(tx: SessionTx): Promise<boolean> {
  const [row] = await tx.db.$queryRaw<{ long: boolean }[]>`SELECT app.proven_long_ago() AS long`;
  return row?.long ?? false;
}
