import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import type { ICruiseResult } from "dependency-cruiser";
import { afterAll, beforeAll, expect, it } from "vitest";

const CONTENT = "export const planted = 1;\n";
const ROOTS = ["app", "components", "lib", "prisma", "tests", "proxy.ts", "instrumentation.ts"];

/** For every rule a file that breaks it and what that file imports. */
const PLANTED: Record<string, [from: string, to?: string]> = {
  "layer-domain": ["lib/domain/planted.ts", "@/lib/schemas/planted"],
  "layer-records": ["lib/records/reaching.ts", "@/lib/schemas/twelfth"],
  "layer-schemas": ["lib/schemas/reaching.ts", "@/lib/db/planted"],
  "layer-leaf": ["lib/format.ts", "@/lib/domain/day"],
  "layer-words": ["lib/words/reaching.ts", "@/components/units/thirteenth"],
  "layer-db": ["lib/db/reaching.ts", "@/lib/auth/planted"],
  "layer-auth": ["lib/auth/reaching.ts", "@/lib/http/planted"],
  "layer-http": ["lib/http/reaching.ts", "@/lib/actions/tenth"],
  "layer-api": ["lib/http/api/reaching.ts", "@/components/units/eleventh"],
  "layer-queries": ["lib/queries/reaching.ts", "@/lib/actions/planted"],
  "layer-actions": ["lib/actions/reaching.ts", "@/lib/http/api/other"],
  "layer-files": ["lib/files/reaching.ts", "@/lib/auth/fourteenth"],
  "layer-transfer": ["lib/transfer/reaching.ts", "@/lib/queries/third"],
  "layer-reports": ["lib/reports/reaching.ts", "@/lib/queries/fifteenth"],
  "layer-pictures": ["lib/pictures/reaching.ts", "@/lib/queries/sixteenth"],
  "layer-ui": ["components/ui/reaching.tsx", "@/lib/domain/unit"],
  "layer-components": ["components/units/reaching.tsx", "@/lib/queries/fourth"],
  "layer-app": ["app/reaching.tsx", "@/lib/db/fifth"],
  "layer-seed": ["prisma/seed/reaching.ts", "@/lib/actions/sixth"],
  "layer-proxy": ["proxy.ts", "@/lib/auth/seventh"],
  "layer-instrumentation": ["instrumentation.ts", "@/lib/queries/ninth"],
  "layer-commands": ["lib/cli/deep/reaching.ts", "@/components/units/eighth"],
  "door-prisma-client": ["lib/queries/raw.ts", "@prisma/client"],
  "door-database-driver": ["lib/auth/raw.ts", "pg"],
  "door-workbooks": ["lib/queries/raw-sheet.ts", "hucre/xlsx"],
  "door-evidence": ["lib/queries/picture.ts", "sharp"],
  "door-pictures": ["lib/queries/drawn.ts", "@napi-rs/canvas"],
  "door-documents": ["lib/queries/document.ts", "docx"],
  "door-mail": ["lib/auth/letters.ts", "nodemailer"],
  "door-recharts": ["components/units/drawn.tsx", "recharts"],
  "domain-is-pure": ["lib/domain/impure.ts", "node:fs"],
  "start-before-sources": ["lib/cli/serve/serve.ts", "@/lib/db/generated/client"],
  "no-cycle": ["lib/domain/round.ts", "./round"],
  "no-orphan": ["lib/domain/alone.ts"],
  "no-unresolvable": ["lib/domain/lost.ts", "./nowhere"],
  "no-test-in-product": ["lib/domain/testing.ts", "@/tests/support/planted"],
  "pools-are-server-only": ["lib/db/client.ts", "@/lib/domain/pool"],
};

const found = new Map<string, string[]>();
let rules: string[] = [];
let folder: string;

async function plant(path: string, content: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
}

async function plantAll(): Promise<void> {
  const cases = Object.values(PLANTED);
  for (const [, to] of cases) if (to?.startsWith("@/")) await plant(`${to.slice(2)}.ts`, CONTENT);
  for (const [from, to] of cases) await plant(from, to ? `import "${to}";\n${CONTENT}` : CONTENT);
}

/** Runs the command of `npm run check` on the planted folder; it fails, as it should, and answers all the same. */
async function cruise(): Promise<ICruiseResult> {
  const script = resolve("node_modules/dependency-cruiser/bin/dependency-cruiser.mjs");
  const args = [script, "--config", ".dependency-cruiser.mjs", "--output-type", "json", ...ROOTS];
  const options = { cwd: folder, maxBuffer: Number.POSITIVE_INFINITY };
  const { stdout } = await promisify(execFile)(process.execPath, args, options).catch((failure) => failure);
  return JSON.parse(stdout);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "planted-"));
  await symlink(resolve("node_modules"), join(folder, "node_modules"));
  for (const name of [".dependency-cruiser.mjs", "tsconfig.json"]) await cp(name, join(folder, name));
  await plantAll();
  const { ruleSetUsed, violations } = (await cruise()).summary;
  rules = [...(ruleSetUsed?.forbidden ?? []), ...(ruleSetUsed?.required ?? [])].map(
    (rule) => rule.name ?? "",
  );
  for (const { rule, from } of violations) {
    found.set(rule.name, [...(found.get(rule.name) ?? []), from]);
  }
});

afterAll(() => rm(folder, { recursive: true }));

it.each(Object.entries(PLANTED))("%s reports a planted violation", (rule, [from]) => {
  expect(found.get(rule)).toContain(from);
});

it("has a planted violation for every rule", () => {
  expect(rules.sort()).toEqual(Object.keys(PLANTED).sort());
});
