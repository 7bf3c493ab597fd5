import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { removeInstallation } from "@/lib/cli/remove-installation";
import { textsOf } from "../integration/transfer/folder";
import { launch } from "../support/installed-app";

const FOLDER = `${process.cwd()}/.data-test/transfer-${process.pid}`;
const DATA = `${FOLDER}/data`;
const SAMPLE = "tests/support/bundle/sample";
const OUT = `${FOLDER}/out`;
const BAD = `${FOLDER}/bad`;

/** Runs `npm run <command>` with what stands behind `--`. */
function run(command: "import" | "export", ...args: string[]) {
  return launch(command, DATA, {}, args).ended;
}

beforeAll(() => mkdir(BAD, { recursive: true }));

afterAll(async () => {
  await removeInstallation(DATA);
  await rm(FOLDER, { recursive: true, force: true });
});

describe("npm run import and npm run export", () => {
  it("refuse a bad bundle with every error and found nothing", async () => {
    await writeFile(`${BAD}/units.csv`, "code,name,level,kind\nA,,UPPER,ZONE_UNION\nB,B,upper,ZONE_UNION\n");
    const refused = await run("import", "--tenant", "mau", "--create", BAD);
    expect(refused.code).toBe(1);
    expect(refused.output.match(/^units\.csv:\d+:\w+: /gm)).toEqual([
      "units.csv:2:name: ",
      "units.csv:3:level: ",
    ]);
    expect((await run("export", "--tenant", "mau", OUT)).output).toContain("no federation mau");
  });

  it("found a federation with an invitation, and write out what was read", async () => {
    const founded = await run("import", "--tenant", "mau", "--create", SAMPLE);
    expect(founded.output).toMatch(/admin@mau\.local\nhttp:\/\/\S+\/invitation\/[0-9a-f]{64}\n/);
    expect(founded.output).toContain("activities.csv: 7 dòng, 7 thêm, 0 đổi");
    expect(founded.code).toBe(0);
    expect((await run("export", "--tenant", "mau", OUT)).code).toBe(0);
    expect(await textsOf(OUT)).toEqual(await textsOf(SAMPLE));
  });

  it("found no federation twice, and load into none that there is not", async () => {
    expect((await run("import", "--tenant", "mau", "--create", SAMPLE)).output).toContain("already");
    expect((await run("import", "--tenant", "khac", SAMPLE)).output).toContain("--create");
  });

  it("write a federation as another takes it in, of which nothing is changed then", async () => {
    expect((await run("export", "--tenant", "mau", "--joining", "K/", OUT)).code).toBe(2);
    expect((await run("export", "--tenant", "mau", "--joining", "K-", OUT)).code).toBe(0);
    const joined = await run("import", "--tenant", "mau", OUT);
    expect(joined.code).toBe(0);
    expect(joined.output).toContain("activities.csv: 7 dòng, 7 thêm, 0 đổi");
    expect(joined.output).not.toMatch(/[1-9]\d* đổi/);
  });

  it("leave a folder alone that holds other things", async () => {
    await writeFile(`${BAD}/notes.txt`, "x");
    expect((await run("export", "--tenant", "mau", BAD)).code).toBe(1);
    expect(await readFile(`${BAD}/notes.txt`, "utf8")).toBe("x");
  });
});
