import type pg from "pg";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { mailLostPassword } from "@/lib/auth/lost-password";
import { givePassword } from "@/lib/auth/people";
import { disconnect } from "@/lib/db/client";
import { findInvitation, redeemInvitation } from "@/lib/db/sign-in";
import { connectSuperuser } from "@/tests/support/database";
import { type MailServer, mailServer } from "@/tests/support/mail-server";
import { type Federation, foundFederation, type Person, personAt } from "@/tests/support/people";

// A lost password by mail, on a real mail server of this machine: whoever reads the account's mail chooses another, once.

let client: pg.Client;
let server: MailServer;
let alpha: Federation;
let chair: Person;

beforeAll(async () => {
  client = await connectSuperuser();
  alpha = await foundFederation(client, "alpha");
  chair = personAt(alpha, "GRASSROOTS_CHAIR", "G1");
  await givePassword(client, chair.userId, "mật khẩu đã quên");
  server = await mailServer();
  vi.stubEnv("SMTP_URL", server.url);
  vi.stubEnv("MAIL_FROM", "Chỉ tiêu truyền thông <chitieu@congdoan.test>");
  vi.stubEnv("APP_URL", "https://chitieu.test");
});
afterAll(async () => {
  vi.unstubAllEnvs();
  server.close();
  await disconnect();
  await client.end();
});

/** @returns the tokens of the letters that came of it */
async function asked(address: string): Promise<string[]> {
  server.received.length = 0;
  await mailLostPassword(address, "lost", (name, path) => ({ subject: "Đặt lại", text: `${name}: ${path}` }));
  expect(server.received.every(({ to }) => to === chair.email)).toBe(true);
  return server.received.map(({ text }) => /\/invitation\/([0-9a-f]{64})/.exec(text)?.[1] ?? text);
}

it("comes as a link to the account's own address, which works once and ends what was signed in", async () => {
  const [token = ""] = await asked(chair.email.toUpperCase());
  expect(await findInvitation(token)).toMatchObject({ userId: chair.userId });
  expect(await redeemInvitation(token, "hash")).toBe(chair.userId);
  expect(await redeemInvitation(token, "hash")).toBeUndefined();
  const { rows } = await client.query(
    "SELECT action, actor_id, entity_id FROM audit_entries WHERE request_id = 'lost'",
  );
  expect(rows).toEqual([{ action: "account.losePassword", actor_id: null, entity_id: chair.userId }]);
});

it("holds for an hour, and leaves the links before it as they are", async () => {
  const [first = ""] = await asked(chair.email);
  const [second = ""] = await asked(chair.email);
  expect(await findInvitation(first)).toBeDefined();
  const { rows } = await client.query(
    `SELECT round(extract(epoch FROM expires_at - now()) / 60)::int AS minutes FROM auth.invitations
     WHERE token_hash = sha256(convert_to($1, 'UTF8'))`,
    [second],
  );
  expect(rows).toEqual([{ minutes: 60 }]);
});

it("comes for nobody who may not sign in, and nothing is said of why", async () => {
  expect(await asked("nobody@alpha.test")).toEqual([]);
  await client.query("UPDATE auth.tenants SET suspended_at = now() WHERE id = $1", [alpha.tenant]);
  expect(await asked(chair.email)).toEqual([]);
  await client.query("UPDATE auth.tenants SET suspended_at = NULL WHERE id = $1", [alpha.tenant]);
  await client.query("UPDATE auth.users SET disabled_at = now() WHERE id = $1", [chair.userId]);
  expect(await asked(chair.email)).toEqual([]);
});

it("is told to the log alone where the mail server is away", async () => {
  await client.query("UPDATE auth.users SET disabled_at = NULL WHERE id = $1", [chair.userId]);
  server.close();
  expect(await asked(chair.email)).toEqual([]);
});
