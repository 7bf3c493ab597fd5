import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerTable } from "@/app/(app)/table-file";
import { givePassword, issueToken, setDisabled } from "@/lib/auth/people";
import { readTold } from "@/lib/auth/told";
import { disconnect } from "@/lib/db/client";
import { inForce } from "@/lib/db/reporters";
import { answerCall } from "@/lib/http/api/answer-call";
import { authRoute } from "@/lib/http/auth-route";
import { recordListExport } from "@/lib/queries/records/list-page";
import { exportBundle } from "@/lib/transfer/export-bundle";
import { connectSuperuser } from "@/tests/support/database";
import { type Federation, foundFederation, type Person, personAt } from "@/tests/support/people";
import { browserRequest, cookieFor, cookiesSet, signIn } from "@/tests/support/session";
import { seedTables } from "./row-level";

// What leaves a row though it changes no record, and that no row is ever changed.

const PASSWORD = "ba con mèo trắng";
let superuser: pg.Client;
let federation: Federation;
let admin: Person;
let chair: Person;

beforeAll(async () => {
  superuser = await connectSuperuser();
  federation = await foundFederation(superuser, "alpha");
  await seedTables({ client: superuser, federations: [federation] });
  await superuser.query("UPDATE plans SET status = 'ISSUED'");
  admin = personAt(federation, "PROVINCIAL_ADMIN", "P");
  chair = personAt(federation, "GRASSROOTS_CHAIR", "G1");
  await givePassword(superuser, chair.userId, PASSWORD);
});
afterAll(async () => {
  await disconnect();
  await superuser.end();
});

/** The rows that a piece of work leaves, as they say who, what and of what. */
async function rowsOf(work: () => Promise<unknown>): Promise<unknown[]> {
  const { rows: before } = await superuser.query("SELECT id FROM audit_entries");
  await work();
  const { rows } = await superuser.query(
    `SELECT actor_id AS by, action, entity, entity_id AS of, after FROM audit_entries WHERE id <> ALL ($1::uuid[]) ORDER BY id`,
    [before.map(({ id }) => id)],
  );
  return rows;
}

function asked(path: string, { token }: Person, headers: Record<string, string> = {}): Request {
  return new Request(`http://localhost:3000${path}`, {
    headers: { authorization: `Bearer ${token}`, ...headers },
  });
}

describe("the audit is told", () => {
  it("of signing in and out, by the browser's way", async () => {
    const rows = await rowsOf(async () => {
      const signedIn = await signIn({ login: chair.email, password: PASSWORD });
      const session = `session=${cookiesSet(signedIn).get("session")?.value}`;
      const csrf = await authRoute(browserRequest("/api/auth/csrf"), ["csrf"]);
      const proof = [...cookiesSet(csrf)].map(([name, { value }]) => `${name}=${value}`).join("; ");
      const body = new URLSearchParams({ csrfToken: (await csrf.json()).csrfToken });
      const headers = { cookie: `${session}; ${proof}` };
      await authRoute(browserRequest("/api/auth/signout", { method: "POST", headers, body }), ["signout"]);
    });
    const person = { by: chair.userId, entity: "user", of: chair.userId, after: null };
    expect(rows).toEqual([
      { ...person, action: "account.signIn" },
      { ...person, action: "account.signOut" },
    ]);
  });

  it("of a wrong password on somebody's account, and not of what was not evaluated", async () => {
    const tries = Array.from(
      { length: 7 },
      () => () => signIn({ login: chair.email, password: "quite wrong" }, "203.0.113.9"),
    );
    const rows = await rowsOf(async () => {
      for (const attempt of tries) await attempt();
      await signIn({ login: "nobody", password: "x" });
    });
    const refused = {
      by: null,
      action: "account.refuseSignIn",
      entity: "user",
      of: chair.userId,
      after: null,
    };
    expect(rows).toEqual([refused, refused, refused, refused, refused]);
  });

  it("of a denial, which leaves nothing else", async () => {
    const { rows: activities } = await superuser.query(
      "SELECT id FROM activities WHERE id LIKE 'G1%' LIMIT 1",
    );
    const id = activities[0].id;
    const init = { method: "POST", headers: { authorization: `Bearer ${chair.token}` }, body: "{}" };
    const request = new Request(`http://localhost:3000/api/v1/activities/${id}/approve`, init);
    const rows = await rowsOf(async () => {
      expect((await answerCall(request)).status).toBe(403);
    });
    expect(rows).toEqual([
      {
        by: chair.userId,
        action: "denied",
        entity: "action",
        of: "activity.approve",
        after: { code: "FORBIDDEN" },
      },
    ]);
  });

  it("of an export as CSV each time, and of a bundle", async () => {
    const csv = () => answerCall(asked("/api/v1/compliance?asOf=2021-06-30", admin, { accept: "text/csv" }));
    const rows = await rowsOf(async () => {
      expect((await csv()).headers.get("content-type")).toMatch(/csv/);
      await csv();
      await exportBundle(federation.command);
    });
    const file = { by: admin.userId, action: "csv.export", entity: "export", of: "compliance", after: null };
    const bundle = { by: null, action: "export", entity: "export", of: "bundle", after: null };
    expect(rows).toEqual([file, file, bundle]);
  });

  it("of whoever reads reporters' names, each time", async () => {
    const list = () => answerCall(asked("/api/v1/reporters?unit=G1", admin));
    const rows = await rowsOf(async () => {
      expect((await list()).status).toBe(200);
      expect((await list()).status).toBe(200);
      await readTold(chair.token, "r", (tx) => inForce(tx, "G1", "2021-06-30"));
    });
    const read = { action: "reporters.read", entity: "reporters of", of: "G1", after: null };
    expect(rows).toEqual([
      { ...read, by: admin.userId },
      { ...read, by: admin.userId },
      { ...read, by: chair.userId },
    ]);
  });

  it("of whoever takes reporters' names away in a file, and of the file", async () => {
    const rows = await rowsOf(() =>
      answerTable(asked("/reporters/list.csv?unit=G1", admin), "csv", {
        id: "reporters",
        read: (tx, scope, address) => recordListExport(tx, scope, "reporters", address),
        table: async () => ({ name: ["x"], columns: [{ head: "x" }], rows: [] }),
      }),
    );
    const file = { action: "csv.export", entity: "export", of: "reporters" };
    const read = { action: "reporters.read", entity: "reporters of", of: "G1" };
    expect(rows).toEqual([read, file].map((each) => ({ ...each, by: admin.userId, after: null })));
  });

  it("of a token that a command issued, of disabling and enabling", async () => {
    const rows = await rowsOf(async () => {
      await issueToken(superuser, chair.email);
      await setDisabled(superuser, { tenant: "alpha", identifier: chair.email, disabled: true });
      await setDisabled(superuser, { tenant: "alpha", identifier: chair.email, disabled: false });
    });
    const person = { by: null, entity: "user", of: chair.userId, after: null };
    expect(rows).toEqual([
      { ...person, action: "token.issue" },
      { ...person, action: "user.disable" },
      { ...person, action: "user.enable" },
    ]);
  });
});

describe("a row of it", () => {
  it.each(["UPDATE audit_entries SET action = 'x'", "DELETE FROM audit_entries", "TRUNCATE audit_entries"])(
    "is changed by nobody, loudly: %s",
    async (sql) => {
      const owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
      await owner.connect();
      try {
        for (const client of [owner, superuser]) {
          await expect(client.query(sql)).rejects.toMatchObject({ code: "42501", message: /append-only/ });
        }
      } finally {
        await owner.end();
      }
    },
  );
});

describe("whoever was disabled and is enabled again", () => {
  it("gets no session, no token and no invitation back, however it was done", async () => {
    const holds = async (token: string) => {
      const headers = { cookie: await cookieFor(token) };
      const session = await authRoute(browserRequest("/api/auth/session", { headers }), ["session"]);
      return JSON.stringify(await session.json()) !== "{}";
    };
    const open = async (token: string) => {
      await superuser.query("SELECT auth.open_session($1, $2, 'interactive', NULL, 3600)", [
        chair.userId,
        token,
      ]);
      await superuser.query("SELECT auth.invite($1, $2, 3600)", [chair.userId, token]);
      expect(await holds(token)).toBe(true);
      return token;
    };
    const disable = "UPDATE auth.users SET disabled_at = now() WHERE id = $1";
    const enable = "UPDATE auth.users SET disabled_at = NULL WHERE id = $1";
    const first = await open("a".repeat(64));
    await setDisabled(superuser, { tenant: "alpha", identifier: chair.email, disabled: true });
    await setDisabled(superuser, { tenant: "alpha", identifier: chair.email, disabled: false });
    const second = await open("b".repeat(64));
    await superuser.query(disable, [chair.userId]);
    await superuser.query(enable, [chair.userId]);
    const invited = await superuser.query(
      "SELECT FROM auth.invitation($1) UNION ALL SELECT FROM auth.invitation($2)",
      [first, second],
    );
    expect([await holds(first), await holds(second), invited.rowCount]).toEqual([false, false, 0]);
    expect(await holds(await open("c".repeat(64)))).toBe(true);
  });

  it.each([
    ["another federation", { tenant: "nowhere", identifier: "grassroots_chair.g1@alpha.test" }],
    ["nobody", { tenant: "alpha", identifier: "nobody@alpha.test" }],
  ])("is not found in %s", async (_, request) => {
    await expect(setDisabled(superuser, { ...request, disabled: true })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});
