import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { freePort } from "@/lib/cli/database/free-port";
import { removeInstallation } from "@/lib/cli/remove-installation";
import { runs } from "@/tests/support/runs";
import { asSuperuser, killApp, launch, type Running, startApp, stopApp } from "../support/installed-app";

const DATA = `${process.cwd()}/.data-test/killed-${process.pid}`;
/** A thousand by `npm run prove`. */
const SUBMISSIONS = runs(150, 1_000);
/** So many are under way at once. */
const SENDERS = 20;
const [FEWEST_KILLS, MOST_KILLS] = [3, 12];
const EMAIL = "an@mau.local";

let app: Running;
let port: number;
let token: string;

beforeAll(async () => {
  await launch("import", DATA, {}, ["--tenant", "mau", "--create", "tests/support/bundle/sample"]).ended;
  const person = ["--tenant", "mau", "--email", EMAIL, "--role", "PROVINCIAL_ADMIN"];
  await launch("user", DATA, {}, [...person, "--password", "ba con mèo trắng"]).ended;
  port = await freePort(0);
  app = await startApp(DATA, port);
  const issued = await launch("token", DATA, {}, ["--email", EMAIL]).ended;
  token = issued.output.trim().split("\n").at(-1) ?? "";
});

afterAll(async () => {
  await stopApp(app);
  await removeInstallation(DATA);
});

/** Whether a submission was acknowledged; false where no answer came. */
async function submit(nth: number): Promise<boolean> {
  const activity = {
    unit: "H-LX",
    type: "WEBSITE_ARTICLE",
    occurredOn: "2021-05-04",
    title: `Killed ${nth}`,
  };
  try {
    const response = await fetch(`http://127.0.0.1:${port}/api/v1/activities`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${token}`,
        "content-type": "application/json",
        "idempotency-key": `killed-submission-${nth}`,
      },
      body: JSON.stringify({ ...activity, status: "SUBMITTED" }),
    });
    expect([201, 503]).toContain(response.status);
    await response.arrayBuffer();
    return response.status === 201;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return false;
  }
}

async function recorded(): Promise<{ rows: number; titles: number }> {
  const row = await asSuperuser<{ rows: number; titles: number }>(
    DATA,
    "SELECT count(*)::int AS rows, count(DISTINCT title)::int AS titles FROM activities WHERE title LIKE 'Killed %'",
  );
  return row ?? { rows: 0, titles: 0 };
}

it(`${SUBMISSIONS} submissions to a server that is killed after commit and before its reply are as many records`, async () => {
  const waiting = Array.from({ length: SUBMISSIONS }, (_, nth) => nth);
  let acknowledged = 0;
  let repliesLost = 0;
  let kills = 0;
  const send = async () => {
    for (let nth = waiting.pop(); nth !== undefined; nth = waiting.pop()) {
      while (!(await submit(nth))) await pause(50);
      acknowledged += 1;
    }
  };
  const kill = async () => {
    while (waiting.length > 0 && kills < MOST_KILLS && (kills < FEWEST_KILLS || repliesLost === 0)) {
      const before = acknowledged;
      await expect.poll(() => acknowledged - before, { timeout: 30_000 }).toBeGreaterThan(25);
      kills += 1;
      await killApp(app);
      // What had been answered is heard by now, and what had been committed is in the database.
      await pause(200);
      const { rows } = await recorded();
      expect(rows).toBeGreaterThanOrEqual(acknowledged);
      repliesLost += rows - acknowledged;
      app = await startApp(DATA, port);
    }
  };
  await Promise.all([kill(), ...Array.from({ length: SENDERS }, send)]);
  expect(repliesLost).toBeGreaterThan(0);
  expect(await recorded()).toEqual({ rows: SUBMISSIONS, titles: SUBMISSIONS });
});
