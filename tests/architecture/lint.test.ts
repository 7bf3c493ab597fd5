import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";

const LINES_ALLOWED = 300;
const BRANCHES_ALLOWED = 10;

function branching(branches: number): string {
  const lines = Array.from(
    { length: branches },
    (_, value) => `  if (given === ${value}) return "${value}";`,
  );
  return `export function pick(given: number): string {\n${lines.join("\n")}\n  return "";\n}\n`;
}

/** For every rule the house relies on, a file that breaks it. */
const PLANTED: Record<string, [path: string, content: string]> = {
  noExplicitAny: ["lib/domain/any.ts", "export const planted: any = 1;\n"],
  noTsIgnore: ["lib/domain/ignored.ts", "// @ts-ignore planted\nexport const planted = 1;\n"],
  noNonNullAssertion: ["lib/domain/sure.ts", "export const first = (list: string[]) => list[0]!.length;\n"],
  noExcessiveLinesPerFile: [
    "lib/domain/long.ts",
    `export const planted = [\n${"  1,\n".repeat(LINES_ALLOWED)}];\n`,
  ],
  noExcessiveCognitiveComplexity: ["lib/domain/complex.ts", branching(BRANCHES_ALLOWED + 1)],
  noBarrelFile: ["lib/domain/barrel.ts", 'export { planted } from "./any";\n'],
  noConsole: ["lib/domain/loud.ts", 'console.log("planted");\n'],
  noDefaultExport: ["lib/domain/default.ts", "export default 1;\n"],
  noProcessEnv: ["lib/domain/settings.ts", "export const planted = process.env.PLANTED;\n"],
  noRestrictedImports: [
    "lib/queries/raw.ts",
    'import { PrismaClient } from "@/lib/db/generated/client";\nPrismaClient;\n',
  ],
  noDangerouslySetInnerHtml: [
    "components/raw.tsx",
    'export const Raw = () => <p dangerouslySetInnerHTML={{ __html: "" }} />;\n',
  ],
  useImportType: [
    "lib/domain/typed.ts",
    'import { Planted } from "./any";\nexport const planted: Planted = 1;\n',
  ],
  useFilenamingConvention: ["lib/domain/CamelCase.ts", "export const planted = 1;\n"],
  noSkippedTests: [
    "lib/domain/skipped.test.ts",
    'import { it } from "vitest";\nit.skip("planted", () => undefined);\n',
  ],
  noFocusedTests: [
    "lib/domain/focused.test.ts",
    'import { it } from "vitest";\nit.only("planted", () => undefined);\n',
  ],
};

interface Report {
  diagnostics: { category: string; location: { path: unknown } }[];
}

const found = new Map<string, string>();
let folder: string;

async function lint(): Promise<Report> {
  const script = resolve("node_modules/@biomejs/biome/bin/biome");
  const args = [script, "lint", "--reporter=json", "--max-diagnostics=none", "."];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: folder }).catch(
    (failure) => failure,
  );
  return JSON.parse(stdout);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "planted-"));
  for (const name of ["biome.json", ".gitignore", "package.json"]) await cp(name, join(folder, name));
  for (const [path, content] of Object.values(PLANTED)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  for (const { category, location } of (await lint()).diagnostics) {
    const rule = category.split("/").at(-1) ?? "";
    found.set(rule, `${found.get(rule) ?? ""} ${JSON.stringify(location.path)}`);
  }
});

afterAll(() => rm(folder, { recursive: true }));

it.each(Object.entries(PLANTED))("%s reports a planted violation", (rule, [path]) => {
  expect(found.get(rule)).toContain(path);
});
