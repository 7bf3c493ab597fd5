import { beforeAll, describe, expect, test } from "vitest";
import { verifyPassword } from "@/lib/auth/passwords";
import { ownerAt } from "@/lib/cli/seed";
import { lacksDemo } from "@/lib/cli/serve/demo";
import { loadReorganisations } from "@/lib/db/reorganisations/list";
import { loadStructure } from "@/lib/db/reorganisations/read";
import { openSession, type SessionTx } from "@/lib/db/transaction";
import { computeCompliance } from "@/lib/domain/compliance/compute";
import type { Plan } from "@/lib/domain/plan";
import { movedOn, reversed } from "@/lib/domain/reorganisation/structure";
import { snapshotOf } from "@/lib/queries/compliance/snapshot";
import { readLeague } from "@/lib/queries/league/list";
import { DEFAULT_PASSWORD, DEMO_ACCOUNTS } from "@/prisma/seed/accounts";
import { demoBundles, type NewUser, seedDemo } from "@/prisma/seed/seed";
import { songTien } from "@/prisma/seed/song-tien";
import { factsIn, planIn } from "@/tests/support/bundle-facts";
import { asOwner } from "./transfer/tenant";

const today = "2026-10-05";
const NO_CHANGE = { units: [], placements: [], successions: { added: [], removed: [] } };
const OTHER = "admin@second.demo";
const ownerUrl = process.env.DATABASE_OWNER_URL ?? "";
const owner = ownerAt(ownerUrl);
const bundles = demoBundles(today);

async function inFederation<T>(code: string, work: (tx: SessionTx) => Promise<T>): Promise<T> {
  const tenant = await owner.federation(code, code);
  return owner.withImportSession(tenant, (token) => openSession(token, "read", work, "command"));
}

function compute(code: "angiang" | "second", asOf: string) {
  const year = Number(asOf.slice(0, 4));
  return computeCompliance(planIn(bundles[code], year) as Plan, factsIn(bundles[code], year), { year, asOf });
}

const offered: NewUser[] = [];
const cutShort = {
  ...owner,
  saveUsers: async (users: readonly NewUser[]) => {
    offered.push(...users);
    throw new Error("cut short");
  },
};
let lacked: boolean[] = [];

beforeAll(async () => {
  const empty = await lacksDemo(ownerUrl);
  await expect(seedDemo({ today, password: "Một-mật-khẩu-khác", owner: cutShort })).rejects.toThrow(
    "cut short",
  );
  lacked = [empty, await lacksDemo(ownerUrl)];
  await seedDemo({ today, password: DEFAULT_PASSWORD, owner });
});

describe("which database is seeded", () => {
  test("an empty one, and one whose seeding was cut short", () => {
    expect(lacked).toEqual([true, true]);
  });

  test("none that holds a federation, whatever became of its demo accounts", async () => {
    expect(await lacksDemo(ownerUrl)).toBe(false);
    await asOwner((client) =>
      client.query("UPDATE auth.users SET email = 'ai@khac.vn' WHERE email = $1", [OTHER]),
    );
    expect(await lacksDemo(ownerUrl)).toBe(false);
    await asOwner((client) =>
      client.query("UPDATE auth.users SET email = $1 WHERE email = 'ai@khac.vn'", [OTHER]),
    );
  });
});

describe("the seeded database", () => {
  test.each([
    ["angiang", "2021-09-30"],
    ["angiang", "2022-06-30"],
    ["angiang", today],
    ["second", "2024-12-31"],
    ["second", "2025-06-30"],
    ["second", today],
  ] as const)("%s has the figures of its generator on %s", async (code, asOf) => {
    const { compliance } = await inFederation(code, (tx) => snapshotOf(tx, { asOf }));
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

  test("keeps once what was done to the second's units, the last of which can be taken back", async () => {
    const done = songTien(today).reorganisations;
    const { kept, structure } = await inFederation("second", async (tx) => ({
      kept: await loadReorganisations(tx, { after: null, limit: 100 }),
      structure: await loadStructure(tx),
    }));
    const said = ({ on, documentNo }: (typeof kept)[number] | (typeof done)[number]) => `${on} ${documentNo}`;
    expect(kept.map(said)).toEqual(done.map(said).toReversed());
    const [last] = done.toReversed();
    expect(last?.on).toBe("2027-01-01");
    expect(movedOn(structure, reversed(last?.changes ?? NO_CHANGE))).toEqual([]);
  });

  test("the second's units compete in blocks, also after a run that was cut short; a block of two has no ranks", async () => {
    const { league, units } = await inFederation("second", async (tx) => ({
      league: await readLeague(tx, { asOf: today }),
      units: songTien(today).bundle.units,
    }));
    expect(league.groups.map(({ block, rows }) => [block, rows.length])).toEqual([
      ["Khối Công đoàn phường, xã", 5],
      ["Khối doanh nghiệp Công Thương", 8],
      ["Khối doanh nghiệp Khu kinh tế Cửa Bắc", 11],
      ["Khối doanh nghiệp phường, xã", 18],
      ["Khối ngành và khu kinh tế", 2],
    ]);
    const ranked = league.groups.filter(({ rows }) => rows.some(({ rank }) => rank !== null));
    expect(ranked).toHaveLength(4);
    const known = new Set(units.map(({ code }) => code));
    expect(
      songTien(today)
        .blocks.flatMap((block) => block.units)
        .filter((code) => !known.has(code)),
    ).toEqual([]);
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

  test("with another password they are not", () => {
    expect(offered.map(({ isDefault }) => isDefault)).toEqual(DEMO_ACCOUNTS.map(() => false));
  });
});
