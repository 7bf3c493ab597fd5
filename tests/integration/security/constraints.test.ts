import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { connectSuperuser } from "@/tests/support/database";
import { type DefendedWorld, defendedWorld } from "./defended-world";

// What no row may say, whoever writes it: each is refused, and no constraint is without something that it refuses.

let client: pg.Client;
let world: DefendedWorld;
beforeAll(async () => {
  client = await connectSuperuser();
  world = await defendedWorld(client);
});
afterAll(() => client.end());

const WITHDRAWN = "withdrawal_reason = 'x'";

/** By table: a change of its rows that must be refused. */
const REFUSED: Readonly<Record<string, readonly string[]>> = {
  activities: [
    "attended_chairs = -1",
    "attended_officials = -1",
    "attended_others = -1",
    "audiences = '{NULL}'",
    "id = ' '",
    "quantity = 0",
    "status = 'x'",
    "title = ''",
    WITHDRAWN,
  ],
  activity_choices: ["code = 'a b'", "code = 'ORAL'", "name = ''", "name_en = ''", "side = 'x'"],
  activity_counts: ["records = '{1}'", "submitted = '{1}'", "approved = '{1}'", "published = '{1}'"],
  activity_types: ["code = 'a b'", "name = ''", "name_en = ''"],
  "auth.memberships": ["role = 'x'"],
  "auth.second_steps": ["sealed_secret = NULL"],
  "auth.sessions": ["purpose = 'x' WHERE user_id IS NOT NULL", "user_id = NULL WHERE purpose = 'token'"],
  "auth.tenant_revisions": ["part = 'x'"],
  "auth.users": ["email = NULL, login = NULL", "email = 'A@b.test'", "login = 'A'", "name = ''"],
  "auth.visits": ["before_on = last_on"],
  chair_links: ["joined = '2021-01-01', left_on = '2021-01-01'", WITHDRAWN],
  chairs: ["from_on = '2021-01-01', to_on = '2021-01-01'", "full_name = ''", WITHDRAWN],
  channels: [
    "opened = '2021-01-01', closed = '2021-01-01'",
    "code = 'a b'",
    "name = ''",
    "platform = 'x'",
    "purpose = 'x'",
    WITHDRAWN,
  ],
  coverage_readings: ["audience = 'x'", "connected = -1", WITHDRAWN],
  enquiries: ["answered_at = received_at - interval '1 second'", "id = ' '", WITHDRAWN],
  facilities: [
    "installed = '2021-01-01', removed = '2021-01-01'",
    "id = ' '",
    "kind = 'x'",
    "quantity = 0",
    WITHDRAWN,
  ],
  files: [
    "kind = 'x'",
    "kind = NULL",
    "kind = NULL, record = NULL, loose_since = NULL",
    "name = ' '",
    "type = 'x'",
    "size = 0",
    "sha256 = 'x'",
    "sent_sha256 = 'x'",
  ],
  given_links: ["kind = 'x'", "key = 'x'"],
  link_checks: ["kind = 'x'", "outcome = 'x'"],
  report_templates: ["name = ' '", "content = ''", "places = '{}'"],
  saved_tables: ["name = ' '"],
  spot_checks: [
    "verdict = 'x', judged_at = now()",
    "verdict = 'RIGHT'",
    "verdict = 'WRONG', note = ' ', judged_at = now()",
    "note = 'x'",
    "judged_by = tenant_id",
  ],
  plan_changes: ["reason = ' '", "before = after", "target = NULL", "before = NULL, after = NULL"],
  reorganisations: [
    "reason = ' '",
    "document_no = ' '",
    "steps = '{}'",
    "changes = '[]'",
    "undone_at = now()",
    "undone_at = now(), undo_reason = ' '",
    "undone_by = tenant_id",
  ],
  reports: [
    "period = '2021-H3'",
    "as_of = '1999-01-01'",
    "texts = '[]'",
    "code = 'x', frozen_at = now(), frozen_unit = 'x', kept = '{}'",
    "kept = '{}'",
    "frozen_by = tenant_id",
  ],
  shares: [
    "year = 12",
    "as_of = '1999-01-01'",
    "token = 'x'",
    "expires_at = '2001-01-01'",
    "revoked = true",
    "revoked_by = tenant_id",
    "target = 'none of the plan'",
    "target = 'U5'",
    "unit_id = NULL, screen = 'LEAGUE'",
    "screen = 'OVERVIEW'",
    "saved_table = tenant_id",
  ],
  locks: [
    "reopened_at = now()",
    "reopened_by = tenant_id",
    "reopened_at = now(), reopen_reason = ' '",
    "period = '2021-13'",
  ],
  headcounts: [
    "workers = -1",
    "members = -1",
    "full_time_officials = -1",
    "committee_members = -1",
    "union_groups = -1",
    "group_leaders = -1",
    WITHDRAWN,
  ],
  misinformation: ["spotted_on = '2021-01-02', handled_on = '2021-01-01'", "id = ' '", WITHDRAWN],
  outlets: ["code = 'a b'", "kind = 'x'", "name = ''", "name_en = ''"],
  overrides: ["waived = true, required = 1", "waived = false, required = 0"],
  block_units: ["block = ' '"],
  self_scores: ["score = 100.1", "explanation = ' '"],
  override_proposals: [
    "waived = true, required = 1",
    "waived = false, required = 0",
    "reason = ' '",
    "approved = true",
    "note = 'x'",
    "decided_by = tenant_id",
    "approved = false, decided_at = now(), note = ' '",
  ],
  plan_documents: ["dropped = NULL", "name = ' '", "content = ' '"],
  placements: ["from_on = '2021-01-01', to_on = '2021-01-01'", "parent_id = unit_id"],
  plans: [
    "title_en = ''",
    "classes_en = '[]'",
    "status = 'x'",
    "title = ''",
    "year = 12",
    "status = 'DRAFT', closed_at = now()",
    "closed_by = tenant_id",
  ],
  reporters: ["appointed = '2021-01-01', ended = '2021-01-01'", "full_name = ''", WITHDRAWN],
  successions: ["predecessor_id = successor_id", "kind = 'x'"],
  targets: [
    "title_en = ''",
    "code = 'a b'",
    "condition = '{}'",
    "force = 'x'",
    "kinds = NULL",
    "level = 'x'",
    "measure = '[]'",
    "passage_start = 1",
    "document_id = tenant_id, passage_start = 2, passage_end = 2",
    "title = ''",
    "weight = 0",
  ],
  units: [
    "from_on = '2021-01-01', to_on = '2021-01-01'",
    "code = 'a b'",
    "kind = 'x'",
    "level = 'x'",
    "name = ''",
  ],
};

/** Rows that cannot be beside those that are there; $1 = a federation. */
const SECOND: Readonly<Record<string, string>> = {
  placements_no_overlap: `INSERT INTO placements (tenant_id, unit_id, parent_id, from_on)
    SELECT tenant_id, unit_id, parent_id, '2030-01-01' FROM placements WHERE tenant_id = $1 LIMIT 1`,
  units_one_root: `INSERT INTO units (tenant_id, code, name, level, kind)
    VALUES ($1, 'P2', 'x', 'PROVINCIAL', 'PROVINCE_FEDERATION')`,
};

/** The constraint that refuses the statement; undefined where it goes through. Triggers do not speak here. */
function refusing(sql: string, values: readonly unknown[] = []): Promise<string | undefined> {
  return world.trial.undone(async () => {
    await client.query("SET LOCAL session_replication_role = replica");
    try {
      await client.query(sql, [...values]);
      return undefined;
    } catch (error) {
      if (error instanceof pg.DatabaseError && error.code?.startsWith("23"))
        return error.constraint ?? error.column;
      throw error;
    }
  });
}

it("what no row may say is refused, and each constraint refuses some of it", async () => {
  const through: string[] = [];
  const spoke = new Set<string>();
  for (const [table, changes] of Object.entries(REFUSED)) {
    for (const change of changes) {
      const by = await refusing(`UPDATE ${table} SET ${change}`);
      if (by === undefined) through.push(`${table}: ${change}`);
      else spoke.add(`${table} ${by}`);
    }
  }
  expect(through).toEqual([]);
  const { rows } = await client.query<{ name: string }>(
    `SELECT conrelid::regclass || ' ' || conname AS name FROM pg_constraint
      WHERE contype = 'c' AND connamespace IN ('public'::regnamespace, 'auth'::regnamespace)`,
  );
  expect(rows.length).toBeGreaterThan(75);
  expect(rows.map(({ name }) => name).filter((name) => !spoke.has(name))).toEqual([]);
});

it.each(Object.entries(SECOND))("%s is one", async (name, sql) => {
  expect(await refusing(sql, [world.alpha.tenant])).toBe(name);
});
