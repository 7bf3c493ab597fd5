import { test as alone, type Page } from "@playwright/test";

interface Tabs {
  /** The tab of each person who reads. */
  readonly tabs: Map<string, Page>;
}

/**
 * Tests that write nothing: those of a person share a tab in each worker, since a browser that starts anew loads and
 * compiles every script again, which takes longer than most of them.
 */
export const test = alone.extend<object, Tabs>({
  tabs: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from its pattern.
    async ({}, use) => {
      const tabs = new Map<string, Page>();
      await use(tabs);
      for (const tab of tabs.values()) await tab.context().close();
    },
    { scope: "worker" },
  ],
  page: async ({ tabs, browser, storageState, contextOptions, viewport }, use) => {
    const reader = JSON.stringify([storageState, contextOptions]);
    // A context takes what is used from the test in which it is made.
    const tab = tabs.get(reader) ?? (await (await browser.newContext()).newPage());
    tabs.set(reader, tab);
    if (viewport) await tab.setViewportSize(viewport);
    await use(tab);
    for (const heard of ["response", "pageerror"] as const) tab.removeAllListeners(heard);
    await tab.emulateMedia({ colorScheme: "light" });
  },
});
