import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ownSessionEnded, ownSessionsEnded } from "@/lib/actions/account-definitions";
import type { Definition } from "@/lib/actions/definition";
import { PEOPLE_ACTIONS } from "@/lib/actions/people/all";
import { perform } from "@/lib/actions/pipeline";
import { withScope } from "@/lib/auth/scope";
import { disconnect } from "@/lib/db/client";
import { findInvitation, insertSession, sessionHolds } from "@/lib/db/sign-in";
import { peoplePage } from "@/lib/queries/people/page";
import { ownSessions } from "@/lib/queries/sessions";
import { connectSuperuser } from "@/tests/support/database";
import { type Federation, foundFederation, type Person, personAt } from "@/tests/support/people";

// security.md §3: who makes and ends accounts, and that whoever is demoted or kept out is out on the next request.

let client: pg.Client;
let alpha: Federation;
let admin: Person;
let editor: Person;

beforeAll(async () => {
  client = await connectSuperuser();
  alpha = await foundFederation(client, "alpha");
  admin = personAt(alpha, "PROVINCIAL_ADMIN", "P");
  editor = personAt(alpha, "UPPER_EDITOR", "U1");
});
afterAll(async () => {
  await disconnect();
  await client.end();
});

const { create, cards, handOver, invite, place, disable, enable, endSessions } = PEOPLE_ACTIONS;
const KEY = "one-and-the-same";

function act<Input, Output>(
  by: Person,
  definition: Definition<Input, Output>,
  payload: object,
  key?: string,
) {
  return perform(definition, { token: by.token, payload, key, requestId: "people" });
}

const chair = (units: string[]) => ({ role: "GRASSROOTS_CHAIR", units });
const tokenOf = ({ path }: { readonly path: string }) => path.split("/").at(-1) ?? "";

describe("an account", () => {
  it("without e-mail and number signs in by the federation's and its union's code, and then by the next that is free", async () => {
    const first = await act(editor, create, { name: "Lê Văn Tám", ...chair(["G2"]) });
    const second = await act(editor, create, { name: "Trần Quốc Huy", ...chair(["G2", "G1"]) });
    expect([first.login, second.login, second.where]).toEqual([
      "alpha.g2",
      "alpha.g2-2",
      "alpha.G1, alpha.G2",
    ]);
    expect(await findInvitation(tokenOf(second))).toMatchObject({ name: "Trần Quốc Huy" });
  });

  it("is told its link once: no key keeps it, and no audit", async () => {
    const said = { name: "Phúc", login: "0912 345 678", ...chair(["G1"]) };
    const made = await act(admin, create, said, KEY);
    expect(made.login).toBe("0912345678");
    const { rows } = await client.query(
      "SELECT reply::text AS said FROM idempotency_keys WHERE key = $1 UNION ALL SELECT after::text FROM audit_entries WHERE entity_id = $2",
      [KEY, made.id],
    );
    expect(rows.map(({ said }) => JSON.parse(said))).toEqual([{ ...made, path: "" }, chair(["G1"])]);
  });

  it("that somebody has is never taken over", async () => {
    const taken = { name: "Kẻ lạ", email: admin.email.toUpperCase(), ...chair(["G1"]) };
    await expect(act(editor, create, taken)).rejects.toMatchObject({
      code: "INVALID",
      detail: { errors: [{ path: "email", code: "account.taken" }] },
    });
  });

  it("at a unit that is not there is refused at that one", async () => {
    await expect(act(editor, create, { name: "Lê Văn Tám", ...chair(["G1", "NONE"]) })).rejects.toMatchObject(
      {
        detail: { errors: [{ path: "units.1", code: "code.unknown" }] },
      },
    );
  });

  it.each([
    ["another role", { role: "READER", units: ["G1"] }, "FORBIDDEN"],
    ["a union of another", chair(["G3"]), "INVALID"],
    ["one union of another among their own", chair(["G1", "G3"]), "INVALID"],
    ["a role that the level has not", chair(["U1"]), "INVALID"],
  ])("with %s is not an editor's to make", async (_, held, code) => {
    await expect(act(editor, create, { name: "X", ...held })).rejects.toMatchObject({ code });
  });

  it("of a reader below, or of the editor above, is not an editor's to touch", async () => {
    for (const { userId: id } of [personAt(alpha, "READER", "U1"), admin, editor]) {
      await expect(act(editor, invite, { id })).rejects.toMatchObject({ code: "NOT_FOUND" });
      await expect(act(editor, disable, { id })).rejects.toMatchObject({ code: "NOT_FOUND" });
      await expect(act(editor, endSessions, { id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
  });
});

describe("a link", () => {
  it("ends the one before, and is not made for who is kept out", async () => {
    const { id, ...first } = await act(admin, create, { name: "Thoa", ...chair(["G3"]) });
    const second = await act(admin, invite, { id });
    expect(await findInvitation(tokenOf(first))).toBeUndefined();
    expect(await findInvitation(tokenOf(second))).toMatchObject({ userId: id });
    await act(admin, disable, { id });
    expect(await findInvitation(tokenOf(second))).toBeUndefined();
    await expect(act(admin, invite, { id })).rejects.toMatchObject({ code: "ILLEGAL_TRANSITION" });
  });

  it("for a whole sheet makes the accounts that are missing, named as the chair is recorded", async () => {
    await client.query("SELECT set_config('app.sid', $1, false)", [alpha.command]);
    await client.query(
      "INSERT INTO chairs (tenant_id, unit_id, full_name, from_on) VALUES ($1, $2, 'Ngô Thị Bích Trâm', '2020-01-01')",
      [alpha.tenant, alpha.units.G0],
    );
    const { invitations } = await act(admin, cards, { accounts: [], unions: ["G0"] });
    expect(invitations).toMatchObject([{ name: "Ngô Thị Bích Trâm", where: "alpha.G0", login: "alpha.g0" }]);
    await expect(act(admin, cards, { accounts: [], unions: [] })).rejects.toMatchObject({ code: "INVALID" });
    await expect(act(admin, cards, { accounts: [], unions: ["U1"] })).rejects.toMatchObject({
      code: "INVALID",
    });
  });
});

describe("the next request", () => {
  async function signedIn(held: object): Promise<Person> {
    const { id } = await act(admin, create, { name: "Somebody", ...held });
    const token = `session-of-${id}`;
    await insertSession(id, token, { purpose: "interactive", idleSeconds: 600, lifetimeSeconds: 600 });
    return { ...admin, userId: id, token };
  }

  it("of who was kept out is refused, also after they were let in again", async () => {
    const person = await signedIn(chair(["G1"]));
    expect(await sessionHolds(person.token)).toBe(true);
    expect(await act(admin, disable, { id: person.userId })).toMatchObject({ standing: "DISABLED" });
    const asking = () => withScope(person.token, "read", async (_, scope) => scope.person?.id);
    await expect(asking()).rejects.toMatchObject({ code: "SESSION_ENDED" });
    expect(await act(admin, enable, { id: person.userId })).toMatchObject({ standing: "ACTIVE" });
    await expect(asking()).rejects.toMatchObject({ code: "SESSION_ENDED" });
    await expect(act(admin, enable, { id: person.userId })).rejects.toMatchObject({
      code: "ILLEGAL_TRANSITION",
    });
  });

  it("of who was demoted has no right of before", async () => {
    const person = await signedIn({ role: "PROVINCIAL_ADMIN", units: ["P"] });
    await act(person, create, { name: "Made by a second", ...chair(["G1"]) });
    await act(admin, place, { id: person.userId, role: "READER", units: ["U1", "U2"] });
    await expect(act(person, create, { name: "X", ...chair(["G1"]) })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    const seen = await withScope(person.token, "read", async (_, { visibleRoots }) => visibleRoots);
    expect(seen).toEqual(["U1", "U2"]);
  });

  it("of who was signed out everywhere is refused; nobody keeps themselves out", async () => {
    const person = await signedIn(chair(["G1"]));
    expect(await act(admin, endSessions, { id: person.userId })).toEqual({ id: person.userId, ended: 1 });
    expect(await sessionHolds(person.token)).toBe(false);
    const own = { id: admin.userId };
    const refused = { detail: { errors: [{ code: "account.own" }] } };
    await expect(act(admin, disable, own)).rejects.toMatchObject(refused);
    await expect(act(admin, place, { ...own, role: "READER", units: ["P"] })).rejects.toMatchObject(refused);
    expect((await act(admin, endSessions, own)).ended).toBe(0);
  });
});

it("a list is found without marks, by name, unit and role, those first who were never here", async () => {
  const page = (by: Person, address: Record<string, string>) =>
    withScope(by.token, "read", (tx, scope) => peoplePage(tx, scope, address));
  const names = async (by: Person, address: Record<string, string>) =>
    (await page(by, address))?.shown.map(({ name }) => name);
  expect(await names(editor, { q: "tran quoc" })).toEqual(["Trần Quốc Huy"]);
  expect(await names(admin, { q: "bich tram alpha.g0" })).toEqual(["Ngô Thị Bích Trâm"]);
  expect(await names(admin, { unit: "U2", role: "GRASSROOTS_CHAIR" })).toEqual(["Thoa"]);
  expect(await names(admin, { view: "DISABLED" })).toEqual(["Thoa"]);
  expect(await page(personAt(alpha, "PROVINCIAL_STAFF", "P"), {})).toBeNull();
  const below = await page(editor, { page: "9" });
  expect(below).toMatchObject({ page: 1, from: 1, everybody: false, units: [] });
  const { active = -1, invited = -1, lapsed = -1, disabled = -1 } = below?.counts ?? {};
  expect(active + invited + lapsed + disabled).toBe(below?.found);
});

describe("one's own sessions", () => {
  it("are listed and ended by oneself, and by nobody else; the present one stays", async () => {
    const here = personAt(alpha, "READER", "G3");
    const other = { ...here, token: "session-elsewhere" };
    await insertSession(here.userId, other.token, {
      purpose: "interactive",
      idleSeconds: 60,
      lifetimeSeconds: 600,
    });
    const listed = await withScope(here.token, "read", (tx) => ownSessions(tx));
    expect(listed.map(({ purpose, isThis }) => [purpose, isThis])).toEqual([
      ["interactive", false],
      ["token", true],
    ]);
    const [elsewhere, present] = listed.map(({ id }) => ({ id }));
    for (const [by, which] of [
      [admin, elsewhere],
      [here, present],
      [here, { id: here.userId }],
    ] as const)
      await expect(act(by, ownSessionEnded, which ?? {})).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await act(here, ownSessionEnded, elsewhere ?? {})).toMatchObject({ ended: 1 });
    expect([await sessionHolds(here.token), await sessionHolds(other.token)]).toEqual([true, false]);
    await insertSession(here.userId, "and-once-more", {
      purpose: "interactive",
      idleSeconds: null,
      lifetimeSeconds: 600,
    });
    expect(await act(here, ownSessionsEnded, {})).toMatchObject({ ended: 1 });
    expect([await sessionHolds(here.token), await sessionHolds("and-once-more")]).toEqual([true, false]);
  });
});

describe("a change of chair", () => {
  const chairsOf = async (unit: string) => {
    const { rows } = await client.query(
      `SELECT h.full_name || ' ' || coalesce(h.from_on::text, '') || ' ' || coalesce(h.to_on::text, '') AS said
         FROM chairs h JOIN units u ON u.id = h.unit_id WHERE u.tenant_id = $1 AND u.code = $2 ORDER BY h.from_on NULLS FIRST`,
      [alpha.tenant, unit],
    );
    return rows.map(({ said }) => said);
  };

  it("ends the old account at once, records both, ends the links of one's own groups, and leaves the union's work", async () => {
    const old = personAt(alpha, "GRASSROOTS_CHAIR", "G1");
    await client.query("SELECT set_config('app.sid', $1, false)", [alpha.command]);
    const { tenant, units } = alpha;
    await client.query(
      "INSERT INTO chairs (tenant_id, unit_id, full_name) VALUES ($1, $2, 'Nguyễn Thị Kim Thoa')",
      [tenant, units.G1],
    );
    for (const [code, owner] of [
      ["own", "U1"],
      ["above", "P"],
    ] as const)
      await client.query(
        `WITH made AS (INSERT INTO channels (tenant_id, code, unit_id, platform, purpose, name)
           VALUES ($1, $2, $3, 'ZALO', 'CADRE_LINK', $2) RETURNING id)
         INSERT INTO chair_links (tenant_id, channel_id, owner_id, unit_id, joined) SELECT $1, id, $3, $4, '2020-01-01' FROM made`,
        [tenant, code, units[owner], units.G1],
      );
    const made = await act(editor, handOver, { unit: "G1", name: "Lê Hoàng Phúc", on: "2021-10-01" });
    expect(made).toMatchObject({ name: "Lê Hoàng Phúc", where: "alpha.G1", links: 1 });
    await expect(withScope(old.token, "read", async () => 1)).rejects.toMatchObject({
      code: "SESSION_ENDED",
    });
    expect(await chairsOf("G1")).toEqual(["Nguyễn Thị Kim Thoa  2021-10-01", "Lê Hoàng Phúc 2021-10-01 "]);
    const { rows } = await client.query(
      "SELECT c.code, k.left_on::text FROM chair_links k JOIN channels c ON c.id = k.channel_id WHERE k.unit_id = $1 ORDER BY 1",
      [units.G1],
    );
    expect(rows).toEqual([
      { code: "above", left_on: null },
      { code: "own", left_on: "2021-10-01" },
    ]);
    const kept = await client.query("SELECT disabled_at IS NULL AS here FROM auth.users WHERE id = $1", [
      old.userId,
    ]);
    expect(kept.rows).toEqual([{ here: false }]);
  });

  it("takes from who chairs another union too only this one", async () => {
    const both = await act(admin, create, { name: "Hai nơi", ...chair(["G2", "G3"]) });
    await act(admin, handOver, { unit: "G3", name: "Đặng Hữu Nghĩa", on: "2021-10-01" });
    const { rows } = await client.query(
      `SELECT u.code, p.disabled_at FROM auth.memberships m JOIN units u ON u.id = m.unit_id JOIN auth.users p ON p.id = m.user_id
        WHERE m.user_id = $1`,
      [both.id],
    );
    expect(rows).toEqual([{ code: "G2", disabled_at: null }]);
  });

  it("is of today or before, later than the last one, and of a union below", async () => {
    const said = { unit: "G1", name: "Ai đó" };
    const refused = (on: string, code: string) =>
      expect(act(editor, handOver, { ...said, on })).rejects.toMatchObject({
        detail: { errors: [{ path: "on", code }] },
      });
    await refused("2200-01-01", "date.future");
    for (const on of ["2021-10-01", "2021-09-01"]) await refused(on, "chair.followsLater");
    const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
    await act(admin, handOver, { ...said, on: today });
    await refused(today, "chair.followsToday");
    await expect(act(editor, handOver, { ...said, unit: "G3", on: "2021-11-01" })).rejects.toMatchObject({
      code: "INVALID",
    });
  });
});
