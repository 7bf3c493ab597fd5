import { compareCounts } from "@/lib/db/count-differences";
import { openSession } from "@/lib/db/transaction";
import { withClient } from "./database/connect";
import { withDatabase } from "./transfer/database";
import { withImportSession } from "./transfer/tenant";

const SHOWN = 20;

interface Tenant {
  id: string;
  code: string;
}

async function tenants(ownerUrl: string): Promise<Tenant[]> {
  return withClient(
    ownerUrl,
    async (client) => (await client.query<Tenant>("SELECT id, code FROM auth.tenants ORDER BY code")).rows,
  );
}

/** `npm run counts`: proves the read model of every federation equal to its records. @returns 1 where it is not */
export async function countsCommand(): Promise<number> {
  return withDatabase(async ({ ownerUrl }) => {
    let wrong = 0;
    for (const { id, code } of await tenants(ownerUrl)) {
      const { rows, differences } = await withImportSession(ownerUrl, id, (token) =>
        openSession(token, "read", compareCounts, "command"),
      );
      wrong += differences.length;
      console.log(`${code}: ${rows} rows compared, ${differences.length} differ from the records`);
      for (const difference of differences.slice(0, SHOWN)) console.log(`  ${JSON.stringify(difference)}`);
    }
    return wrong === 0 ? 0 : 1;
  });
}
