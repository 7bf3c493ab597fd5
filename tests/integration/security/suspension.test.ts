import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { givePassword } from "@/lib/auth/people";
import { LIFETIMES, openNewSession } from "@/lib/auth/sessions";
import { setSuspended } from "@/lib/cli/federation";
import { disconnect } from "@/lib/db/client";
import { openSession } from "@/lib/db/transaction";
import { answerCall } from "@/lib/http/api/answer-call";
import { presentScope } from "@/lib/http/present";
import { readPage } from "@/lib/http/reader";
import { connectSuperuser } from "@/tests/support/database";
import { type Federation, foundFederation, type Person, personAt } from "@/tests/support/people";
import { browserRequest, cookieFor, signIn } from "@/tests/support/session";

// A suspended federation's people are refused with words on every way in; nothing of theirs ends, and nobody else notices.

const sent = vi.hoisted(() => ({ headers: new Headers() }));
vi.mock("next/headers", () => ({ headers: async () => sent.headers }));

const PASSWORD = "ba con mèo trắng";
let superuser: pg.Client;
let alpha: Federation;
let admin: Person;
let neighbour: Person;

beforeAll(async () => {
  superuser = await connectSuperuser();
  alpha = await foundFederation(superuser, "alpha");
  neighbour = personAt(await foundFederation(superuser, "beta"), "PROVINCIAL_ADMIN", "P");
  admin = personAt(alpha, "PROVINCIAL_ADMIN", "P");
  await givePassword(superuser, admin.userId, PASSWORD);
  const token = (await openNewSession(admin.userId, LIFETIMES.desk)) ?? "";
  admin = { ...admin, token: (await openNewSession(admin.userId, LIFETIMES.script)) ?? "" };
  sent.headers = new Headers({ cookie: await cookieFor(token), host: "localhost:3000" });
});
afterAll(async () => {
  await disconnect();
  await superuser.end();
});

function suspend(suspended: boolean): Promise<void> {
  return setSuspended(process.env.DATABASE_OWNER_URL ?? "", "alpha", suspended);
}

function asking(headers: Record<string, string>): Promise<Response> {
  return answerCall(browserRequest("/api/v1/units", { headers }));
}

/** Status of each way in: a cookie, a bearer token, the right password, a wrong one, the neighbour. */
async function statuses(): Promise<number[]> {
  const ways = [
    () => asking({ cookie: sent.headers.get("cookie") ?? "" }),
    () => asking({ authorization: `Bearer ${admin.token}` }),
    () => signIn({ login: admin.email, password: PASSWORD }),
    () => signIn({ login: admin.email, password: "quite wrong" }),
    () => asking({ authorization: `Bearer ${neighbour.token}` }),
  ];
  const answers: number[] = [];
  for (const way of ways) answers.push((await way()).status);
  return answers;
}

describe("a suspended federation", () => {
  it("is refused on every way in, and takes up where it was when it is resumed", async () => {
    const open = [200, 200, 200, 401, 200];
    expect(await statuses()).toEqual(open);
    await suspend(true);
    expect(await statuses()).toEqual([403, 403, 403, 401, 200]);
    await suspend(false);
    expect(await statuses()).toEqual(open);
  });

  it("is told why: by the API, by the form, and by a page that leads to the form", async () => {
    await suspend(true);
    const refused = await asking({ authorization: `Bearer ${admin.token}` });
    expect(await refused.json()).toMatchObject({
      code: "SUSPENDED",
      title: "Liên đoàn của bạn đang tạm ngừng sử dụng hệ thống",
    });
    const form = await signIn({ login: admin.email, password: PASSWORD });
    expect(await form.json()).toEqual({ code: "SUSPENDED" });
    expect(form.headers.getSetCookie()).toEqual([]);
    await expect(readPage("/units", async () => "read")).rejects.toMatchObject({
      digest: expect.stringContaining("/signin?callbackUrl=%2Funits&error=SUSPENDED"),
    });
    expect(await presentScope()).toBeNull();
    await suspend(false);
  });

  it("is still open to commands, and its audit says who kept it out and since when", async () => {
    await suspend(true);
    expect(await openSession(alpha.command, "read", async ({ who }) => who.tenant.code, "command")).toBe(
      "alpha",
    );
    await suspend(false);
    const { rows } = await superuser.query(
      "SELECT action, entity_id, purpose FROM audit_entries WHERE tenant_id = $1 AND entity = 'federation' ORDER BY id DESC LIMIT 2",
      [alpha.tenant],
    );
    const told = { entity_id: "alpha", purpose: "import" };
    expect(rows).toEqual([
      { action: "federation.resume", ...told },
      { action: "federation.suspend", ...told },
    ]);
  });

  it("has to be there", async () => {
    const owner = process.env.DATABASE_OWNER_URL ?? "";
    await expect(setSuspended(owner, "nowhere", true)).rejects.toThrow("There is no federation nowhere.");
  });
});
