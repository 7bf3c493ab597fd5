import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { foreignFiles, writeFolder } from "./write-folder";

let parent: string;
let folder: string;

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), "export-"));
  folder = join(parent, "out");
});

afterEach(() => rm(parent, { recursive: true }));

const UNITS = { file: "units.csv", rows: 1, text: "code\nA\n" };

describe("writeFolder", () => {
  it("makes the folder, and leaves nothing of a former export or of its own work", async () => {
    await writeFolder(folder, [UNITS, { file: "outlets.csv", rows: 1, text: "code\n" }]);
    await writeFolder(folder, [{ ...UNITS, text: "code\nB\n" }]);
    expect(await readdir(parent)).toEqual(["out"]);
    expect(await readdir(folder)).toEqual(["units.csv"]);
    expect(await readFile(join(folder, "units.csv"), "utf8")).toBe("code\nB\n");
  });

  it("keeps the former export when it fails", async () => {
    await writeFolder(folder, [UNITS]);
    await expect(
      writeFolder(folder, [
        { ...UNITS, text: "" },
        { ...UNITS, file: "no/such.csv" },
      ]),
    ).rejects.toThrow("ENOENT");
    expect(await readdir(parent)).toEqual(["out"]);
    expect(await readFile(join(folder, "units.csv"), "utf8")).toBe(UNITS.text);
  });
});

describe("foreignFiles", () => {
  it("are those that no bundle has; none where there is no folder", async () => {
    expect(await foreignFiles(folder)).toEqual([]);
    await writeFolder(folder, [UNITS]);
    await writeFile(join(folder, "notes.txt"), "");
    expect(await foreignFiles(folder)).toEqual(["notes.txt"]);
  });
});
