import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { descriptionOf, WITHDRAWABLE_KINDS } from "@/lib/records/all";
import { connectSuperuser } from "@/tests/support/database";
import { type Federation, foundFederation } from "@/tests/support/people";
import { sampleOf, seedTables } from "./row-level";
import { Trial } from "./trial";
import { ALLOWED, FORBIDDEN, handOf, place, step } from "./workflow-by-sql";

// What a writer could say of itself is its session's to say: by SQL as the app's role, past all of the product's code.

let client: pg.Client;
let federation: Federation;
let trial: Trial;

beforeAll(async () => {
  client = await connectSuperuser();
  federation = await foundFederation(client, "alpha");
  await seedTables({ client, federations: [federation] });
  trial = new Trial(client);
});
afterAll(() => client.end());

describe("a step of the workflow", () => {
  it.each(FORBIDDEN)("of what %s handed in for %s, %s: %s cannot set %s (%s)", async (...forbidden) => {
    expect(await trial.undone(() => step(trial, federation, forbidden))).toBe(forbidden[5]);
  });

  it.each(ALLOWED)("of what %s handed in for %s, %s: %s can set %s", async (...allowed) => {
    expect(await trial.undone(() => step(trial, federation, allowed))).toBe("done");
  });

  it("signs itself, whatever the writer says", async () => {
    const lies =
      "submitted_by = uuidv7(), submitted_at = '2001-01-01', decided_by = uuidv7(), decided_at = '2001-01-01'";
    const rows = await trial.undone(async () => {
      const id = await place(trial, federation, ["chair", "G1", "DRAFT", "chair", "", ""]);
      const seen: unknown[] = [];
      for (const [hand, status] of [
        ["chair", "SUBMITTED"],
        ["staff", "APPROVED"],
        ["reviewer", "PUBLISHED"],
      ] as const) {
        const { token } = handOf(federation, hand);
        await trial.ask(
          token,
          `UPDATE activities SET status = $2, created_by = uuidv7(), ${lies} WHERE id = $1`,
          [id, status],
        );
        const row = await client.query(
          `SELECT status, created_by, submitted_by, decided_by, submitted_at = now() AS now, decided_at = now() AS decided
             FROM activities WHERE id = $1`,
          [id],
        );
        seen.push(row.rows[0]);
      }
      return seen;
    });
    const [chair, staff] = [handOf(federation, "chair").userId, handOf(federation, "staff").userId];
    const handedIn = { created_by: null, submitted_by: chair, now: true };
    expect(rows).toEqual([
      { ...handedIn, status: "SUBMITTED", decided_by: null, decided: null },
      { ...handedIn, status: "APPROVED", decided_by: staff, decided: true },
      { ...handedIn, status: "PUBLISHED", decided_by: staff, decided: true },
    ]);
  });

  it("marks what was recorded on behalf, and what was changed after it was handed in", async () => {
    const marks = await trial.undone(async () => {
      const insert = `INSERT INTO activities (tenant_id, unit_id, type, occurred_on, title, status, on_behalf, changed_in_review)
        VALUES ($1, $2, 'TV_PROGRAMME', '2021-03-01', 'x', 'SUBMITTED', $3, true) RETURNING id, on_behalf, changed_in_review`;
      const made = (hand: "chair" | "staff", lie: boolean) =>
        trial.row(handOf(federation, hand).token, insert, [federation.tenant, federation.units.G1, lie]);
      const [own, other] = [await made("chair", true), await made("staff", false)];
      const changing =
        "UPDATE activities SET title = 'y', changed_in_review = false WHERE id = $1 RETURNING changed_in_review";
      const changed = await trial.row(handOf(federation, "reviewer").token, changing, [own.id]);
      return [own.on_behalf, own.changed_in_review, other.on_behalf, changed.changed_in_review];
    });
    expect(marks).toEqual([false, false, true, true]);
  });
});

/** Of activities a step of their own notes it. */
const NOT_ACTIVITIES = WITHDRAWABLE_KINDS.filter((kind) => kind !== "activities").map(
  (kind) => descriptionOf(kind).table,
);

it.each(NOT_ACTIVITIES)(
  "%s are marked where they were entered on behalf, whatever is said",
  async (table) => {
    const made = (hand: "chair" | "staff", lie: boolean) => {
      const sample = sampleOf(table).row(federation, "G1", "fresh", null);
      const row = { tenant_id: federation.tenant, ...sample, on_behalf: lie };
      const places = Object.keys(row).map((_, index) => `$${index + 1}`);
      const insert = `INSERT INTO ${table} (${Object.keys(row)}) VALUES (${places}) RETURNING on_behalf`;
      return trial.undone(() => trial.row(handOf(federation, hand).token, insert, Object.values(row)));
    };
    expect(await made("chair", true)).toMatchObject({ on_behalf: false });
    expect(await made("staff", false)).toMatchObject({ on_behalf: true });
  },
);

const SIGNED = WITHDRAWABLE_KINDS.map((kind) => descriptionOf(kind).table);

describe("a record's columns of who and when", () => {
  it("are on these tables and no other", async () => {
    const { rows } = await client.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.columns
        WHERE table_schema = 'public' AND column_name IN ('created_by', 'withdrawn_by', 'created_at') GROUP BY 1 ORDER BY 1`,
    );
    // Reports are signed by a trigger of their own, which triggers.test.ts tries.
    expect(rows.map(({ name }) => name)).toEqual(
      [...SIGNED, "idempotency_keys", "imports", "reports"].sort(),
    );
  });

  it.each(SIGNED)("of %s are the session's", async (table) => {
    const { token, userId } = handOf(federation, "admin");
    const row = { tenant_id: federation.tenant, ...sampleOf(table).row(federation, "G1", "fresh", null) };
    const lies = {
      created_at: "2001-01-01",
      created_by: federation.tenant,
      withdrawn_at: "2001-01-01",
      version: 77,
    };
    const all = { ...row, ...lies };
    const columns = Object.keys(all);
    const said = "id, created_by, created_at = now() AS now, withdrawn_at, withdrawn_by, version";
    const seen = await trial.undone(async () => {
      const places = columns.map((_, index) => `$${index + 1}`);
      const insert = `INSERT INTO ${table} (${columns}) VALUES (${places}) RETURNING ${said}`;
      const made = await trial.row(token, insert, Object.values(all));
      const changes =
        "created_by = NULL, created_at = '2001-01-01', version = 99, withdrawn_at = '2001-01-01', withdrawn_by = NULL";
      const update = `UPDATE ${table} SET ${changes} WHERE id = $1 RETURNING ${said}, withdrawn_at = now() AS today`;
      return [made, await trial.row(token, update, [made.id])];
    });
    expect(seen).toMatchObject([
      { created_by: userId, now: true, withdrawn_at: null, withdrawn_by: null, version: 1 },
      { created_by: userId, now: true, today: true, withdrawn_by: userId, version: 2 },
    ]);
  });

  it("of the audit are its own", async () => {
    const { token, userId } = handOf(federation, "chair");
    const [row] = await trial.undone(async () => {
      const sql = `INSERT INTO audit_entries (tenant_id, id, at, actor_id, purpose, action, entity, entity_id, request_id)
        VALUES ($1, '00000000-0000-7000-8000-000000000000', '2001-01-01', $2, 'import', 'lie', 'x', 'x', 'x')`;
      await trial.ask(token, sql, [federation.tenant, userId]);
      const { rows } = await client.query(
        "SELECT at = now() AS now, purpose, id::text FROM audit_entries WHERE action = 'lie'",
      );
      return rows;
    });
    expect(row).toMatchObject({ now: true, purpose: "token" });
    expect(row?.id).not.toMatch(/^0000/);
  });
});

/** What the workflow itself notes, and what is made of the rest. */
const NOTED = [
  ...["tenant_id", "id", "status", "version", "on_behalf", "changed_in_review", "created_at", "created_by"],
  ...["submitted_at", "submitted_by", "decided_at", "decided_by", "decision_reason"],
  ...["withdrawn_at", "withdrawn_by", "withdrawal_reason"],
];

it("every other column of an activity is what is said of it, which only some may rewrite", async () => {
  const { rows } = await client.query<{ name: string }>(
    `SELECT attname AS name FROM pg_attribute, pg_proc WHERE attrelid = 'activities'::regclass AND attnum > 0
       AND NOT attisdropped AND attgenerated = '' AND attname <> ALL ($1)
       AND proname = 'said' AND prosrc !~ ('a\\.' || attname || '[,)]')`,
    [NOTED],
  );
  expect(rows).toEqual([]);
});
