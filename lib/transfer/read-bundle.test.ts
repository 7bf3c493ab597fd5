import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readBundle } from "./read-bundle";

async function problemsWith(files: readonly string[], folders: readonly string[]) {
  const folder = await mkdtemp(join(tmpdir(), "bundle-"));
  try {
    await writeFile(join(folder, "outlets.csv"), "code,name,kind\nWEB,Trang tin,OTHER\n");
    for (const name of files) await writeFile(join(folder, name), "x");
    for (const name of folders) await mkdir(join(folder, name));
    const { bundle, problems } = await readBundle(folder);
    expect(bundle.outlets.map(({ code }) => code)).toEqual(["WEB"]);
    return problems.map(({ file, key }) => [file, key]);
  } finally {
    await rm(folder, { recursive: true });
  }
}

it("what a system puts into a folder by itself is no part of the bundle", async () => {
  const files = [".DS_Store", "._outlets.csv", "~$outlets.csv", "Thumbs.db", "ehthumbs.db", "Desktop.ini"];
  expect(await problemsWith(files, ["__MACOSX", ".git"])).toEqual([]);
});

it("what merely begins alike is told as a stranger", async () => {
  expect(await problemsWith(["Thumbs.db.csv", "x.DS_Store"], ["__MACOSX2"])).toEqual([
    ["Thumbs.db.csv", "bundle.unknownFile"],
    ["__MACOSX2", "bundle.folder"],
    ["x.DS_Store", "bundle.unknownFile"],
  ]);
});
