import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { givePassword } from "@/lib/auth/people";
import { disconnect } from "@/lib/db/client";
import { openSession } from "@/lib/db/transaction";
import { env } from "@/lib/env";
import { answerCall } from "@/lib/http/api/answer-call";
import { authRoute } from "@/lib/http/auth-route";
import { presentScope } from "@/lib/http/present";
import { readPage } from "@/lib/http/reader";
import { duringExchange, forPage } from "@/lib/http/unavailable";
import { invitedBy } from "@/lib/queries/invitation";
import { connectSuperuser } from "@/tests/support/database";
import { type Federation, foundFederation, personAt } from "@/tests/support/people";
import { browserRequest, cookieFor, cookiesSet, signIn } from "@/tests/support/session";
import { type WeakLink, weakLink } from "@/tests/support/weak-link";

// A database that is away is 503 with Retry-After on every way in, through both pools, within five seconds.

const request = vi.hoisted(() => ({ headers: new Headers() }));
vi.mock("next/headers", () => ({ headers: async () => request.headers }));

const PASSWORD = "ba con mèo trắng";
let superuser: pg.Client;
let federation: Federation;
let links: WeakLink[];
let pages: Server;

beforeAll(async () => {
  const { DATABASE_APP_URL = "", DATABASE_AUTH_URL = "" } = process.env;
  links = [await weakLink(DATABASE_APP_URL), await weakLink(DATABASE_AUTH_URL)];
  process.env.DATABASE_APP_URL = links[0]?.url;
  process.env.DATABASE_AUTH_URL = links[1]?.url;
  superuser = await connectSuperuser();
  federation = await foundFederation(superuser, "alpha");
  const { userId, token } = personAt(federation, "PROVINCIAL_ADMIN", "P");
  await givePassword(superuser, userId, PASSWORD);
  await superuser.query("SELECT auth.open_session($1, $2, 'interactive', NULL, 3600)", [userId, `c${token}`]);
  request.headers = new Headers({ cookie: await cookieFor(`c${token}`), host: "localhost:3000" });
  pages = createServer((incoming, response) => {
    const work = PAGES[incoming.url ?? ""];
    // As Next does: an error that nobody took is 500.
    const ended = (status: number) => () => response.writeHead(status).end("from Next");
    duringExchange(incoming, response, () => work?.().then(ended(200), ended(500)));
  });
  await new Promise<void>((done) => pages.listen(0, "127.0.0.1", done));
});
afterAll(async () => {
  await turn("sound");
  pages.close();
  await disconnect();
  await superuser.end();
});

async function turn(state: Parameters<WeakLink["turn"]>[0]): Promise<void> {
  for (const link of links) await link.turn(state);
}

const PAGES: Readonly<Record<string, () => Promise<unknown>>> = {
  "/page": () => readPage("/page", async () => "read"),
  "/frame": presentScope,
  "/invitation": () => forPage(() => invitedBy("0".repeat(64))),
};

function page(path: string, headers: Record<string, string> = {}): Promise<Response> {
  const { port } = pages.address() as AddressInfo;
  return fetch(`http://127.0.0.1:${port}${path}`, { headers });
}

function auth(path: string, method = "GET"): Promise<Response> {
  const headers = { cookie: request.headers.get("cookie") ?? "" };
  return authRoute(browserRequest(`/api/auth/${path}`, { method, headers }), path.split("/"));
}

const WAYS: Readonly<Record<string, () => Promise<Response>>> = {
  "the API": () =>
    answerCall(new Request("http://localhost:3000/api/v1/units", { headers: request.headers })),
  "signing in": () =>
    signIn({ login: personAt(federation, "PROVINCIAL_ADMIN", "P").email, password: PASSWORD }),
  "the session": () => auth("session"),
  "a page": () => page("/page"),
  "the frame": () => page("/frame"),
  "an invitation": () => page("/invitation"),
};

describe.each(["silent", "cut", "gone"] as const)("a database that is %s", (state) => {
  it("is 503 with Retry-After within five seconds, takes nobody's cookie, and is found again", async () => {
    const sound = async () => {
      const statuses = await Promise.all(Object.values(WAYS).map(async (way) => (await way()).status));
      return statuses.every((status) => status === 200);
    };
    expect(await sound()).toBe(true);
    await turn(state);
    const begun = Date.now();
    const answers = await Promise.all(
      Object.entries(WAYS).map(async ([name, way]) => {
        const response = await way();
        return [name, response.status, response.headers.get("retry-after"), [...cookiesSet(response).keys()]];
      }),
    );
    const waited = Date.now() - begun;
    await turn("sound");
    expect(answers).toEqual(Object.keys(WAYS).map((name) => [name, 503, "5", []]));
    expect(waited).toBeLessThan(6_000);
    await vi.waitFor(async () => expect(await sound()).toBe(true), { timeout: 15_000, interval: 200 });
  }, 40_000);
});

describe("a pool that others have taken whole", () => {
  /** Takes every connection for as long as the work lasts. */
  async function whileFull<T>(work: () => Promise<T>): Promise<T> {
    const { token } = personAt(federation, "PROVINCIAL_ADMIN", "P");
    const finished = Promise.withResolvers<void>();
    const held = Array.from({ length: env().DATABASE_APP_CONNECTIONS }, () => Promise.withResolvers<void>());
    const holding = held.map(({ resolve }) =>
      openSession(
        token,
        "read",
        () => {
          resolve();
          return finished.promise;
        },
        "command",
      ),
    );
    await Promise.all(held.map(({ promise }) => promise));
    try {
      return await work();
    } finally {
      finished.resolve();
      await Promise.all(holding);
    }
  }

  it("is told within five seconds by a page that loads itself again", async () => {
    const [shown, waited] = await whileFull(async () => {
      const begun = Date.now();
      return [await page("/page"), Date.now() - begun] as const;
    });
    expect([shown.status, shown.headers.get("retry-after")]).toEqual([503, "5"]);
    expect(await shown.text()).toMatch(/^<!doctype html>.*http-equiv="refresh" content="5"/);
    expect(waited).toBeLessThan(6_000);
    expect((await page("/page")).status).toBe(200);
  }, 20_000);
});

describe("the page that says so", () => {
  it("is in the reader's language, loads itself again without a script, and nothing of Next's follows it", async () => {
    await turn("gone");
    const [vi_, en] = [await page("/page"), await page("/page", { cookie: "lang=en" })];
    const texts = [await vi_.text(), await en.text()];
    await turn("sound");
    expect(texts[0]).toMatch(/^<!doctype html><html lang="vi">.*http-equiv="refresh" content="5".*tạm thời/);
    expect(texts[1]).toMatch(/<html lang="en">.*cannot answer just now/);
    expect(texts.join()).not.toContain("from Next");
    expect(vi_.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(vi_.headers.get("cache-control")).toContain("no-store");
  });

  it("leaves a form's script to show its own answer", async () => {
    await turn("gone");
    const response = await page("/page", { "next-action": "x" });
    await turn("sound");
    expect([response.status, await response.text()]).toEqual([500, "from Next"]);
  });
});
