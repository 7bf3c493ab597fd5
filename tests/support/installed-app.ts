import { type ChildProcess, spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import pg from "pg";
import type { Installation } from "@/lib/cli/installation";
import { TEST_BUILD } from "@/lib/cli/verify/test-build";
import { forgetForeignSettings } from "./foreign-settings";

/** What a command wrote and how it ended. */
export interface Ended {
  code: number | null;
  output: string;
}

/** A command that runs. */
export interface Running {
  child: ChildProcess;
  ended: Promise<Ended>;
  /** Waits until the output holds a text. @throws when the command ends before that */
  prints(text: string): Promise<void>;
}

/** Runs a command of the launcher as npm does, on an installation of its own and without the demo. */
export function launch(
  command: string,
  dataDir: string,
  settings: Record<string, string> = {},
  args: readonly string[] = [],
): Running {
  const own = { ...TEST_BUILD, SEED_DEMO: "0", DATA_DIR: dataDir, ...settings };
  const env = { ...forgetForeignSettings({ ...process.env }), ...own };
  // A process group of its own, so that a test can kill all of it and leave the database server behind.
  const child = spawn("node", ["lib/cli/launch.mjs", command, ...args], {
    env,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const waiting: { text: string; done: () => void }[] = [];
  const hear = (chunk: string) => {
    output += chunk;
    for (const { text, done } of waiting) if (output.includes(text)) done();
  };
  child.stdout.setEncoding("utf8").on("data", hear);
  child.stderr.setEncoding("utf8").on("data", hear);
  const ended = new Promise<Ended>((done) => child.once("close", (code) => done({ code, output })));
  const prints = (text: string) =>
    new Promise<void>((done, fail) => {
      if (output.includes(text)) done();
      waiting.push({ text, done });
      ended.then(() => fail(new Error(`${command} ended without "${text}": ${output}`)));
    });
  return { child, ended, prints };
}

/** Starts the app and waits until it says that it is ready. */
export async function startApp(dataDir: string, port: number): Promise<Running> {
  const app = launch("start", dataDir, { PORT: String(port) });
  await app.prints("Ready on");
  return app;
}

/** Asks as Ctrl-C does. */
export async function stopApp(app: Running): Promise<Ended> {
  app.child.kill("SIGINT");
  return app.ended;
}

/** Kills launcher, app and web server at once. */
export async function killApp(app: Running): Promise<void> {
  if (app.child.pid) process.kill(-app.child.pid, "SIGKILL");
  await app.ended;
}

/** The first row of a query as the owner of an installation's running database. */
export async function asOwner<Row extends pg.QueryResultRow>(
  dataDir: string,
  sql: string,
): Promise<Row | undefined> {
  const { ownerPassword: password, port } = await databaseOf(dataDir);
  return firstRow<Row>({ ...LOCAL, port, user: "targets_owner", password }, sql);
}

/** The same as the server's superuser. */
export async function asSuperuser<Row extends pg.QueryResultRow>(
  dataDir: string,
  sql: string,
): Promise<Row | undefined> {
  const { superuserPassword: password, port } = await databaseOf(dataDir);
  return firstRow<Row>({ ...LOCAL, port, user: "postgres", password }, sql);
}

const LOCAL = { host: "127.0.0.1", database: "targets" };

async function databaseOf(dataDir: string): Promise<Installation["database"]> {
  const text = await readFile(join(resolve(dataDir), "installation.json"), "utf8");
  return (JSON.parse(text) as Installation).database;
}

async function firstRow<Row extends pg.QueryResultRow>(
  login: pg.ClientConfig,
  sql: string,
): Promise<Row | undefined> {
  const client = new pg.Client(login);
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows[0];
  } finally {
    await client.end();
  }
}
