import { expect, type Page, test } from "@playwright/test";
import { DEFAULT_PASSWORD } from "@/prisma/seed/accounts";
import { codeAt } from "@/tests/support/telephone";
import { command } from "../installation";
import { keepMade } from "../made";
import { CAUTIOUS, provePassword, stateOf } from "../people";

test.describe(() => {
  test.use({ storageState: stateOf("editor") });

  test("the editor begins a report, so that there is one to look at", async ({ request, baseURL }) => {
    const begun = await request.post("/api/v1/reports", {
      data: { period: "2021", asOf: "2021-09-30" },
      headers: { Origin: baseURL ?? "" },
    });
    expect(begun.status()).toBe(201);
    keepMade("report", (await begun.json()).id);
  });
});

test.describe(() => {
  test.use({ storageState: stateOf("editor") });

  test("what was counted and ticked has addresses", async ({ request }) => {
    for (const [name, path] of [
      ["count", "coverage"],
      ["tick", "chair-links"],
    ] as const) {
      const { items } = await (await request.get(`/api/v1/${path}?unit=LX&limit=1`)).json();
      keepMade(name, items[0].id);
    }
  });
});

test.describe(() => {
  test.use({ storageState: stateOf("stranger") });

  test("what was done to the second federation's units has addresses", async ({ request }) => {
    const { items } = await (await request.get("/api/v1/reorganisations")).json();
    keepMade("reorganisation", items[0].id);
  });
});

test.describe(() => {
  test.use({ storageState: stateOf("surveyor") });

  test("somebody is invited, and views are shared", async ({ page, baseURL }) => {
    keepMade("invitation", await invitedAt(page, baseURL, "Mai Thị Mời", "MOC"));
    keepMade("board", await sharedAs(page, "target:U4a"));
    keepMade("table", await sharedAs(page, "screen:TABLE"));
  });
});

test.describe(() => {
  test.use({ storageState: stateOf("longwinded") });

  test("the same is made of words without a blank", async ({ page, baseURL }) => {
    keepMade("longInvitation", await invitedAt(page, baseURL, `Mai\u202E ${"Mời".repeat(60)}`, "DAI"));
    keepMade("longBoard", await sharedAs(page, "unit:DAI2"));
    keepMade("longTable", await sharedAs(page, "screen:TABLE"));
    const report = await sent(page, baseURL, "reports", { unit: "DAI2", period: "2021", asOf: "2021-09-30" });
    keepMade("longReport", report.id);
    const reorganisation = await sent(page, baseURL, "reorganisations", {
      ...{ on: "2022-07-01", reason: `Sáp nhập\u202E ${"xã".repeat(200)}`, documentNo: "88/QĐ-LĐLĐ" },
      steps: [{ type: "move", units: ["DAI4"], to: "DAI1" }],
    });
    keepMade("longReorganisation", reorganisation.id);
  });
});

test("somebody is asked for a code whenever they sign in", async ({ page }) => {
  await command(
    ...["user", "--tenant", "moc", "--email", CAUTIOUS, "--role", "PROVINCIAL_STAFF"],
    ...["--password", DEFAULT_PASSWORD],
  );
  await page.goto("/signin?callbackUrl=/account/second-step");
  await provePassword(page, CAUTIOUS);
  await page.getByLabel("Mật khẩu hiện tại").fill(DEFAULT_PASSWORD);
  await page.getByRole("button", { name: "Tiếp" }).click();
  const secret = (await page.getByText(/^[A-Z2-7 ]{39}$/).textContent()) ?? "";
  await page.getByLabel("Mã 6 số").fill(codeAt(secret.replaceAll(" ", "")));
  await page.getByRole("button", { name: "Xác nhận và bật" }).click();
  await expect(page.getByText(/^([a-z2-7]{4}-){3}[a-z2-7]{4}$/)).toHaveCount(10);
});

async function sent(page: Page, baseURL: string | undefined, call: string, data: object) {
  const answer = await page.request.post(`/api/v1/${call}`, { data, headers: { Origin: baseURL ?? "" } });
  expect(answer.ok(), await answer.text()).toBe(true);
  return answer.json();
}

/** Invites somebody to a unit. @returns the last part of the invitation's address */
async function invitedAt(
  page: Page,
  baseURL: string | undefined,
  name: string,
  unit: string,
): Promise<string> {
  const invited = await sent(page, baseURL, "users", { name, role: "PROVINCIAL_STAFF", units: [unit] });
  return lastPart(invited.path);
}

/** Shares a view. @returns the last part of its address */
async function sharedAs(page: Page, view: string): Promise<string> {
  await page.goto("/shares", { waitUntil: "networkidle" });
  await page.getByRole("combobox", { name: "Xem gì" }).selectOption(view);
  await page.getByRole("combobox", { name: "Năm" }).selectOption("2021");
  await page.getByRole("button", { name: "Tạo đường dẫn" }).click();
  return lastPart(await page.getByRole("textbox", { name: "Đường dẫn" }).inputValue());
}

/** What of an address differs from another's. */
function lastPart(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
