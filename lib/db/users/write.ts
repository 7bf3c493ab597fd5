import type { Role } from "@/lib/domain/policy";
import type { SessionTx } from "../transaction";

/** An account that is to be; `places` are ids of units, the first of which gives it a name to sign in by where it has none. */
export interface FreshAccount {
  readonly name: string;
  readonly email: string | null;
  readonly login: string | null;
  readonly places: readonly string[];
  readonly role: Role;
}

/**
 * Makes an account and gives it its places.
 * @returns its id, and its login name where it has one
 * @throws Failure DUPLICATE for an e-mail or login name that somebody has, NOT_FOUND for a place that the asker cannot give
 */
export async function insertAccount(
  tx: SessionTx,
  { name, email, login, places, role }: FreshAccount,
): Promise<{ readonly id: string; readonly login: string | null }> {
  const [row] = await tx.db.$queryRaw<{ id: string; login: string | null }[]>`
    WITH made AS MATERIALIZED (SELECT uuidv7() AS id)
    SELECT made.id::text, app.add_person(made.id, ${name}, ${email}, ${login}, ${[...places]}::uuid[], ${role}) AS login FROM made`;
  if (row === undefined) throw new Error("No account was made");
  return row;
}

/** What an account holds is changed by one at a time. */
export async function lockAccount({ db }: SessionTx, id: string): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('account ' || ${id}, 0))`;
}

/** Gives an account another role at other units. @throws Failure NOT_FOUND for an account or a place that is not the asker's to give */
export async function placeAccount(
  tx: SessionTx,
  id: string,
  places: readonly string[],
  role: Role,
): Promise<void> {
  await tx.db.$queryRaw`SELECT app.place_person(${id}::uuid, ${[...places]}::uuid[], ${role})::text`;
}

/**
 * Calls an account by another name, and signs it in by another e-mail or login name.
 * @throws Failure DUPLICATE for one that somebody has, NOT_FOUND for an account that is not the asker's to manage
 */
export async function callAccount(
  tx: SessionTx,
  id: string,
  { name, email, login }: Pick<FreshAccount, "name" | "email" | "login">,
): Promise<void> {
  await tx.db.$queryRaw`SELECT app.call_person(${id}::uuid, ${name}, ${email}, ${login})::text`;
}

/** Stores an invitation under a token; those before it hold no more. @returns until when it holds */
export async function inviteAccount(
  tx: SessionTx,
  id: string,
  token: string,
  seconds: number,
): Promise<string> {
  const [row] = await tx.db.$queryRaw<{ until: string }[]>`
    SELECT app.instant(app.invite_person(${id}::uuid, ${token}, ${seconds}::int)) AS until`;
  return row?.until ?? "";
}

/** Keeps somebody out, or lets them in again. @returns whether that changed anything */
export async function setAccountDisabled(tx: SessionTx, id: string, disabled: boolean): Promise<boolean> {
  const [row] = await tx.db.$queryRaw<{ changed: boolean }[]>`
    SELECT app.set_person_disabled(${id}::uuid, ${disabled}) AS changed`;
  return row?.changed ?? false;
}

/** Ends the sessions and tokens of an account, of one's own all but the present. @returns how many */
export async function endSessions(tx: SessionTx, id: string): Promise<number> {
  const [row] = await tx.db.$queryRaw<{ ended: number }[]>`SELECT app.end_sessions(${id}::uuid) AS ended`;
  return row?.ended ?? 0;
}

/** Ends one of the asker's own sessions, by its id. @returns whether it held */
export async function endOwnSessionById(tx: SessionTx, id: string): Promise<boolean> {
  const [row] = await tx.db.$queryRaw<{ held: boolean }[]>`SELECT app.end_own_session(${id}::uuid) AS held`;
  return row?.held ?? false;
}

/** Whoever chaired a union (by its id) holds it no more, but for the successor. @returns ids of whose accounts */
export async function endChairs(tx: SessionTx, union: string, successor: string): Promise<string[]> {
  const rows = await tx.db.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM app.end_chairs(${union}::uuid, ${successor}::uuid) AS id`;
  return rows.map(({ id }) => id);
}

/** A new secret for the asker, sealed, which counts once it is confirmed. @returns false where one is in force */
export async function startSecondStep(tx: SessionTx, sealed: string): Promise<boolean> {
  return done(tx.db.$queryRaw`SELECT app.begin_second_step(${sealed}) AS done`);
}

/** From now on the asker's secret counts. @returns false where it did already */
export async function enforceSecondStep(tx: SessionTx, step: number, codes: readonly string[]) {
  return done(
    tx.db.$queryRaw`SELECT app.confirm_second_step(${step}::bigint, ${[...codes]}::text[]) AS done`,
  );
}

/** Ends the asker's own, or that of an account that they manage. @returns whether there was one */
export async function stopSecondStep(tx: SessionTx, id: string): Promise<boolean> {
  return done(tx.db.$queryRaw`SELECT app.end_second_step(${id}::uuid) AS done`);
}

/** Whether the federation demands one of its administrators. @returns whether it did before */
export async function demandSecondStep(tx: SessionTx, demanded: boolean): Promise<boolean> {
  return done(tx.db.$queryRaw`SELECT app.demand_second_step(${demanded}) AS done`);
}

/** Whether upper-level unions decide on the records of the unions below them. @returns whether they did before */
export async function letUpperDecide(tx: SessionTx, decides: boolean): Promise<boolean> {
  return done(tx.db.$queryRaw`SELECT app.let_upper_decide(${decides}) AS done`);
}

async function done(asked: Promise<{ readonly done: boolean }[]>): Promise<boolean> {
  return (await asked)[0]?.done ?? false;
}
