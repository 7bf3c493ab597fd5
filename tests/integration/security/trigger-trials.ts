import { isDeepStrictEqual } from "node:util";
import { descriptionOf, RECORD_KINDS } from "@/lib/records/all";
import { stored } from "@/lib/records/names";
import { personAt } from "@/tests/support/people";
import type { DefendedWorld } from "./defended-world";
import { PLAN_TRIALS } from "./plan-trials";
import { sampleOf } from "./row-level";
import { SHARE_TRIALS } from "./share-trials";
import { ANYONE, admin, made, type TriggerTrial } from "./trial-rows";
import { FORBIDDEN, step } from "./workflow-by-sql";

function touched({ trial, alpha }: DefendedWorld, table: string, set: string, said: string, token: string) {
  return trial.row(token, `UPDATE ${table} SET ${set} WHERE tenant_id = $1 RETURNING ${said}`, [
    alpha.tenant,
  ]);
}

async function revision({ trial }: DefendedWorld, token: string): Promise<unknown> {
  return (await trial.row(token, "SELECT app.who() ->> 'revision' AS value")).value;
}

/** Whether a write of the superuser, in the session of a command, raises the federation's revision. */
function raises(sql: (table: string) => string): TriggerTrial {
  return async (world, table) => {
    const before = await revision(world, admin(world));
    await world.client.query("SELECT set_config('app.sid', $1, true)", [world.alpha.command]);
    await world.client.query(sql(table), [world.alpha.tenant]);
    return (await revision(world, admin(world))) !== before;
  };
}

/** No step that is forbidden goes through. */
const noForbiddenStep: TriggerTrial = async ({ trial, alpha }) => {
  for (const forbidden of FORBIDDEN) if ((await step(trial, alpha, forbidden)) === "done") return false;
  return true;
};

const countsAgree: TriggerTrial = async (world) => {
  const { client, trial, alpha } = world;
  await client.query("UPDATE activity_counts SET approved[12] = approved[12] - 7");
  const { rows } = await client.query("SELECT id FROM activities WHERE tenant_id = $1 LIMIT 1", [
    alpha.tenant,
  ]);
  await made(world, "activities", {}, "", admin(world));
  await trial.ask(alpha.command, "UPDATE activities SET quantity = 5 WHERE id = $1", [rows[0]?.id]);
  return (await trial.row(alpha.command, "SELECT count(*)::int AS n FROM app.count_differences()")).n === 0;
};

/** Whether exactly these units' activities are told to have changed by what is done in the session of a command. */
async function tellsOf(world: DefendedWorld, units: readonly string[], act: () => Promise<unknown>) {
  const { client, alpha } = world;
  const revisions = () =>
    client.query<{ code: string; value: string }>(
      "SELECT u.code, r.value::text FROM unit_revisions r JOIN units u ON u.id = r.unit_id WHERE r.tenant_id = $1",
      [alpha.tenant],
    );
  const before = new Map((await revisions()).rows.map(({ code, value }) => [code, value]));
  await client.query("SELECT set_config('app.sid', $1, true)", [alpha.command]);
  await act();
  const changed = (await revisions()).rows.filter(({ code, value }) => before.get(code) !== value);
  return isDeepStrictEqual(changed.map(({ code }) => code).sort(), units);
}

/** The state with which a statement of the superuser fails, `done` where it does not; it leaves nothing behind. */
async function failing({ client }: DefendedWorld, sql: string): Promise<string> {
  await client.query("SAVEPOINT loud");
  const state = await client.query(sql).then(
    () => "done",
    ({ code }) => code,
  );
  await client.query("ROLLBACK TO SAVEPOINT loud");
  return state;
}

/** By the trigger's name; one that stands not here fails the test that reads the catalogue. */
export const TRIGGER_TRIALS: Readonly<Record<string, TriggerTrial>> = {
  next_version: async (world, table) => {
    const { version } = await made(world, table, { version: 77 }, "version", admin(world));
    const set = Object.keys(sampleOf(table).touch)[0];
    const after = await touched(world, table, `${set} = ${set}`, "version", world.alpha.command);
    return version === 1 && after.version > 1;
  },
  settled_side: async (world, table) =>
    (await touched(world, table, "side = 'CONTENT'", "code", admin(world))).state === "23514",
  known_choices: async (world) =>
    (await made(world, "activities", { content: "ORAL" }, "id", admin(world))).state === "23514",
  signed: async (world, table) =>
    (await made(world, table, { created_by: ANYONE }, "created_by", admin(world))).created_by !== ANYONE,
  signed_steps: async (world) => {
    const lies = { status: "SUBMITTED", submitted_by: ANYONE };
    return (await made(world, "activities", lies, "submitted_by", admin(world))).submitted_by !== ANYONE;
  },
  on_behalf: async (world, table) => {
    const other = await made(world, table, { on_behalf: false }, "id, on_behalf", admin(world));
    const update = `UPDATE ${table} SET on_behalf = false WHERE id = $1 RETURNING on_behalf`;
    const after = await world.trial.row(admin(world), update, [other.id]);
    return other.on_behalf === true && after.on_behalf === true;
  },
  withdrawn_stays: async (world, table) => {
    await touched(world, table, "withdrawn_at = now(), withdrawal_reason = 'x'", "id", admin(world));
    return (await touched(world, table, "withdrawal_reason = 'y'", "id", admin(world))).state === "UC003";
  },
  steps_insert: async (world) =>
    (await made(world, "activities", { status: "PUBLISHED" }, "id", admin(world))).state === "UC001",
  steps_update: noForbiddenStep,
  counts_insert: countsAgree,
  counts_update: countsAgree,
  units_insert: (world) => tellsOf(world, ["G1"], () => made(world, "activities", {}, "", admin(world))),
  units_update: (world) => {
    const { client, alpha } = world;
    const move = "UPDATE activities SET unit_id = $1 WHERE unit_id = $2";
    return tellsOf(world, ["G1", "G2"], () => client.query(move, [alpha.units.G1, alpha.units.G2]));
  },
  units_delete: (world) => {
    const { client, alpha } = world;
    const remove = "DELETE FROM activities WHERE unit_id = $1";
    return tellsOf(world, ["G1"], () => client.query(remove, [alpha.units.G1]));
  },
  append_only: async (world) => {
    const tries = [
      "UPDATE audit_entries SET action = 'x'",
      "DELETE FROM audit_entries",
      "TRUNCATE audit_entries",
    ];
    for (const sql of tries) if ((await failing(world, sql)) !== "42501") return false;
    return true;
  },
  entered: async (world) => {
    await made(world, "audit_entries", { at: "2001-01-01" }, "", admin(world));
    const { rows } = await world.client.query(
      "SELECT at = now() AS now FROM audit_entries WHERE request_id = 'fresh'",
    );
    return rows[0]?.now === true;
  },
  kept: async (world, table) =>
    (await made(world, table, { created_at: "2041-01-01" }, "created_at = now() AS now", admin(world)))
      .now === true,
  no_cycle: async ({ trial, alpha }) => {
    const sql = "UPDATE placements SET parent_id = $1 WHERE unit_id = $2";
    const token = personAt(alpha, "PROVINCIAL_ADMIN", "P").token;
    return (await trial.refusal(token, sql, [alpha.units.G1, alpha.units.U1])) === "UC004";
  },
  nine_types: async ({ client }) => {
    await client.query("SELECT auth.found_tenant('delta', 'delta')");
    const { rows } = await client.query(
      "SELECT count(*)::int AS n FROM activity_types y JOIN auth.tenants t ON t.id = y.tenant_id WHERE t.code = 'delta'",
    );
    return rows[0]?.n === 9;
  },
  nothing_comes_back: async ({ client, alpha, trial }) => {
    const { userId, token } = personAt(alpha, "READER", "P");
    await client.query("UPDATE auth.users SET disabled_at = now() WHERE id = $1", [userId]);
    await client.query("UPDATE auth.users SET disabled_at = NULL WHERE id = $1", [userId]);
    return (await trial.refusal(token, "SELECT app.tenant()")) === "28000";
  },
  own_devices_end: async ({ client, alpha, trial }) => {
    const { userId, token } = personAt(alpha, "READER", "P");
    await client.query(
      "UPDATE auth.sessions SET purpose = 'interactive', idle_seconds = NULL WHERE user_id = $1",
      [userId],
    );
    await client.query("UPDATE auth.memberships SET role = 'REVIEWER' WHERE user_id = $1", [userId]);
    return (await trial.refusal(token, "SELECT app.tenant()")) === "28000";
  },
  signed_check: async ({ trial, alpha }) => {
    const sql = `UPDATE spot_checks SET verdict = 'RIGHT', judged_by = $1, drawn_by = $1 WHERE activity_id = 'G1seed'
      RETURNING judged_by, drawn_by`;
    const { userId, token } = personAt(alpha, "REVIEWER", "P");
    const { judged_by, drawn_by } = await trial.row(token, sql, [ANYONE]);
    return judged_by === userId && drawn_by !== ANYONE;
  },
  ...PLAN_TRIALS,
  signed_reorganisation: async (world) =>
    (await made(world, "reorganisations", { done_by: ANYONE }, "done_by", admin(world))).done_by !== ANYONE,
  signed_report: async (world) => {
    const token = admin(world);
    const { created_by, id } = await made(world, "reports", { created_by: ANYONE }, "created_by, id", token);
    const freeze = `UPDATE reports SET code = repeat('A', 16), frozen_unit = 'x', kept = '{}' WHERE id = $1 RETURNING frozen_by`;
    const { frozen_by } = await world.trial.row(token, freeze, [id]);
    const thaw = "UPDATE reports SET texts = '{}' WHERE code IS NOT NULL";
    const after = await world.trial.refusal(world.alpha.command, thaw);
    return created_by !== ANYONE && frozen_by === created_by && after === "UC001";
  },
  note_visit: async ({ client, alpha }) => {
    const { userId } = personAt(alpha, "READER", "P");
    for (const day of ["2022-01-01", "2022-01-03", "2022-01-03"])
      await client.query(
        `INSERT INTO auth.sessions (token_hash, tenant_id, user_id, purpose, expires_at, last_used_at)
         VALUES (sha256(gen_random_uuid()::text::bytea), $1, $2, $3, now(), $4)`,
        [alpha.tenant, userId, "interactive", `${day}T09:00:00+07:00`],
      );
    const { rows } = await client.query(
      "SELECT last_on::text || ' ' || before_on::text AS told FROM auth.visits WHERE user_id = $1",
      [userId],
    );
    return rows[0]?.told === "2022-01-03 2022-01-01";
  },
  signed_table: async (world) => {
    const { userId, token } = personAt(world.alpha, "REVIEWER", "P");
    const told = await made(world, "saved_tables", { saved_by: userId, version: 7 }, "id, version", token);
    const change =
      "UPDATE saved_tables SET query = 'x', removed_at = '2021-01-01' WHERE id = $1 RETURNING version, query, removed_at";
    const now = await world.trial.row(token, change, [told.id]);
    return told.version === 1 && now.version === 2 && now.query !== "x" && String(now.removed_at) > "2022";
  },
  signed_template: async (world) => {
    const told = await made(world, "report_templates", { added_by: ANYONE }, "id, added_by", admin(world));
    const change =
      "UPDATE report_templates SET content = 'y', added_by = $2, removed_at = '2001-01-01' WHERE id = $1 RETURNING content, added_by, removed_at > '2022-01-01' AS lied";
    const now = await world.trial.row(admin(world), change, [told.id, ANYONE]);
    return (
      told.added_by !== ANYONE && now.added_by !== ANYONE && String(now.content) === "x" && now.lied === true
    );
  },
  ...SHARE_TRIALS,
  signed_lock: async (world) =>
    (await made(world, "locks", { closed_by: ANYONE }, "closed_by", admin(world))).closed_by !== ANYONE,
  closed_insert: async (world, table) => {
    await closeAll(world);
    return (await made(world, table, dated(table), "", admin(world))).state === "UC007";
  },
  closed_update: async (world, table) => {
    await datedAll(world, table);
    await closeAll(world);
    const [column, value] = Object.entries(sampleOf(table).touch)[0] ?? [];
    const tried = await touched(world, table, `${column} = '${value}'`, "1 AS one", admin(world));
    return tried.state === "UC007";
  },
  closed_delete: async (world, table) => {
    const { place } = await made(world, table, dated(table), "ctid::text AS place", world.alpha.command);
    await closeAll(world);
    return (await failing(world, `DELETE FROM ${table} WHERE ctid = '${place}'`)) === "UC007";
  },
  revise: raises(() => "UPDATE auth.tenants SET name = name || 'x' WHERE id = $1"),
  revise_update: raises((table) => `UPDATE ${table} SET tenant_id = tenant_id WHERE tenant_id = $1`),
  revise_insert: async (world, table) => {
    if (table === "placements") await settleAnew(world);
    const before = await revision(world, admin(world));
    await fresh(world, table);
    return (await revision(world, admin(world))) !== before;
  },
  revise_delete: async (world, table) => {
    if (table === "placements") await settleAnew(world);
    const place = await fresh(world, table);
    const before = await revision(world, admin(world));
    await world.client.query("SELECT set_config('app.sid', $1, true)", [world.alpha.command]);
    await world.client.query(`DELETE FROM ${table} WHERE ctid = $1`, [place]);
    return (await revision(world, admin(world))) !== before;
  },
};

/** A first day of a record, by its column; on which no sample lies. */
function dated(table: string): Record<string, string> {
  const kind = RECORD_KINDS.map(descriptionOf).find((each) => each.table === table);
  const [first = ""] = kind?.dated ?? [];
  const field = kind?.fields[first];
  if (field === undefined) throw new Error(`${table} has no day`);
  return { [stored(first, field)]: "2021-01-02" };
}

/** Rows that may do without a day get one. */
async function datedAll({ client, alpha }: DefendedWorld, table: string): Promise<void> {
  const [[column, day] = ["", ""]] = Object.entries(dated(table));
  await client.query("SELECT set_config('app.sid', $1, true)", [alpha.command]);
  await client.query(`UPDATE ${table} SET ${column} = $1 WHERE tenant_id = $2 AND ${column} IS NULL`, [
    day,
    alpha.tenant,
  ]);
}

/** Closes every year in which something lies. */
async function closeAll({ client, alpha }: DefendedWorld): Promise<void> {
  await client.query("SELECT set_config('app.sid', $1, true)", [alpha.command]);
  await client.query(
    "INSERT INTO locks (tenant_id, period) SELECT $1, y::text FROM generate_series(2021, 2023) y",
    [alpha.tenant],
  );
}

/** Leaves U2 without a place in the tree. */
async function settleAnew({ client, alpha }: DefendedWorld): Promise<void> {
  await client.query("DELETE FROM placements WHERE unit_id = $1", [alpha.units.U2]);
}

/** A row that nothing refers to. @returns where it lies */
async function fresh(world: DefendedWorld, table: string): Promise<string> {
  const sql = FRESH[table];
  const { rows } =
    sql === undefined
      ? { rows: [await made(world, table, {}, "ctid::text AS place", world.alpha.command)] }
      : await world.client.query(`${sql} RETURNING ctid::text AS place`, [world.alpha.tenant]);
  return rows[0]?.place;
}

const FRESH: Readonly<Record<string, string>> = {
  "auth.users": "INSERT INTO auth.users (tenant_id, email, name) VALUES ($1, 'new@alpha.test', 'x')",
  "auth.memberships": `INSERT INTO auth.memberships (tenant_id, user_id, unit_id, role)
    SELECT $1, u.id, n.id, 'READER' FROM auth.users u, units n WHERE u.tenant_id = $1 AND n.tenant_id = $1 AND n.code = 'G2' LIMIT 1`,
};
