import { describe, expect, it } from "vitest";
import type * as z from "zod";
import { activityChanges, newActivity } from "./activity";
import { addressedRecord } from "./pointer";
import { rowSchema } from "./record";
import { oneUnitQuestion } from "./unit-question";

const activityRow = rowSchema("activities");

const NEW = {
  unit: "A",
  type: "WEBSITE_ARTICLE",
  occurredOn: "2021-03-01",
  title: " Đạt ".normalize("NFD"),
  status: "DRAFT",
};

const ENQUIRY = (topic: string) => ({
  id: "e",
  unit: "A",
  receivedAt: "2021-03-01T08:00:00+07:00",
  answeredAt: null,
  topic,
});

function keysOf(schema: z.ZodType, value: unknown): string[] {
  return (
    schema.safeParse(value).error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`) ?? []
  );
}

describe("a new activity", () => {
  it("needs five things; the rest has defaults, texts are trimmed and composed", () => {
    expect(newActivity.parse(NEW)).toEqual({
      ...NEW,
      title: "Đạt",
      outlet: null,
      url: null,
      content: null,
      form: null,
      audiences: [],
      quantity: 1,
      attendedOfficials: null,
      attendedChairs: null,
      attendedOthers: null,
      files: [],
      links: [],
    });
  });

  it.each([
    [{ status: "APPROVED" }, "status choice.unknown"],
    [{ title: "  " }, "title required"],
    [{ title: undefined }, "title required"],
    [{ title: "x".repeat(1_001) }, "title text.tooLong"],
    [{ title: "a\ud800" }, "title text.malformed"],
    [{ url: "javascript:alert(1)" }, "url url.malformed"],
    [{ url: "https://" }, "url url.malformed"],
    [{ occurredOn: "2021-02-29" }, "occurredOn date.malformed"],
    [{ quantity: "2" }, "quantity number.notWhole"],
    [{ audiences: Array.from({ length: 101 }, () => "MEMBERS") }, "audiences list.tooLong"],
    [{ tenantId: "x" }, " object.unknownKey"],
  ])("is refused with %j", (change, key) => {
    expect(keysOf(newActivity, { ...NEW, ...change })).toContain(key);
  });
});

describe("what shows nothing", () => {
  it.each(["\u200B", "\u3164\u2060", "\u00A0\u3000", "\u2800"])("is as empty as nothing: %j", (blank) => {
    expect(keysOf(newActivity, { ...NEW, title: blank })).toContain("title required");
    expect(keysOf(activityRow, { ...NEW, id: "a", title: blank })).toContain("title required");
    expect(rowSchema("enquiries").parse(ENQUIRY(blank))).toMatchObject({ topic: null });
    expect(keysOf(activityRow, { ...NEW, id: blank })).toContain("id code.malformed");
  });

  it("is trimmed around what people type", () => {
    const typed = { ...NEW, title: "\u200BĐạt\uFEFF", url: "\u00A0https://a.vn/1\u200B " };
    expect(newActivity.parse(typed)).toMatchObject({ title: "Đạt", url: "https://a.vn/1" });
  });
});

describe("a name that an address takes for something else", () => {
  it.each(["new", "list.csv", ".", ".."])("is nobody's own id or code: %s", (name) => {
    expect(keysOf(activityRow, { ...NEW, id: name })).toContain("id code.reserved");
    expect(keysOf(rowSchema("units"), { code: name })).toContain("code code.reserved");
  });

  it("is found where it was kept before", () => {
    expect(newActivity.parse({ ...NEW, unit: "new" })).toMatchObject({ unit: "new" });
    expect(addressedRecord.parse({ id: "~.." })).toEqual({ id: ".." });
    expect(oneUnitQuestion.parse({ code: "~." })).toMatchObject({ code: "." });
  });
});

describe("changes of an activity", () => {
  it("leave out what stays, and empty what may be empty", () => {
    expect(activityChanges.parse({ outlet: null })).toEqual({ outlet: null });
    expect(keysOf(activityChanges, { title: null, status: "APPROVED" })).toEqual([
      "title required",
      " object.unknownKey",
    ]);
  });
});

describe("an activity of a bundle", () => {
  it("keeps any status and any link, verbatim", () => {
    const row = { ...NEW, id: "a", title: " Đạt ", status: "REJECTED", url: "chưa có" };
    expect(activityRow.parse(row)).toMatchObject({ title: " Đạt ", status: "REJECTED", url: "chưa có" });
  });
});
