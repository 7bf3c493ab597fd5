import { access, chmod, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { removeInstallation } from "@/lib/cli/remove-installation";
import { launch } from "../support/installed-app";

let folder: string;
let dataDir: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "installation-"));
  await chmod(folder, 0o755);
  dataDir = join(folder, "data");
});

afterEach(() => removeInstallation(dataDir));

it("names the version that a data directory belongs to", async () => {
  await launch("migrate", dataDir).ended;
  await writeFile(join(dataDir, "postgres/PG_VERSION"), "16\n");
  const ended = await launch("start", dataDir).ended;
  expect(ended.code).toBe(12);
  expect(ended.output).toContain("belongs to PostgreSQL 16");
  expect(ended.output.trim().split("\n")).toHaveLength(1);
});

it("works below a folder that nobody else can enter, and finds its data again", async () => {
  await chmod(folder, 0o700);
  expect((await launch("migrate", dataDir).ended).output).toMatch(/^Applied /);
  expect(await launch("migrate", dataDir).ended).toEqual({ code: 0, output: "Nothing to migrate\n" });
  await access(join(dataDir, "installation.json"));
});

it("founds one installation when two commands come at once", async () => {
  const both = await Promise.all([launch("migrate", dataDir).ended, launch("migrate", dataDir).ended]);
  expect(both.map(({ code }) => code)).toEqual([0, 0]);
  expect(both.filter(({ output }) => output.endsWith("Nothing to migrate\n"))).toHaveLength(1);
});
