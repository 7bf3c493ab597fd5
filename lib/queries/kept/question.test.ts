import { describe, expect, it } from "vitest";
import type { Who } from "@/lib/db/who";
import { figuresKey, keyFor, lastingKey, recordsKey } from "./question";

const who: Who = {
  sessionId: "s",
  purpose: "interactive",
  stale: false,
  tenant: { id: "t", code: "T", name: "T", upperDecides: true, adminsSecondStep: false },
  person: { id: "p", name: "P" },
  memberships: [{ unitId: "a", unit: "A", unitName: "A", level: "UPPER", role: "UPPER_EDITOR" }],
  seesAll: false,
  administers: false,
  owesSecondStep: false,
  revision: "7",
  othersRevision: "3",
  visibleRoots: ["A"],
  today: "2021-09-30",
};
const asked = { name: "snapshot", params: { year: 2021 } };
const reader: Who["memberships"] = who.memberships.map((held) => ({ ...held, role: "READER" as const }));

describe.each([
  ["an answer", keyFor],
  ["records", recordsKey],
  ["figures", figuresKey],
  ["figures of before", lastingKey],
])("the key of %s", (_, key) => {
  it.each([
    ["another tenant", { ...who, tenant: { ...who.tenant, id: "u" } }, asked],
    ["other visible units", { ...who, visibleRoots: ["B"] }, asked],
    ["all units", { ...who, seesAll: true, visibleRoots: [] }, asked],
    ["another query", who, { ...asked, name: "series" }],
    ["other parameters", who, { ...asked, params: { year: 2022 } }],
    ["another language", who, { ...asked, form: "en" }],
    ["another day", { ...who, today: "2021-10-01" }, asked],
  ])("differs for %s", (__, other, question) => {
    expect(key(other, question)).not.toBe(key(who, asked));
  });

  it("is the same for two people with the same rights", () => {
    expect(key({ ...who, person: { id: "x", name: "X" }, sessionId: "z" }, asked)).toBe(key(who, asked));
  });
});

it("an answer is another for another role and for another revision", () => {
  expect(keyFor({ ...who, memberships: reader }, asked)).not.toBe(keyFor(who, asked));
  expect(keyFor({ ...who, revision: "8" }, asked)).not.toBe(keyFor(who, asked));
});

it("records are others for another role, and the same until something else than an activity changes", () => {
  expect(recordsKey({ ...who, memberships: reader }, asked)).not.toBe(recordsKey(who, asked));
  expect(recordsKey({ ...who, othersRevision: "4" }, asked)).not.toBe(recordsKey(who, asked));
  expect(recordsKey({ ...who, revision: "8" }, asked)).toBe(recordsKey(who, asked));
});

it("figures are others for another revision, and the same for another role", () => {
  expect(figuresKey({ ...who, revision: "8" }, asked)).not.toBe(figuresKey(who, asked));
  expect(figuresKey({ ...who, memberships: reader }, asked)).toBe(figuresKey(who, asked));
});

it("figures of before serve while what is visible cannot have changed", () => {
  expect(lastingKey({ ...who, revision: "8" }, asked)).toBe(lastingKey(who, asked));
  expect(lastingKey({ ...who, othersRevision: "4" }, asked)).not.toBe(lastingKey(who, asked));
  const whole: Who = { ...who, seesAll: true, visibleRoots: [] };
  expect(lastingKey({ ...whole, othersRevision: "4" }, asked)).toBe(lastingKey(whole, asked));
});
