import type pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { givePassword, invitePerson } from "@/lib/auth/people";
import { LIFETIMES, openNewSession } from "@/lib/auth/sessions";
import { disconnect } from "@/lib/db/client";
import { redeemInvitation, replacePassword } from "@/lib/db/sign-in";
import { answerCall } from "@/lib/http/api/answer-call";
import { authRoute } from "@/lib/http/auth-route";
import { connectSuperuser } from "@/tests/support/database";
import { type Federation, foundFederation, type Person, personAt } from "@/tests/support/people";
import { browserRequest, cookieFor, cookiesSet } from "@/tests/support/session";

// security.md §2, item 5: what ends or changes a session bites on the very next request with the old cookie.

let superuser: pg.Client;
let federation: Federation;
let editor: Person;
let token: string;
let cookie: string;

beforeAll(async () => {
  superuser = await connectSuperuser();
  federation = await foundFederation(superuser, "alpha");
  editor = personAt(federation, "UPPER_EDITOR", "U1");
  await givePassword(superuser, editor.userId, "ba con mèo trắng");
});
afterAll(async () => {
  await disconnect();
  await superuser.end();
});
beforeEach(async () => {
  await setMembership("UPPER_EDITOR", "U1");
  token = (await openNewSession(editor.userId, LIFETIMES.desk)) ?? "";
  cookie = await cookieFor(token);
  expect(await reads()).toEqual(["G1", "G2", "U1"]);
  expect(await writes()).toBe(201);
});

async function setMembership(role: string, unit: "U1" | "U2"): Promise<void> {
  await superuser.query("SELECT auth.save_user($1, $2, NULL, NULL, ARRAY[$3]::uuid[], $4)", [
    federation.tenant,
    editor.email,
    federation.units[unit],
    role,
  ]);
}

/** Codes of the units that the cookie opens, or the status. */
async function reads(): Promise<string[] | number> {
  const response = await answerCall(browserRequest("/api/v1/units", { headers: { cookie } }));
  if (!response.ok) return response.status;
  const { items } = await response.json();
  return items.map(({ code }: { code: string }) => code).sort();
}

async function writes(): Promise<number> {
  const body = { unit: "U1", type: "TV_PROGRAMME", occurredOn: "2021-03-01", title: "x", status: "DRAFT" };
  const headers = { cookie, "content-type": "application/json" };
  const init = { method: "POST", headers, body: JSON.stringify(body) };
  return (await answerCall(browserRequest("/api/v1/activities", init))).status;
}

describe("the next request with the old cookie", () => {
  it("writes no more after a demotion", async () => {
    await setMembership("READER", "U1");
    expect([await reads(), await writes()]).toEqual([["G1", "G2", "U1"], 403]);
  });

  it("sees the new unit alone after a move", async () => {
    await setMembership("UPPER_EDITOR", "U2");
    expect([await reads(), await writes()]).toEqual([["G3", "U2"], 422]);
  });

  it("sees a unit that was placed elsewhere no more", async () => {
    const move = (parent: "U1" | "U2") =>
      superuser.query("UPDATE placements SET parent_id = $1 WHERE unit_id = $2", [
        federation.units[parent],
        federation.units.G2,
      ]);
    await move("U2");
    expect(await reads()).toEqual(["G1", "U1"]);
    await move("U1");
  });

  it("is refused after being disabled", async () => {
    await superuser.query("UPDATE auth.users SET disabled_at = now() WHERE id = $1", [editor.userId]);
    expect([await reads(), await writes()]).toEqual([401, 401]);
    await superuser.query("UPDATE auth.users SET disabled_at = NULL WHERE id = $1", [editor.userId]);
  });

  it("is refused after signing out", async () => {
    const csrf = await authRoute(browserRequest("/api/auth/csrf"), ["csrf"]);
    const { csrfToken } = await csrf.json();
    const seal = cookiesSet(csrf).get("csrf")?.value;
    const out = await authRoute(
      browserRequest("/api/auth/signout", {
        method: "POST",
        headers: { cookie: `${cookie}; csrf=${seal}` },
        body: new URLSearchParams({ csrfToken }),
      }),
      ["signout"],
    );
    expect(out.status).toBe(302);
    expect([await reads(), await writes()]).toEqual([401, 401]);
  });

  it("is refused after a reset, and so is a bearer token", async () => {
    const path = await invitePerson(superuser, editor.userId);
    const bearer = (await openNewSession(editor.userId, LIFETIMES.script)) ?? "";
    const invitation = path.replace("/invitation/", "");
    expect(await redeemInvitation(invitation, "$argon2id$x")).toBe(editor.userId);
    expect(await redeemInvitation(invitation, "$argon2id$y")).toBeUndefined();
    expect([await reads(), await writes()]).toEqual([401, 401]);
    const headers = { authorization: `Bearer ${bearer}` };
    expect((await answerCall(browserRequest("/api/v1/units", { headers }))).status).toBe(401);
  });

  it("is refused everywhere but where the password was changed", async () => {
    const other = (await openNewSession(editor.userId, LIFETIMES.desk)) ?? "";
    expect(await replacePassword(other, "$argon2id$z")).toBe(true);
    expect(await reads()).toBe(401);
    cookie = await cookieFor(other);
    expect(await reads()).toEqual(["G1", "G2", "U1"]);
  });

  it("is refused on a machine of one's own after any change of a place, and goes on at a desk", async () => {
    const own = (await openNewSession(editor.userId, LIFETIMES.phone)) ?? "";
    const [desk, phone] = [cookie, await cookieFor(own)];
    for (const unit of ["U2", "U1"] as const) {
      await setMembership("UPPER_EDITOR", unit);
      cookie = phone;
      expect(await reads()).toBe(401);
    }
    cookie = desk;
    expect(await reads()).toEqual(["G1", "G2", "U1"]);
  });

  it.each([
    ["half an hour of rest", "last_used_at = now() - interval '31 minutes'"],
    ["twelve hours", "expires_at = now()"],
  ])("is refused after %s", async (_, change) => {
    await superuser.query(
      `UPDATE auth.sessions SET ${change} WHERE token_hash = sha256(convert_to($1, 'UTF8'))`,
      [token],
    );
    expect([await reads(), await writes()]).toEqual([401, 401]);
  });
});

describe("a session on a machine of one's own", () => {
  it("asks for the password again before accounts are managed, half a day later; all else goes on", async () => {
    const own = (await openNewSession(editor.userId, LIFETIMES.phone)) ?? "";
    cookie = await cookieFor(own);
    const account = personAt(federation, "GRASSROOTS_CHAIR", "G1").userId;
    const invites = async () => {
      const init = { method: "POST", headers: { cookie } };
      const response = await answerCall(browserRequest(`/api/v1/users/${account}/end-sessions`, init));
      return [response.status, (await response.json()).code];
    };
    expect(await invites()).toEqual([200, undefined]);
    await superuser.query(
      "UPDATE auth.sessions SET created_at = now() - interval '13 hours' WHERE user_id = $1",
      [editor.userId],
    );
    expect(await invites()).toEqual([403, "PROVE_AGAIN"]);
    expect([await reads(), await writes()]).toEqual([["G1", "G2", "U1"], 201]);
    const script = (await openNewSession(editor.userId, LIFETIMES.script)) ?? "";
    await superuser.query("UPDATE auth.sessions SET created_at = now() - interval '13 hours'");
    const headers = { authorization: `Bearer ${script}` };
    const init = { method: "POST", headers };
    expect((await answerCall(browserRequest(`/api/v1/users/${account}/end-sessions`, init))).status).toBe(
      200,
    );
  });
});

describe("a session in use", () => {
  const age = (interval: string) =>
    superuser.query(
      `UPDATE auth.sessions SET last_used_at = now() - interval '${interval}' WHERE token_hash = sha256(convert_to($1, 'UTF8'))`,
      [token],
    );
  const rested = async () => {
    const { rows } = await superuser.query(
      "SELECT extract(epoch FROM now() - last_used_at)::int AS s FROM auth.sessions WHERE token_hash = sha256(convert_to($1, 'UTF8'))",
      [token],
    );
    return rows[0].s;
  };

  it("notes its use after a minute", async () => {
    await age("5 minutes");
    await reads();
    expect(await rested()).toBeLessThan(60);
  });

  it("does not write it down more often", async () => {
    await age("40 seconds");
    await reads();
    expect(await rested()).toBeGreaterThanOrEqual(40);
  });
});

describe("next-auth's own view of it", () => {
  const ask = (sent: string) =>
    authRoute(browserRequest("/api/auth/session", { headers: { cookie: sent } }), ["session"]);

  it("never tells the token, and renews nothing", async () => {
    const response = await ask(cookie);
    const body = await response.text();
    expect(JSON.parse(body)).toHaveProperty("expires");
    expect(body).not.toContain(token);
    expect(cookiesSet(response).size).toBe(0);
  });

  it("ends with the row: the cookie is taken away", async () => {
    await superuser.query("UPDATE auth.sessions SET ended_at = now() WHERE user_id = $1", [editor.userId]);
    const response = await ask(cookie);
    expect(await response.json()).toEqual({});
    expect(cookiesSet(response).get("session")?.value).toBe("");
  });

  it("cannot be updated from outside, and its log is closed", async () => {
    const post = (path: string) =>
      authRoute(browserRequest(`/api/auth/${path}`, { method: "POST", headers: { cookie } }), [path]);
    expect((await post("session")).status).toBe(404);
    expect((await post("_log")).status).toBe(404);
  });
});

describe("a cookie", () => {
  it("is worth nothing when it was sealed with another key", async () => {
    const { encode } = await import("next-auth/jwt");
    cookie = `session=${await encode({ token: { sid: token }, secret: "x".repeat(40) })}`;
    expect(await reads()).toBe(401);
  });

  it("under the plain name is worth nothing on a public host", async () => {
    const request = browserRequest("/api/v1/units", { headers: { cookie } }, "https://chitieu.example");
    expect((await answerCall(request)).status).toBe(401);
  });

  it.each([undefined, "null", "https://evil.example", "http://localhost:3001"])(
    "writes nothing for a page of %s",
    async (origin) => {
      const headers = new Headers({ cookie, host: "localhost:3000", "content-type": "application/json" });
      if (origin !== undefined) headers.set("origin", origin);
      const request = new Request("http://localhost:3000/api/v1/activities", {
        method: "POST",
        headers,
        body: "{}",
      });
      const response = await answerCall(request);
      expect([response.status, (await response.json()).code]).toEqual([403, "FOREIGN_ORIGIN"]);
    },
  );
});
