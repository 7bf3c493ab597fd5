import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import type { Client } from "pg";
import { withScope } from "@/lib/auth/scope";
import { buildIfStale } from "@/lib/cli/build/build";
import { SUPERUSER } from "@/lib/cli/database/cluster";
import { withClient } from "@/lib/cli/database/connect";
import { freePort } from "@/lib/cli/database/free-port";
import { type Database, openDatabase } from "@/lib/cli/database/open";
import { appEnvironment } from "@/lib/cli/environment";
import { disconnect } from "@/lib/db/client";
import { type CivilDate, civilDateOf, yearOf } from "@/lib/domain/calendar";
import { keysOf } from "@/lib/records/keys";
import { overviewConstants } from "./constants";
import { growFederation, type MeasuredFederation } from "./federation";
import { calling, measure, type Step } from "./load";
import type { Line, Outcome, Part, SubjectName } from "./outcome";
import { drawConstants } from "./picture-floor";
import { type Measured, startFloors, startProduct } from "./servers";
import type { Ground } from "./shapes/ground";
import { defaultPlan, layPlan, widePlan } from "./shapes/plans";
import { SHAPES, type ShapeName } from "./shapes/shapes";
import { measureSql, SQL_FLOORS } from "./sql-floor";
import { subjects } from "./subjects";
import { articlesOf } from "./workbook";

const SIZES = [100_000, 1_000_000];
const SECONDS = 2.5;
const WARM_UP = 0.5;
const MICROS_PER_MILLI = 1_000;
const MILLIS_PER_SECOND = 1_000;
const BUILD_MS = 600_000;

/** Each plan, a target of it that counts articles, and whose figure shows an article of the upper-level unit. */
const PLANS = [
  { name: "default", of: defaultPlan, target: "U5", counts: { level: "unit", target: "U5" } },
  { name: "24 targets", of: widePlan, target: "C13", counts: { level: "root", target: "C14" } },
] as const;

/** Where a shape is laid out: one that is another with more beside it stands in the other's installation. */
export function installationOf(shape: ShapeName): string {
  const { beside } = SHAPES[shape];
  return join(process.env.BENCH_DIR ?? ".data-bench", beside ?? shape);
}

/** How much is measured: a share of the activities, and the lines whose name has these words. */
export interface Measuring {
  readonly scale: number;
  readonly line: string;
}

/** Measures the product on a shape at both sizes, or a part of them, under both plans. */
export async function measureShape(shape: ShapeName, extent: Measuring): Promise<Outcome> {
  process.env.DATA_DIR = installationOf(shape);
  const parts: Part[] = [];
  const timed: Timed = async (name, work) => {
    const began = performance.now();
    const result = await work();
    parts.push({ name: `${shape}: ${name}`, seconds: (performance.now() - began) / MILLIS_PER_SECOND });
    return result;
  };
  const database = await openDatabase();
  const port = await freePort(0);
  const env = { ...appEnvironment(database, `http://127.0.0.1:${port}`), NODE_ENV: "production" as const };
  Object.assign(process.env, env);
  try {
    const built = await timed("build", () => buildIfStale(env, AbortSignal.timeout(BUILD_MS)));
    const lines = await withClient(superuserUrl(database), (superuser) =>
      measureIn(database, superuser, { shape, ...extent, port, timed }, built.env),
    );
    return { lines, parts };
  } finally {
    await disconnect();
    await database.release();
  }
}

type Timed = <T>(name: string, work: () => Promise<T>) => Promise<T>;

interface Asked extends Measuring {
  readonly shape: ShapeName;
  readonly port: number;
  readonly timed: Timed;
}

type Grown = MeasuredFederation & { readonly ground: Ground };

async function measureIn(
  database: Database,
  superuser: Client,
  { shape, scale, line, port, timed }: Asked,
  env: NodeJS.ProcessEnv,
): Promise<Line[]> {
  const today = civilDateOf(Date.now() * MICROS_PER_MILLI);
  const federations: Grown[] = [];
  for (const activities of SIZES.map((size) => Math.round(size * scale))) {
    const laid = `2,000 units and ${activities.toLocaleString("en")} activities`;
    console.log(`Shape ${shape}: ${laid} …`);
    const grown = () => growFederation(superuser, database.ownerUrl, shape, { activities, today });
    federations.push(await timed(laid, grown));
  }
  const product = await startProduct(env, port);
  try {
    const lines: Line[] = [];
    for (const federation of federations) {
      for (const plan of PLANS) {
        await layPlan(federation.ground, plan.of(yearOf(today)));
        const name = `${federation.activities.toLocaleString("en")}, ${plan.name}`;
        console.log(`Shape ${shape}: ${name} …`);
        const under = { shape, plan, today, line };
        lines.push(...(await timed(name, () => measureProduct(product, federation, under))));
        lines.push(...(await floorLines(database, federation, under)));
      }
    }
    const last = federations.at(-1);
    if (shape === "a" && last) lines.push(...(await timed("floors", () => measureFloors(last))));
    return lines;
  } finally {
    await product.stop();
  }
}

interface Under {
  readonly shape: ShapeName;
  readonly plan: (typeof PLANS)[number];
  readonly today: CivilDate;
  readonly line: string;
}

async function measureProduct({ url }: Measured, federation: Grown, { shape, plan, today, line }: Under) {
  const { token, unit, group, unticked, activities } = federation;
  const counts = { unit: federation[plan.counts.level], target: plan.counts.target };
  const workbook = await articlesOf(today);
  const steps = subjects({
    url,
    token,
    unit,
    group,
    unticked,
    today,
    target: plan.target,
    counts,
    workbook,
  });
  const measured: [SubjectName, Step, number][] = [
    ["province", steps.compliance, 10],
    ["province after a write", steps.afterWrite, 1],
    ["overview after a write", steps.firstOverview, 1],
    ["unit after a write", steps.firstUnit, 1],
    ["target after a write", steps.firstTarget, 1],
    ["activities after a write", steps.firstActivities, 1],
    ["why panel after a write", steps.firstWhy, 1],
    ["activities of a year", steps.list, 1],
    ["overview", steps.overview, 10],
    ["POST /api/v1/activities", steps.post, 10],
    ["workbook of 5,000 rows", steps.workbook, 1],
    ["roster of 2,000", steps.roster, 10],
    ["whole roster of 2,000", steps.wholeRoster, 10],
    ["tick in the roster", steps.tick, 10],
    ["review inbox", steps.review, 10],
    ["unit", steps.unit, 10],
    ["target", steps.target, 10],
    ["drill-down", steps.drillDown, 10],
    ["what if", steps.whatIf, 10],
    ["league of 2,000", steps.league, 10],
    ["pivot", steps.pivot, 10],
    ["official report", steps.report, 10],
    ["picture of the league", steps.picture, 10],
  ];
  const lines: Line[] = [];
  for (const [subject, step, connections] of measured.filter(([name]) => name.includes(line))) {
    // Ten who wait for what was never asked before are a start, not what is measured.
    await measure(step, { connections: 1, seconds: WARM_UP });
    const figures = await measure(step, { connections, seconds: SECONDS });
    lines.push({ shape, plan: plan.name, activities, subject, connections, ...figures });
  }
  return lines;
}

async function measureFloors(federation: Grown): Promise<Line[]> {
  const floors = await startFloors(await writeConstants(federation), await freePort(0));
  try {
    const lines: Line[] = [];
    for (const [subject, path] of [
      ["floor: overview of constants", "/overview"],
      ["floor: bare dynamic page", "/bare"],
    ] as const) {
      const step = calling({ url: floors.url + path });
      await measure(step, { connections: 10, seconds: WARM_UP });
      const figures = await measure(step, { connections: 10, seconds: SECONDS });
      const { activities } = federation;
      lines.push({ shape: "a", plan: "24 targets", activities, subject, connections: 10, ...figures });
    }
    return lines;
  } finally {
    await floors.stop();
  }
}

async function floorLines(
  database: Database,
  { tenant, activities }: Grown,
  { shape, plan, today }: Under,
): Promise<Line[]> {
  const lines: Line[] = [];
  const floor = (subject: SubjectName, measured: Awaited<ReturnType<typeof measure>>) =>
    lines.push({ shape, plan: plan.name, activities, subject, connections: 1, ...measured });
  for (const subject of keysOf(SQL_FLOORS))
    floor(
      subject,
      await measureSql(superuserUrl(database), SQL_FLOORS[subject], tenant, yearOf(today), WARM_UP),
    );
  floor("floor: picture of constants", await measure(drawConstants, { connections: 1, seconds: WARM_UP }));
  return lines;
}

/** Policies are part of the product, not of the floor; only the embedded server has a login that none binds. */
function superuserUrl({ lease, installation, ownerUrl }: Database): string {
  if (lease === undefined) throw new Error("The benchmark runs on the embedded database: unset DATABASE_URL");
  const url = new URL(ownerUrl);
  url.username = SUPERUSER;
  url.password = installation.database.superuserPassword;
  return url.href;
}

async function writeConstants({ token }: MeasuredFederation): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), "bench-")), "overview.json");
  await writeFile(path, JSON.stringify(await withScope(token, "read", overviewConstants)));
  return path;
}
