import type { OwnSession } from "@/lib/domain/account";
import "server-only";
import { authClient } from "./client";
import { inTime } from "./deadline";

/** One limit on attempts: at most `limit` under `key` in `seconds`. */
export interface AttemptLimit {
  readonly key: string;
  readonly limit: number;
  readonly seconds: number;
}

/** Who may sign in, with the hash to verify against. */
export interface Credential {
  readonly userId: string;
  readonly passwordHash: string;
}

/** Whom an invitation is for. */
export interface Invitee {
  readonly userId: string;
  readonly name: string;
  readonly identifier: string;
  readonly tenantName: string;
}

/** What somebody proves beside their password, sealed; it counts from `confirmedAt` on. */
export interface KeptSecondStep {
  readonly sealedSecret: string | null;
  readonly confirmedAt: Date | null;
  readonly codesLeft: number;
}

/** How long a session lives: `idleSeconds` null = however long it rests. */
export interface Lifetime {
  readonly purpose: OwnSession["purpose"];
  readonly idleSeconds: number | null;
  readonly lifetimeSeconds: number;
}

async function ask<Row>(sql: TemplateStringsArray, ...values: unknown[]): Promise<Row | undefined> {
  const [row] = await inTime(authClient().$queryRaw<Row[]>(sql, ...values));
  return row;
}

/** Counts one attempt before anything is verified. @returns seconds to wait, 0 = go on */
export async function countAttempt(limits: readonly AttemptLimit[]): Promise<number> {
  const keys = limits.map(({ key }) => key);
  const highest = limits.map(({ limit }) => limit);
  const windows = limits.map(({ seconds }) => seconds);
  const row = await ask<{ wait: number }>`
    SELECT auth.count_attempt(${keys}::text[], ${highest}::int[], ${windows}::int[]) AS wait`;
  return row?.wait ?? 0;
}

/** Takes one count back under each key. */
export async function forgetAttempt(limits: readonly AttemptLimit[]): Promise<void> {
  await ask`SELECT auth.forget_attempt(${limits.map(({ key }) => key)}::text[])::text`;
}

/** @returns undefined for a name that nobody has, or whose user is disabled or has no password yet */
export function findCredential(identifier: string): Promise<Credential | undefined> {
  return ask<Credential>`
    SELECT user_id AS "userId", password_hash AS "passwordHash" FROM auth.credential(${identifier})`;
}

/** The credential of the person behind a browser's session; undefined for a bearer token. */
export function findOwnCredential(token: string): Promise<Credential | undefined> {
  return ask<Credential>`
    SELECT user_id AS "userId", password_hash AS "passwordHash" FROM auth.own_credential(${token})`;
}

/** Replaces the password and ends every other session and token. @returns whether the session still held */
export async function replacePassword(token: string, passwordHash: string): Promise<boolean> {
  const row = await ask<{
    changed: boolean;
  }>`SELECT auth.change_password(${token}, ${passwordHash}) AS changed`;
  return row?.changed ?? false;
}

/** @returns undefined for whoever has never set one up */
export function findSecondStep(userId: string): Promise<KeptSecondStep | undefined> {
  return ask<KeptSecondStep>`
    SELECT sealed_secret AS "sealedSecret", confirmed_at AS "confirmedAt", codes_left AS "codesLeft"
    FROM auth.second_step(${userId}::uuid)`;
}

/** Uses up the code of a step of time. @returns whether neither it nor a later one was taken before */
export async function takeStep(userId: string, step: number): Promise<boolean> {
  const row = await ask<{ taken: boolean }>`SELECT auth.take_step(${userId}::uuid, ${step}::bigint) AS taken`;
  return row?.taken ?? false;
}

/** Uses up a code that was written down. @returns whether it was one */
export async function takeRecoveryCode(userId: string, code: string): Promise<boolean> {
  const row = await ask<{
    taken: boolean;
  }>`SELECT auth.take_recovery_code(${userId}::uuid, ${code}) AS taken`;
  return row?.taken ?? false;
}

/** Makes a session's row for `token`. @returns whether the user may have one */
export async function insertSession(userId: string, token: string, lifetime: Lifetime): Promise<boolean> {
  const { purpose, idleSeconds, lifetimeSeconds } = lifetime;
  const row = await ask<{ until: Date | null }>`
    SELECT auth.open_session(${userId}::uuid, ${token}, ${purpose}, ${idleSeconds}::int, ${lifetimeSeconds}::int) AS until`;
  return row?.until != null;
}

/** Whether a session's row still holds. */
export async function sessionHolds(token: string): Promise<boolean> {
  const row = await ask<{ holds: boolean }>`SELECT auth.session_holds(${token}) AS holds`;
  return row?.holds ?? false;
}

/** Notes that a session is in use, at most once a minute. */
export async function noteUse(token: string): Promise<void> {
  await ask`SELECT auth.note_use(${token})::text`;
}

/** Ends a person's session, and tells the audit. */
export async function endOwnSession(token: string, requestId: string): Promise<void> {
  await ask`SELECT auth.sign_out(${token}, ${requestId})::text`;
}

/** Tells the audit that somebody was refused who gave this name, where anybody has it. */
export async function noteRefusal(identifier: string, requestId: string): Promise<void> {
  await ask`SELECT auth.note_refusal(${identifier}, ${requestId})::text`;
}

/** @returns undefined for an invitation that is unknown, used or over */
export function findInvitation(token: string): Promise<Invitee | undefined> {
  return ask<Invitee>`
    SELECT user_id AS "userId", name, coalesce(email, login) AS identifier, tenant_name AS "tenantName"
    FROM auth.invitation(${token})`;
}

/** Stores a link under a token for whoever has that e-mail and may sign in. @returns undefined where nobody does */
export function insertLostPassword(
  address: string,
  token: string,
  seconds: number,
  requestId: string,
): Promise<{ readonly email: string; readonly name: string } | undefined> {
  return ask<{ email: string; name: string }>`
    SELECT email, name FROM auth.lose_password(${address}, ${token}, ${seconds}::int, ${requestId})`;
}

/** Uses an invitation up. @returns the user whose password this now is, or undefined when it no longer holds */
export async function redeemInvitation(token: string, passwordHash: string): Promise<string | undefined> {
  const row = await ask<{ userId: string | null }>`
    SELECT auth.accept_invitation(${token}, ${passwordHash}) AS "userId"`;
  return row?.userId ?? undefined;
}

/** Forgets attempts and sessions that have been over for long, and replies kept for a week. */
export async function sweep(): Promise<void> {
  await ask`SELECT auth.sweep()::text`;
}
