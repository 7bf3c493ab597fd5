import type pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { acceptInvitation, changePassword, signOut } from "@/lib/actions/account";
import { saveActivity } from "@/lib/actions/activities/form";
import { givePassword, invitePerson, issueToken, savePerson } from "@/lib/auth/people";
import { withScope } from "@/lib/auth/scope";
import { LIFETIMES, openNewSession } from "@/lib/auth/sessions";
import { disconnect } from "@/lib/db/client";
import { connectSuperuser } from "@/tests/support/database";
import { type Federation, foundFederation, type Person, personAt } from "@/tests/support/people";
import { cookieFor, signIn } from "@/tests/support/session";

// What forms do to one's own account, and what a form is told: server actions, with Next's request around them.

const request = vi.hoisted(() => ({
  headers: new Headers(),
  jar: new Map<string, string>(),
  revalidated: 0,
}));
vi.mock("next/headers", () => ({
  headers: async () => request.headers,
  cookies: async () => ({
    set: (name: string, value: string) => request.jar.set(name, value),
    delete: (name: string) => request.jar.set(name, ""),
  }),
}));
vi.mock("next/cache", () => ({
  revalidatePath: () => {
    request.revalidated += 1;
  },
}));

const OLD = "ba con mèo trắng";
const NEW = "hai con mèo đen";

let superuser: pg.Client;
let federation: Federation;
let chair: Person;
let token: string;

beforeAll(async () => {
  superuser = await connectSuperuser();
  federation = await foundFederation(superuser, "alpha");
  chair = personAt(federation, "GRASSROOTS_CHAIR", "G1");
});
afterAll(async () => {
  await disconnect();
  await superuser.end();
});
beforeEach(async () => {
  await superuser.query("DELETE FROM auth.sign_in_attempts");
  await givePassword(superuser, chair.userId, OLD);
  token = (await openNewSession(chair.userId, LIFETIMES.desk)) ?? "";
  request.headers = new Headers({
    host: "localhost:3000",
    origin: "http://localhost:3000",
    cookie: await cookieFor(token),
  });
  request.jar.clear();
  request.revalidated = 0;
});

const holds = (sid: string) => withScope(sid, "read", async () => true).catch(() => false);

async function audited(action: string): Promise<number> {
  const { rows } = await superuser.query("SELECT count(*)::int AS n FROM audit_entries WHERE action = $1", [
    action,
  ]);
  return rows[0].n;
}

describe("changing one's password", () => {
  const form = (current: string, password: string, repeat = password) => ({ current, password, repeat });

  it.each([
    ["a wrong present one", form("quite wrong", NEW), "current", "password.wrong"],
    ["a short one", form(OLD, "short"), "password", "password.tooShort"],
    ["a common one", form(OLD, "Matkhau123"), "password", "password.common"],
    ["two that differ", form(OLD, NEW, "another one"), "repeat", "password.differs"],
    ["one that is not repeated", form(OLD, NEW, ""), "repeat", "password.differs"],
    ["none", form(OLD, "", NEW), "password", "required"],
  ])("refuses %s in the field's own words", async (_, values, path, code) => {
    const reply = await changePassword(values);
    expect(reply).toMatchObject({ ok: false, code: "INVALID", errors: [{ path, code }] });
    expect((await signIn({ login: chair.email, password: OLD })).status).toBe(200);
  });

  it.each([
    ["a wrong present one", form("quite wrong", "short", "another"), "current password.wrong"],
    ["none at present", form("", "short", "another"), "current required"],
  ])("tells %s beside a short one and another repeated", async (_, values, current) => {
    const reply = await changePassword(values);
    const told = reply.ok ? [] : reply.errors?.map(({ path, code }) => `${path} ${code}`);
    expect(told).toEqual([current, "password password.tooShort", "repeat password.differs"]);
  });

  it("is not done for another person than the one who opened the form", async () => {
    const opened = { ...form(OLD, NEW), openedBy: "00000000-0000-4000-8000-000000000000" };
    expect(await changePassword(opened)).toMatchObject({ ok: false, code: "OTHER_PERSON" });
    expect((await signIn({ login: chair.email, password: OLD })).status).toBe(200);
  });

  it("keeps this session and ends the others, and says so in the audit", async () => {
    const [other, script] = [
      (await openNewSession(chair.userId, LIFETIMES.phone)) ?? "",
      (await openNewSession(chair.userId, LIFETIMES.script)) ?? "",
    ];
    const before = await audited("account.changePassword");
    expect(await changePassword({ ...form(OLD, NEW), openedBy: chair.userId })).toEqual({
      ok: true,
      data: {},
    });
    expect(await Promise.all([token, other, script].map(holds))).toEqual([true, false, false]);
    expect(await audited("account.changePassword")).toBe(before + 1);
    expect((await signIn({ login: chair.email, password: OLD })).status).toBe(401);
    expect((await signIn({ login: chair.email, password: NEW })).status).toBe(200);
  });

  it("cannot be used to guess", async () => {
    for (let attempt = 0; attempt < 5; attempt += 1) await changePassword(form("quite wrong", NEW));
    expect(await changePassword(form(OLD, NEW))).toMatchObject({ ok: false, code: "THROTTLED" });
  });

  it("is not for a bearer token", async () => {
    const script = await issueToken(superuser, chair.email);
    request.headers = new Headers({ host: "localhost:3000", authorization: `Bearer ${script}` });
    expect(await changePassword(form(OLD, NEW))).toMatchObject({ ok: false, code: "SESSION_ENDED" });
  });
});

describe("accepting an invitation", () => {
  it("sets the password once, signs in and leads to the unit", async () => {
    const path = await invitePerson(superuser, chair.userId);
    const values = { token: path.replace("/invitation/", ""), password: NEW, repeat: NEW };
    await expect(acceptInvitation(values)).rejects.toMatchObject({
      digest: expect.stringContaining("/todo"),
    });
    expect(request.jar.get("session")).toMatch(/^ey/);
    expect(await holds(token)).toBe(false);
    expect(await audited("account.acceptInvitation")).toBe(1);
    expect((await signIn({ login: chair.email, password: NEW })).status).toBe(200);
    expect(await acceptInvitation(values)).toMatchObject({ ok: false, code: "NOT_FOUND" });
  });

  it("keeps whoever says that the machine is theirs signed in for 90 days, as a form without a script sends it", async () => {
    const form = new FormData();
    const token = (await invitePerson(superuser, chair.userId)).replace("/invitation/", "");
    for (const [name, value] of Object.entries({ token, password: NEW, repeat: NEW, remember: "true" }))
      form.set(name, value);
    await expect(acceptInvitation(form)).rejects.toMatchObject({ digest: expect.stringContaining("/todo") });
    const { rows } = await superuser.query(
      "SELECT (expires_at - created_at)::text AS lifetime FROM auth.sessions WHERE user_id = $1 ORDER BY created_at DESC LIMIT 1",
      [chair.userId],
    );
    expect(rows).toEqual([{ lifetime: "90 days" }]);
  });

  it.each([
    ["unknown", "x".repeat(43)],
    ["empty", ""],
  ])("is refused for a token that is %s", async (_, unknown) => {
    const reply = await acceptInvitation({ token: unknown, password: NEW, repeat: NEW });
    expect(reply).toMatchObject({ ok: false, code: "NOT_FOUND" });
  });

  it("is refused for one that is too old", async () => {
    const path = await invitePerson(superuser, chair.userId);
    await superuser.query("UPDATE auth.invitations SET expires_at = now()");
    const values = { token: path.replace("/invitation/", ""), password: NEW, repeat: NEW };
    expect(await acceptInvitation(values)).toMatchObject({ ok: false, code: "NOT_FOUND" });
  });
});

describe("signing out", () => {
  it("ends the row and takes the cookie away", async () => {
    await expect(signOut()).rejects.toMatchObject({ digest: expect.stringContaining("/signin") });
    expect([await holds(token), request.jar.get("session")]).toEqual([false, ""]);
  });

  it("cannot be done to somebody by a foreign page", async () => {
    request.headers.set("origin", "https://evil.example");
    await expect(signOut()).rejects.toMatchObject({ digest: expect.stringContaining("/signin") });
    expect(await holds(token)).toBe(true);
  });
});

describe("a form's action", () => {
  const values = { unit: "G1", type: "TV_PROGRAMME", occurredOn: "2021-03-01", title: "x", status: "DRAFT" };

  it("takes what a form without a script sends, once per key", async () => {
    const form = new FormData();
    for (const [name, value] of Object.entries(values)) form.set(name, value);
    for (const name of ["outlet", "url", "content", "form"]) form.set(name, "");
    form.append("audiences", "MEMBERS");
    form.append("audiences", "WORKERS");
    form.set("quantity", "2");
    form.set("idempotencyKey", "first-attempt");
    form.set("$ACTION_ID_x", "");
    const first = await saveActivity(null, form);
    expect(first).toMatchObject({
      ok: true,
      data: { unit: "G1", quantity: 2, audiences: ["MEMBERS", "WORKERS"], url: null },
    });
    expect(await saveActivity(null, form)).toEqual(first);
    expect(request.revalidated).toBe(2);
  });

  it("returns field errors as values, in the reader's words", async () => {
    const reply = await saveActivity({ ...values, occurredOn: "2021-02-30" });
    expect(reply).toMatchObject({
      ok: false,
      code: "INVALID",
      errors: [{ path: "occurredOn", message: expect.stringMatching(/^Ngày không hợp lệ; viết như/) }],
    });
    expect(request.revalidated).toBe(0);
  });

  it("returns the end of the session as a value, so that the form can keep what was typed", async () => {
    await superuser.query("UPDATE auth.sessions SET ended_at = now() WHERE user_id = $1", [chair.userId]);
    expect(await saveActivity(values)).toEqual({
      ok: false,
      code: "SESSION_ENDED",
      message: "Phiên đăng nhập đã hết hạn",
    });
  });

  const cycle: { self?: unknown } = {};
  cycle.self = cycle;
  it.each([
    ["a number without end", { ...values, quantity: 2n }],
    ["a cycle", { ...values, audiences: cycle }],
    ["a map", { ...values, audiences: new Map([["a", 1]]) }],
    ["a moment", { ...values, occurredOn: new Date() }],
    ["a symbol", { ...values, title: Symbol("x") }],
    ["a file", { ...values, title: new Blob(["x"]) }],
  ])("refuses %s as what it is, with or without a key", async (_, sent) => {
    expect(await saveActivity(sent)).toMatchObject({ ok: false, code: "MALFORMED" });
    expect(await saveActivity({ ...sent, idempotencyKey: "k" })).toMatchObject({
      ok: false,
      code: "MALFORMED",
    });
  });

  it.each([undefined, "null", "https://evil.example"])("refuses a page of %s", async (origin) => {
    if (origin === undefined) request.headers.delete("origin");
    else request.headers.set("origin", origin);
    expect(await saveActivity(values)).toMatchObject({ ok: false, code: "FOREIGN_ORIGIN" });
  });
});

describe("people by command", () => {
  const base = { tenant: "alpha", name: "Nguyễn Thị Hoa" } as const;

  it("are created with a login alone, found again, changed and given a token before their invitation", async () => {
    const request = { ...base, login: "0907 111 222", role: "GRASSROOTS_CHAIR", units: ["G1"] } as const;
    const id = await savePerson(superuser, request);
    const sid = await issueToken(superuser, "0907111222");
    const units = () =>
      withScope(sid, "read", async (_, scope) => scope.memberships.map(({ unit, role }) => [unit, role]));
    expect(await units()).toEqual([["G1", "GRASSROOTS_CHAIR"]]);
    expect(await audited("user.save")).toBe(1);
    await invitePerson(superuser, id);
    expect(
      await savePerson(superuser, { ...request, login: "0907111222", role: "READER", units: ["G1", "G3"] }),
    ).toBe(id);
    expect(await units()).toEqual([
      ["G1", "READER"],
      ["G3", "READER"],
    ]);
  });

  it("stand at the PROVINCIAL unit where no unit is named", async () => {
    await savePerson(superuser, { ...base, email: "New@Alpha.Test", role: "PROVINCIAL_STAFF", units: [] });
    const sid = await issueToken(superuser, "new@alpha.test");
    expect(await withScope(sid, "read", async (_, scope) => scope.seesAll)).toBe(true);
  });

  it.each([
    ["an unknown federation", { tenant: "nowhere", role: "READER", units: [] }, "NOT_FOUND"],
    ["an unknown unit", { tenant: "alpha", role: "READER", units: ["G1", "X9"] }, "NOT_FOUND"],
    [
      "a role that such a unit does not have",
      { tenant: "alpha", role: "PROVINCIAL_ADMIN", units: ["G1"] },
      "INVALID",
    ],
  ] as const)("are not made for %s", async (_, request, code) => {
    const made = savePerson(superuser, { email: "x@alpha.test", ...request });
    await expect(made).rejects.toMatchObject({ code });
  });

  it("of another federation are not taken over", async () => {
    await foundFederation(superuser, "beta");
    const taken = savePerson(superuser, { tenant: "beta", email: chair.email, role: "READER", units: [] });
    await expect(taken).rejects.toMatchObject({ code: "DUPLICATE" });
  });
});
