import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { DEFAULT_PASSWORD, DEMO_ACCOUNTS } from "@/prisma/seed/accounts";

/** Who signs in, by what they are in the tests; where each lands. The last two's federations are bundle/ and long-words.ts. */
export const PEOPLE = {
  admin: { login: "admin@angiang.demo", lands: "/overview" },
  officer: { login: "canbo@angiang.demo", lands: "/overview" },
  editor: { login: "longxuyen@angiang.demo", lands: "/units/LX" },
  chair: { login: "giaythatson@angiang.demo", lands: "/todo" },
  reader: { login: "xem@angiang.demo", lands: "/overview" },
  stranger: { login: "admin@second.demo", lands: "/overview" },
  surveyor: { login: "admin@moc.test", lands: "/overview" },
  longwinded: { login: "admin@dai.test", lands: "/overview" },
} as const;

export type PersonName = keyof typeof PEOPLE;

/** Who is asked for a code once their password is right. */
export const CAUTIOUS = "hai.buoc@moc.test";

/** What the frame calls a person: an account without a name by its address. */
export function nameOf(name: PersonName): string {
  const { login } = PEOPLE[name];
  return DEMO_ACCOUNTS.find(({ email }) => email === login)?.name ?? login;
}

/** The file that keeps a person's cookies, for `test.use({ storageState: stateOf("officer") })`. */
export function stateOf(name: PersonName): string {
  return join("test-results", "people", `${name}.json`);
}

/** Fills in the sign-in form that the page shows, and waits until it has let the person in. */
export async function signIn(page: Page, name: PersonName): Promise<void> {
  await provePassword(page, PEOPLE[name].login);
  await expect(page).not.toHaveURL(/\/signin/);
}

/** Fills in the sign-in form that the page shows. */
export async function provePassword(page: Page, login: string): Promise<void> {
  await page.getByLabel("Số điện thoại, email hoặc tên đăng nhập").fill(login);
  await page.getByLabel("Mật khẩu", { exact: true }).fill(DEFAULT_PASSWORD);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
}

/** Somebody else signs in in the same browser, in another tab. */
export async function otherSignsIn(page: Page, name: PersonName): Promise<Page> {
  const other = await page.context().newPage();
  await page.context().clearCookies();
  await other.goto("/signin");
  await signIn(other, name);
  return other;
}
