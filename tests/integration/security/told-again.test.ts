import type pg from "pg";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { PEOPLE_ACTIONS } from "@/lib/actions/people/all";
import { perform } from "@/lib/actions/pipeline";
import { confirmSecondStep } from "@/lib/actions/second-step/form";
import { givePassword } from "@/lib/auth/people";
import { LIFETIMES, openNewSession } from "@/lib/auth/sessions";
import { disconnect } from "@/lib/db/client";
import { findInvitation, redeemInvitation } from "@/lib/db/sign-in";
import { connectSuperuser } from "@/tests/support/database";
import { foundFederation, type Person, personAt } from "@/tests/support/people";
import { setUp } from "@/tests/support/second-step";
import { cookieFor } from "@/tests/support/session";
import { codeAt } from "@/tests/support/telephone";

// What is told once and reached nobody, since the reply was lost: who asks again is told another secret in its place.

const request = vi.hoisted(() => ({ headers: new Headers() }));
vi.mock("next/headers", () => ({ headers: async () => request.headers }));
vi.mock("next/cache", () => ({ revalidatePath: () => undefined }));

const PASSWORD = "ba con mèo trắng";

let superuser: pg.Client;
let admin: Person;

beforeAll(async () => {
  superuser = await connectSuperuser();
  admin = personAt(await foundFederation(superuser, "alpha"), "PROVINCIAL_ADMIN", "P");
});
afterAll(async () => {
  vi.useRealTimers();
  await disconnect();
  await superuser.end();
});

const sent = (key: string, payload: object) => ({ token: admin.token, payload, key, requestId: "again" });
const tokenOf = (path: string | undefined) => path?.split("/").at(-1) ?? "";

it("invites whoever was made by another link; the one that nobody saw opens nothing", async () => {
  const { create } = PEOPLE_ACTIONS;
  const said = sent("one", {
    name: "Thắm",
    login: "0912 345 679",
    role: "GRASSROOTS_CHAIR",
    units: ["G1"],
  });
  const lost = await perform(create, said);
  const told = await perform(create, said);
  expect(told).toMatchObject({ id: lost.id, login: lost.login, where: lost.where, again: true });
  expect(await findInvitation(tokenOf(lost.path))).toBeUndefined();
  expect(await findInvitation(tokenOf(told.path))).toMatchObject({ name: "Thắm" });
});

it("makes another link whenever it is asked for one, and keeps none with a key", async () => {
  const { create, invite } = PEOPLE_ACTIONS;
  const person = { name: "Sen", login: "0912 345 670", role: "GRASSROOTS_CHAIR", units: ["G1"] };
  const { id } = await perform(create, sent("sen", person));
  const links = [await perform(invite, sent("anew", { id })), await perform(invite, sent("anew", { id }))];
  const [first, second] = links.map(({ path }) => tokenOf(path));
  expect(second).not.toBe(first);
  const { rows } = await superuser.query("SELECT FROM idempotency_keys WHERE key = 'anew'");
  expect(rows).toEqual([]);
});

it("gives each of a sheet of cards another link", async () => {
  const unions = sent("cards", { accounts: [], unions: ["G1", "G2"] });
  const lost = (await perform(PEOPLE_ACTIONS.cards, unions)).invitations;
  const told = (await perform(PEOPLE_ACTIONS.cards, unions)).invitations;
  expect(told.map(({ id }) => id)).toEqual(lost.map(({ id }) => id));
  for (const { path } of lost) expect(await findInvitation(tokenOf(path))).toBeUndefined();
  for (const { path, name } of told) expect(await findInvitation(tokenOf(path))).toMatchObject({ name });
});

it("ends no link that was handed out: of what was told ten minutes ago, or has let somebody in, a repeat tells none", async () => {
  const { cards } = PEOPLE_ACTIONS;
  const sheet = sent("printed", { accounts: [], unions: ["G1", "G2"] });
  const printed = (await perform(cards, sheet)).invitations;
  const [first, second] = printed.map(({ path }) => tokenOf(path));
  await redeemInvitation(first ?? "", "a hash");
  await openNewSession(printed[0]?.id ?? "", LIFETIMES.phone);
  const [used, other] = (await perform(cards, sheet)).invitations;
  expect([used?.path, other?.again]).toEqual(["", true]);
  expect(await findInvitation(second ?? "")).toBeUndefined();
  await superuser.query(
    "UPDATE idempotency_keys SET created_at = now() - interval '10 minutes' WHERE key = 'printed'",
  );
  expect((await perform(cards, sheet)).invitations.map(({ path }) => path)).toEqual(["", ""]);
  expect(await findInvitation(tokenOf(other?.path))).toMatchObject({ name: printed[1]?.name });
});

it("tells other codes to whoever proves the second step again at once, and never later", async () => {
  vi.useFakeTimers({ now: Date.now(), toFake: ["Date"] });
  await givePassword(superuser, admin.userId, PASSWORD);
  request.headers = new Headers({
    host: "localhost:3000",
    origin: "http://localhost:3000",
    cookie: await cookieFor((await openNewSession(admin.userId, LIFETIMES.desk)) ?? ""),
  });
  const { secret, codes } = await setUp(admin, PASSWORD);
  const again = await confirmSecondStep({ code: codeAt(secret, -1) });
  const told = again.ok ? again.data.codes : [];
  expect(told).toHaveLength(10);
  expect(told.filter((code) => codes.includes(code))).toEqual([]);
  expect(await confirmSecondStep({ code: codeAt(secret, 0) })).toMatchObject({ ok: true });
  const over = { code: "ILLEGAL_TRANSITION" };
  // A code from before the one that proved it last, and any once the setting up is over.
  expect(await confirmSecondStep({ code: codeAt(secret, -1) })).toMatchObject(over);
  await superuser.query("UPDATE auth.second_steps SET confirmed_at = now() - interval '11 minutes'");
  expect(await confirmSecondStep({ code: codeAt(secret, 1) })).toMatchObject(over);
});
