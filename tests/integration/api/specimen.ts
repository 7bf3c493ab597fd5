import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { importBundle } from "@/lib/transfer/import-bundle";
import { readBundle } from "@/lib/transfer/read-bundle";
import type { Specimen } from "@/tests/support/federation/federation";

/** Loads a random federation as its bundle. */
export async function importSpecimen(token: string, { bundle }: Specimen): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "bundle-"));
  for (const [name, text] of Object.entries(bundle)) await writeFile(join(folder, name), text);
  const { errors } = await importBundle(token, await readBundle(folder));
  await rm(folder, { recursive: true });
  expect(errors).toEqual([]);
}

/** The code of its province. */
export function rootOf({ bundle }: Specimen): string {
  const line = (bundle["units.csv"] ?? "").split("\n").find((row) => row.includes("PROVINCIAL"));
  const header = (bundle["units.csv"] ?? "").split("\n")[0]?.split(",") ?? [];
  return line?.split(",")[header.indexOf("code")] ?? "";
}
