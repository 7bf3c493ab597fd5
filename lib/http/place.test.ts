import { describe, expect, it, vi } from "vitest";
import { isOwnOrigin, placeOf } from "./place";

const settings = vi.hoisted((): { APP_URL?: string } => ({}));
vi.mock("@/lib/env", () => ({ env: () => settings }));

const headers = (values: Record<string, string>) => new Headers(values);

describe("placeOf", () => {
  it.each([
    ["localhost", { host: "localhost:3000" }, false],
    ["127.0.0.1", { host: "127.0.0.1:3000" }, false],
    ["IPv6's own", { host: "[::1]:3000" }, false],
    ["a public host", { host: "chitieu.example" }, true],
    ["a name that begins like localhost", { host: "localhost.evil.example" }, true],
    [
      "a proxy that rewrites the host",
      { host: "127.0.0.1:3000", "x-forwarded-host": "chitieu.example" },
      true,
    ],
    ["a proxy that ends TLS", { host: "localhost:3000", "x-forwarded-proto": "https" }, true],
    ["no host at all", {}, true],
  ])("of %s", (_, values, secure) => {
    expect(placeOf(headers(values as Record<string, string>)).secure).toBe(secure);
  });

  it("is APP_URL's where that is set", () => {
    settings.APP_URL = "https://chitieu.example";
    expect(placeOf(headers({ host: "127.0.0.1:3000" }))).toEqual({ host: "chitieu.example", secure: true });
    expect(isOwnOrigin(headers({ host: "127.0.0.1:3000", origin: "https://chitieu.example" }))).toBe(true);
    delete settings.APP_URL;
  });
});

describe("isOwnOrigin", () => {
  it.each([
    ["our own", { host: "localhost:3000", origin: "http://localhost:3000" }, true],
    ["our own over TLS", { host: "chitieu.example", origin: "https://chitieu.example" }, true],
    ["our host without TLS", { host: "chitieu.example", origin: "http://chitieu.example" }, false],
    ["another port", { host: "localhost:3000", origin: "http://localhost:3001" }, false],
    ["a sister site", { host: "chitieu.example", origin: "https://x.chitieu.example" }, false],
    ["null", { host: "localhost:3000", origin: "null" }, false],
    ["none", { host: "localhost:3000" }, false],
  ])("of %s", (_, values, own) => {
    expect(isOwnOrigin(headers(values as Record<string, string>))).toBe(own);
  });
});
