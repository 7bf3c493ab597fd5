import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { command } from "./installation";

const PASSWORD = "mot cau ngan de nho";

/**
 * What the operator does: a federation of no more than these units, of which nobody else's test knows.
 * @param units lines of units.csv
 * @returns where its administrator chooses a password
 */
export async function founded(name: string, units: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "founded-"));
  await writeFile(join(folder, "units.csv"), ["code,name,level,kind,parent", ...units, ""].join("\n"));
  // Another each time, so that a test can be repeated.
  const told = await command("import", "--tenant", `${name}-${Date.now()}`, "--create", folder);
  return /\/invitation\/\S+/.exec(told)?.[0] ?? "";
}

/** Chooses a password where an invitation leads, and is signed in. */
export async function acceptInvitation(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.getByLabel("Mật khẩu", { exact: true }).fill(PASSWORD);
  await page.getByLabel("Nhập lại mật khẩu").fill(PASSWORD);
  await page.getByRole("button", { name: "Đặt mật khẩu và vào" }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/invitation"));
}
