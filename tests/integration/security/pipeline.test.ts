import { randomUUID } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { defineAction } from "@/lib/actions/definition";
import { perform } from "@/lib/actions/pipeline";
import { disconnect } from "@/lib/db/client";
import { sweep } from "@/lib/db/sign-in";
import { answerCall } from "@/lib/http/api/answer-call";
import { answerWrite } from "@/lib/http/api/answer-write";
import { shape } from "@/lib/schemas/shape";
import { connectSuperuser } from "@/tests/support/database";
import { type Federation, foundFederation, type Person, personAt } from "@/tests/support/people";
import { runs } from "@/tests/support/runs";

// security.md §2, item 9, and what the wrapper of every write promises.

let superuser: pg.Client;
let federations: Federation[];
let editor: Person;

beforeAll(async () => {
  superuser = await connectSuperuser();
  federations = [];
  for (const code of ["alpha", "beta", "gamma"]) federations.push(await foundFederation(superuser, code));
  editor = personAt(federations[0] as Federation, "UPPER_EDITOR", "U1");
});
afterAll(async () => {
  await disconnect();
  await superuser.end();
});

const draft = (title: string) => ({
  unit: "U1",
  type: "TV_PROGRAMME",
  occurredOn: "2021-03-01",
  title,
  status: "DRAFT",
});

function send(body: unknown, headers: Record<string, string> = {}, path = "", method = "POST"): Request {
  return new Request(`http://localhost:3000/api/v1/activities${path}`, {
    method,
    headers: { authorization: `Bearer ${editor.token}`, "content-type": "application/json", ...headers },
    ...(method === "GET" ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
}

async function count(sql: string, values: unknown[]): Promise<number> {
  const { rows } = await superuser.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${sql}`, values);
  return rows[0]?.n ?? -1;
}

/** Sends until there is a definite answer, as a client does that hears 503. */
async function sendSurely(title: string, key: string): Promise<Response> {
  const response = await answerCall(send(draft(title), { "idempotency-key": key }));
  return response.status === 503 ? sendSurely(title, key) : response;
}

describe("an idempotency key", () => {
  it("sent a hundred times at once makes one row, and every reply is the same", async () => {
    const key = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 100 }, async () => {
        const response = await sendSurely("hundred", key);
        return `${response.status} ${response.headers.get("etag")} ${await response.text()}`;
      }),
    );
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toMatch(/^201 "1" /);
    expect(await count("activities WHERE title = $1", ["hundred"])).toBe(1);
    expect(await count("audit_entries WHERE after->>'title' = $1", ["hundred"])).toBe(1);
  }, 60_000);

  it("makes as many rows as submissions when every reply is lost and everything is sent again", async () => {
    const keys = Array.from({ length: runs(100, 1_000) }, () => randomUUID());
    const submit = (key: string) => sendSurely(`again ${key}`, key);
    for (const round of [1, 2]) {
      for (let start = 0; start < keys.length; start += 20) {
        const answers = await Promise.all(keys.slice(start, start + 20).map(submit));
        expect(
          answers.every(({ status }) => status === 201),
          `round ${round}`,
        ).toBe(true);
      }
    }
    expect(await count("activities WHERE title LIKE 'again %'", [])).toBe(keys.length);
  }, 120_000);

  it("with another body is refused, whatever the order of the first one's keys", async () => {
    const headers = { "idempotency-key": randomUUID() };
    expect((await answerCall(send(draft("first"), headers))).status).toBe(201);
    const { title, ...rest } = draft("first");
    expect((await answerCall(send({ title, ...rest }, headers))).status).toBe(201);
    const other = await answerCall(send(draft("second"), headers));
    expect([other.status, (await other.json()).code]).toEqual([409, "KEY_REUSED"]);
    expect(await count("activities WHERE title = ANY ($1)", [["first", "second"]])).toBe(1);
  });

  it("is not used up by a failure", async () => {
    const headers = { "idempotency-key": randomUUID() };
    expect((await answerCall(send({ ...draft("late"), unit: "nowhere" }, headers))).status).toBe(422);
    expect((await answerCall(send(draft("late"), headers))).status).toBe(201);
  });

  it("is forgotten after a week", async () => {
    const headers = { "idempotency-key": randomUUID() };
    await answerCall(send(draft("a week ago"), headers));
    await superuser.query(
      "UPDATE idempotency_keys SET created_at = now() - interval '8 days' WHERE key = $1",
      [headers["idempotency-key"]],
    );
    const others = await count("idempotency_keys WHERE created_at > now() - interval '7 days'", []);
    await sweep();
    expect(await count("idempotency_keys", [])).toBe(others);
    expect(others).toBeGreaterThan(0);
  });

  it("is one person's own", async () => {
    const headers = { "idempotency-key": randomUUID() };
    await answerCall(send(draft("mine"), headers));
    const other = personAt(federations[0] as Federation, "PROVINCIAL_ADMIN", "P");
    const theirs = await answerCall(
      send(draft("theirs"), { ...headers, authorization: `Bearer ${other.token}` }),
    );
    expect(theirs.status).toBe(201);
    expect(await count("activities WHERE title = ANY ($1)", [["mine", "theirs"]])).toBe(2);
  });
});

describe("the wrapper", () => {
  const probe = (work: "reading" | "silent" | "failing" | "telling") =>
    defineAction({
      name: `probe.${work}`,
      schema: shape({}),
      right: "records",
      work: async ({ tx, audit }) => {
        await tx.db.outlet.findMany();
        if (work === "reading") {
          await audit({ entity: "probe", entityId: work, after: { work } });
          return {};
        }
        await tx.db
          .$executeRaw`INSERT INTO activities (tenant_id, id, unit_id, type, occurred_on, title, status)
          SELECT tenant_id, ${`probe-${work}`}, id, 'TV_PROGRAMME', '2021-01-01', 'probe', 'DRAFT' FROM units WHERE code = 'U1'`;
        if (work === "silent") return {};
        await audit({ entity: "probe", entityId: work, after: { work } });
        if (work === "failing") throw new Error("a defect with a secret inside");
        return {};
      },
    });
  const kept = (work: string) => count("activities WHERE id = $1", [`probe-${work}`]);

  it("keeps nothing of an action that leaves no audit entry", async () => {
    expect((await answerWrite(send({}), probe("silent"))).status).toBe(500);
    expect(await kept("silent")).toBe(0);
  });

  it("undoes the work and the audit of a defect together, and tells neither", async () => {
    const response = await answerWrite(send({}), probe("failing"));
    const body = await response.text();
    expect([response.status, JSON.parse(body).code]).toEqual([500, "DEFECT"]);
    expect(body).not.toMatch(/secret|at .*\.ts/);
    expect(await kept("failing")).toBe(0);
    expect(await count("audit_entries WHERE entity = 'probe' AND entity_id = 'failing'", [])).toBe(0);
  });

  it("asks for the right before it works, for the database would not refuse everything", async () => {
    const { token } = personAt(federations[0] as Federation, "READER", "U1");
    const response = await answerWrite(send({}, { authorization: `Bearer ${token}` }), probe("reading"));
    expect([response.status, (await response.json()).code]).toEqual([403, "FORBIDDEN"]);
  });

  it("saves no form in another's name than who opened it", async () => {
    const form = { token: editor.token, payload: {}, key: undefined, requestId: "form-0001" };
    const other = personAt(federations[0] as Federation, "PROVINCIAL_ADMIN", "P");
    const sent = perform(probe("telling"), { ...form, openedBy: other.userId });
    await expect(sent).rejects.toMatchObject({ code: "OTHER_PERSON" });
    expect(await kept("telling")).toBe(0);
    expect(await count("audit_entries WHERE request_id = 'form-0001' AND entity = 'probe'", [])).toBe(0);
  });

  it("audits who, what and in which request", async () => {
    const response = await answerWrite(send({}, { "x-request-id": "request-42" }), probe("telling"));
    expect(response.headers.get("x-request-id")).toBe("request-42");
    const { rows } = await superuser.query(
      "SELECT actor_id, purpose, action, after, request_id FROM audit_entries WHERE entity = 'probe'",
    );
    expect(rows).toEqual([
      {
        actor_id: editor.userId,
        purpose: "token",
        action: "probe.telling",
        after: { work: "telling" },
        request_id: "request-42",
      },
    ]);
  });

  it("knows the product's own audit as append-only, for the owner too", async () => {
    for (const sql of [
      "UPDATE audit_entries SET action = 'x'",
      "DELETE FROM audit_entries",
      "TRUNCATE audit_entries",
    ]) {
      await expect(superuser.query(sql)).rejects.toThrow(/append-only/);
    }
  });

  it.each([
    ["no JSON", "{", 400],
    ["a list", "[]", 400],
    ["NUL", '{"title":"a\\u0000"}', 400],
    ["a lone surrogate", '{"title":"\\ud800"}', 400],
    ["a prototype", '{"__proto__":{"unit":"P"}}', 400],
    [
      "a hundred thousand elements",
      JSON.stringify({ ...draft("x"), audiences: Array(100_000).fill("x") }),
      413,
    ],
    ["a filter", JSON.stringify({ ...draft("x"), unit: { not: "" } }), 422],
    ["an impossible day", JSON.stringify({ ...draft("x"), occurredOn: "2021-02-30" }), 422],
    ["a column of the server's", JSON.stringify({ ...draft("x"), tenantId: randomUUID() }), 422],
    ["another's column", JSON.stringify({ ...draft("x"), createdBy: randomUUID() }), 422],
    ["deep nesting", `${'{"a":'.repeat(5_000)}1${"}".repeat(5_000)}`, 400],
  ])("answers %s with its own status", async (_, body, status) => {
    const response = await answerCall(send(body));
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
  });

  it("names the fields in the reader's words", async () => {
    const body = { ...draft(" "), occurredOn: "2021-02-30" };
    const [vi, en] = await Promise.all([
      answerCall(send(body)).then((response) => response.json()),
      answerCall(send(body, { cookie: "lang=en" })).then((response) => response.json()),
    ]);
    expect(vi.errors).toContainEqual({
      path: "occurredOn",
      code: "date.malformed",
      message: expect.stringMatching(/^Ngày không hợp lệ; viết như/),
    });
    expect(en.errors).toContainEqual({
      path: "occurredOn",
      code: "date.malformed",
      message: expect.stringMatching(/^This is not a date; write it as/),
    });
  });
});

describe("versions and ETags", () => {
  it("refuse a change without one, and one that comes too late, with the present record", async () => {
    const { id } = await (await answerCall(send(draft("versioned")))).json();
    const edit = (headers: Record<string, string>) =>
      answerCall(send({ title: "changed" }, headers, `/${id}`, "PATCH"));
    expect((await edit({})).status).toBe(428);
    expect((await edit({ "if-match": "1" })).status).toBe(400);
    const changed = await edit({ "if-match": '"1"' });
    expect([changed.status, changed.headers.get("etag")]).toEqual([200, '"2"']);
    const late = await edit({ "if-match": '"1"' });
    expect([late.status, (await late.json()).present.title]).toEqual([409, "changed"]);
    const read = await answerCall(send(null, { "if-none-match": '"2"' }, `/${id}`, "GET"));
    expect(read.status).toBe(304);
  });

  it("of a list hold while nothing changed, and never longer", async () => {
    const list = (headers: Record<string, string> = {}) => answerCall(send(null, headers, "", "GET"));
    const etag = (await list()).headers.get("etag") ?? "";
    expect((await list({ "if-none-match": etag })).status).toBe(304);
    await answerCall(send(draft("the newest")));
    const fresh = await list({ "if-none-match": etag });
    expect([fresh.status, (await fresh.text()).includes("the newest")]).toEqual([200, true]);
    expect(fresh.headers.get("cache-control")).toBe("private, no-cache");
  });
});
