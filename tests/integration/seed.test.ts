import { beforeAll, describe, expect, test } from "vitest";
import { verifyPassword } from "@/lib/auth/passwords";
import { ownerAt } from "@/lib/cli/seed/owner";
import { openSession, type SessionTx } from "@/lib/db/transaction";
import { computeCompliance } from "@/lib/domain/compliance/compute";
import type { Plan } from "@/lib/domain/plan";
import { evaluateCompliance } from "@/lib/queries/compliance/evaluate";
import { DEFAULT_PASSWORD, DEMO_ACCOUNTS } from "@/prisma/seed/accounts";
import { demoBundles, seedDemo } from "@/prisma/seed/seed";
import { factsIn, planIn } from "@/tests/support/bundle-facts";
import { asOwner } from "./transfer/tenant";

const today = "2026-10-05";
const owner = ownerAt(process.env.DATABASE_OWNER_URL ?? "");
const bundles = demoBundles(today);

async function inFederation<T>(code: string, work: (tx: SessionTx) => Promise<T>): Promise<T> {
  const tenant = await owner.federation(code, code);
  return owner.withImportSession(tenant, (token) => openSession(token, "read", work, "command"));
}

function compute(code: "angiang" | "second", asOf: string) {
  const year = Number(asOf.slice(0, 4));
  return computeCompliance(planIn(bundles[code], year) as Plan, factsIn(bundles[code], year), { year, asOf });
}

beforeAll(() => seedDemo({ today, password: DEFAULT_PASSWORD, owner }));

describe("the seeded database", () => {
  test.each([
    ["angiang", "2021-09-30"],
    ["angiang", "2022-06-30"],
    ["angiang", today],
    ["second", today],
  ] as const)("%s has the figures of its generator on %s", async (code, asOf) => {
    const { compliance } = await inFederation(code, (tx) => evaluateCompliance(tx, { asOf }, today));
    expect(compliance).toEqual(compute(code, asOf));
  });

  test("what waits has waited up to three days, and what came back says why", async () => {
    const rows = await inFederation(
      "angiang",
      (tx) => tx.db.$queryRaw<{ id: string; status: string; days: number | null; reason: string | null }[]>`
        SELECT id, status, decision_reason AS reason,
          ${today}::date - (submitted_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS days
        FROM activities WHERE status IN ('SUBMITTED', 'RETURNED', 'REJECTED')`,
    );
    const waiting = rows.filter((row) => row.status === "SUBMITTED").map((row) => row.days ?? 0);
    expect(waiting.toSorted()).toEqual([0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 3, 3]);
    const others = rows.filter((row) => row.status !== "SUBMITTED");
    expect(others.filter((row) => row.reason === null)).toEqual([]);
  });

  test("its accounts have the demo's password, which is known to be the default", async () => {
    const { rows } = await asOwner((client) =>
      client.query<{ email: string; name: string; hash: string; is_default: boolean; role: string }>(
        `SELECT u.email, u.name, c.password_hash AS hash, c.is_default, m.role FROM auth.users u
         JOIN auth.credentials c ON c.user_id = u.id JOIN auth.memberships m ON m.user_id = u.id`,
      ),
    );
    expect(rows.map(({ email, name, role }) => ({ email, name, role }))).toEqual(
      expect.arrayContaining(DEMO_ACCOUNTS.map(({ email, name, role }) => ({ email, name, role }))),
    );
    expect(rows).toHaveLength(DEMO_ACCOUNTS.length);
    expect(rows.every((row) => row.is_default)).toBe(true);
    expect(await verifyPassword(rows[0]?.hash, DEFAULT_PASSWORD)).toBe(true);
  });

  test("a second run after one that was cut short changes nothing but passwords", async () => {
    const before = await inFederation("second", (tx) => evaluateCompliance(tx, { asOf: today }, today));
    await seedDemo({ today, password: "Một-mật-khẩu-khác", owner });
    const after = await inFederation("second", (tx) => evaluateCompliance(tx, { asOf: today }, today));
    expect(after.compliance).toEqual(before.compliance);
    const { rows } = await asOwner((client) =>
      client.query("SELECT FROM auth.tenants UNION ALL SELECT FROM auth.credentials WHERE is_default"),
    );
    expect(rows).toHaveLength(2);
  });
});
