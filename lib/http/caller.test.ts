import { encode } from "next-auth/jwt";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { callerOf, requestIdOf, writerOf } from "./caller";

const SECRET = "a secret of at least thirty-two characters";
vi.mock("@/lib/env", () => ({ env: () => ({ AUTH_SECRET: SECRET }) }));

const TOKEN = "a".repeat(64);
let cookie: string;
beforeAll(async () => {
  cookie = `lang=vi; session=${await encode({ token: { sid: TOKEN }, secret: SECRET })}`;
});

const sent = (headers: Record<string, string>) => new Headers({ host: "localhost:3000", ...headers });

describe("callerOf", () => {
  it.each([
    ["a bearer token", { authorization: `Bearer ${TOKEN}` }, { token: TOKEN, by: "bearer" }],
    ["one with something behind it", { authorization: `Bearer ${TOKEN} x` }, undefined],
    ["a malformed one, though a cookie is there", { authorization: "Bearer", cookie: "x" }, undefined],
    ["a proxy's own scheme", { authorization: "Basic eDp5" }, undefined],
    ["nothing", {}, undefined],
  ])("of %s", async (_, headers, caller) => {
    expect(await callerOf(sent(headers as Record<string, string>))).toEqual(caller);
  });

  it("of a cookie, also behind a proxy's own scheme", async () => {
    const caller = { token: TOKEN, by: "cookie" };
    expect(await callerOf(sent({ cookie }))).toEqual(caller);
    expect(await callerOf(sent({ cookie, authorization: "Basic eDp5" }))).toEqual(caller);
  });
});

describe("writerOf", () => {
  it("asks a cookie for its origin, whatever else is sent", async () => {
    for (const headers of [{ cookie }, { cookie, origin: "null" }, { cookie, authorization: "Basic eDp5" }]) {
      await expect(writerOf(sent(headers))).rejects.toMatchObject({ code: "FOREIGN_ORIGIN" });
    }
    expect((await writerOf(sent({ cookie, origin: "http://localhost:3000" }))).by).toBe("cookie");
  });

  it("asks nothing more of a bearer token, and refuses nobody's write as such", async () => {
    expect((await writerOf(sent({ authorization: `Bearer ${TOKEN}` }))).by).toBe("bearer");
    await expect(writerOf(sent({}))).rejects.toMatchObject({ code: "SESSION_ENDED" });
  });
});

describe("requestIdOf", () => {
  it.each(["short", "has spaces in it", "<script>alert</script>", "x".repeat(65)])(
    "makes its own for %s",
    (given) => {
      expect(requestIdOf(sent({ "x-request-id": given }))).toMatch(/^[0-9a-f-]{36}$/);
    },
  );
});
