import pg from "pg";
import { CommandFailure, EXIT } from "../failure";
import { letsIn, withClient } from "./connect";

/** The embedded server's only database; an external one is named by DATABASE_URL. */
export const EMBEDDED_DATABASE = "targets";

/** The database and its owner, so that an embedded server looks to everything else like an external one. */
export async function createOwner(login: pg.ClientConfig, password: string): Promise<void> {
  await withClient(login, (superuser) => createOwnerAs(superuser, password));
}

async function createOwnerAs(superuser: pg.Client, password: string): Promise<void> {
  const owner = `${EMBEDDED_DATABASE}_owner`;
  const made = await superuser.query("SELECT 1 FROM pg_database WHERE datname = $1", [EMBEDDED_DATABASE]);
  if (made.rowCount !== 0) return;
  const role = await superuser.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [owner]);
  if (role.rowCount === 0) {
    await superuser.query(`CREATE ROLE ${owner} LOGIN CREATEROLE PASSWORD ${pg.escapeLiteral(password)}`);
  }
  await superuser.query(`CREATE DATABASE ${EMBEDDED_DATABASE} OWNER ${owner}`);
}

/**
 * The roles of security.md §1, named after the database: two without login, of which `facts` owns the functions that
 * read facts of a whole tenant and `backup` reads everything; and the logins of records (`app`) and of sign-in (`auth`).
 * @param ownerUrl a login that may create roles
 * @param passwords of the logins to make; one that is given by its address is left alone
 */
export async function ensureRoles(
  ownerUrl: string,
  passwords: Partial<Record<"app" | "auth", string>>,
): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>("SELECT current_database() AS name");
    const database = rows[0]?.name ?? "";
    for (const role of ["facts", "backup"]) await ensureGuise(client, `${database}_${role}`);
    for (const [role, password] of Object.entries(passwords)) {
      await ensureLogin(client, { ownerUrl, database, role: `${database}_${role}`, password });
    }
  });
}

async function roleExists(client: pg.Client, role: string): Promise<boolean> {
  const found = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [role]);
  return found.rowCount !== 0;
}

/** A role that the owner may act as, and whose rights it never has by inheritance. */
async function ensureGuise(client: pg.Client, role: string): Promise<void> {
  if (await roleExists(client, role)) return;
  const name = pg.escapeIdentifier(role);
  await client.query(`CREATE ROLE ${name} NOLOGIN`);
  await client.query(`GRANT ${name} TO CURRENT_USER WITH SET TRUE, INHERIT FALSE`);
}

interface Login {
  ownerUrl: string;
  database: string;
  role: string;
  password: string;
}

/** @throws CommandFailure when the login is there with a password of another installation */
async function ensureLogin(client: pg.Client, { ownerUrl, database, role, password }: Login): Promise<void> {
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = password;
  if (await roleExists(client, role)) {
    if (!(await letsIn(url.href))) throw foreign(database, role);
    return;
  }
  const name = pg.escapeIdentifier(role);
  await client.query(`CREATE ROLE ${name} LOGIN PASSWORD ${pg.escapeLiteral(password)}`);
  await client.query(`GRANT CONNECT ON DATABASE ${pg.escapeIdentifier(database)} TO ${name}`);
}

/** A running app would lose its database if the password were set anew. */
function foreign(database: string, role: string): CommandFailure {
  return new CommandFailure(
    `The database ${database} belongs to another installation: ${role} has a password that this DATA_DIR does not know. ` +
      "Set DATA_DIR to that installation's folder, or give DATABASE_APP_URL and DATABASE_AUTH_URL.",
    { exitCode: EXIT.otherInstallation },
  );
}
