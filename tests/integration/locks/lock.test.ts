import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { ask, type Closing, closing, told } from "./closing";

// compliance.md §11, closed periods: closing, reopening, and who hears of it.

let at: Closing;
beforeAll(async () => {
  at = await closing("lock");
});
afterEach(() => at.reopenAll());

describe("a lock", () => {
  test("says what is closed, who closed it and when, in both languages", async () => {
    await at.close("2021-Q3", "LX");
    const body = {
      unit: "A",
      type: "WEBSITE_ARTICLE",
      title: "Tin",
      status: "DRAFT",
      occurredOn: "2021-09-15",
    };
    const [vi, en] = [
      await ask(at.chair, "POST", "activities", body),
      await ask(at.chair, "POST", "activities", body, { Cookie: "lang=en" }),
    ];
    const by = "PROVINCIAL_ADMIN TINH";
    const lock = {
      period: "2021-Q3",
      unit: "LX",
      closedBy: by,
      reason: null,
      closedAt: expect.stringMatching(/\+07:00$/),
    };
    expect(vi).toMatchObject({ status: 409, body: { code: "PERIOD_LOCKED", lock } });
    expect(vi.body.title).toMatch(
      /^Kỳ quý III\/2021 đã khóa: PROVINCIAL_ADMIN TINH khóa lúc \d\d:\d\d \d\d\/\d\d\/\d{4}; cần sửa thì nhờ quản trị cấp tỉnh mở lại kỳ$/,
    );
    expect(en.body.title).toMatch(/^The period Q3 2021 is closed: PROVINCIAL_ADMIN TINH closed it at /);
  });

  test("is closed once at a time, and reopened once, with a reason that is kept", async () => {
    const id = await at.close("2021-09");
    const by = "PROVINCIAL_ADMIN TINH";
    expect((await ask(at.admin, "POST", "locks", { period: "2021-09" })).body).toMatchObject({
      code: "DUPLICATE",
      done: { what: "closed", by, at: expect.stringMatching(/\+07:00$/) },
      title: expect.stringMatching(/^Kỳ này đã khóa từ trước: PROVINCIAL_ADMIN TINH khóa lúc \d\d:\d\d/),
    });
    expect(told(await ask(at.admin, "POST", `locks/${id}/reopen`, {}))).toBe("INVALID");
    expect(told(await ask(at.admin, "POST", `locks/${id}/reopen`, { reason: " " }))).toBe("INVALID");
    const reopened = await ask(at.admin, "POST", `locks/${id}/reopen`, { reason: "Nhập thiếu" });
    expect(reopened.body.reopened).toMatchObject({ by: "PROVINCIAL_ADMIN TINH", reason: "Nhập thiếu" });
    expect((await ask(at.admin, "POST", `locks/${id}/reopen`, { reason: "x" })).body).toMatchObject({
      ...{ code: "ILLEGAL_TRANSITION", done: { what: "reopened", by } },
    });
    await at.close("2021-09");
    const { body } = await ask(at.reader, "GET", "locks");
    expect(body.items.slice(0, 2)).toMatchObject([
      { period: "2021-09", reopened: null },
      { id, reopened: { reason: "Nhập thiếu" } },
    ]);
  });

  test.each(["2021-Q5", "2021-13", "2021-9", "21", "0000", "2021-Q3 ", "", null])(
    "is of no period %j",
    async (period) => {
      expect(await ask(at.admin, "POST", "locks", { period })).toMatchObject({ status: 422 });
    },
  );

  test.each(["staff", "reviewer", "editor", "chair", "reader"] as const)(
    "is not made by the %s",
    async (who) => {
      expect(told(await ask(at[who], "POST", "locks", { period: "2021" }))).toBe("FORBIDDEN");
    },
  );

  test("of another district is not known to those whom it does not concern", async () => {
    const id = await at.close("2021-09", "CD");
    expect((await ask(at.chair, "GET", "locks")).body.items).not.toContainEqual(
      expect.objectContaining({ id }),
    );
    expect(told(await ask(at.chair, "GET", `locks/${id}`))).toBe("NOT_FOUND");
    expect(told(await ask(at.otherEditor, "GET", `locks/${id}`))).toBe("done");
  });

  test("changes no figure", async () => {
    const question = "compliance?year=2021&asOf=2021-12-31";
    const { results, units } = (await ask(at.admin, "GET", question)).body;
    await at.close("2021");
    expect((await ask(at.admin, "GET", question)).body).toMatchObject({ results, units });
  });
});
