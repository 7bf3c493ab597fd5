import { failureOf } from "./errors";
import { orNotFound } from "./failure";

/** A connection of the owner's login, which only commands have. */
export interface Owner {
  query<Row extends object>(sql: string, values?: unknown[]): Promise<{ rows: Row[] }>;
}

/** Who is to be created or changed, found by e-mail or login name. */
export interface PersonRow {
  readonly tenantId: string;
  readonly email: string | null;
  readonly login: string | null;
  /** Null keeps the name, or takes the e-mail or login name for somebody new. */
  readonly name: string | null;
  readonly unitIds: readonly string[];
  readonly role: string;
}

async function only<Row extends object>(owner: Owner, sql: string, values: unknown[]): Promise<Row> {
  const { rows } = await owner.query<Row>(sql, values).catch((error: unknown) => {
    throw failureOf(error);
  });
  return orNotFound(rows[0]);
}

/** @throws Failure NOT_FOUND */
export async function tenantId(owner: Owner, code: string): Promise<string> {
  const row = await only<{ id: string }>(owner, "SELECT id FROM auth.tenants WHERE code = $1", [code]);
  return row.id;
}

/** @throws Failure NOT_FOUND also for a disabled user */
export function findPerson(owner: Owner, identifier: string): Promise<{ id: string; tenantId: string }> {
  const sql = `SELECT id, tenant_id AS "tenantId" FROM auth.users WHERE $1 IN (email, login) AND disabled_at IS NULL`;
  return only(owner, sql, [identifier]);
}

/** Disables or enables a user of a federation. @returns their id @throws Failure NOT_FOUND */
export async function setDisabledRow(
  owner: Owner,
  tenant: string,
  identifier: string,
  disabled: boolean,
): Promise<string> {
  const sql = "SELECT id FROM auth.set_disabled($1, $2, $3) AS id WHERE id IS NOT NULL";
  const row = await only<{ id: string }>(owner, sql, [tenant, identifier, disabled]);
  return row.id;
}

/** Ends the second step of a federation's user. @returns their id @throws Failure NOT_FOUND where there is none */
export async function dropSecondStepRow(owner: Owner, tenant: string, identifier: string): Promise<string> {
  const sql = "SELECT id FROM auth.drop_second_step($1, $2) AS id WHERE id IS NOT NULL";
  const row = await only<{ id: string }>(owner, sql, [tenant, identifier]);
  return row.id;
}

/** Runs work with the token of a command's own session, which may do what the federation's administrator may. */
export async function withCommandSession<T>(
  owner: Owner,
  tenant: string,
  work: (token: string) => Promise<T>,
): Promise<T> {
  const sql = "SELECT auth.open_import_session($1) AS token";
  const { token } = await only<{ token: string }>(owner, sql, [tenant]);
  try {
    return await work(token);
  } finally {
    await owner.query("SELECT auth.end_session($1)", [token]);
  }
}

/** Runs work with the tokens of a command's sessions by the code of the federation: one for each that there is. */
export async function withEveryCommandSession<T>(
  owner: Owner,
  work: (tokens: ReadonlyMap<string, string>) => Promise<T>,
): Promise<T> {
  const { rows } = await owner.query<{ code: string; token: string }>(
    "SELECT code, auth.open_import_session(id) AS token FROM auth.tenants ORDER BY code",
  );
  try {
    return await work(new Map(rows.map(({ code, token }) => [code, token])));
  } finally {
    await owner.query("SELECT auth.end_session(token) FROM unnest($1::text[]) AS token", [
      rows.map(({ token }) => token),
    ]);
  }
}

/** Creates or changes a person; the given units and role replace their memberships. @returns their id */
export async function savePersonRow(owner: Owner, person: PersonRow): Promise<string> {
  const { tenantId: tenant, email, login, name, unitIds, role } = person;
  const row = await only<{ id: string }>(
    owner,
    "SELECT auth.save_user($1, $2, $3, $4, $5::uuid[], $6) AS id",
    [tenant, email, login, name, unitIds, role],
  );
  return row.id;
}

/** Stores an invitation for a token. */
export async function insertInvitation(owner: Owner, userId: string, token: string, seconds: number) {
  await owner.query("SELECT auth.invite($1, $2, $3)", [userId, token, seconds]);
}

/**
 * Sets a password and ends what was signed in with another.
 * @param isDefault it is the demo's, which everybody knows
 */
export async function setPassword(owner: Owner, userId: string, hash: string, isDefault: boolean) {
  await owner.query("SELECT auth.set_password($1, $2, $3)", [userId, hash, isDefault]);
}

/** Opens a bearer session for a token. */
export async function insertBearer(owner: Owner, userId: string, token: string, seconds: number) {
  await owner.query("SELECT auth.open_session($1, $2, 'token', NULL, $3)", [userId, token, seconds]);
}
