import type pg from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { readInTime } from "@/lib/auth/told";
import { reportPage } from "@/lib/queries/reports/show-page";
import { activityRow } from "@/tests/support/bundle/activity";
import { connectSuperuser } from "@/tests/support/database";
import { call } from "./api/call";
import { load, type Person, smallFederation } from "./api/world";
import type { TestTenant } from "./transfer/tenant";

let tenant: TestTenant;
let staff: Person;
let superuser: pg.Client;
let id: string;

const open = () => readInTime(staff.token, "r", (tx, scope) => reportPage(tx, scope, id));

/** The part that is being made; null once there is a paper. */
async function part(): Promise<string | null> {
  const shown = await open();
  return "part" in shown ? shown.part : null;
}

async function whileHeld<T>(table: string, work: () => Promise<T>): Promise<T> {
  await superuser.query(`BEGIN; LOCK TABLE public.${table} IN ACCESS EXCLUSIVE MODE`);
  return work().finally(() => superuser.query("ROLLBACK"));
}

/** Connections that wait for a table. */
async function waiting(table: string): Promise<number[]> {
  const { rows } = await superuser.query<{ pid: number }>(
    `SELECT pid FROM pg_locks WHERE NOT granted AND relation = 'public.${table}'::regclass`,
  );
  return rows.map(({ pid }) => pid);
}

function article(article: string) {
  return activityRow({ id: article, unit: "LX", occurredOn: "2021-02-01", title: `Bài ${article}` });
}

beforeAll(async () => {
  superuser = await connectSuperuser();
  ({ tenant, staff } = await smallFederation("making", { activities: [article("a")] }));
  const begun = await call(staff.token, "POST", "reports", { body: { period: "2021-Q2" } });
  expect(begun.status, begun.text).toBe(201);
  id = begun.body.id;
});

afterAll(() => superuser.end());

test("a report that is made at once is shown at once", async () => {
  expect(await part()).toBeNull();
});

test("one that takes longer tells how far it is, is made once however many look, and is then there", async () => {
  await load(tenant, { activities: [article("b")] });
  await whileHeld("activity_counts", async () => {
    const begun = Date.now();
    expect(await Promise.all([part(), part(), part()])).toEqual(["PRESENT", "PRESENT", "PRESENT"]);
    expect(Date.now() - begun).toBeLessThan(2_500);
    expect(await waiting("activity_counts")).toHaveLength(1);
    expect(await part()).toBe("PRESENT");
    expect(await waiting("activity_counts")).toHaveLength(1);
  });
  await vi.waitFor(async () => expect(await part()).toBeNull(), 10_000);

  await load(tenant, { activities: [article("c")] });
  const later = await whileHeld("outlets", part);
  expect(later).toBe("ACTIVITIES");
  await vi.waitFor(async () => expect(await part()).toBeNull(), 10_000);
});

test("one that fails is told of once, and then tried again", async () => {
  await load(tenant, { activities: [article("d")] });
  await whileHeld("activity_counts", async () => {
    expect(await part()).toBe("PRESENT");
    for (const pid of await waiting("activity_counts"))
      await superuser.query("SELECT pg_terminate_backend($1)", [pid]);
    await expect(vi.waitUntil(async () => (await part()) === null, 5_000)).rejects.toMatchObject({
      code: "UNAVAILABLE",
    });
    expect(await part()).toBe("PRESENT");
  });
  await vi.waitFor(async () => expect(await part()).toBeNull(), 10_000);
});
