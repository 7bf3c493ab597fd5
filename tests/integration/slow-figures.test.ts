import pg from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { readInTime } from "@/lib/auth/told";
import { logger } from "@/lib/logger";
import { targetList } from "@/lib/queries/targets/list-page";
import { activityRow } from "@/tests/support/bundle/activity";
import { call } from "./api/call";
import { load, type Person, smallFederation } from "./api/world";
import type { TestTenant } from "./transfer/tenant";

const QUESTION = "compliance?year=2021&asOf=2021-09-30";
const CONTENT = { headers: { "Cache-Control": "max-stale=600" } };

let tenant: TestTenant;
let admin: Person;
let editor: Person;
let owner: pg.Client;

function article(id: string) {
  return activityRow({ id, unit: "LX", occurredOn: "2021-02-01", title: `Bài ${id}` });
}

const ask = (who: Person, sent = {}) => call(who.token, "GET", QUESTION, sent);
const articles = (body: { results: { unit: string; target: string; value: number }[] }) =>
  body.results.find(({ unit, target }) => unit === "LX" && target === "U5")?.value;

/** How many connections wait for the counts. */
async function asking(): Promise<number> {
  const { rows } = await owner.query<{ n: number }>(
    "SELECT count(*)::int AS n FROM pg_locks WHERE NOT granted AND relation = 'public.activity_counts'::regclass",
  );
  return rows[0]?.n ?? 0;
}

/** While another transaction holds the counts, whoever needs them waits. */
async function whileTheyAreHeld<T>(work: () => Promise<T>): Promise<T> {
  await owner.query("BEGIN; LOCK TABLE public.activity_counts IN ACCESS EXCLUSIVE MODE");
  return work().finally(() => owner.query("ROLLBACK"));
}

beforeAll(async () => {
  owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
  await owner.connect();
  ({ tenant, admin, editor } = await smallFederation("slow", { activities: [article("a")] }));
});

afterAll(() => owner.end());

test("a question that takes long is asked once, answered with what was kept, and then finished", async () => {
  const warned = vi.spyOn(logger, "warn");
  expect(articles((await ask(admin)).body)).toBe(1);
  await load(tenant, { activities: [article("b")] });

  const held = await whileTheyAreHeld(async () => {
    const answers = Promise.all([ask(admin), ask(admin), ask(admin, CONTENT)]);
    await vi.waitFor(async () => expect(await asking()).toBe(1), 3_000);
    const page = readInTime(admin.token, "r", (tx, scope) =>
      targetList(tx, scope, { year: "2021", asOf: "2021-09-30" }),
    );
    const [one, other, kept] = await answers;
    const shown = await page;
    const opened = await call(admin.token, "GET", "compliance/LX/U5?year=2021&asOf=2021-09-30", CONTENT);
    await vi.waitFor(async () => expect(await asking()).toBe(1), 3_000);
    return { one, other, kept, page: shown, opened };
  });

  for (const { status, headers, body } of [held.one, held.other, held.opened]) {
    expect([status, headers.get("retry-after"), body.code]).toEqual([503, "5", "UNAVAILABLE"]);
  }
  const { status, headers, body } = held.kept;
  expect([status, articles(body), headers.get("etag")]).toEqual([200, 1, null]);
  expect(new Date(headers.get("kept-at") ?? "").getTime()).toBeLessThan(Date.now());
  expect(held.page.frame.keptAt).toEqual(new Date(headers.get("kept-at") ?? ""));
  expect(held.page.view?.levels).not.toEqual([]);

  await vi.waitFor(async () => expect(articles((await ask(admin)).body)).toBe(2), 10_000);
  const now = await ask(admin, CONTENT);
  expect([articles(now.body), now.headers.get("kept-at")]).toEqual([2, null]);
  const said = warned.mock.calls.find(([, message]) => `${message}`.includes("app.activity_facts"));
  expect(said?.[0]).toMatchObject({ statement: expect.stringContaining("$1"), plan: expect.any(Array) });
});

test("who does not see the whole is not shown what was visible before the tree changed", async () => {
  expect(articles((await ask(editor)).body)).toBe(2);
  await load(tenant, {
    activities: [article("c")],
    placements: [
      { unit: "A", parent: "LX", from: null, to: "2021-05-01" },
      { unit: "A", parent: "CD", from: "2021-05-01", to: null },
    ],
  });
  const held = await whileTheyAreHeld(() => ask(editor, CONTENT));
  expect([held.status, held.body.code]).toEqual([503, "UNAVAILABLE"]);
});
