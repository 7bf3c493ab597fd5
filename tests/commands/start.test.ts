import { mkdir, readFile, rename } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freePort } from "@/lib/cli/database/free-port";
import { removeInstallation } from "@/lib/cli/remove-installation";
import {
  asOwner,
  asSuperuser,
  killApp,
  launch,
  type Running,
  startApp,
  stopApp,
} from "../support/installed-app";

const FOLDER = `${process.cwd()}/.data-test/commands-${process.pid}`;
const DATA = `${FOLDER}/first`;
const OTHER = `${FOLDER}/other`;
const EARLY = `${FOLDER}/early`;
const ODD = `${FOLDER}/it's #1 %20 $x`;
const PORT = await freePort(0);
const OTHER_PORT = await freePort(0);

async function status(path: string): Promise<number> {
  const response = await fetch(`http://127.0.0.1:${PORT}${path}`);
  await response.arrayBuffer();
  return response.status;
}

async function startedAt(): Promise<string | undefined> {
  const row = await asOwner<{ at: string }>(DATA, "SELECT pg_postmaster_start_time()::text AS at");
  return row?.at;
}

beforeAll(() => mkdir(FOLDER, { recursive: true }));

afterAll(async () => {
  await removeInstallation(DATA);
  await removeInstallation(OTHER);
  await removeInstallation(EARLY);
  await removeInstallation(ODD);
});

describe("npm start, again and again", () => {
  let app: Running;

  it("serves, and keeps what was recorded for the next start", async () => {
    app = await startApp(DATA, PORT);
    expect(await status("/healthz")).toBe(200);
    expect(await status("/readyz")).toBe(200);
    await asOwner(DATA, "SELECT auth.found_tenant('kept', 'Kept')");
    expect((await stopApp(app)).code).toBe(0);
    await expect(startedAt()).rejects.toThrow(/ECONNREFUSED/);

    app = await startApp(DATA, PORT);
    expect(await asOwner(DATA, "SELECT name FROM auth.tenants WHERE code = 'kept'")).toEqual({
      name: "Kept",
    });
    const { output } = await stopApp(app);
    expect(output).not.toMatch(/Building/);
    app = await startApp(DATA, PORT);
  });

  it("refuses to serve the same installation twice", async () => {
    const second = await launch("start", DATA, { PORT: String(OTHER_PORT) }).ended;
    expect(second.code).toBe(13);
    expect(second.output.trim().split("\n")).toHaveLength(1);
    expect(second.output).toContain("running already");
    expect(await status("/readyz")).toBe(200);
  });

  it("says which port is taken, and leaves no server behind", async () => {
    const second = await launch("start", OTHER, { PORT: String(PORT) }).ended;
    expect(second.code).toBe(10);
    expect(second.output).toContain(`Port ${PORT} of 127.0.0.1 is taken`);
    await expect(asOwner(OTHER, "SELECT 1")).rejects.toThrow(/ECONNREFUSED/);
  });

  it("lets another command use the running database and leaves it running", async () => {
    const migrated = await launch("migrate", DATA).ended;
    expect(migrated).toEqual({ code: 0, output: "Nothing to migrate\n" });
    expect(await status("/readyz")).toBe(200);
  });

  it("adopts the server that a killed app left behind", async () => {
    const before = await startedAt();
    await killApp(app);
    expect(await startedAt()).toBe(before);
    app = await startApp(DATA, PORT);
    expect(await startedAt()).toBe(before);
    expect((await stopApp(app)).code).toBe(0);
  });

  it("refuses another host while a demo account has the password that everybody knows", async () => {
    const running = await startApp(DATA, PORT);
    await asOwner(
      DATA,
      `WITH tenant AS (SELECT auth.found_tenant('demo', 'Demo', true) AS id),
            person AS (INSERT INTO auth.users (tenant_id, email, name) SELECT id, 'a@b.demo', 'A' FROM tenant RETURNING id)
       INSERT INTO auth.credentials (user_id, password_hash, is_default) SELECT id, 'x', true FROM person`,
    );
    await stopApp(running);
    const exposed = await launch("start", DATA, { PORT: String(PORT), HOST: "0.0.0.0" }).ended;
    expect(exposed.code).toBe(14);
    expect(exposed.output).toContain("default password");
  });
});

/** Asks again until the answer is the wanted one. */
async function becomes(path: string, wanted: number): Promise<void> {
  await expect.poll(() => status(path).catch(() => 0), { timeout: 30_000, interval: 200 }).toBe(wanted);
}

async function postmaster(dataDir: string): Promise<number> {
  return Number((await readFile(`${dataDir}/postgres/postmaster.pid`, "utf8")).split("\n")[0]);
}

describe("accidents under a running app", () => {
  let app: Running;

  beforeAll(async () => {
    app = await startApp(DATA, PORT);
  });
  afterAll(async () => {
    const { code, output } = await stopApp(app);
    expect(code).toBe(0);
    expect(output).not.toMatch(/^\s+at /m);
  });

  it("a command that ends does not stop the server of an app whose connections were cut", async () => {
    await asSuperuser(
      DATA,
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()",
    );
    expect((await launch("migrate", DATA).ended).code).toBe(0);
    await becomes("/readyz", 200);
  });

  it("a killed database server is started again, on the same port", async () => {
    const pid = await postmaster(DATA);
    process.kill(pid, "SIGKILL");
    await app.prints("The database server is back");
    await becomes("/readyz", 200);
    expect(await postmaster(DATA)).not.toBe(pid);
  });

  it("a command with another DATA_DIR on the same database is refused, and the app goes on", async () => {
    const { database } = JSON.parse(await readFile(`${DATA}/installation.json`, "utf8"));
    const url = `postgresql://targets_owner:${database.ownerPassword}@127.0.0.1:${database.port}/targets`;
    const refused = await launch("migrate", OTHER, { DATABASE_URL: url }).ended;
    expect(refused.code).toBe(17);
    expect(refused.output).toContain("belongs to another installation");
    expect(await status("/readyz")).toBe(200);
  });

  it("a database that is older is refused, saying what is needed", async () => {
    const { database } = JSON.parse(await readFile(`${DATA}/installation.json`, "utf8"));
    await asOwner(
      DATA,
      `CREATE FUNCTION public.current_setting(name text) RETURNS text LANGUAGE sql
       AS $$ SELECT CASE name WHEN 'server_version' THEN '15.18' ELSE '150018' END $$`,
    );
    const options = encodeURIComponent("-c search_path=public,pg_catalog");
    const url = `postgresql://targets_owner:${database.ownerPassword}@127.0.0.1:${database.port}/targets?options=${options}`;
    const refused = await launch("migrate", DATA, { DATABASE_URL: url }).ended;
    await asOwner(DATA, "DROP FUNCTION public.current_setting(text)");
    expect(refused.code).toBe(12);
    expect(refused.output).toContain("PostgreSQL 15.18; 18 or newer is needed");
  });

  it("a balancer hears that it is not ready before the app leaves", async () => {
    app.child.kill("SIGTERM");
    await becomes("/readyz", 503);
    expect(await status("/healthz")).toBe(200);
    expect((await app.ended).code).toBe(0);
    app = await startApp(DATA, PORT);
  });
});

describe("npm start where something is wrong", () => {
  it("says that a database cannot be reached", async () => {
    const port = await freePort(0);
    const url = `postgresql://nobody@127.0.0.1:${port}/targets`;
    const ended = await launch("start", OTHER, { DATABASE_URL: url, PORT: String(OTHER_PORT) }).ended;
    expect(ended.code).toBe(11);
    expect(ended.output).toContain(`127.0.0.1:${port}/targets cannot be reached`);
  });

  it("never founds a new installation over a database whose secrets are lost", async () => {
    await rename(`${DATA}/installation.json`, `${DATA}/kept.json`);
    const lost = await launch("start", DATA, { PORT: String(OTHER_PORT) }).ended;
    await rename(`${DATA}/kept.json`, `${DATA}/installation.json`);
    expect(lost.code).toBe(1);
    expect(lost.output).toContain("installation.json is lost");
  });

  it("ends with 130 when it is stopped before it serves", async () => {
    const early = launch("start", EARLY, { PORT: String(OTHER_PORT), SEED_DEMO: "1" });
    await early.prints("Filling the empty database");
    expect((await stopApp(early)).code).toBe(130);
  });

  it("works in a folder whose name a shell would take for more", async () => {
    expect(await launch("migrate", ODD).ended).toMatchObject({ code: 0 });
    expect(await launch("migrate", ODD).ended).toEqual({ code: 0, output: "Nothing to migrate\n" });
  });
});
