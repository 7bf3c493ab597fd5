import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { withScope } from "@/lib/auth/scope";
import { buildIfStale } from "@/lib/cli/build/build";
import { SUPERUSER } from "@/lib/cli/database/cluster";
import { type Database, openDatabase } from "@/lib/cli/database/open";
import { appEnvironment } from "@/lib/cli/environment";
import { runCommand } from "@/lib/cli/failure";
import { findTenant } from "@/lib/cli/transfer/tenant";
import { disconnect } from "@/lib/db/client";
import { type CivilDate, civilDateOf, yearOf } from "@/lib/domain/calendar";
import { overviewConstants } from "./constants";
import { codeOf, growFederation, type MeasuredFederation } from "./federation";
import { goalsOf } from "./goals";
import { calling, measure } from "./load";
import { type Line, report } from "./report";
import { type Measured, startFloors, startProduct } from "./servers";
import { measureSql } from "./sql-floor";
import { subjects } from "./subjects";

const SIZES = [100_000, 1_000_000];
const PORT = 4_720;
const FLOORS_PORT = 4_721;
const SECONDS = 8;
const WARM_UP = 2;
const MICROS_PER_MILLI = 1_000;

/** Measures the product and its floors, at both sizes, in one run. */
async function bench(): Promise<number> {
  process.env.DATA_DIR ??= ".data-bench";
  const database = await openDatabase();
  const env = { ...appEnvironment(database, `http://127.0.0.1:${PORT}`), NODE_ENV: "production" as const };
  Object.assign(process.env, env);
  try {
    const { env: named } = await buildIfStale(env, new AbortController().signal);
    const lines: Line[] = [];
    for (const size of SIZES) lines.push(...(await measureAt(size, database, named)));
    await report(lines, goalsOf(lines));
    return 0;
  } finally {
    await disconnect();
    await database.release();
  }
}

async function measureAt(activities: number, database: Database, env: NodeJS.ProcessEnv): Promise<Line[]> {
  console.log(`Growing to 2,000 units and ${activities.toLocaleString("en")} activities …`);
  const today = presentDay();
  const federation = await growFederation(database, today, activities);
  const product = await startProduct(env, PORT);
  const floors = await startFloors(await writeConstants(federation), FLOORS_PORT);
  try {
    const lines = [
      ...(await measureProduct(product, federation, activities)),
      ...(await measureFloors(floors, activities)),
      await sqlLine(database, activities, yearOf(today)),
    ];
    return lines;
  } finally {
    await floors.stop();
    await product.stop();
  }
}

async function measureProduct({ url }: Measured, federation: MeasuredFederation, activities: number) {
  const steps = subjects({ url, ...federation, today: presentDay() });
  const lines: Line[] = [];
  const run = async (subject: string, step: keyof typeof steps, connections: number) => {
    await measure(steps[step], { connections, seconds: WARM_UP });
    const measured = await measure(steps[step], { connections, seconds: SECONDS });
    lines.push({ activities, subject, connections, ...measured });
  };
  for (const connections of [1, 10]) {
    await run("GET /api/v1/compliance, whole province", "compliance", connections);
    await run("GET /overview", "overview", connections);
    await run("GET /units/{upper unit}", "unit", connections);
    await run("POST /api/v1/activities", "post", connections);
  }
  await run("the same province right after a write", "afterWrite", 1);
  return lines;
}

async function measureFloors({ url }: Measured, activities: number): Promise<Line[]> {
  const lines: Line[] = [];
  for (const [subject, path] of [
    ["floor: overview of constants", "/overview"],
    ["floor: bare dynamic page", "/bare"],
  ] as const) {
    for (const connections of [1, 10]) {
      const step = calling({ url: url + path });
      await measure(step, { connections, seconds: WARM_UP });
      lines.push({
        activities,
        subject,
        connections,
        ...(await measure(step, { connections, seconds: SECONDS })),
      });
    }
  }
  return lines;
}

async function sqlLine(database: Database, activities: number, year: number): Promise<Line> {
  const tenant = (await findTenant(database.ownerUrl, codeOf(activities))) ?? "";
  const measured = await measureSql(superuserUrl(database), tenant, year, SECONDS);
  return { activities, subject: "floor: bare SQL of the same aggregates", connections: 1, ...measured };
}

/** Policies are part of the product, not of the floor; only the embedded server has a login that none binds. */
function superuserUrl({ lease, installation, ownerUrl }: Database): string {
  if (lease === undefined) throw new Error("The benchmark runs on the embedded database: unset DATABASE_URL");
  const url = new URL(ownerUrl);
  url.username = SUPERUSER;
  url.password = installation.database.superuserPassword;
  return url.href;
}

function presentDay(): CivilDate {
  return civilDateOf(Date.now() * MICROS_PER_MILLI);
}

async function writeConstants({ token }: MeasuredFederation): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), "bench-")), "overview.json");
  await writeFile(path, JSON.stringify(await withScope(token, "read", overviewConstants)));
  return path;
}

await runCommand(bench);
