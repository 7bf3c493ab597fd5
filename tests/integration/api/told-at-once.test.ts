import { beforeAll, expect, test } from "vitest";
import { call } from "./call";
import { smallFederation } from "./world";

// What the records say against a field is told with what is wrong with the others, not after they were set right.

let world: Awaited<ReturnType<typeof smallFederation>>;

beforeAll(async () => {
  const channel = {
    code: "ZALO-LX",
    unit: "LX",
    platform: "ZALO",
    purpose: "CADRE_LINK",
    name: "Nhóm LX",
  } as const;
  const unknown = {
    committeeMembers: null,
    members: null,
    fullTimeOfficials: null,
    unionGroups: null,
    groupLeaders: null,
  };
  world = await smallFederation("told-at-once", {
    channels: [
      { ...channel, url: null, opened: "2021-01-01", closed: null },
      { ...channel, code: "ZALO-A", unit: "A", url: null, opened: "2021-01-01", closed: null },
    ],
    headcounts: [{ unit: "A", asOf: "2021-01-01", ...unknown, workers: 19 }],
  });
});

async function wrong(token: string, path: string, body: object): Promise<string[]> {
  const answer = await call(token, "POST", path, { body });
  expect(answer.status, answer.text).toBe(422);
  return answer.body.errors.map((each: { path: string; code: string }) => `${each.path} ${each.code}`).sort();
}

test.each([
  [
    "an unknown unit beside a missing title",
    "activities",
    { unit: "NONE", type: "PAGE_POST", occurredOn: "2021-03-01", status: "DRAFT", title: "" },
    ["title required", "unit code.unknown"],
  ],
  [
    "an unknown channel beside a figure that is none",
    "coverage",
    { channel: "NONE", audience: "COMMITTEE_MEMBERS", connected: -1, asOf: "2021-03-01" },
    ["channel code.unknown", "connected number.tooSmall"],
  ],
  [
    "a figure over the unit's headcount beside a key that nothing knows",
    "coverage",
    { channel: "ZALO-A", audience: "WORKERS", connected: 20, asOf: "2021-03-01", more: 1 },
    ["connected reading.overTotal", "more object.unknownKey"],
  ],
  [
    "a name that is taken beside a link that is none",
    "channels",
    { unit: "LX", platform: "ZALO", purpose: "CADRE_LINK", name: "nhom lx", url: "x" },
    ["name channel.nameTaken", "url url.malformed"],
  ],
])("%s", async (_, path, body, told) => {
  expect(await wrong(world.editor.token, path, body)).toEqual(told);
});

test("a name and a code that are taken, both at once and beside what is missing", async () => {
  const { token } = world.admin;
  await call(token, "POST", "outlets", { body: { name: "Đài huyện", code: "DAI", kind: "RADIO" } });
  const taken = { name: "dai huyen", code: "DAI", kind: "RADIO" };
  const told = ["code catalogue.codeTaken", "name catalogue.nameTaken"];
  expect(await wrong(token, "outlets", taken)).toEqual(told);
  expect(await wrong(token, "outlets", { ...taken, more: 1 })).toEqual([
    ...["code catalogue.codeTaken", "more object.unknownKey", "name catalogue.nameTaken"],
  ]);
});

test("whoever lacks the right learns nothing of what there is", async () => {
  expect(await wrong(world.reader.token, "coverage", { channel: "NONE", connected: -1 })).not.toContain(
    "channel code.unknown",
  );
});
