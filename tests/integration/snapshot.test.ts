import { expect, it } from "vitest";
import { openSession, openSessionAt, type SessionTx } from "@/lib/db/transaction";
import { ACTIVITIES, load, UNITS } from "./transfer/loading";
import { asOwner, foundTenant } from "./transfer/tenant";

async function seen({ db, who }: SessionTx) {
  return { activities: await db.activity.count(), revision: who.revision };
}

it("reads the very moment that another transaction holds, whatever was written since", async () => {
  const { token } = await foundTenant("held");
  await load(token, { "units.csv": UNITS });
  const before = await openSession(token, "read", seen);
  await asOwner(async (client) => {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const { rows } = await client.query<{ name: string }>("SELECT pg_export_snapshot() AS name");
    await load(token, { "activities.csv": ACTIVITIES });
    expect(await openSessionAt(rows[0]?.name ?? "", token, seen)).toEqual(before);
  });
  const after = await openSession(token, "read", seen);
  expect(after.activities).toBe(2);
  expect(after.revision).not.toBe(before.revision);
});

it("takes nothing for a snapshot's name that is none", async () => {
  const { token } = await foundTenant("named");
  await expect(openSessionAt("x'; SELECT '", token, seen)).rejects.toThrow("Not a snapshot");
});
