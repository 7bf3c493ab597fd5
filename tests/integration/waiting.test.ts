import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { withScope } from "@/lib/auth/scope";
import { loadAwaited } from "@/lib/db/activities/awaited";
import { waitingForProvince } from "@/lib/db/activities/list";
import { openSession } from "@/lib/db/transaction";
import type { Role } from "@/lib/domain/policy";
import { patienceEnds, type WaitingGroup, waitingFor } from "@/lib/domain/screen/waiting";
import { countAwaited } from "@/lib/queries/activities/awaited";
import { connectSuperuser } from "@/tests/support/database";
import { type Federation, foundFederation, personAt, type UnitName } from "@/tests/support/people";

// What the overview says of what waits, against the records one by one.

const TODAY = "2026-03-10";
const NONE = { count: 0, long: 0, oldestDays: null };

/** Who handed it in (null: a command), when (null: nothing tells but when it was made), dated when, and what became of it. */
type Sample = [by: readonly [Role, UnitName] | null, at: string | null, on: string, became?: string];

const ADMIN = ["PROVINCIAL_ADMIN", "P"] as const;
const STAFF = ["PROVINCIAL_STAFF", "P"] as const;
const CHAIR = ["GRASSROOTS_CHAIR", "G1"] as const;
const EDITOR = ["UPPER_EDITOR", "U1"] as const;

const SAMPLES: readonly Sample[] = [
  [CHAIR, "2026-03-10T08:00+07", "2026-03-09"],
  [EDITOR, "2026-03-08T00:00+07", "2026-03-01"],
  [EDITOR, "2026-03-07T23:59+07", "2026-03-01"],
  [CHAIR, "2026-03-07T17:00Z", "2026-03-01"],
  [null, null, "2026-02-02"],
  [CHAIR, "2025-12-31T20:00Z", "2025-12-30"],
  [CHAIR, "2024-05-06T09:00+07", "2024-05-05"],
  [ADMIN, "2023-01-02T09:00+07", "2022-12-31"],
  [ADMIN, "2026-03-10T09:00+07", "2026-03-10"],
  [STAFF, "2023-01-03T09:00+07", "2023-01-01"],
  [CHAIR, "2020-01-01T09:00+07", "2020-01-01", "withdrawn"],
  [ADMIN, "2020-01-02T09:00+07", "2020-01-01", "withdrawn"],
  [CHAIR, "2026-03-10T09:00+07", "2026-03-10", "withdrawn"],
  [CHAIR, "2021-01-01T09:00+07", "2021-01-01", "APPROVED"],
  [CHAIR, "2021-01-01T09:00+07", "2021-01-01", "RETURNED"],
];

let client: pg.Client;
let federation: Federation;

async function record(into: Federation, [by, at, on, became = "SUBMITTED"]: Sample): Promise<void> {
  await client.query("SELECT set_config('app.sid', $1, false)", [into.command]);
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO activities (tenant_id, unit_id, type, occurred_on, title, status, submitted_by, submitted_at, created_at)
     VALUES ($1, $2, 'WEBSITE_ARTICLE', $3, 'Tin bài', $4, $5, $6, '2026-02-03T20:00Z') RETURNING id`,
    [
      into.tenant,
      into.units.G1,
      on,
      became === "withdrawn" ? "SUBMITTED" : became,
      by && personAt(into, ...by).userId,
      at,
    ],
  );
  if (became !== "withdrawn") return;
  await client.query("UPDATE activities SET withdrawn_at = now() WHERE tenant_id = $1 AND id = $2", [
    into.tenant,
    rows[0]?.id,
  ]);
}

beforeAll(async () => {
  client = await connectSuperuser();
  federation = await foundFederation(client, "waits");
  const other = await foundFederation(client, "others-wait");
  for (const sample of SAMPLES) await record(federation, sample);
  for (const sample of SAMPLES) await record(other, sample);
});
afterAll(() => client.end());

async function oneByOne(): Promise<WaitingGroup[]> {
  const { rows } = await client.query<WaitingGroup>(
    `SELECT submitted_by AS by, (coalesce(submitted_at, created_at) AT TIME ZONE 'Asia/Ho_Chi_Minh')::date::text AS on, 1 AS count
     FROM activities WHERE tenant_id = $1 AND status = 'SUBMITTED' AND withdrawn_at IS NULL`,
    [federation.tenant],
  );
  return rows;
}

async function asked(role: Role, unit: UnitName, today: string) {
  const { token, userId } = personAt(federation, role, unit);
  const groups = await openSession(token, "read", (tx) => waitingForProvince(tx, patienceEnds(today)));
  return { groups, waiting: waitingFor(userId, groups, today), userId };
}

test.each([TODAY, "2026-03-12", "2026-06-01"])(
  "on %s, who decides for the federation is told what the records say",
  async (today) => {
    const records = await oneByOne();
    for (const role of ["PROVINCIAL_ADMIN", "PROVINCIAL_STAFF", "REVIEWER"] as const) {
      const { waiting, userId } = await asked(role, "P", today);
      expect(waiting, role).toEqual(waitingFor(userId, records, today));
    }
  },
);

test("years that are past wait too, and what was withdrawn does not", async () => {
  expect((await asked("REVIEWER", "P", TODAY)).waiting).toEqual({ count: 10, long: 6, oldestDays: 1163 });
  expect((await asked("PROVINCIAL_ADMIN", "P", TODAY)).waiting).toEqual({
    count: 8,
    long: 5,
    oldestDays: 1162,
  });
});

test("what is old is not told apart, but for those who may not decide on it themselves", async () => {
  const { groups } = await asked("REVIEWER", "P", TODAY);
  const old = groups.filter(({ on }) => on < patienceEnds(TODAY));
  const apart = [ADMIN, STAFF].map(([role, unit]) => personAt(federation, role, unit).userId);
  expect(new Map(old.map(({ by, count }) => [by, count]))).toEqual(
    new Map([...apart.map((by) => [by, 1] as const), [null, 4]]),
  );
});

test.each([
  ["READER", "P"],
  ["UPPER_EDITOR", "U1"],
  ["GRASSROOTS_CHAIR", "G1"],
] as const)("nothing waits for the %s of %s", async (role, unit) => {
  expect((await asked(role, unit, TODAY)).waiting).toEqual(NONE);
});

test.each([
  ["PROVINCIAL_ADMIN", "P", {}],
  ["REVIEWER", "P", {}],
  ["REVIEWER", "P", { from: "2026-01-01", to: "2026-03-09" }],
  ["REVIEWER", "P", { types: ["TV_PROGRAMME"] }],
  ["UPPER_EDITOR", "U1", {}],
  ["UPPER_EDITOR", "U1", { from: "2024-01-01", to: "2025-12-31" }],
] as const)("how many wait for %s of %s within %o is what their list has", async (role, unit, within) => {
  const { token } = personAt(federation, role, unit);
  const [count, list] = await withScope(token, "read", async (tx, scope) => {
    const filter = { among: unit === "P" ? null : [federation.units.U1, federation.units.G1], ...within };
    return [
      await countAwaited(tx, scope, filter),
      await loadAwaited(tx, { ...filter, mine: true }, { after: null, limit: 100 }),
    ] as const;
  });
  expect(count).toBe(list.length);
  if (!("types" in within)) expect(count).toBeGreaterThan(0);
});
