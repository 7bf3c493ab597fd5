import { beforeAll, describe, expect, test } from "vitest";
import { withScope } from "@/lib/auth/scope";
import { loadReach } from "@/lib/db/channels";
import { activitiesPage } from "@/lib/queries/activities/list-page";
import { writeCursor } from "@/lib/queries/cursor";
import { overridesFile } from "@/lib/queries/overrides/file";
import { overridesPage } from "@/lib/queries/overrides/page";
import { recordListExport, recordListPage } from "@/lib/queries/records/list-page";
import { reviewPage } from "@/lib/queries/review/page";
import { connectSuperuser } from "@/tests/support/database";
import { call } from "./api/call";
import { type Person, smallFederation } from "./api/world";

// What the lists of what units record say at a glance: how much each begins with, and whom each group reaches of how many.

let world: Awaited<ReturnType<typeof smallFederation>>;

async function created(address: string, body: object): Promise<void> {
  const answer = await call(world.admin.token, "POST", address, { body });
  expect(answer.status, answer.text).toBe(201);
}

const channel = (code: string, unit: string, purpose: string) =>
  created("channels", { code, unit, purpose, platform: "ZALO", name: code, opened: "2026-01-01" });
const counted = (of: string, audience: string, connected: number, asOf = "2026-03-01") =>
  created("coverage", { channel: of, audience, connected, asOf });
const headcount = (unit: string, figures: object, asOf = "2026-01-01") =>
  created("headcounts", { unit, asOf, ...figures });

const page = ({ token }: Person, address = {}) =>
  withScope(token, "read", (tx, scope) => recordListPage(tx, scope, "channels", address));

beforeAll(async () => {
  world = await smallFederation("record-lists");
  await headcount("A", { workers: 600, groupLeaders: 24 });
  await headcount("A", { workers: 500, groupLeaders: 30 }, "2026-02-01");
  await headcount("LX", { committeeMembers: 19, fullTimeOfficials: 4 });
  await headcount("TINH", { fullTimeOfficials: 34 });
  for (const [code, unit, purpose] of [
    ["a-leaders", "A", "LEADERS_LINK"],
    ["a-new", "A", "LEADERS_LINK"],
    ["b-workers", "B", "LEADERS_LINK"],
    ["lx-page", "LX", "PUBLIC_PAGE"],
    ["lx-committee", "LX", "CADRE_LINK"],
    ["lx-chairs", "LX", "CADRE_LINK"],
    ["tinh-officials", "TINH", "CADRE_LINK"],
  ] as const)
    await channel(code, unit, purpose);
  await counted("a-leaders", "GROUP_LEADERS", 20, "2026-02-15");
  await counted("a-leaders", "GROUP_LEADERS", 24);
  await counted("b-workers", "WORKERS", 9);
  await counted("lx-page", "WORKERS", 4_120);
  await counted("lx-committee", "COMMITTEE_MEMBERS", 19);
  await counted("lx-chairs", "COMMITTEE_MEMBERS", 3);
  await counted("tinh-officials", "FULL_TIME_OFFICIALS", 30);
  await created("chair-links", { channel: "lx-chairs", unit: "A", joined: "2026-01-10" });
  await created("chair-links", { channel: "lx-chairs", unit: "C", joined: "2026-01-10" });
  await created("enquiries", { unit: "LX", receivedAt: "2026-03-04T08:00:00+07:00", topic: "x" });
});

test("a group's row says how many of how many it reaches, by the newest of each; what is not known is not said", async () => {
  const { reach, today } = await page(world.staff);
  const said = [...(reach ?? [])].map(([code, { audience, connected, of, asOf }]) => [
    ...[code, audience, connected, of, asOf],
  ]);
  expect(said.sort()).toEqual(
    [
      ["a-leaders", "GROUP_LEADERS", 24, 30, "2026-03-01"],
      // Nobody knows the workers of B; a page is followed by whoever likes to.
      ["b-workers", "WORKERS", 9, null, "2026-03-01"],
      ["lx-page", "WORKERS", 4_120, null, "2026-03-01"],
      ["lx-committee", "COMMITTEE_MEMBERS", 19, 19, "2026-03-01"],
      // C is not below LX.
      ["lx-chairs", "CHAIRS", 1, 2, today],
      // Nobody knows the officials of CD.
      ["tinh-officials", "FULL_TIME_OFFICIALS", 30, null, "2026-03-01"],
    ].sort(),
  );
  await created("chair-links", { channel: "b-workers", unit: "B", joined: "2026-01-10" });
  expect((await page(world.staff)).reach?.get("b-workers")).toMatchObject({
    audience: "CHAIRS",
    connected: 1,
    of: 1,
  });
  await headcount("CD", { fullTimeOfficials: 2 });
  expect((await page(world.staff)).reach?.get("tinh-officials")?.of).toBe(40);
});

test("a ratio of chairs is of the day on which somebody last ticked one, or took a tick back, whatever day the tick is for", async () => {
  const client = await connectSuperuser();
  const dayOf = async (change: string) => {
    await client.query(
      `UPDATE chair_links k SET ${change} FROM units u WHERE u.id = k.unit_id AND u.code = 'A'`,
    );
    const reach = await withScope(world.staff.token, "read", (tx, { today }) =>
      loadReach(tx, ["lx-chairs"], today),
    );
    const { connected, asOf } = reach.get("lx-chairs") ?? {};
    return [connected, asOf];
  };
  await client.query("ALTER TABLE chair_links DISABLE TRIGGER USER");
  expect(await dayOf("created_at = '2026-01-09T16:00:00Z'")).toEqual([1, "2026-01-10"]);
  expect(await dayOf("created_at = '2026-04-02T18:00:00Z'")).toEqual([1, "2026-04-03"]);
  // Nobody ticked what came from a file.
  expect(await dayOf("created_by = NULL")).toEqual([1, "2026-01-10"]);
  await client.query("ALTER TABLE chair_links ENABLE TRIGGER USER");
  await client.end();
});

test("a list is narrowed by what each field of few words holds, its file too; what stands above speaks of all", async () => {
  const listed = async (address: object) => {
    const { asked, shown, counts, whole } = await page(world.staff, address);
    const file = await withScope(world.staff.token, "read", (tx, scope) =>
      recordListExport(tx, scope, "channels", { ...address }),
    );
    expect(file.shown.map(({ id }) => id)).toEqual(shown.map(({ id }) => id));
    expect(whole.open).toBe(7);
    return [asked.choices, shown.map(({ id }) => id).sort(), counts.open];
  };
  const cadres = ["lx-chairs", "lx-committee", "tinh-officials"];
  expect(await listed({ purpose: "CADRE_LINK" })).toEqual([{ purpose: "CADRE_LINK" }, cadres, 3]);
  expect(await listed({ purpose: "CADRE_LINK", platform: "FACEBOOK" })).toEqual([
    { purpose: "CADRE_LINK", platform: "FACEBOOK" },
    [],
    0,
  ]);
  expect(await listed({ purpose: "CADRE_LINK", q: "chairs", platform: "nothing" })).toEqual([
    { purpose: "CADRE_LINK" },
    ["lx-chairs"],
    1,
  ]);
});

test("a list is narrowed to an upper-level unit with all below it, whose lines say whose they are", async () => {
  const upperUnits = ["CD", "LX"];
  const whole = await page(world.staff);
  expect([whole.upperUnits.map(({ code }) => code).sort(), whole.manyUnits]).toEqual([upperUnits, true]);
  const lx = await page(world.staff, { unit: "LX" });
  expect(new Set(lx.shown.map(({ unit }) => unit.code))).toEqual(new Set(["LX", "A", "B"]));
  expect([lx.unitName, lx.manyUnits]).toEqual(["LĐLĐ LX", true]);
  expect((await page(world.staff, { unit: "A" })).manyUnits).toBe(false);
  expect((await page(world.editor)).upperUnits).toEqual([]);
  const activities = (address: object) =>
    withScope(world.staff.token, "read", (tx, scope) =>
      activitiesPage(tx, scope, { year: "any", ...address }),
    );
  expect((await activities({})).upperUnits.map(({ code }) => code).sort()).toEqual(upperUnits);
  expect((await activities({ under: "LX" })).lines.map(({ unit }) => unit)).not.toContain("CD");
});

test("each tab says how much its list begins with, of what the reader sees", async () => {
  const none = { reporters: 0, facilities: 0, misinformation: 0, chairs: 0, activities: 0 };
  expect((await page(world.staff)).tabs.counts).toEqual({ ...none, channels: 7, enquiries: 1 });
  expect((await page(world.otherEditor)).tabs.counts).toEqual({ ...none, channels: 0, enquiries: 0 });
  await created("activities", {
    ...{ unit: "LX", type: "PAGE_POST", title: "x", status: "SUBMITTED" },
    occurredOn: (await page(world.staff)).today,
  });
  expect((await page(world.editor)).tabs.counts).toMatchObject({ activities: 1, channels: 6 });
  // Of a unit that the list is narrowed to, with those below it.
  expect((await page(world.staff, { unit: "LX" })).tabs).toMatchObject({
    unit: "LX",
    counts: { activities: 1, channels: 6 },
  });
  expect((await page(world.staff, { unit: "A" })).tabs.counts).toMatchObject({ activities: 0, channels: 2 });
});

test("the tab of activities says how much the page holds that is open, whatever year it is of", async () => {
  const held = async (year: string) => {
    const { tabs, whole } = await withScope(world.staff.token, "read", (tx, scope) =>
      activitiesPage(tx, scope, { year, type: "PAGE_POST" }),
    );
    expect(tabs.counts.activities).toBe(Object.values(whole.counts).reduce((sum, count) => sum + count, 0));
    return tabs.counts.activities;
  };
  expect(await held("any")).toBe(1);
  expect(await held("2001")).toBe(0);
});

describe("a list begins anew where its address follows what it never gave, or its end", () => {
  beforeAll(async () => {
    const article = { unit: "LX", type: "WEBSITE_ARTICLE", occurredOn: "2025-03-04", title: "Tin" };
    const body = { ...article, status: "SUBMITTED" };
    expect((await call(world.editor.token, "POST", "activities", { body })).status).toBe(201);
    const waived = { body: { waived: true, reason: "Sáp nhập" } };
    expect((await call(world.admin.token, "PUT", "plans/2021/overrides/LX/U5", waived)).status).toBe(200);
  });

  const places = [null, ["1900-01-01", "0"], ["U5", "LX"]].map(writeCursor);
  test.each(["x", ...places])("%s", async (cursor) => {
    const address = { cursor, at: "9999" };
    const [activities, review, exceptions] = await withScope(world.admin.token, "read", async (tx, scope) => [
      await activitiesPage(tx, scope, { ...address, year: "2025" }),
      await reviewPage(tx, scope, address),
      await overridesPage(tx, scope, 2021, address),
    ]);
    expect(activities).toMatchObject({ from: 1, lines: [{ title: "Tin" }] });
    expect(review).toMatchObject({ from: 1, lines: [{ title: "Tin" }] });
    expect(exceptions.listed.shown).toMatchObject([{ unit: "LX", target: "U5" }]);
  });
});

describe("exceptions of a year", () => {
  const put = (unit: string, target: string, body: object) =>
    call(world.admin.token, "PUT", `plans/2022/overrides/${unit}/${target}`, { body });
  const listed = (address: object) =>
    withScope(world.admin.token, "read", async (tx, scope) => {
      const { listed: part, excepted, filters } = await overridesPage(tx, scope, 2022, { ...address });
      const file = await overridesFile(tx, "2022", { ...address });
      const codes = part.shown.map(({ unit, target }) => `${unit} ${target}`);
      expect(file.found.map(({ unit, target }) => `${unit} ${target}`)).toEqual(codes);
      expect(excepted.units).toBe(2);
      return { codes, filters, targets: excepted.targets.map(({ code }) => code) };
    });

  beforeAll(async () => {
    for (const [unit, target, body] of [
      ["LX", "U5", { required: 12, reason: "Sáp nhập giữa năm" }],
      ["CD", "U5", { waived: true, reason: "Mới lập" }],
      ["CD", "U1", { waived: true, reason: "Chưa có mạng" }],
    ] as const)
      expect((await put(unit, target, body)).status).toBe(200);
  });

  test("are found without diacritics and narrowed by target and by what is asked instead, their file too", async () => {
    expect((await listed({})).codes).toEqual(["CD U1", "CD U5", "LX U5"]);
    expect((await listed({ q: "sap nhap" })).codes).toEqual(["LX U5"]);
    expect((await listed({ q: "ldld cd" })).codes).toEqual(["CD U1", "CD U5"]);
    expect((await listed({ way: "waived", target: "U5" })).codes).toEqual(["CD U5"]);
    expect((await listed({ way: "another" })).codes).toEqual(["LX U5"]);
    expect(await listed({ way: "nonsense", q: "" })).toMatchObject({
      filters: { way: "" },
      targets: ["U1", "U5"],
    });
  });
});

test("a column of a choice is sorted as its words are, which are no values of the database's", async () => {
  const order = ["OFFICIALS_NETWORK", "LEADERS_LINK", "PUBLIC_PAGE", "CADRE_LINK"];
  const purposes = async (sort: string) => {
    const { shown } = await withScope(world.staff.token, "read", (tx, scope) =>
      recordListPage(tx, scope, "channels", { sort }, order),
    );
    return [...new Set(shown.map(({ values }) => values.purpose))];
  };
  expect(await purposes("purpose")).toEqual(["LEADERS_LINK", "PUBLIC_PAGE", "CADRE_LINK"]);
  expect(await purposes("-purpose")).toEqual(["CADRE_LINK", "PUBLIC_PAGE", "LEADERS_LINK"]);
});
