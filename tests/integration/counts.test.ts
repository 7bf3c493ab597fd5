import pg from "pg";
import { expect, inject, it } from "vitest";
import { compareCounts } from "@/lib/db/count-differences";
import { openSession } from "@/lib/db/transaction";
import { ACTIVITIES, load, UNITS } from "./transfer/loading";
import { foundTenant } from "./transfer/tenant";

/** In a row's sums, after twelve months of what is handed in. */
const MARCH_APPROVED = 14;

/** Past every policy and trigger's author: as only a mistake or an intruder could. */
async function tamper(sql: string): Promise<void> {
  const url = new URL(inject("database").superuserUrl);
  url.pathname = new URL(process.env.DATABASE_OWNER_URL ?? "").pathname;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

it("finds the one count that is not what the records add up to", async () => {
  const { token } = await foundTenant("counted");
  const outcome = await load(token, { "units.csv": UNITS, "activities.csv": ACTIVITIES });
  expect(outcome.errors).toEqual([]);
  expect(await openSession(token, "read", compareCounts)).toEqual({ rows: 2, differences: [] });

  await tamper("UPDATE activity_counts SET approved[3] = approved[3] + 5 WHERE type = 'PAGE_POST'");
  const { differences } = await openSession(token, "read", compareCounts);
  expect(differences).toMatchObject([{ type: "PAGE_POST", year: 2021, outlet: "" }]);
  expect(differences[0]?.counted?.[MARCH_APPROVED]).toBe(6);
  expect(differences[0]?.recorded?.[MARCH_APPROVED]).toBe(1);
});
