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

async function wrong(
  token: string,
  path: string,
  body: object,
  method = "POST",
  version?: number,
): Promise<string[]> {
  const headers: Record<string, string> = version === undefined ? {} : { "If-Match": `"${version}"` };
  const answer = await call(token, method, path, { body, headers });
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

const MORE = "more object.unknownKey";

test("what is wrong with a change of a record, an activity or an entry is told beside what is not understood", async () => {
  const { editor, admin } = world;
  const named = { unit: "LX", platform: "ZALO", purpose: "LEADERS_LINK" };
  for (const [code, name] of [
    ["ONE", "Một"],
    ["TWO", "Hai"],
  ])
    await call(editor.token, "POST", "channels", { body: { ...named, code, name } });
  const change = (path: string, body: object) => wrong(editor.token, path, { ...body, more: 1 }, "PATCH", 1);
  expect(await change("channels/TWO", { name: "mot" })).toEqual([MORE, "name channel.nameTaken"]);
  const post = { unit: "LX", type: "PAGE_POST", occurredOn: "2021-03-01", status: "DRAFT", title: "Bài" };
  const { id } = (await call(editor.token, "POST", "activities", { body: post })).body;
  expect(await change(`activities/${id}`, { outlet: "NONE", occurredOn: "2999-01-01" })).toEqual([
    MORE,
    "occurredOn date.future",
    "outlet code.unknown",
  ]);
  for (const [code, name] of [
    ["E1", "Nhà một"],
    ["E2", "Nhà hai"],
  ])
    await call(admin.token, "POST", "outlets", { body: { code, name, kind: "RADIO" } });
  expect(await wrong(admin.token, "outlets/E2", { name: "nha mot", more: 1 }, "PATCH", 1)).toEqual([
    MORE,
    "name catalogue.nameTaken",
  ]);
});

test("where somebody would hold a role is told beside what is wrong with their name", async () => {
  const said = { name: "", login: "thamtham", role: "GRASSROOTS_CHAIR" };
  expect(await wrong(world.admin.token, "users", { ...said, units: ["A", "LX", "NONE"] })).toEqual([
    "name required",
    "role account.level",
    "units.2 code.unknown",
  ]);
});

test("of an issued plan and its targets all is told at once, the reason too", async () => {
  const { token } = world.admin;
  const { body: plan } = await call(token, "GET", "plans/2021");
  const [target] = plan.targets;
  const change = { startsOn: "2021-12-31", endsOn: "2021-01-01", classLines: "abc" };
  expect(await wrong(token, "plans/2021", { ...change, more: 1 }, "PATCH", plan.version)).toEqual([
    ...["classLines number.malformed", "endsOn interval.empty", MORE, "reason required"],
  ]);
  const { code, ...said } = target;
  const measure = { type: "recency", activityType: "NONE", maxDays: 7 };
  const put = (body: object) => wrong(token, `plans/2021/targets/${code}`, body, "PUT", plan.version);
  expect(await put({ ...said, measure, title: "" })).toEqual([
    ...["measure.activityType code.unknown", "reason required", "title required"],
  ]);
  expect(await put({ ...said, measure })).toEqual(["measure.activityType code.unknown", "reason required"]);
});

test("of a unit's exception a missing figure is told beside a missing reason, of a proposal too", async () => {
  const { token } = world.admin;
  const { version } = (await call(token, "GET", "plans/2021")).body;
  const both = ["reason required", "required override.notOneOfTwo"];
  const said = { required: null, waived: false };
  expect(await wrong(token, "plans/2021/overrides/LX/U5", said, "PUT", version)).toEqual(both);
  const proposal = { unit: "LX", target: "U5", ...said, reason: "" };
  expect(await wrong(token, "plans/2021/proposals", proposal)).toEqual(both);
});
