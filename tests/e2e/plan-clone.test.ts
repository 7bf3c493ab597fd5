import { expect, test } from "@playwright/test";
import { toast } from "./activity-form";
import { acceptInvitation, founded } from "./founded";

test("a plan is cloned, changed and issued, and a minimum is corrected after issue", async ({ browser }) => {
  const page = await (await browser.newContext()).newPage();
  await acceptInvitation(
    page,
    await founded("gia-han", [
      "T,LĐLĐ tỉnh Gia Hạn,PROVINCIAL,PROVINCE_FEDERATION,",
      "H,LĐLĐ huyện Gia Hạn,UPPER,DISTRICT_FEDERATION,T",
      "H-1,CĐCS Công ty Mới,GRASSROOTS,ENTERPRISE,H",
    ]),
  );
  const finding = page.getByRole("heading", { level: 1 });
  await page.goto("/plans");
  const clone = page.getByRole("button", { name: /^Chép sang 20\d\d$/ });
  const year = /\d{4}/.exec((await clone.textContent()) ?? "")?.[0] ?? "";
  await clone.click();
  await page.getByRole("button", { name: "Chép", exact: true }).click();
  await expect(finding).toHaveText(`Bản nháp ${year} có 26 chỉ tiêu; chưa ban hành.`);

  // A draft asks for no reason, and no page counts by it.
  await page.getByRole("link", { name: /^U5 · / }).click();
  await page.getByLabel("Cần ít nhất").fill("20");
  await expect(page).toHaveURL(/minimum=20/);
  await expect(page.getByLabel("Lý do đổi")).toHaveCount(0);
  await page.getByRole("button", { name: "Lưu vào bản nháp" }).click();
  await expect(toast(page)).toContainText("Đã đổi chỉ tiêu U5");
  await page.goto(`/targets/U5?year=${year}`);
  await expect(page.getByText("≥ 20 tin, bài")).toHaveCount(0);

  // Six milestones moved with the year.
  await page.goto(`/plans/${year}`);
  await page.getByRole("link", { name: "So với 2023" }).click();
  await expect(finding).toHaveText(`Kế hoạch ${year} giữ 19 chỉ tiêu của năm 2023, khác 7 chỉ tiêu.`);
  await expect(page.getByText(`6 mốc dời sang năm ${year}`)).toBeVisible();
  await expect(page.getByRole("row", { name: /^P6a · / }).getByRole("insertion")).toHaveText(
    `Mốc phải đạt (ngày): 30/06/${year}`,
  );

  // What the year before was short of is tried with its effect, and nothing is saved by that.
  const short = page.getByRole("region", { name: "Năm 2023 còn thiếu, tính đến 31/12/2023" });
  await expect(short.getByRole("row", { name: /^P2 · / })).toContainText(/0\/1\s*12 chương trình/);
  await expect(short.getByRole("row", { name: /^U5 · / })).toContainText("Thử mức khác");
  await short
    .getByRole("row", { name: /^P2 · / })
    .getByRole("link", { name: "Bù vào mức: 24" })
    .click();
  await expect(page.getByLabel("Cần ít nhất")).toHaveValue("24");
  await page.goto(`/plans/${year}?target=P2`);
  await expect(page.getByLabel("Cần ít nhất")).toHaveValue("12");
  await page.goto(`/plans/${year}`);
  await page.getByRole("button", { name: "Ban hành…" }).click();
  await page.getByRole("button", { name: "Ban hành", exact: true }).click();
  await expect(finding).not.toContainText("Bản nháp");
  await page.goto(`/targets/U5?year=${year}`);
  await expect(page.getByText("≥ 20 tin, bài").first()).toBeVisible();

  // After issue a reason is asked for, and told wherever the target is.
  await page.goto(`/plans/${year}?target=U5`);
  await page.getByLabel("Cần ít nhất").fill("25");
  await expect(page).toHaveURL(/minimum=25/);
  await page.getByRole("button", { name: "Đổi chỉ tiêu" }).click();
  await expect(page.getByLabel("Lý do đổi")).toHaveAttribute("aria-invalid", "true");
  await page.getByLabel("Lý do đổi").fill("Gõ nhầm mức");
  await page.getByRole("button", { name: "Đổi chỉ tiêu" }).click();
  await expect(page.getByRole("region", { name: "Đã đổi sau khi ban hành" })).toContainText(
    /Cần ít nhất: 20 → Cần ít nhất: 25\. Lý do: Gõ nhầm mức/,
  );
  const told = /Đổi sau khi ban hành, quyết định ngày .*: ≥ 20 tin, bài → ≥ 25 tin, bài\. Lý do: Gõ nhầm mức/;
  await page.goto(`/units/H?year=${year}&why=U5`);
  await expect(page.getByRole("dialog")).toContainText(told);
  await page.goto(`/targets/U5?year=${year}`);
  await expect(page.getByText(told)).toBeVisible();
});
