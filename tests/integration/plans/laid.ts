import { randomBytes } from "node:crypto";
import type pg from "pg";
import { disconnect } from "@/lib/db/client";
import { addDays, civilDate, civilDateOf, daysBetween, firstDayOfYear, yearOf } from "@/lib/domain/calendar";
import { addActivities } from "@/tests/bench/shapes/activities";
import type { Ground } from "@/tests/bench/shapes/ground";
import { layPlan, widePlan } from "@/tests/bench/shapes/plans";
import { layOut, SHAPES, type ShapeName } from "@/tests/bench/shapes/shapes";
import { connectSuperuser } from "@/tests/support/database";
import { explainEverything } from "./executed";

const MICROS_PER_MILLI = 1_000;

/** Small enough to be laid out in seconds, large enough that whatever is compared with everything stands out. */
const EXTENT = { units: 230, neighbours: 10 };
const ACTIVITIES = 5_000;

/** A shape laid out in the test's own database, and who asks. */
export interface Laid {
  readonly superuser: pg.Client;
  /** Another connection, whose statements are explained. */
  readonly explained: pg.Client;
  readonly ground: Ground;
  readonly today: string;
  /** A day before the last move, not the end of a month. */
  readonly earlier: string;
  readonly command: string;
  readonly admin: string;
  /** Sees and records for one upper-level unit and what is below it. */
  readonly editor: string;
  readonly userId: string;
  readonly upper: UnitRow;
  readonly grassroots: UnitRow;
}

export interface UnitRow {
  readonly id: string;
  readonly code: string;
}

/**
 * Lays the shape out; from now on the server explains what it does. Its statistics are of the moment before the federation
 * recorded anything, as on the day of its first import.
 */
export async function lay(name: ShapeName): Promise<Laid> {
  const superuser = await connectSuperuser();
  const today = civilDateOf(Date.now() * MICROS_PER_MILLI);
  const year = yearOf(today);
  const days = Math.max(1, daysBetween(firstDayOfYear(year), today));
  const ground = await layOut(
    superuser,
    name,
    "measured",
    { ...EXTENT, activities: 0 },
    { year, days, today },
  );
  await keepStatistics(superuser);
  await superuser.query("ANALYZE");
  await addActivities(ground, SHAPES[name].spread, ACTIVITIES);
  await layPlan(ground, widePlan(year));
  const upper = await unitAt(ground, "UPPER");
  const grassroots = await unitAt(ground, "GRASSROOTS");
  const root = await unitAt(ground, "PROVINCIAL");
  const admin = await settle(ground, root, "PROVINCIAL_ADMIN");
  const editor = await settle(ground, upper, "UPPER_EDITOR");
  const { rows } = await superuser.query<{ token: string }>("SELECT current_setting('app.sid') AS token");
  await explainEverything(superuser);
  // Connections that were opened before are not explained.
  await disconnect();
  return {
    superuser,
    explained: await connectSuperuser(),
    ground,
    today,
    earlier: addDays(civilDate(year, 1, 1), Math.floor(days / 4)),
    command: rows[0]?.token ?? "",
    admin: admin.token,
    editor: editor.token,
    userId: editor.userId,
    upper,
    grassroots,
  };
}

/** The busiest unit of a level. */
async function unitAt({ client, tenant }: Ground, level: string): Promise<UnitRow> {
  const { rows } = await client.query<UnitRow>(
    `SELECT u.id::text, u.code FROM units u LEFT JOIN activities a ON a.tenant_id = u.tenant_id AND a.unit_id = u.id
     WHERE u.tenant_id = $1 AND u.level = $2 GROUP BY u.tenant_id, u.id ORDER BY count(a.id) DESC, u.code LIMIT 1`,
    [tenant, level],
  );
  if (rows[0] === undefined) throw new Error(`There is no ${level} unit`);
  return rows[0];
}

async function settle({ client, tenant }: Ground, unit: UnitRow, role: string) {
  const { rows } = await client.query<{ id: string }>(
    "SELECT auth.save_user($1, $2, NULL, $2, ARRAY[$3]::uuid[], $4) AS id",
    [tenant, `${role}@measured.test`.toLowerCase(), unit.id, role],
  );
  const userId = rows[0]?.id ?? "";
  const token = randomBytes(32).toString("base64url");
  await client.query("SELECT auth.open_session($1, $2, 'token', NULL, 86400)", [userId, token]);
  return { userId, token };
}

/** When there are statistics is the test's to say, not the server's. */
async function keepStatistics(superuser: pg.Client): Promise<void> {
  await superuser.query(
    `DO $$ DECLARE name regclass; BEGIN
       FOR name IN SELECT oid FROM pg_class WHERE relkind = 'r' AND relnamespace IN ('public'::regnamespace, 'auth'::regnamespace) LOOP
         EXECUTE format('ALTER TABLE %s SET (autovacuum_enabled = off)', name);
       END LOOP;
     END $$`,
  );
}

/** Takes away whatever the server knows of its tables. */
export async function forgetStatistics(superuser: pg.Client): Promise<void> {
  const { rowCount } = await superuser.query(
    `SELECT pg_clear_relation_stats(schemaname, tablename), pg_clear_attribute_stats(schemaname, tablename, attname, inherited)
     FROM pg_stats WHERE schemaname IN ('public', 'auth')`,
  );
  if (!rowCount) throw new Error("There are no statistics");
}
