import { describe, expect, it } from "vitest";
import type * as z from "zod";
import { activityChanges, newActivity } from "./activity";
import { rowSchema } from "./record";

const activityRow = rowSchema("activities");

const NEW = {
  unit: "A",
  type: "WEBSITE_ARTICLE",
  occurredOn: "2021-03-01",
  title: " Đạt ".normalize("NFD"),
  status: "DRAFT",
};

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
    [{ audiences: Array.from({ length: 6 }, () => "MEMBERS") }, "audiences list.tooLong"],
    [{ tenantId: "x" }, " object.unknownKey"],
  ])("is refused with %j", (change, key) => {
    expect(keysOf(newActivity, { ...NEW, ...change })).toContain(key);
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
