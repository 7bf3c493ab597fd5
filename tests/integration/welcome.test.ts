import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PEOPLE_ACTIONS } from "@/lib/actions/people/all";
import { perform } from "@/lib/actions/pipeline";
import { UNIT_ACTIONS } from "@/lib/actions/units/all";
import { withScope } from "@/lib/auth/scope";
import { disconnect } from "@/lib/db/client";
import { pastedUnits } from "@/lib/domain/pasted-units";
import { beginsAnew, welcomePage } from "@/lib/queries/welcome/page";
import { connectSuperuser } from "@/tests/support/database";
import { type Federation, foundFederation, type Person, personAt } from "@/tests/support/people";

// A federation's first steps: each is done because its records are there.

let client: pg.Client;
let alpha: Federation;
let admin: Person;

beforeAll(async () => {
  client = await connectSuperuser();
  alpha = await foundFederation(client, "alpha");
  admin = personAt(alpha, "PROVINCIAL_ADMIN", "P");
});
afterAll(async () => {
  await disconnect();
  await client.end();
});

const enter = (units: readonly object[], by = admin) =>
  perform(UNIT_ACTIONS.createMany, {
    ...{ token: by.token, payload: { units }, key: undefined, requestId: "welcome" },
  });
const page = (by: Person, address = {}) =>
  withScope(by.token, "read", (tx, scope) => welcomePage(tx, scope, address));

describe("a list of units", () => {
  it("is entered whatever its order, always there, below what it says, with codes where it has none", async () => {
    const { entered } = await enter([
      { name: "CĐCS Công ty A", kind: "ENTERPRISE", below: 1 },
      { name: "LĐLĐ huyện Tháp Mười", kind: "DISTRICT_FEDERATION" },
      { name: "CĐCS Trường B", kind: "PUBLIC_BODY", below: null, code: "TB" },
    ]);
    expect(entered).toBe(3);
    const { rows } = await client.query(
      `SELECT u.code, u.level, u.from_on, p.code AS below, s.from_on AS since FROM units u
       JOIN placements s ON s.unit_id = u.id JOIN units p ON p.id = s.parent_id
       WHERE u.tenant_id = $1 AND u.name LIKE '% %' ORDER BY u.code`,
      [alpha.tenant],
    );
    const always = { from_on: null, since: null };
    expect(rows).toEqual([
      { code: "TB", level: "GRASSROOTS", below: "P", ...always },
      { code: "TM", level: "UPPER", below: "P", ...always },
      { code: "TM-001", level: "GRASSROOTS", below: "TM", ...always },
    ]);
  });

  it("is entered once, however often it is sent; what is new in it comes below what is there", async () => {
    const again = [
      { name: "LĐLĐ huyện tháp mười", kind: "SECTOR_UNION" },
      { name: "CĐCS Công ty A", kind: "ENTERPRISE", below: 0 },
      { name: "CĐCS Công ty A", kind: "ENTERPRISE" },
      { name: "CĐCS Công ty D", kind: "ENTERPRISE", below: 0 },
    ];
    expect(await enter(again)).toEqual({ entered: 2, known: 2, codes: ["P-001", "TM-002"] });
    const { rows } = await client.query(
      `SELECT u.code FROM units u WHERE u.tenant_id = $1 AND u.name ~ 'Công ty' ORDER BY u.code`,
      [alpha.tenant],
    );
    expect(rows.map(({ code }) => code)).toEqual(["P-001", "TM-001", "TM-002"]);
    await expect(enter(again)).rejects.toMatchObject({
      code: "INVALID",
      detail: { errors: [{ path: "units", code: "reorganisation.allThere" }] },
    });
  });

  it.each([
    ["a code that is taken", [{ name: "A", kind: "ENTERPRISE", code: "G1" }], "units.0"],
    [
      "a second federation",
      [
        { name: "B", kind: "SYNDICATE" },
        { name: "A", kind: "PROVINCE_FEDERATION" },
      ],
      "units.1",
    ],
    [
      "what stands below a union",
      [
        { name: "A", kind: "ENTERPRISE" },
        { name: "B", kind: "ENTERPRISE", below: 0 },
      ],
      "units.1",
    ],
    ["what stands below nothing", [{ name: "A", kind: "ENTERPRISE", below: 7 }], "units.0"],
  ])("is refused with %s, and none of it is entered", async (_, units, path) => {
    const before = await client.query("SELECT count(*) FROM units");
    await expect(enter(units)).rejects.toMatchObject({ code: "INVALID", detail: { errors: [{ path }] } });
    expect((await client.query("SELECT count(*) FROM units")).rows).toEqual(before.rows);
  });

  it("can be taken back as a whole, as long as nothing stands on it", async () => {
    const { codes } = await enter([
      { name: "LĐLĐ huyện Hồng Ngự", kind: "DISTRICT_FEDERATION" },
      { name: "CĐCS Công ty H", kind: "ENTERPRISE", below: 0 },
    ]);
    const takeBack = (which: readonly string[], by = admin) =>
      perform(UNIT_ACTIONS.takeBackMany, {
        ...{ token: by.token, payload: { codes: which }, key: undefined, requestId: "welcome" },
      });
    const [upper = "", union = ""] = codes;
    expect([upper, union]).toEqual(["HN", "HN-001"]);
    await expect(takeBack([upper])).rejects.toMatchObject({ code: "ILLEGAL_TRANSITION" });
    await expect(takeBack([...codes, "P"])).rejects.toMatchObject({ code: "NOT_FOUND" });
    await client.query("SELECT set_config('app.sid', $1, false)", [alpha.command]);
    const counted = await client.query(
      "INSERT INTO headcounts (tenant_id, unit_id, as_of, workers) SELECT tenant_id, id, '2021-01-01', 5 FROM units WHERE tenant_id = $1 AND code = $2 RETURNING id",
      [alpha.tenant, union],
    );
    await expect(takeBack(codes)).rejects.toMatchObject({
      code: "ILLEGAL_TRANSITION",
      detail: { errors: [{ code: "reorganisation.stands.headcounts", figures: { unit: union, count: 1 } }] },
    });
    await client.query("SET session_replication_role = replica");
    await client.query("DELETE FROM headcounts WHERE id = $1", [counted.rows[0].id]);
    await client.query("SET session_replication_role = origin");
    expect(await takeBack(codes)).toEqual({ count: 2 });
    const { rows } = await client.query("SELECT code FROM units WHERE tenant_id = $1 AND code = ANY ($2)", [
      alpha.tenant,
      codes,
    ]);
    expect(rows).toEqual([]);
  });

  it("of a whole province is read and entered at once: 1,500 unions below 100 communes", async () => {
    const beta = await foundFederation(client, "beta");
    const communes = Array.from({ length: 100 }, (_, nth) => `Công đoàn xã Thứ ${nth + 1}`);
    const lines = communes.flatMap((commune, at) => [
      `${at + 1}\t${commune}\t\t`,
      ...Array.from(
        { length: 15 },
        (_, nth) => `\tCĐCS Công ty ${at + 1}-${nth + 1}\t${commune}\t${nth * 40}`,
      ),
    ]);
    const text = ["TT\tTên đơn vị\tCấp trên\tSố lao động", ...lines].join("\n");
    const began = performance.now();
    const { units, leftOut } = pastedUnits(text);
    expect([units.length, leftOut, units.filter(({ sure }) => !sure)]).toEqual([1_600, [], []]);
    const places = new Map(units.map(({ line }, at) => [line, at]));
    const listed = units.map(({ name, code, kind, below }) => ({
      ...{ name, code, kind },
      below: below === null ? null : (places.get(below) ?? null),
    }));
    expect(await enter(listed, personAt(beta, "PROVINCIAL_ADMIN", "P"))).toMatchObject({
      entered: 1_600,
      known: 0,
    });
    expect(performance.now() - began, "a minute of the twenty that a province has").toBeLessThan(60_000);
    const { rows } = await client.query(
      `SELECT p.name, count(*)::int AS n FROM placements s JOIN units u ON u.id = s.unit_id JOIN units p ON p.id = s.parent_id
       WHERE u.tenant_id = $1 AND u.name ~ '^CĐCS Công ty' GROUP BY p.name`,
      [beta.tenant],
    );
    expect(rows.map(({ name }) => name).sort()).toEqual(communes.toSorted());
    expect(new Set(rows.map(({ n }) => n))).toEqual(new Set([15]));
  });

  it("is an administrator's to enter", async () => {
    const staff = personAt(alpha, "PROVINCIAL_STAFF", "P");
    await expect(enter([{ name: "A", kind: "ENTERPRISE" }], staff)).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    expect(await page(staff)).toBeNull();
  });
});

describe("the steps", () => {
  it("are done once all that they are for is there, and the first that is not is shown", async () => {
    const before = await page(admin);
    expect(before).toMatchObject({
      step: "headcounts",
      done: { units: true, headcounts: false, plan: false, people: false },
    });
    await client.query("SELECT set_config('app.sid', $1, false)", [alpha.command]);
    await client.query(
      "INSERT INTO headcounts (tenant_id, unit_id, as_of, members) SELECT tenant_id, id, '2020-01-01', 5 FROM units WHERE tenant_id = $1",
      [alpha.tenant],
    );
    // Members alone are no workers, and one union is not all.
    expect(await page(admin)).toMatchObject({ step: "headcounts", counted: 0 });
    const count = (which: string) =>
      client.query(
        `INSERT INTO headcounts (tenant_id, unit_id, as_of, workers)
         SELECT tenant_id, id, '2021-01-01', 5 FROM units WHERE tenant_id = $1 AND level = 'GRASSROOTS' AND ${which}`,
        [alpha.tenant],
      );
    await count("code = 'G1'");
    expect(await page(admin)).toMatchObject({ step: "headcounts", counted: 1 });
    await count("code <> 'G1'");
    expect(await page(admin)).toMatchObject({ step: "plan", counted: before?.unions });
    await client.query(
      "INSERT INTO plans (tenant_id, year, title, status, classes) VALUES ($1, 2021, 'x', 'DRAFT', '[]')",
      [alpha.tenant],
    );
    expect(await page(admin)).toMatchObject({ step: "plan", planned: [], drafted: [2021] });
    await client.query("UPDATE plans SET status = 'ISSUED' WHERE tenant_id = $1", [alpha.tenant]);
    // A year that is over.
    expect(await page(admin)).toMatchObject({ step: "plan", planned: [2021] });
    await client.query(
      `INSERT INTO plans (tenant_id, year, title, status, classes)
       VALUES ($1, extract(year FROM app.today())::int, 'x', 'ISSUED', '[]')`,
      [alpha.tenant],
    );
    const last = await page(admin);
    expect(last).toMatchObject({ step: "people" });
    const { rows } = await client.query(
      `SELECT code FROM units u WHERE tenant_id = $1 AND level = 'GRASSROOTS' AND NOT EXISTS (
         SELECT FROM auth.memberships m WHERE m.unit_id = u.id AND m.role = 'GRASSROOTS_CHAIR')`,
      [alpha.tenant],
    );
    expect(rows).toHaveLength(last?.unchaired ?? 0);
    const people = rows.map(({ code: unit }) => ({
      ...{ name: `Chủ tịch ${unit}`, unit, email: null, login: null, role: "GRASSROOTS_CHAIR" },
    }));
    await perform(PEOPLE_ACTIONS.createMany, {
      ...{ token: admin.token, payload: { people, dryRun: false }, key: undefined, requestId: "welcome" },
    });
    expect(await page(admin)).toMatchObject({ step: null, unchaired: 0 });
    expect(await page(admin, { step: "units" })).toMatchObject({ step: "units" });
  });

  it("are where an administrator of a federation without units begins, and nobody else", async () => {
    const begins = (by: Person) => withScope(by.token, "read", beginsAnew);
    expect(await begins(admin)).toBe(false);
    const empty = await foundFederation(client, "empty");
    await client.query("SET session_replication_role = replica");
    await client.query("DELETE FROM units WHERE tenant_id = $1 AND level <> 'PROVINCIAL'", [empty.tenant]);
    await client.query("SET session_replication_role = origin");
    expect(await begins(personAt(empty, "PROVINCIAL_ADMIN", "P"))).toBe(true);
    expect(await begins(personAt(empty, "PROVINCIAL_STAFF", "P"))).toBe(false);
  });
});
