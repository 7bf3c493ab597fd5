import type pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { acceptInvitation } from "@/lib/actions/account";
import { PEOPLE_ACTIONS } from "@/lib/actions/people/all";
import { perform } from "@/lib/actions/pipeline";
import {
  beginSecondStep,
  confirmSecondStep,
  demandOfAdmins,
  endSecondStep,
} from "@/lib/actions/second-step/form";
import { dropSecondStep, givePassword, invitePerson } from "@/lib/auth/people";
import { withScope } from "@/lib/auth/scope";
import { secondStepOf } from "@/lib/auth/second-step";
import { LIFETIMES, openNewSession } from "@/lib/auth/sessions";
import { disconnect } from "@/lib/db/client";
import { answerCall } from "@/lib/http/api/answer-call";
import { authRoute } from "@/lib/http/auth-route";
import { connectSuperuser } from "@/tests/support/database";
import { type Federation, foundFederation, type Person, personAt } from "@/tests/support/people";
import { setUp, told, typePassword } from "@/tests/support/second-step";
import { browserRequest, cookieFor, cookiesSet, sendCode, signIn } from "@/tests/support/session";
import { codeAt } from "@/tests/support/telephone";

// Signing in by password and code: how it is set up, asked for, lost and demanded.

const request = vi.hoisted(() => ({ headers: new Headers(), jar: new Map<string, string>() }));
vi.mock("next/headers", () => ({
  headers: async () => request.headers,
  cookies: async () => ({ set: (name: string, value: string) => request.jar.set(name, value) }),
}));
vi.mock("next/cache", () => ({ revalidatePath: () => undefined }));

const PASSWORD = "ba con mèo trắng";

let superuser: pg.Client;
let federation: Federation;
let admin: Person;
let token: string;

beforeAll(async () => {
  superuser = await connectSuperuser();
  federation = await foundFederation(superuser, "alpha");
  admin = personAt(federation, "PROVINCIAL_ADMIN", "P");
});
afterAll(async () => {
  vi.useRealTimers();
  await disconnect();
  await superuser.end();
});
beforeEach(async () => {
  // A step of time ends in no test.
  vi.useFakeTimers({ now: Date.now(), toFake: ["Date"] });
  await superuser.query("DELETE FROM auth.sign_in_attempts");
  await superuser.query("DELETE FROM auth.second_steps");
  await superuser.query("UPDATE auth.tenants SET admins_second_step = false");
  await givePassword(superuser, admin.userId, PASSWORD);
  await openAs(admin);
});

const typed = () => ({ login: admin.email, password: PASSWORD });

/** The person's browser from now on. */
async function openAs(person: Person): Promise<void> {
  token = (await openNewSession(person.userId, LIFETIMES.desk)) ?? "";
  request.headers = new Headers({
    host: "localhost:3000",
    origin: "http://localhost:3000",
    cookie: await cookieFor(token),
  });
}

async function audited(action: string): Promise<number> {
  const { rows } = await superuser.query(
    "SELECT count(*)::int AS n FROM audit_entries WHERE action = $1 AND entity_id = $2",
    [action, admin.userId],
  );
  return rows[0].n;
}

const holds = (sid: string) => withScope(sid, "read", async () => true).catch(() => false);

describe("setting it up", () => {
  it("asks for the password, and counts once a code of it was typed: ten codes are told, others are signed out", async () => {
    expect(await beginSecondStep({ current: "quite wrong" })).toMatchObject({
      errors: [{ path: "current", code: "password.wrong" }],
    });
    expect(await secondStepOf(admin.userId)).toEqual({ standing: "NONE" });
    const elsewhere = (await openNewSession(admin.userId, LIFETIMES.phone)) ?? "";
    await beginSecondStep({ current: PASSWORD });
    expect(await confirmSecondStep({ code: "000000" })).toMatchObject({
      errors: [{ path: "code", code: "secondStep.wrong", message: /^Mã không đúng/ }],
    });
    expect((await signIn(typed())).headers.getSetCookie()[0]).toMatch(/^session=/);
    const { codes } = await setUp(admin, PASSWORD);
    expect(new Set(codes).size).toBe(10);
    expect(codes.every((code) => /^([a-z2-7]{4}-){3}[a-z2-7]{4}$/.test(code))).toBe(true);
    expect(await secondStepOf(admin.userId)).toMatchObject({ standing: "IN_FORCE", codesLeft: 10 });
    expect([await holds(token), await holds(elsewhere)]).toEqual([true, false]);
    expect(await audited("account.confirmSecondStep")).toBe(1);
    expect(await beginSecondStep({ current: PASSWORD })).toMatchObject({ code: "ILLEGAL_TRANSITION" });
  });

  it("leaves neither the secret nor a code in the database, and what is there is its owner's alone", async () => {
    const { secret, codes } = await setUp(admin, PASSWORD);
    const { rows } = await superuser.query("SELECT to_jsonb(s)::text AS row FROM auth.second_steps s");
    for (const known of [secret, ...codes, ...codes.map((code) => code.replaceAll("-", ""))])
      expect(rows[0].row.toUpperCase()).not.toContain(known.toUpperCase());
    const chair = personAt(federation, "GRASSROOTS_CHAIR", "G1");
    await superuser.query(
      "INSERT INTO auth.second_steps (user_id, sealed_secret) SELECT $1, sealed_secret FROM auth.second_steps",
      [chair.userId],
    );
    expect(await secondStepOf(chair.userId)).toEqual({ standing: "NONE" });
  });
});

describe("signing in", () => {
  it("takes a code after the password, and each code once", async () => {
    const { secret } = await setUp(admin, PASSWORD);
    const cookie = await typePassword(typed());
    const code = codeAt(secret);
    const before = await audited("account.signIn");
    const response = await sendCode(code, cookie);
    expect(await response.json()).toEqual({ url: "/overview" });
    const cookies = cookiesSet(response);
    expect([cookies.get("session")?.value === undefined, cookies.get("pending")?.value]).toEqual([false, ""]);
    expect(await audited("account.signIn")).toBe(before + 1);
    expect(await told(await sendCode(code, cookie))).toEqual([401, { code: "CODE" }]);
    expect(await told(await sendCode(codeAt(secret, -1), cookie))).toEqual([401, { code: "CODE" }]);
    expect((await sendCode(codeAt(secret, 1), cookie)).status).toBe(200);
  });

  it("takes a code of one step at once only, however often it is sent", async () => {
    const { secret } = await setUp(admin, PASSWORD);
    const cookie = await typePassword(typed());
    const answers = await Promise.all(
      Array.from({ length: 5 }, (_, nth) => sendCode(codeAt(secret), cookie, `203.0.113.${nth}`)),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it("takes each of the ten once instead, as people type them", async () => {
    const { codes } = await setUp(admin, PASSWORD);
    const written = (codes[3] ?? "").toUpperCase().replaceAll("-", " ");
    const cookie = await typePassword(typed());
    expect((await sendCode(written, cookie)).status).toBe(200);
    expect((await sendCode(written, cookie)).status).toBe(401);
    expect(await secondStepOf(admin.userId)).toMatchObject({ codesLeft: 9 });
  });

  it("is refused without a password before it, with a session's cookie, and after ten minutes", async () => {
    const { secret } = await setUp(admin, PASSWORD);
    const late = [401, { code: "CODE_LATE" }];
    expect(await told(await sendCode(codeAt(secret), ""))).toEqual(late);
    const session = (await cookieFor(token)).replace("session=", "pending=");
    expect(await told(await sendCode(codeAt(secret), session))).toEqual(late);
    const cookie = await typePassword(typed());
    const asSession = { headers: { cookie: cookie.replace("pending=", "session=") } };
    expect((await answerCall(browserRequest("/api/v1/units", asSession))).status).toBe(401);
    vi.setSystemTime(Date.now() + 11 * 60_000);
    expect(await told(await sendCode(codeAt(secret), cookie))).toEqual(late);
  });

  it("lets nobody guess: the sixth attempt from one address waits, and so does the right code", async () => {
    const { secret } = await setUp(admin, PASSWORD);
    const cookie = await typePassword(typed());
    for (let attempt = 0; attempt < 5; attempt += 1) await sendCode("000000", cookie);
    const response = await sendCode(codeAt(secret), cookie);
    expect([response.status, Number(response.headers.get("retry-after")) > 0]).toEqual([429, true]);
    expect(await audited("account.refuseSignIn")).toBeGreaterThanOrEqual(5);
  });

  it("works as plain forms too, and leads back to where one wanted to go", async () => {
    const { secret } = await setUp(admin, PASSWORD);
    const post = (step: string, fields: Record<string, string>, cookie = "") =>
      authRoute(
        browserRequest(`/api/auth/callback/${step}`, {
          method: "POST",
          headers: { cookie },
          body: new URLSearchParams({ callbackUrl: "/units", ...fields }),
        }),
        ["callback", step],
      );
    const first = await post("credentials", typed());
    expect([first.status, first.headers.get("location")]).toEqual([303, "/signin/code?callbackUrl=%2Funits"]);
    const cookie = `pending=${cookiesSet(first).get("pending")?.value}`;
    const wrong = await post("code", { code: "123" }, cookie);
    expect(await wrong.text()).toContain("url=/signin/code?error=CODE&amp;callbackUrl=%2Funits");
    const right = await post("code", { code: codeAt(secret) }, cookie);
    expect([right.status, right.headers.get("location")]).toEqual([303, "/units"]);
  });

  it("keeps what was said of the machine", async () => {
    const { secret } = await setUp(admin, PASSWORD);
    await sendCode(codeAt(secret), await typePassword({ ...typed(), remember: "1" }));
    const { rows } = await superuser.query(
      "SELECT idle_seconds FROM auth.sessions WHERE user_id = $1 ORDER BY created_at DESC LIMIT 1",
      [admin.userId],
    );
    expect(rows).toEqual([{ idle_seconds: null }]);
  });
});

describe("a link for a lost password", () => {
  it("replaces no telephone", async () => {
    const { secret } = await setUp(admin, PASSWORD);
    const link = (await invitePerson(superuser, admin.userId)).replace("/invitation/", "");
    const answer = { token: link, password: "hai con mèo đen", repeat: "hai con mèo đen" };
    expect(await acceptInvitation(answer)).toMatchObject({ errors: [{ path: "code", code: "required" }] });
    expect(await acceptInvitation({ ...answer, code: "000000" })).toMatchObject({
      errors: [{ path: "code", code: "secondStep.wrong" }],
    });
    await expect(acceptInvitation({ ...answer, code: codeAt(secret) })).rejects.toMatchObject({
      digest: expect.stringContaining("/overview"),
    });
  });
});

describe("ending it", () => {
  it("asks for password and code", async () => {
    const { secret } = await setUp(admin, PASSWORD);
    const code = codeAt(secret);
    expect(await endSecondStep({ current: "quite wrong", code })).toMatchObject({
      errors: [{ path: "current" }],
    });
    expect(await endSecondStep({ current: PASSWORD, code: "000000" })).toMatchObject({
      errors: [{ path: "code" }],
    });
    expect(await endSecondStep({ current: PASSWORD, code })).toEqual({ ok: true, data: {} });
    expect(await secondStepOf(admin.userId)).toEqual({ standing: "NONE" });
    expect(await audited("account.endSecondStep")).toBe(1);
    expect((await signIn(typed())).headers.getSetCookie()[0]).toMatch(/^session=/);
  });

  it("is another administrator's to do, and never one's own without a code", async () => {
    await setUp(admin, PASSWORD);
    const ending = (by: string) =>
      perform(PEOPLE_ACTIONS.endSecondStep, {
        token: by,
        payload: { id: admin.userId },
        key: undefined,
        requestId: "ending",
      });
    await expect(ending(token)).rejects.toMatchObject({ code: "INVALID" });
    const { rows } = await superuser.query(
      "SELECT auth.save_user($1, 'second@alpha.test', NULL, 'Second', ARRAY[$2]::uuid[], 'PROVINCIAL_ADMIN') AS id",
      [federation.tenant, federation.units.P],
    );
    const second = (await openNewSession(rows[0].id, LIFETIMES.desk)) ?? "";
    expect(await ending(second)).toMatchObject({ id: admin.userId, secondStep: false });
    expect(await audited("user.endSecondStep")).toBe(1);
    await expect(ending(second)).rejects.toMatchObject({ code: "ILLEGAL_TRANSITION" });
  });

  it("is the operator's where no other administrator is left, told in the audit", async () => {
    await setUp(admin, PASSWORD);
    const before = await audited("user.endSecondStep");
    await dropSecondStep(superuser, { tenant: "alpha", identifier: admin.email });
    expect(await secondStepOf(admin.userId)).toEqual({ standing: "NONE" });
    expect(await audited("user.endSecondStep")).toBe(before + 1);
    const strangers = dropSecondStep(superuser, { tenant: "alpha", identifier: "nobody@alpha.test" });
    await expect(strangers).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("takes no key: codes that were written down work where the secret opens no more", async () => {
    const { secret, codes } = await setUp(admin, PASSWORD);
    await superuser.query("UPDATE auth.second_steps SET sealed_secret = 'x' || sealed_secret");
    const cookie = await typePassword(typed());
    expect((await sendCode(codeAt(secret), cookie)).status).toBe(401);
    expect((await sendCode(codes[0] ?? "", cookie)).status).toBe(200);
  });
});

describe("where a federation demands it of its administrators", () => {
  const call = async (path: string) =>
    answerCall(browserRequest(path, { headers: { cookie: request.headers.get("cookie") ?? "" } }));

  it("those who have none can do nothing before they have set it up, and scripts go on", async () => {
    expect(await demandOfAdmins({ on: true })).toEqual({ ok: true, data: { on: true } });
    const refused = await call("/api/v1/units");
    expect([refused.status, (await refused.json()).code]).toEqual([403, "SECOND_STEP_OWED"]);
    expect(await demandOfAdmins({ on: false })).toMatchObject({ code: "SECOND_STEP_OWED" });
    const script = await openNewSession(admin.userId, LIFETIMES.script);
    const bearer = { headers: { authorization: `Bearer ${script}` } };
    expect((await answerCall(browserRequest("/api/v1/units", bearer))).status).toBe(200);
    expect((await signIn(typed())).status).toBe(200);
    await setUp(admin, PASSWORD);
    expect((await call("/api/v1/units")).status).toBe(200);
    expect(await demandOfAdmins({ on: false })).toMatchObject({ ok: true });
  });

  it("others are asked for nothing", async () => {
    await demandOfAdmins({ on: true });
    await openAs(personAt(federation, "PROVINCIAL_STAFF", "P"));
    expect((await call("/api/v1/units")).status).toBe(200);
    expect(await demandOfAdmins({ on: false })).toMatchObject({ code: "FORBIDDEN" });
  });
});
