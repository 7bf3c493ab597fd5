import { expect, test } from "@playwright/test";
import { DEFAULT_PASSWORD } from "@/prisma/seed/accounts";
import { command } from "../installation";
import { PEOPLE, type PersonName, signIn, stateOf } from "../people";

const DEMO = (Object.keys(PEOPLE) as PersonName[]).filter((name) => name !== "surveyor");

for (const name of DEMO) {
  test(`check 1: ${name} signs in and lands on ${PEOPLE[name].lands}`, async ({ page }) => {
    await page.goto("/");
    await signIn(page, name);
    await expect(page).toHaveURL(PEOPLE[name].lands);
    await page.context().storageState({ path: stateOf(name) });
  });
}

test("a bundle is imported beside the running demo, and its administrator signs in", async ({ page }) => {
  await command("import", "--tenant", "moc", "--create", "tests/e2e/bundle");
  const { login } = PEOPLE.surveyor;
  await command(
    ...["user", "--tenant", "moc", "--email", login, "--role", "PROVINCIAL_ADMIN"],
    ...["--password", DEFAULT_PASSWORD],
  );
  await page.goto("/signin");
  await signIn(page, "surveyor");
  await expect(page).toHaveURL(PEOPLE.surveyor.lands);
  await page.context().storageState({ path: stateOf("surveyor") });
});
