import { expect, test } from "@playwright/test";

const EVERYWHERE = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "strict-origin-when-cross-origin",
  "cross-origin-opener-policy": "same-origin",
};

for (const path of ["/signin", "/no-such-page", "/healthz", "/api/v1/compliance"]) {
  test(`${path} carries the headers that protect it`, async ({ request }) => {
    const headers = (await request.get(path)).headers();
    expect(headers).toMatchObject(EVERYWHERE);
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers).not.toHaveProperty("x-powered-by");
    expect(headers).not.toHaveProperty("strict-transport-security");
  });
}

test("the guide is framed by the product's own pages alone", async ({ request }) => {
  const headers = (await request.get("/guide")).headers();
  expect(headers).toMatchObject(EVERYWHERE);
  expect(headers["content-security-policy"]).toContain("frame-ancestors 'self'");
  expect(headers["x-frame-options"]).toBe("SAMEORIGIN");
});

test("scripts run by a nonce that no other answer has", async ({ page, request }) => {
  const refused: string[] = [];
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) refused.push(message.text());
  });
  const policies = [await request.get("/signin"), await request.get("/signin")].map(
    (response) => response.headers()["content-security-policy"] ?? "",
  );
  expect(policies[0]).toMatch(/script-src 'nonce-[A-Za-z0-9+/]{22}==' 'strict-dynamic'/);
  expect(policies[0]).not.toBe(policies[1]);
  expect(policies[0]).not.toContain("unsafe-eval");
  await page.goto("/signin");
  await page.waitForLoadState("load");
  const withoutNonce = await page.locator("script:not([nonce])").count();
  expect(withoutNonce).toBe(0);
  expect(refused).toEqual([]);
});
