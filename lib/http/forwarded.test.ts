import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clientAddress, trustOnly } from "./forwarded";

const PROXIES = new Set(["10.0.0.1", "10.0.0.2"]);

describe("clientAddress", () => {
  it.each([
    ["a client says what it likes", "198.51.100.7", "203.0.113.9", "198.51.100.7"],
    ["one proxy", "10.0.0.1", "203.0.113.9", "203.0.113.9"],
    ["a proxy appends to what a client made up", "10.0.0.1", "1.2.3.4, 203.0.113.9", "203.0.113.9"],
    ["two proxies", "10.0.0.2", "203.0.113.9, 10.0.0.1", "203.0.113.9"],
    ["an IPv4 address on an IPv6 socket", "::ffff:10.0.0.1", "203.0.113.9", "203.0.113.9"],
    ["a proxy that forwards nothing", "10.0.0.1", undefined, "10.0.0.1"],
  ])("%s", (_, peer, forwarded, address) => {
    expect(clientAddress(peer, forwarded, PROXIES)).toBe(address);
  });
});

describe("trustOnly", () => {
  const trust = trustOnly([]);
  const server = createServer((request, response) => {
    trust(request);
    response.end(JSON.stringify(request.headers));
  });
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
  afterAll(() => server.close());

  it("replaces what a client says of itself", async () => {
    const { port } = server.address() as AddressInfo;
    const headers = {
      "x-forwarded-for": "203.0.113.9",
      "x-forwarded-proto": "https",
      "x-forwarded-host": "evil",
    };
    const seen = await (await fetch(`http://127.0.0.1:${port}/`, { headers })).json();
    expect(seen["x-forwarded-for"]).toBe("127.0.0.1");
    expect(seen).not.toHaveProperty("x-forwarded-proto");
    expect(seen).not.toHaveProperty("x-forwarded-host");
  });
});
