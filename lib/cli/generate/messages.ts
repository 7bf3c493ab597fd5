import { readdir, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { LOCALES } from "@/lib/i18n/locale";

const FOLDER = "lib/i18n/messages";
const SOURCE = ".json";

/** Writes for each language what gathers its namespaces, one a file, so that a new file is all that a new one takes. */
export async function generateMessages(): Promise<void> {
  for (const locale of LOCALES) await gather(join(FOLDER, locale));
}

async function gather(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(SOURCE)).sort();
  const wanted = names
    .map((name) => `export { default as ${basename(name, SOURCE)} } from "./${name}";\n`)
    .join("");
  const made = join(folder, "namespaces.ts");
  // Left alone where nothing has changed: whoever watches files would begin anew.
  if ((await readFile(made, "utf8").catch(() => "")) !== wanted) await writeFile(made, wanted);
}
