import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openSealed, writeSealed } from "@/lib/cli/backup/sealed-file";
import { freePort } from "@/lib/cli/database/free-port";
import { removeInstallation } from "@/lib/cli/remove-installation";
import { asSuperuser, type Ended, launch, type Running, startApp, stopApp } from "../support/installed-app";

// A backup holds the evidence that its rows tell of, and a restored installation gives it back.

const FOLDER = `${process.cwd()}/.data-test/backup-files-${process.pid}`;
const DATA = `${FOLDER}/first`;
const OTHER = `${FOLDER}/second`;
const ASIDE = `${FOLDER}/aside`;
const WHOLE = `${FOLDER}/whole.backup`;
const MINUTES = "%PDF-1.4\nBiên bản họp tổ công đoàn\n%%EOF\n";

function run(command: string, dataDir: string, ...args: string[]): Promise<Ended> {
  return launch(command, dataDir, { TMPDIR: ASIDE }, args).ended;
}

async function tokenOf(dataDir: string): Promise<string> {
  const { output } = await run("token", dataDir, "--email", "an@mau.local");
  return output.trim().split("\n").at(-1) ?? "";
}

function call(port: number, token: string, path: string, body?: object | FormData): Promise<Response> {
  const isForm = body instanceof FormData;
  return fetch(`http://127.0.0.1:${port}/api/v1/${path}`, {
    headers: { authorization: `Bearer ${token}`, ...(isForm ? {} : { "content-type": "application/json" }) },
    ...(body && { method: "POST", body: isForm ? body : JSON.stringify(body) }),
  });
}

/** Sends evidence. @returns its id */
async function send(content: string): Promise<string> {
  const form = new FormData();
  form.set("file", new Blob([content]), "Biên bản.pdf");
  const response = await call(port, token, "files", form);
  expect(response.status).toBe(201);
  return ((await response.json()) as { id: string }).id;
}

let app: Running;
let port: number;
let token: string;
let id: string;

beforeAll(async () => {
  await mkdir(ASIDE, { recursive: true });
  await run("import", DATA, "--tenant", "mau", "--create", "tests/support/bundle/sample");
  await run("user", DATA, "--tenant", "mau", "--email", "an@mau.local", "--role", "PROVINCIAL_ADMIN");
  port = await freePort(0);
  app = await startApp(DATA, port);
  token = await tokenOf(DATA);
  id = await send(MINUTES);
  await send(MINUTES.replace("tổ", "ban"));
  const enquiry = { unit: "H-LX", receivedAt: "2021-05-04T08:00:00+07:00", files: [id] };
  expect((await call(port, token, "enquiries", enquiry)).status).toBe(201);
});

afterAll(async () => {
  await stopApp(app);
  for (const dataDir of [DATA, OTHER]) await removeInstallation(dataDir);
  await rm(FOLDER, { recursive: true, force: true });
});

it("gives up rather than leave out what is lost or changed", async () => {
  const [place, away] = [`${DATA}/files/${id.slice(-2)}/${id}`, `${FOLDER}/away`];
  await rename(place, away);
  const refused = async (why: string) => {
    const { code, output } = await run("backup", DATA, WHOLE);
    expect([code, output]).toEqual([
      1,
      expect.stringContaining(`The evidence file ${id} is not ${why} stored.\n`),
    ]);
  };
  await refused("where it was");
  await writeFile(place, MINUTES.replace("họp", "hỏp"));
  await refused("what it was when it was");
  await rename(away, place);
  expect((await readdir(FOLDER)).filter((name) => name.includes("backup"))).toEqual([]);
});

it("holds what no record shows yet, too, and proves itself aside", async () => {
  const saved = await run("backup", DATA, WHOLE);
  expect(saved.output).toMatch(/ rows, 2 files, as of /);
  const checked = await run("restore", DATA, "--check", WHOLE);
  expect(checked.code).toBe(0);
  expect((await readdir(ASIDE)).filter((name) => name.startsWith("targets-"))).toEqual([]);
});

it("restores nothing when one byte of a file is another", async () => {
  const pieces: Buffer[] = [];
  for await (const piece of await openSealed(WHOLE)) pieces.push(piece);
  const content = Buffer.concat(pieces);
  content.write("hỏp", content.indexOf("họp"));
  const altered = `${FOLDER}/altered.backup`;
  await writeSealed(
    altered,
    (async function* () {
      yield content;
    })(),
  );
  const refused = await run("restore", OTHER, altered);
  expect(refused.output).toMatch(/The evidence file \S+ is not what it was when it was stored/);
  expect(refused.code).toBe(1);
  expect(await run("counts", OTHER)).toEqual({ code: 0, output: "" });
});

it("gives every file back in another installation", async () => {
  const restored = await run("restore", OTHER, WHOLE);
  expect(restored.output).toMatch(/ rows, 2 files, as of .*, equal to the manifest/);
  const otherPort = await freePort(0);
  const other = await startApp(OTHER, otherPort);
  const given = await call(otherPort, await tokenOf(OTHER), `files/${id}`);
  expect(await given.text()).toBe(MINUTES);
  expect(await asSuperuser(OTHER, "SELECT count(*)::int AS files FROM files")).toEqual({ files: 2 });
  await stopApp(other);
  const stored = await readdir(`${OTHER}/files`, { recursive: true });
  expect(stored.filter((name) => name.length > 30)).toHaveLength(2);
});
