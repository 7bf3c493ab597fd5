import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { withScope } from "@/lib/auth/scope";
import { sweepLinks } from "@/lib/files/sweep-links";
import { PUBLIC, type Reach, tryLink } from "@/lib/files/try-link";
import { showActivityPage } from "@/lib/queries/activities/show-page";
import { recordPage } from "@/lib/queries/records/show-page";
import { call } from "../api/call";
import { smallFederation } from "../api/world";

/** By path: the status, and where it leads; PORT stands for the server's own. */
const ANSWERS: Readonly<Record<string, readonly [status: number, location?: string]>> = {
  "/ok": [200],
  "/gone": [404],
  "/broken": [500],
  "/shy": [403],
  "/near": [302, "/ok"],
  "/far": [301, "http://inside.test:PORT/secret"],
  "/mixed": [307, "http://both.test:PORT/secret"],
  "/address": [308, "http://10.0.0.7/secret"],
  "/file": [302, "file:///etc/passwd"],
  "/round": [302, "/round"],
};
const HOSTS: Readonly<Record<string, readonly string[]>> = {
  "site.test": ["127.0.0.1"],
  "inside.test": ["10.0.0.7"],
  "both.test": ["127.0.0.1", "10.0.0.7"],
};

let server: Server;
let port: number;
let heard: string[];
let world: Awaited<ReturnType<typeof smallFederation>>;

/** This one server stands for the internet. */
const reach: Reach = {
  resolve: async (host) => {
    const found = HOSTS[host];
    if (found === undefined) throw Object.assign(new Error(host), { code: "ENOTFOUND" });
    return found;
  },
  mayReach: (address, at) => (address === "127.0.0.1" && at === port) || PUBLIC.mayReach(address, at),
};

beforeAll(async () => {
  server = createServer(({ method, url = "" }, answer) => {
    heard.push(`${method} ${url}`);
    const [path = ""] = url.split("?");
    const [status, location] =
      path === "/nohead" ? [method === "HEAD" ? 405 : 200] : (ANSWERS[path] ?? [418]);
    answer
      .writeHead(status, location === undefined ? {} : { Location: location.replace("PORT", `${port}`) })
      .end();
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  port = (server.address() as AddressInfo).port;
  world = await smallFederation("links");
});
afterAll(() => new Promise((closed) => server.close(closed)));
beforeEach(() => {
  heard = [];
});

const at = (path: string, host = "site.test") => `http://${host}:${port}${path}`;

describe("a link", () => {
  it.each([
    ["/ok", "OPENS", ["HEAD /ok"]],
    ["/near", "OPENS", ["HEAD /near", "HEAD /ok"]],
    ["/nohead", "OPENS", ["HEAD /nohead", "GET /nohead"]],
    ["/gone", "FAILS", ["HEAD /gone", "GET /gone"]],
    ["/broken", "FAILS", ["HEAD /broken", "GET /broken"]],
    ["/shy", "UNCLEAR", ["HEAD /shy", "GET /shy"]],
    ["/far", "UNCLEAR", ["HEAD /far"]],
    ["/mixed", "UNCLEAR", ["HEAD /mixed"]],
    ["/address", "UNCLEAR", ["HEAD /address"]],
    ["/file", "UNCLEAR", ["HEAD /file"]],
  ])("%s: %s", async (path, outcome, asked) => {
    expect(await tryLink(at(path), reach)).toBe(outcome);
    expect(heard).toEqual(asked);
  });

  it("that leads round in a ring is left after a few steps", async () => {
    expect(await tryLink(at("/round"), reach)).toBe("FAILS");
    expect(heard).toHaveLength(6);
  });

  it("to a host that is not there fails, and so does one that nobody answers", async () => {
    expect(await tryLink("http://nowhere.test/", reach)).toBe("FAILS");
    const closed: Reach = { ...reach, mayReach: () => true };
    expect(await tryLink("http://site.test:1/", closed)).toBe("FAILS");
  });

  it("is nobody's way into the house: no address of this machine is asked, however it is written", async () => {
    const hosts = [
      "127.0.0.1",
      "[::1]",
      "[::ffff:127.0.0.1]",
      "2130706433",
      "0x7f.1",
      "0.0.0.0",
      "localhost",
    ];
    for (const host of hosts) await tryLink(at("/ok", host));
    await tryLink(`http://name:word@site.test:${port}/ok`, reach);
    expect(heard).toEqual([]);
  });

  it("is asked for at the ports of the web alone", () => {
    expect([80, 443, 22, 5432, 8080].filter((each) => PUBLIC.mayReach("8.8.8.8", each))).toEqual([80, 443]);
  });
});

describe("the sweep", () => {
  async function logged(url: string): Promise<string> {
    const body = {
      unit: "A",
      type: "INTERNAL_SESSION",
      occurredOn: today(),
      title: url,
      url,
      status: "DRAFT",
    };
    return (await call(world.chair.token, "POST", "activities", { body })).body.id;
  }

  const checkOf = (id: string) =>
    withScope(world.chair.token, "read", async (tx, scope) => {
      const { activity, linkChecks } = await showActivityPage(tx, scope, id);
      return linkChecks[activity.url ?? ""] ?? null;
    });

  it("tries what nobody has tried, says what came of it beside the record, and asks no more for a month", async () => {
    const [ok, gone, shy] = [await logged(at("/ok")), await logged(at("/gone")), await logged(at("/shy"))];
    const group = {
      unit: "A",
      platform: "ZALO",
      purpose: "LEADERS_LINK",
      name: "Nhóm A",
      opened: "2021-01-01",
    };
    const { body: channel } = await call(world.chair.token, "POST", "channels", {
      body: { ...group, url: at("/near") },
    });
    expect(await checkOf(ok)).toBeNull();
    await sweepLinks(reach);
    expect(await checkOf(ok)).toMatchObject({ outcome: "OPENS", at: expect.stringContaining("+07:00") });
    expect(await checkOf(gone)).toMatchObject({ outcome: "FAILS" });
    expect(await checkOf(shy)).toMatchObject({ outcome: "UNCLEAR" });
    const shown = await withScope(world.chair.token, "read", (tx, scope) =>
      recordPage(tx, scope, "channels", channel.code, {}),
    );
    expect(shown.linkChecks[at("/near")]).toMatchObject({ outcome: "OPENS" });
    heard = [];
    await sweepLinks(reach);
    expect(heard).toEqual([]);
  });

  it("tries what a record gives as evidence as well, each link by itself", async () => {
    const body = {
      ...{ unit: "A", type: "INTERNAL_SESSION", occurredOn: today(), title: "Minh chứng", status: "DRAFT" },
      ...{ url: at("/ok?evidence"), links: [at("/gone?evidence"), at("/shy?evidence")] },
    };
    const { body: made } = await call(world.chair.token, "POST", "activities", { body });
    await sweepLinks(reach);
    const { linkChecks } = await withScope(world.chair.token, "read", (tx, scope) =>
      showActivityPage(tx, scope, made.id),
    );
    const outcomes = Object.entries(linkChecks).map(([url, { outcome }]) => [url, outcome]);
    expect(outcomes.sort()).toEqual([
      [at("/gone?evidence"), "FAILS"],
      [at("/ok?evidence"), "OPENS"],
      [at("/shy?evidence"), "UNCLEAR"],
    ]);
    heard = [];
    await sweepLinks(reach);
    expect(heard).toEqual([]);
  });

  it("keeps nothing where many were tried and none opens: it is this machine that has no way out", async () => {
    const ids: string[] = [];
    for (let nth = 0; nth < 11; nth += 1) ids.push(await logged(at(`/gone?${nth}`, "nowhere.test")));
    await sweepLinks(reach);
    expect(await Promise.all(ids.map(checkOf))).toEqual(ids.map(() => null));
    ids.push(await logged(at("/ok")));
    await sweepLinks(reach);
    expect((await Promise.all(ids.map(checkOf))).map((check) => check?.outcome)).toEqual([
      ...Array<string>(11).fill("FAILS"),
      "OPENS",
    ]);
  });

  it("says nothing of a link that was corrected since, and tries it anew", async () => {
    const id = await logged(at("/gone"));
    await sweepLinks(reach);
    expect(await checkOf(id)).toMatchObject({ outcome: "FAILS" });
    const { body } = await call(world.chair.token, "GET", `activities/${id}`);
    await call(world.chair.token, "PATCH", `activities/${id}`, {
      body: { url: at("/ok") },
      headers: { "If-Match": `"${body.version}"` },
    });
    expect(await checkOf(id)).toBeNull();
    await sweepLinks(reach);
    expect(await checkOf(id)).toMatchObject({ outcome: "OPENS" });
  });
});

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
