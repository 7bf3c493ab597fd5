import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { CommandFailure } from "../failure";

const run = promisify(execFile);
const NAME = "postgres";

/** Whom the server runs as, in the shape that spawn takes; empty = whoever runs the command. */
export interface SystemUser {
  uid?: number;
  gid?: number;
}

async function lookUp(): Promise<SystemUser | undefined> {
  try {
    const [uid, gid] = await Promise.all([run("id", ["-u", NAME]), run("id", ["-g", NAME])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return undefined;
  }
}

/** PostgreSQL refuses to run as root: then the system's user `postgres` runs it, made where there is none. */
export async function serverUser(): Promise<SystemUser> {
  if (process.getuid?.() !== 0) return {};
  const known = await lookUp();
  if (known) return known;
  const noLogin = ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", NAME];
  await run("useradd", noLogin).catch(() => undefined);
  const made = await lookUp();
  if (made) return made;
  throw new CommandFailure(
    `PostgreSQL does not run as root and no user ${NAME} could be made: run as another user.`,
  );
}
