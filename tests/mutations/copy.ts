import { execFileSync } from "node:child_process";
import { copyFile, link, mkdir, readdir, readlink, rm, symlink } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";

const PACKAGES = "node_modules";

/** The tree as it stands, with what is not committed yet; packages as hard links, since a build follows no link out of its root. */
export async function copyTree(to: string): Promise<void> {
  await rm(to, { recursive: true, force: true });
  const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    encoding: "utf8",
  });
  const paths = listed.split("\0").filter(Boolean);
  for (const folder of new Set(paths.map(dirname))) await mkdir(join(to, folder), { recursive: true });
  await Promise.all(paths.map((path) => copyFile(path, join(to, path))));
  await linkFolder(resolve(PACKAGES), join(to, PACKAGES));
}

async function linkFolder(from: string, to: string): Promise<void> {
  await mkdir(to);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await linkFolder(source, target);
    else if (entry.isSymbolicLink()) await symlink(await readlink(source), target);
    else await link(source, target);
  }
}
