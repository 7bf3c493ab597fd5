import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { runs } from "@/tests/support/runs";
import { call } from "./call";
import { smallFederation } from "./world";

const RUNS = runs(30, 300);

let token = "";
beforeAll(async () => {
  token = (await smallFederation("malformed")).admin.token;
});

/** Values that have broken programs before. */
const nasty: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    "\0",
    "\ud800",
    "",
    " ",
    "2021-02-30",
    "0000-00-00",
    "99999-01-01",
    "' OR 1=1 --",
    "=1+1",
    { not: "" },
    { __proto__: null, constructor: "x" },
    [],
    [[]],
    null,
    true,
    -0,
    1e308,
    2 ** 53,
    "x".repeat(5_000),
    Array.from({ length: 2_000 }, () => "WORKERS"),
  ),
  fc.string({ unit: "binary" }),
  fc.double(),
  fc.jsonValue({ maxDepth: 4 }),
);

const FIELDS = [
  "unit",
  "type",
  "occurredOn",
  "title",
  "outlet",
  "url",
  "status",
  "audiences",
  "quantity",
  "channel",
  "asOf",
  "connected",
  "receivedAt",
  "fullName",
  "appointed",
  "reason",
  "version",
  "id",
  "__proto__",
];
const body = fc.oneof(
  fc.dictionary(fc.constantFrom(...FIELDS), nasty).map((value) => JSON.stringify(value)),
  nasty.map((value) => JSON.stringify(value) ?? ""),
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    '{"__proto__":{"admin":true}}',
    '{"unit":"LX","unit":{}}',
    "[".repeat(3_000),
    '{"title":"\\ud800"}',
    "{",
  ),
);
const queryValue = fc.oneof(
  fc.constantFrom(
    "%00",
    "%ED%A0%80",
    "",
    "1,,2",
    "9".repeat(400),
    "2021-02-30",
    "A&unit=B",
    "%F0%9F%98%80",
    "-1",
    "1e3",
  ),
  fc.string({ unit: "binary" }).map((text) => encodeURIComponent(text.toWellFormed())),
);

const READS = [
  "compliance",
  "compliance/TINH/P1",
  "units",
  "units/A",
  "activities",
  "activities/x",
  "outlets",
  "activity-types",
  "activity-choices",
  "reporters",
  "channels",
  "coverage",
  "chair-links",
  "enquiries",
  "facilities",
  "misinformation",
  "reporters/x",
  "files/x",
  "files/x/preview",
];
const NAMES = [
  "year",
  "asOf",
  "unit",
  "scope",
  "level",
  "target",
  "limit",
  "cursor",
  "q",
  "from",
  "to",
  "type",
  "status",
  "outlet",
  "url",
];
const WRITES = [
  ["POST", "activities"],
  ["PATCH", "activities/x"],
  ["POST", "activities/x/approve"],
  ["POST", "reporters"],
  ["POST", "channels"],
  ["POST", "coverage"],
  ["POST", "chair-links"],
  ["POST", "enquiries"],
  ["POST", "facilities"],
  ["POST", "misinformation"],
  ["PATCH", "reporters/x"],
  ["POST", "reporters/x/withdraw"],
  ["POST", "files"],
] as const;

describe(`${RUNS} malformed requests each`, () => {
  test.each(READS)("GET %s never fails on the server", async (address) => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.constantFrom(...NAMES), queryValue), async (query) => {
        const text = Object.entries(query).map(([name, value]) => `${name}=${value}`);
        const answer = await call(token, "GET", `${address}?${text.join("&")}`);
        expect(answer.status, answer.text).toBeLessThan(500);
        expect(answer.text).not.toContain("node_modules");
      }),
      { numRuns: RUNS },
    );
  });

  test.each(WRITES)("%s %s never fails on the server, and takes nothing", async (method, address) => {
    await fc.assert(
      fc.asyncProperty(body, async (sent) => {
        const headers = { "If-Match": '"1"', "Content-Type": "application/json" };
        const answer = await call(token, method, address, { body: sent, headers });
        expect(answer.status, answer.text).toBeGreaterThanOrEqual(400);
        expect(answer.status, answer.text).toBeLessThan(500);
        expect(answer.text).not.toContain("node_modules");
      }),
      { numRuns: RUNS },
    );
  });

  test.each(["%00", "%ED%A0%80", "..%2F..", "x".repeat(300), "%F0%9F%98%80", "__proto__", "' OR 1=1 --"])(
    "an address with %s is not found or malformed",
    async (id) => {
      for (const kind of ["activities", "reporters", "channels", "enquiries", "files"]) {
        const answer = await call(token, "GET", `${kind}/${encodeURIComponent(id)}`);
        expect([400, 404, 422]).toContain(answer.status);
      }
    },
  );
});
