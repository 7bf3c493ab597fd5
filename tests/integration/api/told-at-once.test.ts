import { beforeAll, expect, test } from "vitest";
import type { Definition } from "@/lib/actions/definition";
import { PEOPLE_ACTIONS } from "@/lib/actions/people/all";
import { perform } from "@/lib/actions/pipeline";
import { reporterAppointment } from "@/lib/actions/records/appoint-reporter";
import { headcountsTable } from "@/lib/actions/records/headcounts";
import { REORGANISATION_ACTIONS } from "@/lib/actions/reorganisations/all";
import { SHARE_ACTIONS } from "@/lib/actions/shares/all";
import { SPOT_CHECK_ACTIONS } from "@/lib/actions/spot-checks/all";
import { Failure } from "@/lib/db/failure";
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
  [
    "a code that is taken beside a name that is missing",
    "channels",
    { code: "ZALO-LX", unit: "LX", platform: "ZALO", purpose: "LEADERS_LINK", name: "" },
    ["code record.repeated", "name required"],
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

/** What a form's action is refused for that no call of the API stands for. */
async function refused<Input, Output>(
  definition: Definition<Input, Output>,
  payload: object,
): Promise<string[]> {
  const request = { token: world.admin.token, payload, key: undefined, requestId: "test" };
  const { detail } = await perform(definition, request).then(
    () => expect.unreachable("It was done"),
    (error: unknown) => (error instanceof Failure ? error : Promise.reject(error)),
  );
  return (detail.errors ?? []).map(({ path, code }) => `${path} ${code}`).sort();
}

test("an e-mail and a login name that somebody has are told each at its own field, beside the rest", async () => {
  const { token } = world.admin;
  const chair = { role: "GRASSROOTS_CHAIR", units: ["A"] };
  await call(token, "POST", "users", { body: { name: "Một", login: "0912 345 678", ...chair } });
  await call(token, "POST", "users", { body: { name: "Hai", email: "hai@told.test", ...chair } });
  const taken = { email: "Hai@told.test", login: "0912345678" };
  const both = ["email account.taken", "login account.taken"];
  expect(await wrong(token, "users", { name: "Ba", ...taken, ...chair })).toEqual(both);
  expect(
    await wrong(token, "users", { name: "", ...taken, role: "GRASSROOTS_CHAIR", units: ["NONE"] }),
  ).toEqual([...both, "name required", "units.0 code.unknown"]);
  expect(
    await wrong(token, "users", { name: "Ba", email: "ba@told.test", login: "0912345678", ...chair }),
  ).toEqual(["login account.taken"]);
  const handover = { unit: "LX", name: "", ...taken, on: "2999-01-01" };
  expect(await wrong(token, "chairs/handover", handover)).toEqual([
    ...both,
    "name required",
    "on date.future",
    "unit account.level",
  ]);
  const { body } = await call(token, "GET", "users");
  expect(body.items.filter(({ name }: { name: string }) => name === "-")).toEqual([]);
});

test("of a list of people two of one name to sign in by are both told, whatever else is wrong with them", async () => {
  const person = { unit: "A", role: "GRASSROOTS_CHAIR", email: null };
  const people = [
    { ...person, name: "", login: "mot.nguoi" },
    { ...person, name: "Bốn", login: "Mot.Nguoi", unit: "NONE" },
    { ...person, name: "", login: null, email: "hai@told.test" },
  ];
  expect(await refused(PEOPLE_ACTIONS.createMany, { people, dryRun: true })).toEqual([
    "people.0.name required",
    "people.1.login account.listedTwice",
    "people.1.unit code.unknown",
    "people.2.email account.taken",
    "people.2.name required",
  ]);
});

test("the unit and the target of an exception that are not there are told beside its figure and its reason", async () => {
  const { token } = world.admin;
  const { version } = (await call(token, "GET", "plans/2021")).body;
  const put = (at: string, body: object) => wrong(token, `plans/2021/overrides/${at}`, body, "PUT", version);
  expect(await put("NONE/NONE", { required: -1 })).toEqual([
    ...["reason required", "required number.tooSmall", "target code.unknown", "unit code.unknown"],
  ]);
  expect(await put("LX/U5", { required: null, waived: false })).toEqual([
    "reason required",
    "required override.notOneOfTwo",
  ]);
  expect(await wrong(token, "plans/2021/proposals", { unit: "NONE", target: "NONE", waived: false })).toEqual(
    [...["reason required", "required override.notOneOfTwo", "target code.unknown", "unit code.unknown"]],
  );
});

test("a year that has a plan is told beside a missing title, and a reason that lacks beside changes", async () => {
  const { token } = world.admin;
  for (const path of ["plans", "plans/2021/clone"])
    expect(await wrong(token, path, { year: 2021, title: "" })).toEqual([
      "title required",
      "year plan.yearTaken",
    ]);
  const { version } = (await call(token, "GET", "plans/2021")).body;
  expect(
    await wrong(token, "plans/2021/revise", { changes: { NONE: { weight: 2 } } }, "POST", version),
  ).toEqual(["changes.NONE code.unknown", "reason required"]);
});

test("a unit that is not there is told beside a period, a count, a day and a parent", async () => {
  const { token } = world.admin;
  expect(await wrong(token, "locks", { period: "2021-99", unit: "NONE" })).toEqual([
    "period period.malformed",
    "unit code.unknown",
  ]);
  expect(await refused(SPOT_CHECK_ACTIONS.draw, { count: 0, unit: "NONE" })).toEqual([
    "count number.tooSmall",
    "unit code.unknown",
  ]);
  expect(await wrong(token, "reports", { unit: "NONE", period: "2021-Q1", asOf: "2021-12-01" })).toEqual([
    "asOf date.outsidePeriod",
    "unit code.unknown",
  ]);
  const unit = { code: "LX", name: "", level: "GRASSROOTS", kind: "ENTERPRISE", parent: "NONE", from: null };
  expect(await wrong(token, "units", unit)).toEqual([
    "code reorganisation.codeTaken",
    "name required",
    "parent reorganisation.unknown",
  ]);
});

test("of what is shared, who is appointed, a table of headcounts and a reorganisation all is told at once", async () => {
  expect(
    await refused(SHARE_ACTIONS.create, {
      view: "unit:NONE",
      year: "2021",
      asOf: "2020-01-01",
      days: "5000",
    }),
  ).toEqual(["asOf date.otherYear", "days choice.unknown", "view code.unknown"]);
  const { id } = (
    await call(world.chair.token, "POST", "reporters", {
      body: { unit: "A", fullName: "Neáng Sóc Mi Na", appointed: "2021-03-01" },
    })
  ).body;
  const next = { unit: "A", fullName: "", appointed: "2021-02-01", replaces: id };
  expect(await refused(reporterAppointment, next)).toEqual([
    "appointed reporter.followsLater",
    "fullName required",
  ]);
  const figures = { committeeMembers: null, fullTimeOfficials: null, unionGroups: null, groupLeaders: null };
  const row = { unit: "NONE", seen: null, workers: 1, members: 2, ...figures };
  expect(await refused(headcountsTable, { asOf: "2999-01-01", rows: [row], more: 1 })).toEqual([
    "asOf date.future",
    MORE,
    "rows.NONE.members headcount.membersOverWorkers",
    "rows.NONE.unit code.unknown",
  ]);
  const founding = { kind: "found", on: "", to: "NONE", code: "LX", unitKind: "ENTERPRISE" };
  expect(await refused(REORGANISATION_ACTIONS.try, founding)).toEqual([
    ...["code reorganisation.codeTaken", "name required", "on date.malformed", "to reorganisation.unknown"],
  ]);
});
