import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PEOPLE_ACTIONS } from "@/lib/actions/people/all";
import { perform } from "@/lib/actions/pipeline";
import { disconnect } from "@/lib/db/client";
import { connectSuperuser } from "@/tests/support/database";
import { type Federation, foundFederation, type Person, personAt } from "@/tests/support/people";

let client: pg.Client;
let alpha: Federation;
let admin: Person;

beforeAll(async () => {
  client = await connectSuperuser();
  alpha = await foundFederation(client, "alpha");
  admin = personAt(alpha, "PROVINCIAL_ADMIN", "P");
});
afterAll(async () => {
  await disconnect();
  await client.end();
});

it("nobody places over what another has placed meanwhile, not even at the same moment", async () => {
  const asking = { token: admin.token, key: undefined, requestId: "placing" };
  const chair = { name: "Lê Văn Tám", email: null, login: null, role: "GRASSROOTS_CHAIR", units: ["G1"] };
  const { id } = await perform(PEOPLE_ACTIONS.create, { ...asking, payload: chair });
  const to = (unit: string, version?: number) =>
    perform(PEOPLE_ACTIONS.place, { ...asking, payload: { id, version, role: "READER", units: [unit] } });
  const first = await to("U1");
  const both = await Promise.allSettled([to("U2", first.version), to("P", first.version)]);
  const [placed] = both.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
  expect(placed?.memberships).toHaveLength(1);
  expect(both.filter(({ status }) => status === "rejected")).toMatchObject([
    { reason: { code: "STALE", detail: { present: { version: placed?.version } } } },
  ]);
  expect((await to("U1", placed?.version)).version).toBe(first.version);
});

it("whoever manages an account calls it otherwise, which the audit says", async () => {
  const asking = { token: admin.token, key: undefined, requestId: "placing" };
  const held = { role: "GRASSROOTS_CHAIR", units: ["G1"] };
  const { id } = await perform(PEOPLE_ACTIONS.create, {
    ...asking,
    payload: { name: "Lê Văn Tam", ...held },
  });
  const placed = (token: string, payload: object) =>
    perform(PEOPLE_ACTIONS.place, { ...asking, token, payload: { ...held, ...payload } });
  const { token } = personAt(alpha, "UPPER_EDITOR", "U1");
  expect(await placed(token, { id, name: "Lê Văn Tám" })).toMatchObject({ name: "Lê Văn Tám" });
  expect(await placed(token, { id })).toMatchObject({ name: "Lê Văn Tám" });
  const { rows } = await client.query(
    "SELECT before->>'name' AS was, after->>'name' AS now FROM audit_entries WHERE entity_id = $1 AND action = 'user.place' ORDER BY id",
    [id],
  );
  expect(rows).toEqual([
    { was: "Lê Văn Tam", now: "Lê Văn Tám" },
    { was: null, now: null },
  ]);
  const { userId } = personAt(alpha, "READER", "U1");
  await expect(placed(token, { id: userId, name: "X" })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

describe("by what somebody signs in", () => {
  const asking = { key: undefined, requestId: "placing" };
  const held = { role: "GRASSROOTS_CHAIR", units: ["G1"] };
  let id: string;
  const placed = (payload: object, { token } = personAt(alpha, "UPPER_EDITOR", "U1")) =>
    perform(PEOPLE_ACTIONS.place, { ...asking, token, payload: { id, ...held, ...payload } });

  beforeAll(async () => {
    const invited = { name: "Thạch Thị Sol", login: "0912 345 678", ...held };
    ({ id } = await perform(PEOPLE_ACTIONS.create, { ...asking, token: admin.token, payload: invited }));
  });

  it("is changed by whoever manages the account, and stays where nothing is said of it", async () => {
    expect(await placed({ email: "Sol@Mau.Local", login: "+84 987 654 321" })).toMatchObject({
      ...{ name: "Thạch Thị Sol", email: "sol@mau.local", login: "0987654321" },
    });
    expect(await placed({ name: "Thạch Sol" })).toMatchObject({
      ...{ name: "Thạch Sol", email: "sol@mau.local", login: "0987654321" },
    });
    expect(await placed({ login: null })).toMatchObject({ email: "sol@mau.local", login: null });
  });

  it("is told the audit without what it is", async () => {
    const { rows } = await client.query(
      "SELECT after FROM audit_entries WHERE entity_id = $1 AND action = 'user.place' ORDER BY id",
      [id],
    );
    expect(rows.map(({ after }) => [after.name, after.signsInBy])).toEqual([
      [undefined, true],
      ["Thạch Sol", undefined],
      [undefined, true],
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/sol@mau|0987/i);
  });

  it("is one person's, and something at least", async () => {
    const other = { name: "Lý Văn Phát", login: "phat.ly", email: "phat@mau.local", ...held };
    await perform(PEOPLE_ACTIONS.create, { ...asking, token: admin.token, payload: other });
    await expect(placed({ login: "PHAT.LY" })).rejects.toMatchObject({
      detail: { errors: [{ path: "login", code: "account.taken" }] },
    });
    await expect(placed({ email: "phat@mau.local" })).rejects.toMatchObject({
      detail: { errors: [{ path: "email", code: "account.taken" }] },
    });
    await expect(placed({ email: null, login: null })).rejects.toMatchObject({
      detail: { errors: [{ path: "login", code: "account.nameless" }] },
    });
    expect(await placed({})).toMatchObject({ email: "sol@mau.local", login: null });
  });

  it("is not changed under who has seen another", async () => {
    const { version } = await placed({});
    const other = await placed({ email: "sol.thach@mau.local" });
    expect(other.version).not.toBe(version);
    await expect(placed({ version, name: "Sol" })).rejects.toMatchObject({ code: "STALE" });
  });

  it("ends the links that were mailed to the address before", async () => {
    const open = async () => {
      const { rows } = await client.query(
        "SELECT count(*)::int AS n FROM auth.invitations WHERE user_id = $1 AND accepted_at IS NULL AND expires_at > now()",
        [id],
      );
      return rows[0].n;
    };
    await client.query("SELECT auth.lose_password('sol.thach@mau.local', 'a lost token', 600, 'r')");
    const before = await open();
    expect(before).toBeGreaterThan(0);
    await placed({ name: "Thạch Thị Sol" });
    expect(await open()).toBe(before);
    await placed({ email: "sol@mau.local" });
    expect(await open()).toBe(0);
  });
});
