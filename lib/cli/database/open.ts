import { dataDirectory, type Installation, loadInstallation, makeDataDirectory } from "../installation";
import { whileLocked } from "../lock";
import { applyMigrations } from "../migrations/apply";
import { renewLinkKeys } from "../migrations/link-keys";
import { type Lease, leaseServer, openingLock } from "./embedded";
import { createOwner, EMBEDDED_DATABASE, ensureRoles } from "./roles";
import { refuseOldServer } from "./version";

/** A migrated database and the addresses of its three logins. */
export interface Database {
  installation: Installation;
  ownerUrl: string;
  appUrl: string;
  authUrl: string;
  /** The use of the embedded server; undefined where DATABASE_URL names another. */
  lease: Lease | undefined;
  /** Names of the migrations applied now. */
  applied: string[];
  release(): Promise<void>;
}

/** What a command is about to do with the database. */
export interface OpenOptions {
  /** It serves or replaces what the app serves, which one command of an installation may do at a time. */
  serving?: boolean;
  /** Names of the only migrations that are wanted; all by default. */
  migrations?: readonly string[];
  /** Ends the waiting for another command. */
  signal?: AbortSignal;
}

/**
 * Opens the database of this installation: starts the embedded server unless DATABASE_URL names another, makes the
 * roles that are missing and applies the migrations that are missing.
 * @throws CommandFailure with its own exit code when the server cannot be reached or has another version
 */
export async function openDatabase({
  serving = false,
  migrations,
  signal,
}: OpenOptions = {}): Promise<Database> {
  const dataDir = dataDirectory();
  await makeDataDirectory(dataDir);
  const open = async () => {
    const installation = await loadInstallation(dataDir);
    const lease = process.env.DATABASE_URL ? undefined : await leaseServer(dataDir, installation);
    try {
      if (serving) await lease?.claimServing();
      return await prepare(installation, lease, migrations);
    } catch (error) {
      await lease?.release();
      throw error;
    }
  };
  return whileLocked(openingLock(dataDir), open, signal);
}

async function prepare(
  installation: Installation,
  lease: Lease | undefined,
  migrations: readonly string[] | undefined,
): Promise<Database> {
  const { ownerPassword, appPassword, authPassword } = installation.database;
  const { DATABASE_APP_URL: app, DATABASE_AUTH_URL: auth } = process.env;
  if (lease) await createOwner(lease.superuser, ownerPassword);
  const ownerUrl = process.env.DATABASE_URL ?? embeddedUrl(lease, ownerPassword);
  await refuseOldServer(ownerUrl);
  await ensureRoles(ownerUrl, { ...(!app && { app: appPassword }), ...(!auth && { auth: authPassword }) });
  const applied = await applyMigrations(process.cwd(), ownerUrl, migrations);
  await renewLinkKeys(ownerUrl);
  return {
    installation,
    ownerUrl,
    appUrl: app ?? loginUrl(ownerUrl, "app", appPassword),
    authUrl: auth ?? loginUrl(ownerUrl, "auth", authPassword),
    lease,
    applied,
    release: async () => lease?.release(),
  };
}

function embeddedUrl(lease: Lease | undefined, password: string): string {
  return `postgresql://${EMBEDDED_DATABASE}_owner:${password}@127.0.0.1:${lease?.port}/${EMBEDDED_DATABASE}`;
}

/** The owner's address with the login and password of another role of the same database. */
function loginUrl(ownerUrl: string, role: "app" | "auth", password: string): string {
  const url = new URL(ownerUrl);
  url.username = `${url.pathname.slice(1)}_${role}`;
  url.password = password;
  return url.href;
}
