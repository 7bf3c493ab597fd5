import { describe, expect, test } from "vitest";
import type { CountMeasure, CoverageMeasure, Measure } from "@/lib/domain/measure";
import { below, factsWith, grassroots, instant, province, target, upper } from "@/tests/support/facts";
import type { Facts } from "../facts";
import { countReason } from "../measures/count";
import type { ActivityRecord, Evidence } from "./evidence";
import { explain } from "./explain";

const question = { year: 2021, asOf: "2021-06-30" };
const none: Evidence = { activities: [], channels: [], readings: [], appointments: [], enquiries: [] };

function told(measure: Measure, evidence: Partial<Evidence>, facts: Partial<Facts> = {}, unit = "U") {
  const asked = target(measure, { level: "UPPER" });
  const given = factsWith({ units: [upper("U")], ...facts });
  const { counted, notCounted } = explain(asked, unit, { ...none, ...evidence }, given, question);
  return {
    counted: counted.map(({ id, contribution }) => [id, contribution]),
    notCounted: notCounted.map(({ id, reason }) => [id, reason]),
  };
}

function activity(id: string, given: Partial<ActivityRecord> = {}): ActivityRecord {
  return {
    id,
    title: `Tin ${id}`,
    unit: "U",
    type: "WEBSITE_ARTICLE",
    on: "2021-05-01",
    status: "APPROVED",
    outlet: "WEB",
    quantity: 1,
    ...given,
  };
}

describe("count", () => {
  const measure: CountMeasure = {
    type: "count",
    activityType: "WEBSITE_ARTICLE",
    minimum: 30,
    outlets: ["WEB"],
    scope: "own",
    countsFrom: "SUBMITTED",
  };
  test("names what was looked at, newest first, with reasons", () => {
    const activities = [
      activity("a", { on: "2021-01-01", quantity: 3 }),
      activity("b", { on: "2021-06-30" }),
      activity("c", { on: "2021-06-30" }),
      activity("draft", { status: "DRAFT" }),
      activity("paper", { outlet: "BAO" }),
      activity("later", { on: "2021-07-01" }),
      activity("past", { on: "2020-12-31" }),
      activity("next", { on: "2022-01-01" }),
      activity("other", { type: "PAGE_POST" }),
      activity("foreign", { unit: "V" }),
    ];
    expect(told(measure, { activities })).toEqual({
      counted: [
        ["c", 1],
        ["b", 1],
        ["a", 3],
      ],
      notCounted: [
        ["later", "AFTER_AS_OF"],
        ["paper", "OUTLET"],
        ["draft", "STATUS"],
      ],
    });
  });

  test.each([
    [{ status: "REJECTED", outlet: "BAO", on: "2021-07-01" }, "STATUS"],
    [{ status: "SUBMITTED", outlet: "BAO", on: "2021-07-01" }, "OUTLET"],
    [{ status: "SUBMITTED", outlet: null, on: "2021-06-30" }, "OUTLET"],
    [{ status: "SUBMITTED", outlet: "WEB", on: "2021-07-01" }, "AFTER_AS_OF"],
    [{ status: "SUBMITTED", outlet: "WEB", on: "2021-06-30" }, null],
  ] as const)("of several reasons the first is named: %o", (row, reason) => {
    expect(countReason(measure, row, question.asOf)).toBe(reason);
  });

  test("looks at units that were in scope on the day", () => {
    const placements = [below("U", "G", null, "2021-05-01"), below("V", "G", "2021-05-01")];
    const activities = [
      activity("before", { unit: "G", on: "2021-04-30" }),
      activity("after", { unit: "G" }),
    ];
    const facts = { units: [upper("U"), upper("V"), grassroots("G")], placements };
    const subtree: CountMeasure = { ...measure, scope: "subtree" };
    expect(told(subtree, { activities }, facts).counted).toEqual([["before", 1]]);
    expect(told(subtree, { activities }, facts, "V").counted).toEqual([["after", 1]]);
  });
});

test("recency: the newest that holds gives the days, others are superseded", () => {
  const measure: Measure = { type: "recency", activityType: "PAGE_POST", maxDays: 14 };
  const post = (id: string, on: string, given = {}) => activity(id, { type: "PAGE_POST", on, ...given });
  const activities = [
    post("a", "2021-06-20"),
    post("b", "2021-06-20"),
    post("old", "2019-01-01"),
    post("draft", "2021-06-25", { status: "DRAFT" }),
    post("later", "2021-07-01"),
  ];
  expect(told(measure, { activities })).toEqual({
    counted: [["b", 10]],
    notCounted: [
      ["later", "AFTER_AS_OF"],
      ["draft", "STATUS"],
      ["a", "SUPERSEDED"],
      ["old", "SUPERSEDED"],
    ],
  });
});

describe("channels, appointments, enquiries", () => {
  const channel = (code: string, opened: string | null, closed: string | null, given = {}) =>
    ({ code, title: code, unit: "U", purpose: "CADRE_LINK", opened, closed, ...given }) as const;
  test("channels in force", () => {
    const channels = [
      channel("always", null, null),
      channel("today", "2021-06-30", null),
      channel("tomorrow", "2021-07-01", null),
      channel("shut", null, "2021-06-30"),
      channel("page", null, null, { purpose: "PUBLIC_PAGE" }),
      channel("foreign", null, null, { unit: "V" }),
    ];
    expect(told({ type: "channels", purpose: "CADRE_LINK", minimum: 1 }, { channels })).toEqual({
      counted: [
        ["today", 1],
        ["always", 1],
      ],
      notCounted: [
        ["tomorrow", "NOT_IN_FORCE"],
        ["shut", "NOT_IN_FORCE"],
      ],
    });
  });

  test("appointments in force", () => {
    const appointment = (id: string, appointed: string, ended: string | null) =>
      ({ id, title: id, unit: "U", appointed, ended }) as const;
    const appointments = [
      appointment("now", "2021-01-01", null),
      appointment("over", "2021-01-01", "2021-06-30"),
    ];
    expect(told({ type: "appointments", minimum: 1 }, { appointments })).toEqual({
      counted: [["now", 1]],
      notCounted: [["over", "NOT_IN_FORCE"]],
    });
  });

  test("enquiries of the year", () => {
    const enquiry = (id: string, received: string, answered: string | null) => ({
      id,
      title: id,
      unit: "U",
      receivedAt: instant(received),
      answeredAt: answered === null ? null : instant(answered),
    });
    const enquiries = [
      enquiry("prompt", "2021-05-01T08:00:00+07:00", "2021-05-02T08:00:00+07:00"),
      enquiry("late", "2021-05-01T08:00:00+07:00", null),
      enquiry("pending", "2021-06-30T08:00:00+07:00", null),
      enquiry("later", "2021-07-01T00:00:00+07:00", null),
      enquiry("past", "2020-12-31T23:59:59+07:00", null),
    ];
    expect(told({ type: "response", hours: 24, minimumPercent: 100 }, { enquiries })).toEqual({
      counted: [["prompt", 1]],
      notCounted: [
        ["later", "AFTER_AS_OF"],
        ["pending", "PENDING"],
        ["late", "LATE"],
      ],
    });
  });
});

describe("coverage", () => {
  const people: CoverageMeasure = {
    type: "coverage",
    purpose: "CADRE_LINK",
    audience: "COMMITTEE_MEMBERS",
    minimumPercent: 100,
    scope: "own",
  };
  const channel = (code: string, closed: string | null = null) =>
    ({ code, title: code, unit: "U", purpose: "CADRE_LINK", opened: null, closed }) as const;
  const reading = (id: string, of: string, asOf: string, connected: number, audience = people.audience) =>
    ({ id, title: id, channel: of, asOf, connected, audience }) as Evidence["readings"][number];
  const channels = [channel("A"), channel("B"), channel("empty"), channel("shut", "2021-06-30")];
  const readings = [
    reading("a1", "A", "2021-01-01", 5),
    reading("a2", "A", "2021-06-01", 12),
    reading("b1", "B", "2021-06-30", 12),
    reading("b2", "B", "2021-07-01", 12),
    reading("s1", "shut", "2021-01-01", 9),
    reading("w", "A", "2021-06-02", 400, "WORKERS"),
  ];
  const headcounts = (committeeMembers: number | null) => [
    {
      unit: "U",
      asOf: "2021-01-01",
      workers: 1,
      members: 1,
      fullTimeOfficials: 1,
      committeeMembers,
      unionGroups: 1,
      groupLeaders: 1,
    },
  ];

  test("the newest readings of open channels count, cut at the denominator in the order of codes", () => {
    expect(told(people, { channels, readings }, { headcounts: headcounts(19), channels })).toEqual({
      counted: [
        ["b1", 7],
        ["a2", 12],
        ["empty", 0],
      ],
      notCounted: [
        ["b2", "AFTER_AS_OF"],
        ["s1", "NOT_IN_FORCE"],
        ["a1", "SUPERSEDED"],
        ["shut", "NOT_IN_FORCE"],
      ],
    });
  });

  test("nothing is cut while the denominator is unknown", () => {
    const { counted } = told(people, { channels, readings }, { headcounts: headcounts(null), channels });
    expect(counted).toEqual([
      ["b1", 12],
      ["a2", 12],
      ["empty", 0],
    ]);
  });

  test("chairs: the units of the denominator, linked on the day they joined or not", () => {
    const units = [
      province("U"),
      grassroots("G"),
      grassroots("H"),
      grassroots("shut", { to: "2021-06-30" }),
      upper("V"),
    ];
    const facts = factsWith({
      units,
      placements: units.slice(1).map(({ code }) => below("U", code)),
      channels,
      chairLinks: [
        { channel: "A", unit: "G", joined: "2021-03-01", left: null },
        { channel: "B", unit: "G", joined: "2021-02-01", left: null },
        { channel: "shut", unit: "H", joined: "2021-02-01", left: null },
      ],
    });
    const asked = target({ ...people, audience: "CHAIRS", scope: "subtree" }, { level: "PROVINCIAL" });
    expect(explain(asked, "U", none, facts, question)).toEqual({
      counted: [{ kind: "UNIT", id: "G", unit: "G", on: "2021-02-01", title: "G", contribution: 1 }],
      notCounted: [{ kind: "UNIT", id: "H", unit: "H", on: null, title: "H", reason: "NOT_LINKED" }],
    });
  });
});
