import { CommandFailure, EXIT } from "../failure";
import { withClient } from "./connect";

const OLDEST = 180_000;

/** @throws CommandFailure for a server whose SQL the migrations do not speak */
export async function refuseOldServer(ownerUrl: string): Promise<void> {
  const [version, number] = await withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ version: string; number: number }>(
      "SELECT current_setting('server_version') AS version, current_setting('server_version_num')::int AS number",
    );
    return [rows[0]?.version ?? "", rows[0]?.number ?? 0] as const;
  });
  if (number >= OLDEST) return;
  throw new CommandFailure(
    `DATABASE_URL leads to PostgreSQL ${version}; 18 or newer is needed: upgrade it, or leave DATABASE_URL out.`,
    { exitCode: EXIT.otherVersion },
  );
}
