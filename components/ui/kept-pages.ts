/** The service worker's caches of pages (public/sw.js), as the pages see them. */
const PAGES = "pages:";

/** Deletes every page that is kept on this device. */
export async function forgetPages(): Promise<void> {
  if (!("caches" in globalThis)) return;
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(PAGES)).map((name) => caches.delete(name)));
}

/** Whether an address opens without a network. */
export async function isKept(href: string): Promise<boolean> {
  if (!("caches" in globalThis)) return false;
  return (await caches.match(href.replace(/#.*/, ""), { ignoreVary: true })) !== undefined;
}
