import pg from "pg";
import { roleNames } from "@/tests/support/database";
import type { Asker, Federation, Person, UnitName } from "@/tests/support/people";
import { UNIT_NAMES } from "@/tests/support/people";
import type { Row, TableSample } from "./table-sample";
import { SAMPLES } from "./table-samples";

const DENIED = "42501";

/** Everybody who is tried, and what they are tried on. */
export interface World {
  readonly federations: readonly Federation[];
  readonly client: pg.Client;
}

/** Fills every table with one row for each unit of each federation, in the order that foreign keys ask for. */
export async function seedTables({ client, federations }: World): Promise<void> {
  const order = ["channels", "plans", "targets"];
  const tables = [...order, ...Object.keys(SAMPLES).filter((table) => !order.includes(table))];
  for (const federation of federations) {
    await client.query("SELECT set_config('app.sid', $1, false)", [federation.command]);
    for (const table of tables.filter((name) => name !== "placements" && name !== "units")) {
      for (const unit of UNIT_NAMES) {
        const row = sampleOf(table).row(federation, unit, "seed", null);
        if (row !== null) await insert(client, table, { tenant_id: federation.tenant, ...row });
      }
    }
  }
}

export function sampleOf(table: string): TableSample {
  const sample = SAMPLES[table];
  if (!sample) throw new Error(`No sample row for table ${table}`);
  return sample;
}

async function insert(client: pg.Client, table: string, row: Row): Promise<void> {
  const columns = Object.keys(row);
  const places = columns.map((_, index) => `$${index + 1}`);
  await client.query(`INSERT INTO ${table} (${columns}) VALUES (${places})`, Object.values(row));
}

/** Runs work inside a savepoint that is always undone. @returns the SQLSTATE, or undefined when it went through */
async function attempt(client: pg.Client, work: () => Promise<unknown>): Promise<string | undefined> {
  await client.query("SAVEPOINT attempt");
  try {
    await work();
    return undefined;
  } catch (error) {
    if (error instanceof pg.DatabaseError) return error.code;
    throw error;
  } finally {
    await client.query("ROLLBACK TO SAVEPOINT attempt");
  }
}

/** How each command is tried. */
const TRIALS: Readonly<Record<string, readonly ((trial: Trial) => Promise<string[]>)[]>> = {
  SELECT: [tryRead],
  UPDATE: [tryUpdate, tryMove],
  DELETE: [tryDelete],
  INSERT: [tryInserts],
};

/**
 * Tries every command of one table for each asker as the app's role, against what the samples say.
 * Runs in a transaction that the caller has begun and will undo.
 * @param only one command alone, and no further than the first difference
 * @returns one line per difference; none means that the table is isolated, and that what is allowed works
 */
export async function findings(
  world: World,
  table: string,
  askers: readonly Asker[],
  only?: string,
): Promise<string[]> {
  const { client } = world;
  const rows = await allRows(world, table);
  const found: string[] = [];
  const trials = TRIALS[only ?? ""] ?? Object.values(TRIALS).flat();
  for (const asker of askers) {
    await client.query(`SET LOCAL ROLE ${roleNames().app}`);
    await client.query("SELECT set_config('app.sid', $1, true)", [asker.person.token]);
    const trial = { world, table, sample: sampleOf(table), rows, ...asker };
    const complaints: string[] = [];
    for (const tried of trials) complaints.push(...(await tried(trial)));
    found.push(
      ...complaints.map((line) => `${asker.federation.code} ${asker.person.name} ${table}: ${line}`),
    );
    await client.query("RESET ROLE");
    if (only !== undefined && found.length > 0) return found;
  }
  return [...found, ...(await tryFacts(world, table, rows))];
}

interface Trial extends Asker {
  readonly world: World;
  readonly table: string;
  readonly sample: TableSample;
  readonly rows: readonly Row[];
}

async function allRows({ client }: World, table: string): Promise<Row[]> {
  const { rows } = await client.query<Row>(`SELECT ctid::text AS place, * FROM ${table}`);
  return rows;
}

function mine({ rows, federation }: Trial, rule: TableSample["reads"], person: Person): Row[] {
  return rows.filter((row) => row.tenant_id === federation.tenant && rule(person, row, federation));
}

async function tryRead(trial: Trial): Promise<string[]> {
  const { world, table, sample, person } = trial;
  const expected = mine(trial, sample.reads, person).map((row) => row.place);
  let seen: unknown[] = [];
  await attempt(world.client, async () => {
    const { rows } = await world.client.query<{ place: string }>(`SELECT ctid::text AS place FROM ${table}`);
    seen = rows.map(({ place }) => place);
  });
  const same = seen.length === expected.length && expected.every((place) => seen.includes(place));
  return same ? [] : [`reads ${seen.length} rows, should read ${expected.length}`];
}

async function tryUpdate(trial: Trial): Promise<string[]> {
  const { world, table, sample, person } = trial;
  const expected = mine(trial, sample.updates, person).length;
  const [[column, value] = ["", null]] = Object.entries(sample.touch);
  let changed: number | null = 0;
  const state = await attempt(world.client, async () => {
    changed = (await world.client.query(`UPDATE ${table} SET ${column} = $1`, [value])).rowCount;
  });
  if (state !== undefined && state !== DENIED) return [`update fails with ${state}`];
  return changed === expected ? [] : [`updates ${changed} rows, should update ${expected}`];
}

async function tryDelete({ world, table, sample, person }: Trial): Promise<string[]> {
  let deleted: number | null = 0;
  await attempt(world.client, async () => {
    if (sample.hung !== undefined) await world.client.query(`DELETE FROM ${sample.hung}`);
    deleted = (await world.client.query(`DELETE FROM ${table}`)).rowCount;
  });
  const truncated = await attempt(world.client, () => world.client.query(`TRUNCATE ${table} CASCADE`));
  const may = sample.deletes?.(person) ?? false;
  return [
    ...((deleted ?? 0) > 0 === may ? [] : [`deletes ${deleted} rows`]),
    ...(truncated === DENIED ? [] : ["truncates"]),
  ];
}

/** A fresh row for every unit of every federation, under the own tenant's id and under theirs. */
async function tryInserts(trial: Trial): Promise<string[]> {
  const { world, federation } = trial;
  const found: string[] = [];
  for (const target of world.federations) {
    for (const unit of UNIT_NAMES) {
      const own = target === federation;
      const tenants = own ? [federation.tenant] : [federation.tenant, target.tenant];
      for (const tenant of tenants) found.push(...(await tryInsert(trial, target, unit, tenant)));
    }
  }
  return found;
}

async function tryInsert(
  trial: Trial,
  target: Federation,
  unit: UnitName,
  tenant: string,
): Promise<string[]> {
  const { world, table, sample, person, federation } = trial;
  const row = sample.row(target, unit, "fresh", person);
  if (row === null) return [];
  const state = await attempt(world.client, () => insert(world.client, table, { tenant_id: tenant, ...row }));
  const own = tenant === federation.tenant;
  const names = Object.values(row).some((value) => Object.values(target.units).includes(String(value)));
  const may = own && (target === federation || !names) && sample.inserts(person, row, federation);
  // A constraint is asked only after the policy has let the row through; a foreign key must still refuse strangers.
  const passed = state !== DENIED && (target === federation || !names || state === undefined);
  return passed === may
    ? []
    : [`inserts for ${target.code} ${unit} with ${state ?? "success"}, should ${may}`];
}

/** A row of one's own cannot be given to another federation. */
async function tryMove({ world, table, federation }: Trial): Promise<string[]> {
  const other = world.federations.find((one) => one !== federation);
  let moved: number | null = 0;
  await attempt(world.client, async () => {
    moved = (await world.client.query(`UPDATE ${table} SET tenant_id = $1`, [other?.tenant])).rowCount;
  });
  return moved === 0 ? [] : [`moves ${moved} rows to another tenant`];
}

/** The role behind the definer functions sees its own tenant's rows, and these alone. */
async function tryFacts(
  { client, federations }: World,
  table: string,
  rows: readonly Row[],
): Promise<string[]> {
  const found: string[] = [];
  for (const { tenant, command, code } of federations) {
    await client.query("SELECT set_config('app.sid', $1, true)", [command]);
    await client.query(`SET LOCAL ROLE ${roleNames().facts}`);
    const seen = await client.query(`SELECT 1 FROM ${table}`);
    await client.query("RESET ROLE");
    const expected = rows.filter((row) => row.tenant_id === tenant).length;
    if (seen.rowCount !== expected) found.push(`${code} facts ${table}: ${seen.rowCount}, not ${expected}`);
  }
  return found;
}
