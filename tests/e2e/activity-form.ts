import { expect, type Locator, type Page } from "@playwright/test";

/** The fields and buttons of the form that logs an activity. */
export function activityForm(page: Page) {
  const field = (name: string) => page.getByLabel(name, { exact: true });
  return {
    type: field("Loại hoạt động"),
    title: field("Tiêu đề"),
    outlet: field("Nơi đăng, nơi tổ chức"),
    date: page.getByLabel(/^Ngày (diễn ra|đăng|phát sóng)/),
    url: page.getByLabel(/^Đường dẫn/),
    quantity: field("Số lượng"),
    content: page.getByLabel("Chuyên sâu"),
    audience: page.getByLabel("Đoàn viên"),
    send: page.getByRole("button", { name: "Gửi", exact: true }),
    draft: page.getByRole("button", { name: "Lưu nháp" }),
    /** "Có n lỗi cần sửa", or why nothing was sent. */
    summary: page.locator("[role=alert][tabindex='-1']"),
    draftState: page.locator("#draft-state"),
  };
}

/** A title that no other test writes. */
export function freshTitle(words: string): string {
  return `${words} ${crypto.randomUUID().slice(0, 8)}`;
}

/** Opens the form for a unit and waits until it answers to typing. */
export async function openForm(page: Page, unit: string): Promise<ReturnType<typeof activityForm>> {
  await page.goto(`/activities/new?unit=${unit}`, { waitUntil: "networkidle" });
  return activityForm(page);
}

/** Takes a step that an activity's page offers in its menu. */
export async function chooseStep(page: Page, step: string): Promise<void> {
  await page.getByRole("button", { name: "Việc khác" }).click();
  await page
    .locator("[popover]")
    .getByRole("button", { name: new RegExp(`^${step}`) })
    .click();
}

/** The message that says a thing was done. */
export function toast(page: Page): Locator {
  return page.locator("[data-toast]");
}

export interface ApiActivity {
  id: string;
  unit: string;
  type: string;
  title: string;
  occurredOn: string;
  outlet: string | null;
  url: string | null;
  quantity: number;
  status: string;
}

/** The activities with that title which the person on the page sees. */
export async function activitiesCalled(page: Page, title: string): Promise<ApiActivity[]> {
  const response = await page.request.get(`/api/v1/activities?q=${encodeURIComponent(title)}&limit=50`);
  expect(response.status()).toBe(200);
  const { items } = (await response.json()) as { items: ApiActivity[] };
  return items.filter((activity) => activity.title === title);
}
