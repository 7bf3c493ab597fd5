import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Closing, closing, told } from "./closing";

// compliance.md §11, closed periods: what is made, at the edges of days and units.

let at: Closing;
beforeAll(async () => {
  at = await closing("made");
});
afterEach(() => at.reopenAll());

describe("a record is not made", () => {
  test.each([
    ["2021-09", "2021-08-31", "done"],
    ["2021-09", "2021-09-01", "PERIOD_LOCKED"],
    ["2021-09", "2021-09-30", "PERIOD_LOCKED"],
    ["2021-09", "2021-10-01", "done"],
    ["2021-Q3", "2021-06-30", "done"],
    ["2021-Q3", "2021-07-01", "PERIOD_LOCKED"],
    ["2021-Q3", "2021-09-30", "PERIOD_LOCKED"],
    ["2021-Q3", "2021-10-01", "done"],
    ["2021-Q4", "2021-12-31", "PERIOD_LOCKED"],
    ["2021-Q4", "2022-01-01", "done"],
    ["2021", "2020-12-31", "done"],
    ["2021", "2021-01-01", "PERIOD_LOCKED"],
    ["2021", "2021-12-31", "PERIOD_LOCKED"],
    ["2021", "2022-01-01", "done"],
    ["2020-02", "2020-02-29", "PERIOD_LOCKED"],
    ["2020-02", "2020-03-01", "done"],
  ])("with %s closed, on %s: %s", async (period, occurredOn, outcome) => {
    await at.close(period);
    expect(told(await at.make("activities", { occurredOn }))).toBe(outcome);
  });

  test.each([
    ["2021-08-31T23:59:59.999+07:00", "done"],
    ["2021-09-01T00:00:00+07:00", "PERIOD_LOCKED"],
    ["2021-08-31T17:00:00Z", "PERIOD_LOCKED"],
    ["2021-09-30T16:59:59.999999Z", "PERIOD_LOCKED"],
    ["2021-09-30T17:00:00Z", "done"],
  ])("with September closed, received at %s: %s", async (receivedAt, outcome) => {
    await at.close("2021-09");
    expect(told(await at.make("enquiries", { receivedAt }))).toBe(outcome);
  });

  test.each([
    ["activities", { occurredOn: "2021-09-15" }],
    ["enquiries", { receivedAt: "2021-09-15T08:00:00+07:00" }],
    ["coverage", { asOf: "2021-09-15" }],
    ["chair-links", { joined: "2021-09-15" }],
    ["chair-links", { joined: "2021-08-15", left: "2021-09-15" }],
    ["reporters", { appointed: "2021-09-15" }],
    ["reporters", { appointed: "2021-08-15", ended: "2021-09-15" }],
    ["channels", { opened: "2021-09-15" }],
    ["channels", { closed: "2021-09-15" }],
    ["facilities", { installed: "2021-09-15" }],
    ["facilities", { removed: "2021-09-15" }],
    ["misinformation", { spottedOn: "2021-09-15" }],
    ["misinformation", { handledOn: "2021-09-15" }],
  ])("of %s, dated %j", async (kind, days) => {
    await at.close("2021-Q3");
    expect(told(await at.make(kind, days))).toBe("PERIOD_LOCKED");
    await at.reopenAll();
    expect(told(await at.make(kind, days))).toBe("done");
  });

  test.each([
    ["enquiries", { receivedAt: "2021-06-30T08:00:00+07:00", answeredAt: "2021-07-01T08:00:00+07:00" }],
    ["chairs", { unit: "A", fullName: "Chau Rít Thi", from: "2021-09-15" }],
    ["reporters", { appointed: "2021-06-15", ended: "2021-10-01" }],
  ])("but is, of %s, where no day of its own is closed: %j", async (kind, days) => {
    await at.close("2021-Q3");
    expect(told(await at.make(kind, days))).toBe("done");
  });
});

describe("a lock of a unit closes it and all that was below it on the day", () => {
  test.each([
    ["LX", "LX", "2021-05-01", "PERIOD_LOCKED"],
    ["LX", "A", "2021-05-01", "PERIOD_LOCKED"],
    ["LX", "CD", "2021-05-01", "done"],
    ["LX", "C", "2021-05-01", "done"],
    ["LX", "TINH", "2021-05-01", "done"],
    ["A", "A", "2021-05-01", "PERIOD_LOCKED"],
    ["A", "B", "2021-05-01", "done"],
    ["A", "LX", "2021-05-01", "done"],
    ["TINH", "C", "2021-05-01", "PERIOD_LOCKED"],
    [undefined, "TINH", "2021-05-01", "PERIOD_LOCKED"],
    ["LX", "M", "2021-06-14", "PERIOD_LOCKED"],
    ["LX", "M", "2021-06-15", "done"],
    ["CD", "M", "2021-06-14", "done"],
    ["CD", "M", "2021-06-15", "PERIOD_LOCKED"],
  ])("%s closed: %s on %s: %s", async (closed, unit, occurredOn, outcome) => {
    await at.close("2021-Q2", closed);
    expect(told(await at.make("activities", { unit, occurredOn }))).toBe(outcome);
  });

  test("a group's records are those of its unit, whoever is linked", async () => {
    await at.close("2021-Q2", "A");
    expect(told(await at.make("chair-links", { unit: "C", joined: "2021-04-02" }))).toBe("PERIOD_LOCKED");
    expect(told(await at.make("chair-links", { channel: "c", unit: "A", joined: "2021-04-02" }))).toBe(
      "done",
    );
  });
});
