// Runs on any Node from 20 on and without a package: installs what is missing, then goes on with the pinned runtime.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const RUNTIME = join(ROOT, "node_modules/.bin/node");
const OLDEST_NODE = 20;
const EXIT_INSTALL = 15;
const SIGNAL_NUMBERS = { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 };
const ORPHAN_CHECK_MS = 500;
/** Names the process that installs. */
const CLAIM = join(ROOT, ".installing");
const CLAIM_CHECK_MS = 500;

function fail(message, code) {
  console.error(message);
  process.exit(code);
}

function packagesOf(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")).packages : undefined;
}

/** Whether node_modules holds what the lockfile names, but for packages of other platforms. */
function isInstalled() {
  const wanted = packagesOf(join(ROOT, "package-lock.json"));
  const present = packagesOf(join(ROOT, "node_modules/.package-lock.json"));
  if (wanted === undefined || present === undefined || !existsSync(RUNTIME)) return false;
  return Object.entries(wanted).every(
    ([path, entry]) => path === "" || entry.optional || entry.version === present[path]?.version,
  );
}

function npm(args) {
  const script = process.env.npm_execpath;
  const [program, first] = script?.endsWith(".js") ? [process.execPath, [script]] : ["npm", []];
  // Warnings would be about the caller's Node, which runs nothing but this file.
  const options = ["--no-audit", "--no-fund", "--include=dev", "--loglevel=error"];
  // Prisma's engine is used from npm; its installer would download another and fail behind a closed network.
  const env = {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_SKIP_POSTINSTALL_GENERATE: "1",
  };
  return (
    spawnSync(program, [...first, ...args, ...options], { cwd: ROOT, stdio: "inherit", env }).status === 0
  );
}

function install() {
  console.log("Installing packages (once, about a minute) …");
  if (npm(["ci"]) && existsSync(RUNTIME)) return;
  fail("The packages could not be installed: npm's message is above.", EXIT_INSTALL);
}

/** Whether this command may install: two at once would delete each other's files. */
function claimInstallation() {
  try {
    writeFileSync(CLAIM, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") fail(`The packages cannot be installed: ${error.message}`, EXIT_INSTALL);
    forgetKilledClaim();
    return false;
  }
}

function forgetKilledClaim() {
  try {
    process.kill(Number(readFileSync(CLAIM, "utf8")), 0);
  } catch (error) {
    if (error.code === "ESRCH") rmSync(CLAIM, { force: true });
  }
}

async function ensureInstalled() {
  if (isInstalled()) return;
  while (!claimInstallation()) await sleep(CLAIM_CHECK_MS);
  if (!isInstalled()) install();
  rmSync(CLAIM, { force: true });
}

function run(words) {
  // Modules marked server-only load under this condition alone.
  const options = ["--conditions=react-server", "--import", "tsx"];
  const child = spawn(RUNTIME, [...options, join(ROOT, "lib/cli/main.ts"), ...words], {
    cwd: ROOT,
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  for (const signal of ["SIGHUP", "SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  endWithNpm(child);
  child.on("error", (error) => fail(`The runtime does not start: ${error.message}`, EXIT_INSTALL));
  child.on("exit", (code, signal) => process.exit(code ?? 128 + (SIGNAL_NUMBERS[signal] ?? 0)));
}

/** A killed npm, or the shell between, takes nobody along: notice that it is gone and stop cleanly. */
function endWithNpm(child) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || child.kill("SIGTERM"), ORPHAN_CHECK_MS).unref();
}

if (Number(process.versions.node.split(".")[0]) < OLDEST_NODE)
  fail("Node 20 or newer is needed.", EXIT_INSTALL);
await ensureInstalled();
run(process.argv.slice(2));
