import { verify } from "@node-rs/argon2";
import type pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { givePassword } from "@/lib/auth/people";
import { disconnect } from "@/lib/db/client";
import { authRoute } from "@/lib/http/auth-route";
import { connectSuperuser } from "@/tests/support/database";
import { type Federation, foundFederation, type Person, personAt } from "@/tests/support/people";
import { browserRequest, cookiesSet, signIn } from "@/tests/support/session";

// security.md §2, item 6, and what §1 says of signing in. Verifications are counted, not timed.

vi.mock("@node-rs/argon2", async (original) => {
  const real = await original<typeof import("@node-rs/argon2")>();
  return { ...real, verify: vi.fn(real.verify) };
});

const PASSWORD = "ba con mèo trắng";
const verified = () => vi.mocked(verify).mock.calls.length;

let superuser: pg.Client;
let federation: Federation;
let admin: Person;
let chair: Person;

beforeAll(async () => {
  superuser = await connectSuperuser();
  federation = await foundFederation(superuser, "alpha");
  admin = personAt(federation, "PROVINCIAL_ADMIN", "P");
  chair = personAt(federation, "GRASSROOTS_CHAIR", "G1");
  await givePassword(superuser, admin.userId, PASSWORD);
  await givePassword(superuser, chair.userId, PASSWORD);
  await superuser.query("UPDATE auth.users SET login = '0912345678' WHERE id = $1", [chair.userId]);
  // The first verification of a process also makes the dummy hash.
  await signIn({ login: "nobody", password: "x" }, "192.0.2.200");
});
afterAll(async () => {
  await disconnect();
  await superuser.end();
});
beforeEach(async () => {
  await superuser.query("DELETE FROM auth.sign_in_attempts");
  vi.mocked(verify).mockClear();
});

async function told(response: Response) {
  return { status: response.status, body: await response.text(), cookies: [...cookiesSet(response).keys()] };
}

describe("the right password", () => {
  it("opens a session and leads to where the person's work is", async () => {
    const response = await signIn({ login: admin.email, password: PASSWORD });
    expect(await response.json()).toEqual({ url: "/overview" });
    expect([...cookiesSet(response).keys()]).toEqual(["session"]);
    const session = cookiesSet(response).get("session");
    expect(session?.flags).toMatch(/HttpOnly/);
    expect(session?.flags).toMatch(/SameSite=Lax/);
    expect(session?.flags).not.toMatch(/Secure/);
    expect(verified()).toBe(1);
  });

  it.each(["0912345678", "0912 345 678", "+84 912 345 678", "GRASSROOTS_CHAIR.G1@ALPHA.TEST"])(
    "is found under %s",
    async (login) => {
      const response = await signIn({ login, password: PASSWORD });
      expect(await response.json()).toEqual({ url: "/todo" });
    },
  );

  it.each([
    ["/units/U1?year=2021", "/units/U1?year=2021"],
    ["//evil.example", "/overview"],
    ["https://evil.example/", "/overview"],
  ])("leads back to %s as %s", async (callbackUrl, url) => {
    const response = await signIn({ login: admin.email, password: PASSWORD, callbackUrl });
    expect(await response.json()).toEqual({ url });
  });

  it("binds its cookie to the host wherever others could listen", async () => {
    const request = browserRequest(
      "/api/auth/callback/credentials",
      {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ login: admin.email, password: PASSWORD }),
      },
      "https://chitieu.example",
    );
    const response = await authRoute(request, ["callback", "credentials"]);
    expect(response.status).toBe(200);
    expect(cookiesSet(response).get("__Host-session")?.flags).toMatch(
      /Path=\/;.*HttpOnly; Secure; SameSite=Lax/,
    );
  });

  it("keeps a phone signed in only where that was asked for", async () => {
    const lifetimes = async (person: Person, remember?: string) => {
      await signIn({ login: person.email, password: PASSWORD, ...(remember ? { remember } : {}) });
      const { rows } = await superuser.query(
        `SELECT idle_seconds, extract(epoch FROM expires_at - created_at)::int AS lifetime FROM auth.sessions
          WHERE user_id = $1 AND purpose = 'interactive' ORDER BY created_at DESC LIMIT 1`,
        [person.userId],
      );
      return rows[0];
    };
    const DAY = 86_400;
    expect(await lifetimes(admin)).toEqual({ idle_seconds: 1_800, lifetime: DAY / 2 });
    expect(await lifetimes(chair)).toEqual({ idle_seconds: 1_800, lifetime: DAY / 2 });
    expect(await lifetimes(chair, "1")).toEqual({ idle_seconds: null, lifetime: 90 * DAY });
    expect(await lifetimes(admin, "1")).toEqual({ idle_seconds: null, lifetime: 30 * DAY });
  });

  it("works as a plain form too, and never puts the password into an address", async () => {
    const send = (password: string) =>
      authRoute(
        browserRequest("/api/auth/callback/credentials", {
          method: "POST",
          body: new URLSearchParams({ login: admin.email, password }),
        }),
        ["callback", "credentials"],
      );
    const right = await send(PASSWORD);
    expect([right.status, right.headers.get("location")]).toEqual([303, "/overview"]);
    const wrong = await send("quite wrong");
    expect(wrong.status).toBe(401);
    expect(await wrong.text()).toMatch(/url=\/signin\?error=CREDENTIALS"/);
  });
});

describe("who is not let in", () => {
  it("learns nothing: unknown, disabled, without a password and wrong are the same bytes, verified once each", async () => {
    const [disabled, bare] = [personAt(federation, "REVIEWER", "P"), personAt(federation, "READER", "P")];
    await givePassword(superuser, disabled.userId, PASSWORD);
    await superuser.query("UPDATE auth.users SET disabled_at = now() WHERE id = $1", [disabled.userId]);
    const attempts = [
      { login: "nobody@alpha.test", password: PASSWORD },
      { login: disabled.email, password: PASSWORD },
      { login: bare.email, password: PASSWORD },
      { login: admin.email, password: "quite wrong" },
    ];
    const answers: Awaited<ReturnType<typeof told>>[] = [];
    for (const attempt of attempts) {
      vi.mocked(verify).mockClear();
      answers.push(await told(await signIn(attempt)));
      expect(verified()).toBe(1);
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toEqual({ status: 401, body: '{"code":"CREDENTIALS"}', cookies: [] });
    await superuser.query("UPDATE auth.users SET disabled_at = NULL WHERE id = $1", [disabled.userId]);
  });

  it.each([
    ["a foreign page", "https://evil.example"],
    ["an opaque one", "null"],
  ])("is whoever comes from %s", async (_, origin) => {
    const response = await signIn({ login: admin.email, password: PASSWORD }, "198.51.100.1", { origin });
    expect(await told(response)).toEqual({ status: 403, body: '{"code":"FOREIGN_ORIGIN"}', cookies: [] });
    expect(verified()).toBe(0);
  });

  it("is a program without Origin, unless it brings next-auth's own proof", async () => {
    const csrf = await authRoute(browserRequest("/api/auth/csrf"), ["csrf"]);
    const { csrfToken } = await csrf.json();
    const cookie = [...cookiesSet(csrf)].map(([name, { value }]) => `${name}=${value}`).join("; ");
    const send = (headers: Record<string, string>, token: string) => {
      const body = new URLSearchParams({
        login: admin.email,
        password: PASSWORD,
        csrfToken: token,
        json: "true",
      });
      const all = { host: "localhost:3000", ...headers };
      const init = { method: "POST", headers: all, body };
      const request = new Request("http://localhost:3000/api/auth/callback/credentials", init);
      return authRoute(request, ["callback", "credentials"]);
    };
    expect((await send({}, csrfToken)).status).toBe(403);
    expect((await send({ cookie }, "0".repeat(64))).status).toBe(403);
    expect((await send({ cookie }, csrfToken)).status).toBe(200);
  });

  it.each([
    ["NUL", '{"login":"a\\u0000","password":"x"}'],
    ["a lone surrogate", '{"login":"\\ud800","password":"x"}'],
    ["no JSON", "{"],
    ["a list", '{"login":["a"],"password":"x"}'],
  ])("is told so for %s", async (_, body) => {
    const headers = { "content-type": "application/json" };
    const request = browserRequest("/api/auth/callback/credentials", { method: "POST", headers, body });
    expect((await authRoute(request, ["callback", "credentials"])).status).toBe(400);
  });
});

describe("throttling", () => {
  const wrong = (login: string, address: string) => signIn({ login, password: "quite wrong" }, address);

  it("lets five attempts through from one address, also of fifty at once", async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => wrong(admin.email, "203.0.113.1")));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(45);
    expect(verified()).toBe(5);
    const refused = await signIn({ login: admin.email, password: PASSWORD }, "203.0.113.1");
    const wait = Number(refused.headers.get("retry-after"));
    expect(refused.status).toBe(429);
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(900);
    expect((await signIn({ login: admin.email, password: PASSWORD }, "203.0.113.2")).status).toBe(200);
  });

  it("is over when the window is", async () => {
    for (let attempt = 0; attempt < 6; attempt += 1) await wrong(admin.email, "203.0.113.1");
    await superuser.query(
      "UPDATE auth.sign_in_attempts SET window_start = window_start - interval '16 minutes'",
    );
    expect((await signIn({ login: admin.email, password: PASSWORD }, "203.0.113.1")).status).toBe(200);
  });

  it("lets twenty through for one account, wherever they come from, and does not count what it refused", async () => {
    for (let attempt = 0; attempt < 8; attempt += 1) await wrong(admin.email, "203.0.113.1");
    const statuses: number[] = [];
    for (let address = 2; address < 20; address += 1) {
      statuses.push((await wrong(admin.email, `203.0.113.${address}`)).status);
    }
    expect(statuses.filter((status) => status === 401)).toHaveLength(15);
    expect(statuses.slice(15)).toEqual([429, 429, 429]);
  });

  it("lets a hundred through from one address, whomever they are for", async () => {
    const statuses = await Promise.all(
      Array.from({ length: 103 }, async (_, index) => (await wrong(`nobody${index}`, "203.0.113.1")).status),
    );
    expect(statuses.filter((status) => status === 429)).toHaveLength(3);
  });

  it("leaves an address to others, however often one of them was refused or could not be read", async () => {
    for (let attempt = 0; attempt < 105; attempt += 1) await wrong(chair.email, "203.0.113.1");
    const unread = {
      method: "POST",
      body: "{",
      headers: { "content-type": "application/json", "x-forwarded-for": "203.0.113.1" },
    };
    const foreign = { login: admin.email, password: PASSWORD };
    for (let attempt = 0; attempt < 20; attempt += 1) {
      await authRoute(browserRequest("/api/auth/callback/credentials", unread), ["callback", "credentials"]);
      await signIn(foreign, "203.0.113.1", { origin: "https://evil.example" });
      const program = new Request("http://localhost:3000/api/auth/callback/credentials", {
        method: "POST",
        headers: { host: "localhost:3000", "x-forwarded-for": "203.0.113.1" },
        body: new URLSearchParams({ login: admin.email, password: PASSWORD, csrfToken: "x" }),
      });
      await authRoute(program, ["callback", "credentials"]);
    }
    const { rows } = await superuser.query(
      "SELECT count FROM auth.sign_in_attempts WHERE key LIKE 'address%'",
    );
    expect(rows).toEqual([{ count: 5 }]);
    expect((await signIn(foreign, "203.0.113.1")).status).toBe(200);
  }, 30_000);

  it("takes the count of a success back", async () => {
    for (let time = 0; time < 8; time += 1) {
      expect((await signIn({ login: admin.email, password: PASSWORD }, "203.0.113.1")).status).toBe(200);
    }
    const { rows } = await superuser.query("SELECT max(count) AS most FROM auth.sign_in_attempts");
    expect(rows[0].most).toBe(0);
  });

  it("keeps neither names nor addresses", async () => {
    await wrong("secret typed into the wrong field", "203.0.113.1");
    const { rows } = await superuser.query<{ key: string }>("SELECT key FROM auth.sign_in_attempts");
    expect(rows).toHaveLength(3);
    expect(JSON.stringify(rows)).not.toMatch(/secret|203\.0/);
  });
});
