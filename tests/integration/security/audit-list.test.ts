import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withScope } from "@/lib/auth/scope";
import { disconnect } from "@/lib/db/client";
import type { AuditLine } from "@/lib/domain/audit";
import { auditPage } from "@/lib/queries/audit/page";
import { call } from "@/tests/integration/api/call";
import { connectSuperuser } from "@/tests/support/database";
import { type Federation, foundFederation, type Person, personAt } from "@/tests/support/people";
import { enter, forgetAll } from "./audit-entries";

// interfaces.md §4: who did what, newest first, for administrators of their own federation.

/** More than a window of entries that other filters choose among. */
const MANY = 4_100;

let client: pg.Client;
let alpha: Federation;
let beta: Federation;
let admin: Person;
let chair: Person;

beforeAll(async () => {
  client = await connectSuperuser();
  alpha = await foundFederation(client, "alpha");
  beta = await foundFederation(client, "beta");
  admin = personAt(alpha, "PROVINCIAL_ADMIN", "P");
  chair = personAt(alpha, "GRASSROOTS_CHAIR", "G1");
  await forgetAll(client);
  await enter(client, beta, { at: "2021-03-05T10:00:00+07:00", unit: "G1", of: "betas" });
  await enter(client, alpha, { at: "2021-03-01T00:00:00+07:00", by: admin, unit: "G3", of: "r3" });
  await enter(client, alpha, { at: "2021-03-02T23:59:59+07:00", by: chair, unit: "G1" });
  await enter(client, alpha, {
    at: "2021-03-03T00:00:00+07:00",
    by: chair,
    unit: "G2",
    entity: "channel",
    action: "channel.edit",
    of: "c2",
  });
  await enter(client, alpha, {
    at: "2021-03-04T10:00:00+07:00",
    by: chair,
    entity: "reporters of",
    action: "reporters.read",
    of: "G1",
  });
  await enter(client, alpha, {
    at: "2021-03-04T11:00:00+07:00",
    entity: "user",
    action: "account.refuseSignIn",
    of: chair.userId,
  });
  await enter(client, alpha, {
    at: "2021-03-04T12:00:00+07:00",
    by: chair,
    entity: "user",
    action: "account.signIn",
    of: chair.userId,
  });
});
afterAll(async () => {
  await disconnect();
  await client.end();
});

async function asked(query: string): Promise<{ items: AuditLine[]; nextCursor: string | null }> {
  const { status, body } = await call(admin.token, "GET", `audit${query}`);
  expect(status).toBe(200);
  return body;
}

/** What was found, without the readings that asking leaves. */
async function found(query: string): Promise<string[]> {
  const { items } = await asked(query.includes("to=") ? `?${query}` : `?to=2021-12-31${query}`);
  return items.map(({ action, record }) => `${action} ${record === chair.userId ? "chair" : record}`);
}

const SIGN_IN = "account.signIn chair";
const REFUSED = "account.refuseSignIn chair";
const READ = "reporters.read G1";
const CHANNEL = "channel.edit c2";
const FIRST = "reporter.edit r1";
const THIRD = "reporter.edit r3";

describe("the list", () => {
  it.each([
    [
      "everything, newest first, of one's own federation",
      "",
      [SIGN_IN, REFUSED, READ, CHANNEL, FIRST, THIRD],
    ],
    ["changes", "&doing=CHANGE", [CHANNEL, FIRST, THIRD]],
    ["readings", "&doing=READ", [READ]],
    ["refusals", "&doing=REFUSED", [REFUSED]],
    ["a kind", "&kind=reporter", [FIRST, THIRD]],
    ["a record", "&kind=reporter&record=r3", [THIRD]],
    ["days in Vietnam, both included", "from=2021-03-02&to=2021-03-02", [FIRST]],
    ["a unit", "&unit=G2", [CHANNEL]],
    ["a unit with all below", "&unit=U1&scope=subtree", [CHANNEL, FIRST]],
    ["a unit's own, where only below something was done", "&unit=U1", []],
    ["a kind below a unit", "&unit=U1&scope=subtree&kind=channel", [CHANNEL]],
  ])("can be asked for %s", async (_, query, lines) => {
    expect(await found(query)).toEqual(lines);
  });

  it("can be asked for a person, and what is said twice is not asked twice", async () => {
    expect(await found(`&person=${chair.userId}`)).toEqual([SIGN_IN, READ, CHANNEL, FIRST]);
    expect(await found(`&person=${chair.userId}&doing=CHANGE`)).toEqual([CHANNEL, FIRST]);
    expect(await found(`&person=${chair.userId}&kind=reporter&record=r3`)).toEqual([]);
  });

  it("says who, whose account and which unit", async () => {
    const { items } = await asked("?to=2021-12-31&limit=4");
    expect(items[0]).toMatchObject({ by: { id: chair.userId }, account: "GRASSROOTS_CHAIR@G1", unit: null });
    expect(items[1]).toMatchObject({ by: null, doing: "REFUSED" });
    expect(items[3]).toMatchObject({ unit: { code: "G2" } });
  });

  it("is turned by its cursor without leaving out or repeating", async () => {
    const turned: string[] = [];
    let cursor = "";
    do {
      const { items, nextCursor }: Awaited<ReturnType<typeof asked>> = await asked(
        `?to=2021-12-31&limit=2${cursor}`,
      );
      turned.push(...items.map(({ id }) => id));
      cursor = nextCursor === null ? "" : `&cursor=${nextCursor}`;
    } while (cursor !== "");
    const { items } = await asked("?to=2021-12-31");
    expect(turned).toEqual(items.map(({ id }) => id));
  });

  it("goes on where a window held nothing of what was asked for", async () => {
    await enter(
      client,
      alpha,
      { at: "2021-03-03T12:00:00+07:00", by: chair, entity: "headcount", action: "headcount.edit" },
      MANY,
    );
    const query = `?to=2021-12-31&person=${chair.userId}&kind=reporter`;
    const first = await asked(query);
    expect(first.items).toEqual([]);
    const second = await asked(`${query}&cursor=${first.nextCursor}`);
    expect(second).toMatchObject({ items: [{ record: "r1" }], nextCursor: null });
  });

  it.each(["cursor=x", "kind=x&record=y&person=z", "record=r1", "from=2021-02-30", "unit=NONE", "doing=ALL"])(
    "refuses %s",
    async (query) => {
      const { status } = await call(admin.token, "GET", `audit?${query}`);
      expect([404, 422]).toContain(status);
    },
  );

  it("is of a federation's administrators alone", async () => {
    for (const person of alpha.people.filter(({ role }) => role !== "PROVINCIAL_ADMIN")) {
      expect((await call(person.token, "GET", "audit")).status).toBe(403);
      expect(await withScope(person.token, "read", (tx, scope) => auditPage(tx, scope, {}))).toBeNull();
    }
    const foreign = personAt(beta, "PROVINCIAL_ADMIN", "P");
    const { body } = await call(foreign.token, "GET", "audit?to=2021-12-31");
    expect(body.items.map(({ record }: AuditLine) => record)).toEqual(["betas"]);
    const mine = await asked("?to=2021-12-31&limit=1");
    const behind = await call(foreign.token, "GET", `audit?to=2021-12-31&cursor=${mine.nextCursor}`);
    expect(behind.body.items).toEqual([]);
  });

  it("tells the audit of whom it names, and is never kept", async () => {
    const told = async () => (await asked("?doing=READ&limit=1")).items[0];
    await asked("?kind=reporter&record=r1&to=2021-12-31");
    expect(await told()).toMatchObject({ by: { id: admin.userId }, action: "reporters.read", record: "G1" });
    const before = await asked("?kind=lock");
    await enter(client, alpha, {
      at: "2021-03-05T00:00:00+07:00",
      entity: "lock",
      action: "lock.close",
      of: "l1",
    });
    expect([before.items.length, (await asked("?kind=lock")).items.length]).toEqual([0, 1]);
  });

  it("as CSV has no cell that a spreadsheet evaluates", async () => {
    await enter(client, alpha, {
      at: "2021-03-06T00:00:00+07:00",
      entity: "outlet",
      action: "outlet.edit",
      of: "=1+1",
      after: { name: "x" },
    });
    const { text } = await call(admin.token, "GET", "audit?kind=outlet", { headers: { accept: "text/csv" } });
    expect(text.split("\n")[0]).toBe("id,at,by,byName,purpose,doing,action,kind,record,unit,before,after");
    expect(text).toContain(",'=1+1,");
  });
});

describe("the page", () => {
  const page = (address: Record<string, string>) =>
    withScope(admin.token, "read", (tx, scope) => auditPage(tx, scope, address));

  it("names the unit of whose people names were read", async () => {
    const { unit } = (await page({ doing: "READ", from: "04/03/2021", to: "04/03/2021" }))?.lines[0] ?? {};
    expect(unit).toMatchObject({ code: "G1", name: expect.stringMatching(/./) });
  });

  it("finds a person by a name, asks which of several, and says that there is none", async () => {
    expect(await page({ who: "grassroots_chair@g1", to: "31/12/2021" })).toMatchObject({
      person: { id: chair.userId },
      candidates: null,
    });
    const several = await page({ who: "reader" });
    expect(several?.person).toBeNull();
    expect(several?.candidates?.map(({ name }) => name).sort()).toEqual([
      "READER@G3",
      "READER@P",
      "READER@U1",
    ]);
    expect(await page({ who: "khong co ai" })).toMatchObject({ candidates: [], lines: [] });
  });

  it("counts what was refused and imported of late, and who has never come", async () => {
    const now = new Date().toISOString();
    await enter(
      client,
      alpha,
      { at: now, entity: "user", action: "account.refuseSignIn", of: chair.userId },
      2,
    );
    await enter(client, alpha, { at: now, entity: "import", action: "import.write", of: "i" });
    await enter(client, beta, { at: now, entity: "import", action: "import.write", of: "i" }, 3);
    const { glance } = (await page({})) ?? {};
    expect(glance).toMatchObject({ never: alpha.people.length, people: alpha.people.length, stored: 0 });
    expect([glance?.refused.entries, glance?.imports.entries]).toEqual([2, 1]);
    expect(glance?.imports.latest?.slice(0, 4)).toBe(now.slice(0, 4));
  });

  it("takes for nothing what an address cannot mean", async () => {
    const asked = { doing: "ALL", person: "x", unit: "a b", from: "31/02/2021", record: "r1", after: "x" };
    expect((await page(asked))?.asked).toEqual({
      ...{
        doing: "",
        kind: "",
        record: "",
        person: "",
        who: "",
        unit: "",
        below: "",
        from: "",
        to: "",
        after: "",
      },
    });
  });
});
