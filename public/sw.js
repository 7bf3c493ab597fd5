// The service worker: what lets a chair's own pages open without a network (docs/decisions/offline.md).
// Scripts and styles of one build, and the pages that one person asked to have kept. Nothing else is answered here.

const BUILD = new URL(location.href).searchParams.get("build");
const SHELL = `shell:${BUILD}`;
/** Pages of one person and one build, `pages:<build>:<person>`. */
const PAGES = "pages:";
const STATIC = /\/_next\/static\/[^"'\\\s<>)]+/g;
/** Who comes here is not signed in any more, or is about to be somebody else. */
const NOBODYS = /^\/(signin|invitation)(\/|$)/;
const FRESH_MS = 10 * 60_000;

self.addEventListener("install", () => self.skipWaiting());

/** A new build never runs with scripts or pages of an old one. */
self.addEventListener("activate", (event) =>
  event.waitUntil(
    forget((name) => !name.startsWith(SHELL) && !name.startsWith(PAGES + BUILD)).then(() => clients.claim()),
  ),
);

self.addEventListener("message", (event) => event.waitUntil(keep(event.data)));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (pathname.startsWith("/_next/static/")) event.respondWith(ofShell(request.url));
  // The way to the kept pages is no answer within a frame of one.
  else if (request.mode === "navigate" && request.destination !== "iframe")
    event.respondWith(page(event, pathname));
});

async function forget(isOld) {
  const names = await caches.keys();
  await Promise.all(names.filter(isOld).map((name) => caches.delete(name)));
}

/** Files of a build have names of their own content, so that what is kept is right. */
async function ofShell(url) {
  const shell = await caches.open(SHELL);
  const kept = await shell.match(url);
  if (kept) return kept;
  const answer = await fetch(url);
  if (answer.ok) await shell.put(url, answer.clone());
  return answer;
}

/** The network's page, always; without one the kept page, or the way to one that says so. */
async function page(event, pathname) {
  if (NOBODYS.test(pathname)) await forget((name) => name.startsWith(PAGES));
  try {
    return await fetch(event.request);
  } catch (failure) {
    const kept = await caches.match(event.request.url.replace(/#.*/, ""), { ignoreVary: true });
    if (kept) return kept;
    if (pathname !== "/todo" && (await caches.match("/todo", { ignoreVary: true })))
      return Response.redirect(pathname === "/" ? "/todo" : "/todo#not-kept");
    throw failure;
  }
}

/** Keeps pages of somebody, and what they need; of nobody else anything. */
async function keep({ person, paths }) {
  // A page that was opened while the worker began is nobody's yet.
  if (registration.active) await clients.claim();
  const mine = `${PAGES}${BUILD}:${person}`;
  await forget((name) => name.startsWith(PAGES) && name !== mine);
  for (const path of paths) {
    const kept = await (await caches.open(mine)).match(path, { ignoreVary: true });
    const age = Date.now() - Date.parse(kept?.headers.get("date") ?? "");
    if (path === "/todo" || !(age < FRESH_MS)) await keepPage(mine, person, path);
  }
}

async function keepPage(mine, person, path) {
  const answer = await fetch(path).catch(() => null);
  if (!answer?.ok || answer.redirected) return;
  const html = await answer.clone().text();
  // Somebody else may have signed in meanwhile.
  if (!html.includes(`data-person="${person}"`)) return;
  await Promise.all([...new Set(html.match(STATIC))].map(keepFile));
  await (await caches.open(mine)).put(path, answer);
}

async function keepFile(path) {
  const url = new URL(path, location.origin);
  const answer = await ofShell(url.href).catch(() => null);
  if (!answer?.ok) return;
  const files = filesNamedIn(await answer.clone().text(), url);
  await Promise.all(files.map((file) => ofShell(file).catch(() => null)));
}

/** What a style sheet draws with, and what a script loads when it is needed. */
function filesNamedIn(text, { pathname, href, origin, search }) {
  const found = pathname.endsWith(".css")
    ? [...text.matchAll(/url\(["']?([^"')]+)/g)].map(([, file]) => new URL(file, href).href)
    : [...text.matchAll(/"(static\/chunks\/[^"]+\.(?:js|css))"/g)].map(
        ([, file]) => `${origin}/_next/${file}${search}`,
      );
  return found.filter((file) => file.startsWith(`${origin}/_next/static/`));
}
