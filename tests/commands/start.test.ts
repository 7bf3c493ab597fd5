import { mkdir } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freePort } from "@/lib/cli/database/free-port";
import { asOwner, killApp, launch, type Running, startApp, stopApp } from "../support/installed-app";
import { removeInstallation } from "../support/remove-installation";

const FOLDER = `${process.cwd()}/.data-test/commands-${process.pid}`;
const DATA = `${FOLDER}/first`;
const OTHER = `${FOLDER}/other`;
const PORT = await freePort(0);
const OTHER_PORT = await freePort(0);
const SECOND_START_MS = 15_000;

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

    const before = performance.now();
    app = await startApp(DATA, PORT);
    expect(performance.now() - before).toBeLessThan(SECOND_START_MS);
    expect(await asOwner(DATA, "SELECT name FROM auth.tenants WHERE code = 'kept'")).toEqual({
      name: "Kept",
    });
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

describe("npm start where something is wrong", () => {
  it("says that a database cannot be reached", async () => {
    const port = await freePort(0);
    const url = `postgresql://nobody@127.0.0.1:${port}/targets`;
    const ended = await launch("start", OTHER, { DATABASE_URL: url, PORT: String(OTHER_PORT) }).ended;
    expect(ended.code).toBe(11);
    expect(ended.output).toContain(`127.0.0.1:${port}/targets cannot be reached`);
  });
});
