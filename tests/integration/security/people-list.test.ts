import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PEOPLE_ACTIONS } from "@/lib/actions/people/all";
import { perform } from "@/lib/actions/pipeline";
import { withScope } from "@/lib/auth/scope";
import { disconnect } from "@/lib/db/client";
import { findInvitation } from "@/lib/db/sign-in";
import { cardsPage } from "@/lib/queries/people/cards-page";
import { connectSuperuser } from "@/tests/support/database";
import { type Federation, foundFederation, type Person, personAt } from "@/tests/support/people";

// A list of people becomes accounts and invitations: all of them or none, within what its sender may give.

let superuser: pg.Client;
let federation: Federation;
let admin: Person;
let editor: Person;

beforeAll(async () => {
  superuser = await connectSuperuser();
  federation = await foundFederation(superuser, "alpha");
  [admin, editor] = [
    personAt(federation, "PROVINCIAL_ADMIN", "P"),
    personAt(federation, "UPPER_EDITOR", "U1"),
  ];
});
afterAll(async () => {
  await disconnect();
  await superuser.end();
});

interface Listed {
  readonly name: string;
  readonly unit: string;
  readonly above?: string;
  readonly email?: string | null;
  readonly login?: string | null;
  readonly role?: string;
}

function invite({ token }: Person, people: readonly Listed[], dryRun = false) {
  const listed = people.map((each) => ({ email: null, login: null, role: "GRASSROOTS_CHAIR", ...each }));
  const payload = { people: listed, dryRun };
  return perform(PEOPLE_ACTIONS.createMany, { token, payload, key: undefined, requestId: "list" });
}

/** What is wrong with a list, each as its cell and why. */
async function wrong(person: Person, people: readonly Listed[]): Promise<string[]> {
  const failure = await invite(person, people).catch((error: unknown) => error);
  expect(failure).toMatchObject({ code: "INVALID" });
  const { errors } = (failure as { detail: { errors: { path: string; code: string }[] } }).detail;
  return errors.map(({ path, code }) => `${path} ${code}`);
}

async function accounts(): Promise<number> {
  const { rows } = await superuser.query("SELECT count(*)::int AS n FROM auth.users");
  return rows[0].n;
}

describe("a list of people", () => {
  it("is invited as a whole: units by code or name, sign-in names as they are typed or made, each told in the audit", async () => {
    await superuser.query(
      "UPDATE units SET name = 'CĐCS Công ty May Phù Sa' WHERE tenant_id = $1 AND code = 'G2'",
      [federation.tenant],
    );
    const list = [
      { name: "Lê Văn Tám", unit: "G1", login: "0912 345 678" },
      { name: "Trần Quốc Huy", unit: "cdcs cong ty may phu sa" },
      { name: "Đặng Hữu Nghĩa", unit: "U1", email: "Nghia@Alpha.test", role: "UPPER_EDITOR" },
    ];
    const before = await accounts();
    const tried = await invite(admin, list, true);
    expect(tried.invitations.map(({ where, login, path }) => [where, login, path])).toEqual([
      ["alpha.G1", "0912345678", ""],
      ["CĐCS Công ty May Phù Sa", "alpha.g2", ""],
      ["alpha.U1", "nghia@alpha.test", ""],
    ]);
    expect(await accounts()).toBe(before);
    const { invitations } = await invite(admin, list);
    expect(await accounts()).toBe(before + 3);
    const tokens = invitations.map(({ path }) => path.replace("/invitation/", ""));
    expect((await Promise.all(tokens.map(findInvitation))).map((invitee) => invitee?.name)).toEqual(
      list.map(({ name }) => name),
    );
    const { rows } = await superuser.query(
      "SELECT count(*)::int AS n FROM audit_entries WHERE action = 'user.create'",
    );
    expect(rows).toEqual([{ n: 3 }]);
  });

  it("is not invited at all while one cell is wrong, and every wrong cell is told", async () => {
    const before = await accounts();
    const list = [
      { name: "A", unit: "G3", login: "once.only" },
      { name: "B", unit: "G3", login: "Once.Only" },
      { name: "C", unit: "nowhere" },
      { name: "D", unit: "G3", email: admin.email },
      { name: "E", unit: "G3", role: "UPPER_EDITOR" },
      { name: "", unit: "nowhere", login: "x", role: "CHIEF" },
    ];
    expect(await wrong(admin, list)).toEqual([
      "people.1.login account.listedTwice",
      "people.2.unit code.unknown",
      "people.3.email account.taken",
      "people.4.role account.level",
      "people.5.name required",
      "people.5.login account.login",
      "people.5.role choice.unknown",
      "people.5.unit code.unknown",
    ]);
    expect(await accounts()).toBe(before);
  });

  it("of an upper-level editor is of chairs below, never above or beside", async () => {
    const list = [
      { name: "A", unit: "G1" },
      { name: "B", unit: "G3" },
      { name: "C", unit: "G1", role: "READER" },
      { name: "D", unit: "U1", role: "UPPER_EDITOR" },
      { name: "E", unit: "P", role: "PROVINCIAL_STAFF" },
    ];
    expect(await wrong(editor, list)).toEqual([
      "people.1.unit code.unknown",
      "people.2.role account.notYours",
      "people.3.role account.notYours",
      "people.4.unit code.unknown",
    ]);
    expect((await invite(editor, [{ name: "A", unit: "G1" }])).invitations).toHaveLength(1);
  });

  it("tells units of one name apart by what stands above them", async () => {
    await superuser.query(
      "UPDATE units SET name = 'CĐCS Trường Mầm non' WHERE tenant_id = $1 AND code IN ('G2', 'G3')",
      [federation.tenant],
    );
    const named = { name: "A", unit: "cđcs trường mầm non" };
    expect(await wrong(admin, [named, { ...named, above: "alpha.P" }])).toEqual([
      "people.0.unit import.namesakes",
      "people.1.unit import.nowhereBelow",
    ]);
    const { invitations } = await invite(admin, [{ ...named, above: "ALPHA.U2" }], true);
    expect(invitations).toMatchObject([{ login: "alpha.g3" }]);
  });

  it("of cards is of no unit that is not there", async () => {
    const below = (unit: string) =>
      withScope(admin.token, "read", (tx, scope) => cardsPage(tx, scope, { unit }));
    expect(await below("nowhere")).toMatchObject({ unit: "", units: [{ code: "U1" }, { code: "U2" }] });
    expect(await below("U1")).toMatchObject({ unit: "U1" });
  });

  it("of one person's card asks for no unit and offers nobody else", async () => {
    const person = admin.userId;
    const page = await withScope(editor.token, "read", (tx, scope) => cardsPage(tx, scope, { person }));
    expect(page).toEqual({ person, units: [], unit: "", waiting: [], unions: [], isFull: false });
  });

  it("is nobody's who manages no accounts", async () => {
    const chair = personAt(federation, "GRASSROOTS_CHAIR", "G1");
    await expect(invite(chair, [{ name: "A", unit: "G1" }], true)).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });
});
