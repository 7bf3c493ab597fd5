import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GET as ready } from "@/app/readyz/route";
import { disconnect } from "@/lib/db/client";
import { openSession } from "@/lib/db/transaction";
import { env } from "@/lib/env";
import { answerCall } from "@/lib/http/api/answer-call";
import { connectSuperuser, roleNames } from "@/tests/support/database";
import { type Federation, foundFederation, personAt } from "@/tests/support/people";

// What a request hears from a database that is slow or was lost: 503 within five seconds, and no false success.

let superuser: pg.Client;
let federation: Federation;
let headers: Headers;

beforeAll(async () => {
  superuser = await connectSuperuser();
  federation = await foundFederation(superuser, "alpha");
  const { token } = personAt(federation, "PROVINCIAL_ADMIN", "P");
  headers = new Headers({ authorization: `Bearer ${token}`, "content-type": "application/json" });
});
afterAll(async () => {
  await disconnect();
  await superuser.end();
});

const read = () => answerCall(new Request("http://localhost:3000/api/v1/units", { headers }));
const write = () => {
  const draft = {
    unit: "G1",
    type: "TV_PROGRAMME",
    occurredOn: "2021-03-01",
    title: "slow",
    status: "DRAFT",
  };
  const init = { method: "POST", headers, body: JSON.stringify(draft) };
  return answerCall(new Request("http://localhost:3000/api/v1/activities", init));
};

describe("a database that does not answer", () => {
  it.each([
    ["reads", read],
    ["writes", write],
  ])("is told to whoever %s within five seconds, and nothing is written", async (_, ask) => {
    expect((await read()).status).toBe(200);
    await superuser.query("BEGIN");
    await superuser.query("LOCK TABLE units IN ACCESS EXCLUSIVE MODE");
    const begun = Date.now();
    const response = await ask();
    const waited = Date.now() - begun;
    await superuser.query("ROLLBACK");
    expect([response.status, response.headers.get("retry-after")]).toEqual([503, "5"]);
    expect(waited).toBeLessThan(5_000);
    const { rows } = await superuser.query("SELECT count(*)::int AS n FROM activities WHERE title = 'slow'");
    expect(rows[0].n).toBe(0);
    expect((await read()).status).toBe(200);
  });

  it("is told while every connection is in use, and answers once one is free", async () => {
    const { token } = personAt(federation, "PROVINCIAL_ADMIN", "P");
    const { promise: freed, resolve: free } = Promise.withResolvers<void>();
    let held = 0;
    const holding = Array.from({ length: env().DATABASE_APP_CONNECTIONS }, () =>
      openSession(token, "read", async () => {
        held += 1;
        await freed;
      }),
    );
    await expect.poll(() => held).toBe(env().DATABASE_APP_CONNECTIONS);
    const begun = Date.now();
    const response = await read();
    const waited = Date.now() - begun;
    free();
    await Promise.all(holding);
    expect([response.status, response.headers.get("retry-after")]).toEqual([503, "5"]);
    expect(waited).toBeLessThan(5_000);
    expect((await read()).status).toBe(200);
  });

  it.each(["53100", "53200"])("says so to a writer where it has no room left (%s)", async (state) => {
    await superuser.query(
      `CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no room' USING ERRCODE = '${state}'; END $$;
       CREATE TRIGGER no_room BEFORE INSERT ON activities FOR EACH ROW EXECUTE FUNCTION no_room()`,
    );
    const response = await write();
    await superuser.query("DROP FUNCTION no_room CASCADE");
    expect([response.status, response.headers.get("retry-after")]).toEqual([503, "5"]);
  });

  it("is found again after every connection was lost", async () => {
    await read();
    await superuser.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = $1", [
      roleNames().app,
    ]);
    const statuses: number[] = [];
    // Each connection of the pool is found dead once, unless the pool has heard of it before.
    await expect.poll(async () => statuses.push((await read()).status) && statuses.at(-1)).toBe(200);
    expect(statuses.filter((status) => status !== 200 && status !== 503)).toEqual([]);
  });
});

describe("readiness", () => {
  it("is told of a database that is reached and migrated", async () => {
    expect((await ready()).status).toBe(200);
  });

  it("is not told of one that lacks a migration", async () => {
    await superuser.query(
      "UPDATE auth._prisma_migrations SET finished_at = NULL WHERE migration_name LIKE '%_sign_in'",
    );
    expect((await ready()).status).toBe(503);
    await superuser.query(
      "UPDATE auth._prisma_migrations SET finished_at = now() WHERE migration_name LIKE '%_sign_in'",
    );
  });
});
