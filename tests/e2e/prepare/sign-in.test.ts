import { expect, test } from "@playwright/test";
import { DEFAULT_PASSWORD } from "@/prisma/seed/accounts";
import { command } from "../installation";
import { writeLongWords } from "../long-words";
import { PEOPLE, type PersonName, signIn, stateOf } from "../people";

/** Whose federations are imported, from which folder. */
const IMPORTED = {
  surveyor: { tenant: "moc", bundle: async () => "tests/e2e/bundle" },
  longwinded: { tenant: "dai", bundle: writeLongWords },
} as const;

const DEMO = (Object.keys(PEOPLE) as PersonName[]).filter((name) => !(name in IMPORTED));

for (const name of DEMO) {
  test(`check 1: ${name} signs in and lands on ${PEOPLE[name].lands}`, async ({ page }) => {
    await page.goto("/");
    await signIn(page, name);
    await expect(page).toHaveURL(PEOPLE[name].lands);
    await page.context().storageState({ path: stateOf(name) });
  });
}

for (const name of ["surveyor", "longwinded"] as const) {
  test(`a bundle is imported beside the running demo, and its administrator, ${name}, signs in`, async ({
    page,
  }) => {
    const { login, lands } = PEOPLE[name];
    const { tenant, bundle } = IMPORTED[name];
    await command("import", "--tenant", tenant, "--create", await bundle());
    await command(
      ...["user", "--tenant", tenant, "--email", login, "--role", "PROVINCIAL_ADMIN"],
      ...["--password", DEFAULT_PASSWORD],
    );
    await page.goto("/signin");
    await signIn(page, name);
    await expect(page).toHaveURL(lands);
    await page.context().storageState({ path: stateOf(name) });
  });
}
