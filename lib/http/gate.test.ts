import { request as ask, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { keepGate } from "./gate";

// What never reaches Next, because it would take it for a fault of its own, and what every response carries.

const server = createServer((_, response) => response.end("reached"));
beforeAll(async () => {
  const url = "postgresql://localhost";
  vi.stubEnv("DATABASE_APP_URL", url);
  vi.stubEnv("DATABASE_AUTH_URL", url);
  vi.stubEnv("AUTH_SECRET", "x".repeat(32));
  vi.stubEnv("FILES_DIR", "files");
  keepGate();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => server.close());

interface Sent {
  readonly path: string;
  readonly method?: string;
  readonly headers?: Record<string, string>;
}

/** The path as it is: fetch would mend it. */
function send({ path, method = "GET", headers = {} }: Sent) {
  const { port } = server.address() as AddressInfo;
  return new Promise<{ status: number | undefined; headers: NodeJS.Dict<string | string[]>; body: string }>(
    (resolve, reject) => {
      const sent = ask({ port, host: "127.0.0.1", path, method, headers, agent: false }, (response) => {
        let body = "";
        response.setEncoding("utf8").on("data", (chunk) => {
          body += chunk;
        });
        response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body }));
      });
      sent.on("error", reject);
      sent.end();
    },
  );
}

const LONG = { "content-length": "1048577" };

const CASES: readonly (readonly [string, Sent, number])[] = [
  ["a page", { path: "/overview" }, 200],
  ["an accented path", { path: "/units/%C4%90" }, 200],
  ["a broken query", { path: "/units?q=%zz" }, 200],
  ["TRACE", { path: "/overview", method: "TRACE" }, 405],
  ["a verb of another protocol", { path: "/overview", method: "PROPFIND" }, 405],
  ["a broken path", { path: "/units/%zz" }, 400],
  ["a path cut in a letter", { path: "/units/%C4" }, 400],
  ["a broken path of the API", { path: "/api/v1/units/%E0%A4%A" }, 400],
  ["an asterisk", { path: "*", method: "OPTIONS" }, 400],
  ["an address with a host", { path: "http://evil.example/" }, 400],
  ["a form that is too long", { path: "/activities/new", method: "POST", headers: LONG }, 413],
  [
    "a form of unknown length",
    { path: "/signin", method: "POST", headers: { "transfer-encoding": "chunked" } },
    411,
  ],
  [
    "a long body for the API, which has its own limit",
    { path: "/api/v1/activities", method: "POST", headers: LONG },
    200,
  ],
];

describe("the gate", () => {
  it.each(CASES)("%s", async (_, sent, status) => {
    const response = await send(sent);
    expect(response.status).toBe(status);
    expect(response.body === "reached").toBe(status === 200);
    expect(response.headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "strict-origin-when-cross-origin",
      "cross-origin-opener-policy": "same-origin",
      "content-security-policy": expect.stringContaining("frame-ancestors 'none'"),
    });
  });

  it("lets the product's own pages frame the guide, and nothing else", async () => {
    const options = async (path: string) => (await send({ path })).headers["x-frame-options"];
    expect(await options("/guide?of=%2Foverview")).toBe("SAMEORIGIN");
    for (const path of ["/guides", "/guide/x", "/help?of=/guide", "/overview"])
      expect(await options(path)).toBe("DENY");
  });

  it("lets nothing run that a file holds, whatever else answers there", async () => {
    for (const path of ["/api/v1/files/x", "/api/v1/files/x/preview", "/api/v1/files"])
      expect((await send({ path })).headers["content-security-policy"]).toMatch(
        /^sandbox; default-src 'none';/,
      );
    expect((await send({ path: "/api/v1/filesystem" })).headers["content-security-policy"]).not.toContain(
      "sandbox",
    );
  });

  it("speaks the API's language to the API", async () => {
    const { headers, body } = await send({ path: "/api/v1/units/%zz" });
    expect(headers["content-type"]).toBe("application/problem+json");
    expect(JSON.parse(body)).toMatchObject({ status: 400, code: "MALFORMED" });
  });

  it("asks for TLS from then on where the app's address says so, and only there", async () => {
    expect((await send({ path: "/overview" })).headers).not.toHaveProperty("strict-transport-security");
    vi.stubEnv("APP_URL", "https://chi-tieu.example");
    vi.resetModules();
    (await import("./gate")).keepGate();
    const { headers } = await send({ path: "/overview" });
    expect(headers["strict-transport-security"]).toMatch(/^max-age=\d{8}; includeSubDomains$/);
  });
});
