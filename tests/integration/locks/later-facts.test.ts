import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Closing, closing, told } from "./closing";

// compliance.md §11, closed periods: what is recorded later on an older record.

let at: Closing;
beforeAll(async () => {
  at = await closing("later");
});
afterEach(() => at.reopenAll());

describe("a later fact is recorded on it", () => {
  test.each([
    ["a link that was left since", "chair-links", { joined: "2021-07-05" }, { left: "2021-10-01" }],
    ["an appointment that ended since", "reporters", { appointed: "2021-07-05" }, { ended: "2021-10-01" }],
    ["a page that was closed since", "channels", { opened: "2021-07-05" }, { closed: "2021-10-01" }],
    [
      "a board that was taken down since",
      "facilities",
      { installed: "2021-07-05" },
      { removed: "2021-10-01" },
    ],
    [
      "a rumour that was answered since",
      "misinformation",
      { spottedOn: "2021-07-05" },
      { handledOn: "2021-10-01" },
    ],
    [
      "an answer that was given since",
      "enquiries",
      { receivedAt: "2021-09-30T20:00:00+07:00" },
      { answeredAt: "2021-10-01T00:00:00+07:00" },
    ],
  ])("%s, and taken back", async (_, kind, days, fact) => {
    const record = await at.there(kind, days);
    await at.close("2021-Q3");
    const answer = await at.change(kind, record, fact);
    expect(told(answer)).toBe("done");
    const [field = ""] = Object.keys(fact);
    expect(told(await at.change(kind, answer.body, { [field]: null }))).toBe("done");
  });

  test.each([
    ["left in it", "chair-links", { joined: "2021-07-06" }, { left: "2021-09-30" }],
    ["joined before, left in it", "chair-links", { joined: "2021-06-06" }, { left: "2021-07-01" }],
    [
      "left in it, which is taken back",
      "chair-links",
      { joined: "2021-06-07", left: "2021-07-01" },
      { left: null },
    ],
    [
      "left in it, which is put off",
      "chair-links",
      { joined: "2021-06-08", left: "2021-07-01" },
      { left: "2021-10-01" },
    ],
    [
      "answered in it",
      "enquiries",
      { receivedAt: "2021-09-30T20:00:00+07:00" },
      { answeredAt: "2021-09-30T23:59:59+07:00" },
    ],
    [
      "answered in it, which is put off",
      "enquiries",
      { receivedAt: "2021-09-30T20:00:00+07:00", answeredAt: "2021-09-30T21:00:00+07:00" },
      { answeredAt: "2021-10-01T08:00:00+07:00" },
    ],
  ])("but none of it itself: %s", async (_, kind, days, fact) => {
    const record = await at.there(kind, days);
    await at.close("2021-Q3");
    expect(told(await at.change(kind, record, fact))).toBe("PERIOD_LOCKED");
  });

  test("an answer to what was asked when another unit was closed, its own only later", async () => {
    const record = await at.there("enquiries", { receivedAt: "2021-07-31T20:00:00+07:00" });
    await at.close("2021-07", "CD");
    await at.close("2021-08", "LX");
    expect(told(await at.change("enquiries", record, { answeredAt: "2021-08-01T08:00:00+07:00" }))).toBe(
      "done",
    );
  });

  test("an answer to what was asked before it, as it is no date of the record", async () => {
    const record = await at.there("enquiries", { receivedAt: "2021-06-30T20:00:00+07:00" });
    await at.close("2021-Q3");
    expect(told(await at.change("enquiries", record, { answeredAt: "2021-07-01T08:00:00+07:00" }))).toBe(
      "done",
    );
  });
});
