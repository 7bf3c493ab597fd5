import type { Page, Route } from "@playwright/test";

/** Actions are posts to the page's own address. */
export function isAction(route: Route): boolean {
  return route.request().method() === "POST" && route.request().headers()["next-action"] !== undefined;
}

/** A build that came after the page: it knows none of the page's actions. */
export async function buildAnew(page: Page): Promise<void> {
  const headers = { "x-nextjs-action-not-found": "1" };
  await page.route("**/*", (route) =>
    isAction(route)
      ? route.fulfill({ status: 404, headers, body: "Server action not found." })
      : route.fallback(),
  );
}

/** The next action reaches the server, and its answer reaches nobody. */
export async function loseNextReply(page: Page): Promise<void> {
  let lost = false;
  await page.route("**/*", async (route) => {
    if (lost || !isAction(route)) return route.fallback();
    lost = true;
    // What was too busy has saved nothing, and no reply of it could be lost.
    while (/UNAVAILABLE/.test(await (await route.fetch()).text()));
    await route.abort("connectionreset");
  });
}

/** Scripts arrive two and a half seconds late. */
export async function slowScripts(page: Page): Promise<void> {
  await page.route(/\.js(\?|$)/, async (route) => {
    await new Promise((done) => setTimeout(done, 2_500));
    await route.continue();
  });
}

/** A browser that keeps nothing for later: its forms stay, and are sent again by hand. */
export async function withoutOutbox(page: Page): Promise<void> {
  await page.addInitScript(() => Object.defineProperty(window, "indexedDB", { value: undefined }));
}

/** Nobody answers, although the browser believes in its network. @returns what ends it */
export async function loseServer(page: Page): Promise<() => Promise<void>> {
  const gone = (route: Route) => route.abort("connectionrefused");
  await page.route("**/*", gone);
  return () => page.unroute("**/*", gone);
}

/** What is asked is taken and never answered. @returns what ends it, for what is asked from then on */
export async function hangServer(page: Page): Promise<() => Promise<void>> {
  const silent = () => new Promise<void>(() => {});
  await page.route("**/*", silent);
  return () => page.unroute("**/*", silent);
}
