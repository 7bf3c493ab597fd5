import { beforeAll, describe, expect, test } from "vitest";
import { complianceAnswer, explanationAnswer } from "@/lib/schemas/answers/compliance";
import type { Bundle } from "@/lib/transfer/bundle";
import { activityRow } from "@/tests/support/bundle/activity";
import { foundTenant } from "../transfer/tenant";
import { call } from "./call";
import { load, type Person, person, UNITS } from "./world";

let admin: Person;
let editor: Person;
let chair: Person;

/** C stood below LX until July 2021, then moved to CD. */
const PLACEMENTS: Bundle["placements"] = [
  { unit: "C", parent: "LX", from: null, to: "2021-07-01" },
  { unit: "C", parent: "CD", from: "2021-07-01", to: null },
];

const target: Omit<Bundle["targets"][number], "code" | "title" | "level" | "measure"> = {
  year: 2021,
  kinds: [],
  condition: [],
  force: "MANDATORY",
  weight: 1,
  dueOn: null,
};

const TARGETS: Bundle["targets"] = [
  {
    ...target,
    code: "BAI",
    title: "Tin, bài của cơ sở",
    level: "UPPER",
    measure: {
      type: "count",
      activityType: "WEBSITE_ARTICLE",
      minimum: 4,
      outlets: ["WEB"],
      scope: "direct",
      countsFrom: "APPROVED",
    },
  },
  {
    ...target,
    code: "CHU",
    title: "Chủ tịch vào nhóm",
    level: "UPPER",
    measure: {
      type: "coverage",
      purpose: "CADRE_LINK",
      audience: "CHAIRS",
      minimumPercent: 100,
      scope: "direct",
    },
  },
  {
    ...target,
    code: "BCV",
    title: "Báo cáo viên",
    level: "GRASSROOTS",
    measure: { type: "appointments", minimum: 1 },
  },
];

function article(
  id: string,
  unit: string,
  occurredOn: string,
  more: object = {},
): Bundle["activities"][number] {
  return activityRow({ id, unit, occurredOn, title: `Bài ${id}`, ...more });
}

beforeAll(async () => {
  const tenant = await foundTenant("figures");
  await load(tenant, {
    units: UNITS.map((unit) => (unit.code === "C" ? { ...unit, parent: null } : unit)),
    placements: PLACEMENTS,
    outlets: [
      { code: "WEB", name: "Website", kind: "WEBSITE" },
      { code: "BAO", name: "Báo", kind: "NEWSPAPER" },
    ],
    plans: [
      {
        year: 2021,
        title: "Kế hoạch",
        documentNo: null,
        issuedOn: null,
        startsOn: null,
        endsOn: null,
        classes: null,
      },
    ],
    targets: TARGETS,
    activities: [
      article("a1", "A", "2021-02-01", { quantity: 2 }),
      article("a2", "A", "2021-03-01", { status: "SUBMITTED" }),
      article("a3", "A", "2021-12-01"),
      article("b1", "B", "2021-03-01", { outlet: "BAO" }),
      article("b2", "B", "2021-03-02"),
      article("c1", "C", "2021-06-30"),
      article("c2", "C", "2021-07-01"),
    ],
    channels: [
      {
        code: "Z",
        unit: "LX",
        platform: "ZALO",
        purpose: "CADRE_LINK",
        name: "Nhóm",
        url: null,
        opened: null,
        closed: null,
      },
    ],
    chairLinks: [
      { channel: "Z", unit: "A", joined: "2021-01-05", left: null },
      { channel: "Z", unit: "C", joined: "2021-01-06", left: null },
    ],
  });
  admin = await person(tenant, "PROVINCIAL_ADMIN", "TINH");
  editor = await person(tenant, "UPPER_EDITOR", "LX");
  chair = await person(tenant, "GRASSROOTS_CHAIR", "A");
});

async function get(who: Person, address: string, headers = {}) {
  return call(who.token, "GET", address, { headers });
}

describe("GET /compliance", () => {
  test("has the document's shape", async () => {
    const { body } = await get(admin, "compliance?year=2021");
    expect(complianceAnswer.safeParse(body)).toMatchObject({ success: true });
    expect(body.asOf).toBe("2021-12-31");
  });

  test("computes from all facts, whoever asks, and tells of what the asker sees", async () => {
    const everything = (await get(admin, "compliance?asOf=2021-09-30")).body;
    const mine = (await get(editor, "compliance?asOf=2021-09-30")).body;
    expect(mine.results).toEqual(
      everything.results.filter(({ unit }: { unit: string }) => ["A", "B", "LX"].includes(unit)),
    );
    expect(mine.units.map(({ unit }: { unit: string }) => unit)).toEqual(["A", "B", "LX"]);
    expect(mine.targets).toContainEqual({ target: "BCV", applicable: 2, met: 0, metRate: 0 });
  });

  test.each([
    ["compliance?year=2021&unit=LX", "LX"],
    ["compliance?year=2021&unit=LX&scope=direct", "A B LX"],
    ["compliance?year=2021&asOf=2021-06-30&unit=LX&scope=direct", "A B C LX"],
    ["compliance?year=2021&unit=TINH&scope=direct", "CD LX TINH"],
    ["compliance?year=2021&level=UPPER", "CD LX"],
    ["compliance?year=2021&unit=LX&scope=subtree&level=GRASSROOTS", "A B"],
  ])("%s is about %s", async (address, units) => {
    const { body } = await get(admin, address);
    expect(body.units.map(({ unit }: { unit: string }) => unit).join(" ")).toBe(units);
  });

  test("is CSV for whoever asks for that", async () => {
    const { text, headers } = await get(admin, "compliance?year=2021&target=BAI", { Accept: "text/csv" });
    expect(headers.get("content-type")).toContain("text/csv");
    expect(text.trim().split(/\r?\n/)).toEqual([
      "unit,target,status,value,required,numerator,denominator,progress,dueOn,reachedOn,verdict",
      "CD,BAI,NOT_MET,1,4,,,0.25,,,",
      "LX,BAI,MET,5,4,,,1,,,",
    ]);
  });

  test("is not sent again while nothing changed, and afresh after the next write", async () => {
    const first = await get(admin, "compliance?year=2021");
    const known = { "If-None-Match": first.headers.get("etag") ?? "" };
    expect((await get(admin, "compliance?year=2021", known)).status).toBe(304);
    const body = { unit: "A", fullName: "Phan Thị Bé Năm", appointed: "2021-01-01" };
    await call(chair.token, "POST", "reporters", { body });
    const after = await get(admin, "compliance?year=2021", known);
    expect(after.status).toBe(200);
    expect(after.body.results).toContainEqual(
      expect.objectContaining({ unit: "A", target: "BCV", status: "MET" }),
    );
  });

  test.each([
    ["compliance?year=2020", 404, "PLAN_NOT_FOUND"],
    ["compliance?year=2021&asOf=2020-12-31", 422, "INVALID"],
    ["compliance?year=2021&unit=CD", 404, "NOT_FOUND"],
    ["compliance?year=2021&unit=NONE", 404, "NOT_FOUND"],
    ["compliance?year=2021&scope=all", 422, "INVALID"],
    ["compliance/LX/NONE?year=2021", 404, "NOT_FOUND"],
    ["compliance/A/BAI?year=2021", 404, "NOT_FOUND"],
    ["compliance/CD/BAI?year=2021", 404, "NOT_FOUND"],
    ["compliance/LX/BAI?year=2020", 404, "PLAN_NOT_FOUND"],
  ])("%s answers %i %s", async (address, status, code) => {
    expect(await get(editor, address)).toMatchObject({ status, body: { code } });
  });
});

describe("GET /compliance/{unit}/{target}", () => {
  test("names what counted and what did not, and of a unit out of sight its code alone", async () => {
    const { body } = await get(editor, "compliance/LX/BAI?asOf=2021-09-30");
    expect(explanationAnswer.safeParse(body)).toMatchObject({ success: true });
    expect(body.result).toMatchObject({ value: 4, required: 4, status: "MET" });
    expect(body.counted).toEqual([
      { kind: "ACTIVITY", id: "b2", unit: "B", on: "2021-03-02", title: "Bài b2", contribution: 1 },
      { kind: "ACTIVITY", id: "a1", unit: "A", on: "2021-02-01", title: "Bài a1", contribution: 2 },
      { kind: "ACTIVITY", id: null, unit: "C", on: null, title: null, contribution: 1 },
    ]);
    expect(body.notCounted).toEqual([
      { kind: "ACTIVITY", id: "a3", unit: "A", on: "2021-12-01", title: "Bài a3", reason: "AFTER_AS_OF" },
      { kind: "ACTIVITY", id: "b1", unit: "B", on: "2021-03-01", title: "Bài b1", reason: "OUTLET" },
      { kind: "ACTIVITY", id: "a2", unit: "A", on: "2021-03-01", title: "Bài a2", reason: "STATUS" },
    ]);
  });

  test("shows all of it to who sees all of it", async () => {
    const { body } = await get(admin, "compliance/LX/BAI?asOf=2021-09-30");
    expect(body.counted.map(({ id }: { id: string }) => id)).toEqual(["c1", "b2", "a1"]);
  });

  test("names the chairs' unions by name, and one out of sight by its code", async () => {
    const { body } = await get(editor, "compliance/LX/CHU?asOf=2021-06-30");
    expect(body.result).toMatchObject({ numerator: 2, denominator: 3 });
    expect(body.counted).toEqual([
      { kind: "UNIT", id: null, unit: "C", on: null, title: null, contribution: 1 },
      { kind: "UNIT", id: "A", unit: "A", on: "2021-01-05", title: "CĐCS A", contribution: 1 },
    ]);
    expect(body.notCounted).toEqual([
      { kind: "UNIT", id: "B", unit: "B", on: null, title: "CĐCS B", reason: "NOT_LINKED" },
    ]);
  });
});
