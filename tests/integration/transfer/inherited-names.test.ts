import { afterAll, beforeAll, expect, it } from "vitest";
import { disconnect } from "@/lib/db/client";
import { call } from "../api/call";
import { person } from "../api/world";
import { textsOf } from "./folder";
import { load, written } from "./loading";
import { foundTenant, type TestTenant } from "./tenant";

// Codes are people's: also what every object inherits is one, and stays one through the bundle and the API.

/** Of the sample, by which names it is called here; of several kinds some are called alike. */
const CALLED: Readonly<Record<string, string>> = {
  ...{ PTTH: "__proto__", WEB: "constructor", BAO: "toString", "DT-CD": "valueOf" },
  ...{ LIVESTREAM: "__proto__", TO_ROI: "constructor" },
  ...{ "H-LX": "constructor", "G-GIAY": "__proto__", KCN: "toString", "G-BVDK": "hasOwnProperty" },
  ...{ "zl-tinh": "__proto__", "fb-lx": "constructor", "zl-giay": "toString" },
  ...{
    "a-1": "__proto__",
    "a-2": "constructor",
    "e-1": "__proto__",
    "m-1": "constructor",
    "f-1": "toString",
  },
  ...{ P2: "__proto__", U1: "constructor", P6c: "toString", G3: "valueOf" },
};
const LISTS = ["units", "outlets", "activity-types", "activities", "channels", "enquiries", "facilities"];
const YEAR = "year=2021&asOf=2021-09-30";

let tenant: TestTenant;
let files: Record<string, string>;
let admin: string;

beforeAll(async () => {
  const sample = await textsOf("tests/support/bundle/sample");
  const code = new RegExp(`(?<=^|[,;"])(?:${Object.keys(CALLED).join("|")})(?=[,;"]|$)`, "gm");
  const renamed = (text: string) => text.replace(code, (found) => CALLED[found] ?? found);
  files = Object.fromEntries(Object.entries(sample).map(([file, text]) => [file, renamed(text)]));
  tenant = await foundTenant("inherited");
  expect((await load(tenant.token, files)).errors).toEqual([]);
  admin = (await person(tenant, "PROVINCIAL_ADMIN", "TINH")).token;
});
afterAll(disconnect);

const get = (path: string) => call(admin, "GET", path);
const inOrder = (text: string | undefined) => text?.split("\n").sort();

it("are written as they were read", async () => {
  const again = await written(tenant.token);
  expect(Object.keys(again)).toEqual(Object.keys(files).sort());
  for (const [file, text] of Object.entries(again)) expect(inOrder(text), file).toEqual(inOrder(files[file]));
});

it("are listed and found", async () => {
  for (const list of LISTS) {
    const { status, body } = await get(list);
    expect(status, list).toBe(200);
    const codes: string[] = body.items.map(({ code, id }: { code?: string; id?: string }) => code ?? id);
    const ours = codes.filter((each) => Object.values(CALLED).includes(each));
    expect(ours.length, list).toBeGreaterThan(0);
    for (const each of ours) expect([each, (await get(`${list}/${each}`)).status]).toEqual([each, 200]);
  }
});

it("are no name of what was never recorded", async () => {
  for (const path of ["channels/hasOwnProperty", "outlets/isPrototypeOf", "activity-types/toString"])
    expect([path, (await get(path)).status]).toEqual([path, 404]);
});

it("have figures, reasons and rows of their own", async () => {
  const { body, status } = await get(`compliance?${YEAR}`);
  expect(status).toBe(200);
  const of = (unit: string) =>
    body.results.flatMap((each: { unit: string; target: string }) => (each.unit === unit ? each.target : []));
  expect(of("constructor")).toContain("constructor");
  expect(of("TINH")).toEqual(expect.arrayContaining(["__proto__", "toString"]));
  expect((await get(`compliance/TINH/__proto__?${YEAR}`)).body).toMatchObject({ result: { value: 2 } });
  for (const side of ["type", "outlet", "unit&level=GRASSROOTS"]) {
    const pivot = await get(`pivot?year=2021&rows=${side}&count=records`);
    expect([side, pivot.status]).toEqual([side, 200]);
    expect(pivot.text, side).toContain('"__proto__"');
  }
  expect((await get("activities?year=2021&outlet=__proto__")).body.items).toHaveLength(1);
  expect((await get("league?year=2021")).status).toBe(200);
});

it("are recorded anew", async () => {
  const made = await call(admin, "POST", "activities", {
    body: {
      ...{ unit: "constructor", type: "__proto__", outlet: "constructor", title: "Số 1" },
      ...{ occurredOn: "2021-05-01", status: "SUBMITTED" },
    },
  });
  expect(made.body).toMatchObject({ unit: "constructor", type: "__proto__", outlet: "constructor" });
  const counted = await call(admin, "POST", "coverage", {
    body: { channel: "toString", asOf: "2021-08-31", audience: "WORKERS", connected: 901 },
  });
  expect([counted.status, counted.text]).toEqual([201, expect.any(String)]);
  const exempt = await call(admin, "PUT", "plans/2021/overrides/constructor/constructor", {
    body: { required: 2, reason: "Hai trang" },
  });
  expect(exempt.status, exempt.text).toBeLessThan(300);
});
