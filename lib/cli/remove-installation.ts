import { rm } from "node:fs/promises";
import { leaseServer } from "./database/embedded";
import { stateFolder } from "./database/location";
import { readInstallation } from "./installation";

/** Deletes an installation with all its data; a server left behind is stopped first. */
export async function removeInstallation(dataDir: string): Promise<void> {
  const installation = await readInstallation(dataDir);
  if (installation) {
    // A cluster that cannot be started has no server to stop.
    const lease = await leaseServer(dataDir, installation).catch(() => undefined);
    await lease?.release();
    await rm(stateFolder(installation.id), { recursive: true, force: true });
  }
  await rm(dataDir, { recursive: true, force: true });
}
