import { beforeAll, describe, expect, test } from "vitest";
import type { ImportCause } from "@/lib/domain/screen/import";
import { formatDate, vietnamDay } from "@/lib/format";
import { connectSuperuser } from "@/tests/support/database";
import { openedXlsx } from "@/tests/support/workbooks/opened";
import { call } from "../api/call";
import { smallFederation } from "../api/world";
import { checked, everyOne, imported, send, sheetsOf, takenBack, told, workbook } from "./sending";

let federation: Awaited<ReturnType<typeof smallFederation>>;
beforeAll(async () => {
  federation = await smallFederation("workbooks");
});

const NOT_LATER = `Ngày không được sau hôm nay, ${formatDate(vietnamDay(new Date()))}`;
const day = (text: string) => new Date(`${text}T00:00:00Z`);

const ARTICLES = [
  ["BÁO CÁO TIN, BÀI NĂM 2021"],
  [],
  ["Ngày", "Tên bài", "Đăng ở", "Link bài", "Nội dung", "Người viết", "Loại"],
  [day("2021-09-28"), "Trao quà", "WEB", "https://x.vn/1", "Chuyên sâu", "BN", "WEBSITE_ARTICLE"],
  ["29/09/2021", "Tư vấn hồ sơ", null, null, "su kien noi bat", "BN", "WEBSITE_ARTICLE"],
  ["31/09/2021", "Chuyến xe", null, null, null, null, "WEBSITE_ARTICLE"],
  ["30/09/2021", null, null, null, null, null, "WEBSITE_ARTICLE"],
  ["30/09/2021", "Trao quà lần hai", null, "x.vn/1", null, null, "WEBSITE_ARTICLE"],
  ["30/09/2099", "Mai sau", null, null, null, null, "WEBSITE_ARTICLE"],
];
const OF_LX = { kind: "activities", shared: { unit: "LX" } };

const undo = (id: string, token = federation.editor.token) => takenBack(token, id);
const listed = (kind: string) => everyOne(federation.admin.token, kind);

describe("a workbook of articles", () => {
  test("is understood below its title, in the office's own words, and checked without being written", async () => {
    const {
      status,
      found,
      checked: result,
    } = await checked(federation.editor.token, OF_LX, await workbook(ARTICLES));
    expect(status).toBe(200);
    expect(found.read).toMatchObject([{ headLine: 3, rows: 6, missing: [], remembered: false }]);
    expect(sheetsOf(found)[0]?.fields).toEqual([
      ...["occurredOn", "title", "outlet", "url", "content", null, "type"],
    ]);
    expect(result).toMatchObject({ made: 2, changed: 0, leftOut: 4, first: ["Trao quà", "Tư vấn hồ sơ"] });
    expect(result.doubts).toEqual([{ doubt: "otherYear", count: 2, lines: [4, 5] }]);
    expect(
      result.causes.map(({ words, count, rows }: ImportCause) => [
        words,
        count,
        rows[0]?.line,
        rows[0]?.column,
        rows[0]?.why,
      ]),
    ).toEqual([
      ["Ngày không có trong lịch", 1, 6, "A", "Tháng 9 không có ngày 31"],
      ["Thiếu tiêu đề", 1, 7, "B", "Thiếu tiêu đề"],
      ["Trùng dòng khác của tệp", 1, 8, "D", "Trùng dòng 4 của tệp"],
      ["Ngày sau hôm nay", 1, 9, "A", NOT_LATER],
    ]);
    expect(await listed("activities")).toEqual([]);
  });

  test("that another prepared in this browser is not written in the name of who is signed in now", async () => {
    const { editor, admin } = federation;
    const file = await workbook(ARTICLES);
    const { found } = await checked(editor.token, OF_LX, file);
    const confirmed = { ...OF_LX, sheets: sheetsOf(found), expected: 2 };
    const headers = { "Opened-By": admin.id };
    const { status, answer } = await told(await send("write", editor.token, confirmed, file, headers));
    expect({ status, code: answer.code }).toEqual({ status: 409, code: "OTHER_PERSON" });
    expect(await listed("activities")).toEqual([]);
  });

  test("shows a unit by its name, its code beside", async () => {
    const rows = [
      ["Ngày", "Tiêu đề", "Loại", "Đơn vị"],
      ["29/09/2021", "Của CĐCS", "WEBSITE_ARTICLE", "A"],
      ["29/09/2021", "Của nơi không thấy", "WEBSITE_ARTICLE", "TINH"],
      ["29/09/2021", "Của mình", "WEBSITE_ARTICLE", "LX · LĐLĐ LX"],
    ];
    const { found, checked: result } = await checked(
      federation.editor.token,
      { kind: "activities" },
      await workbook(rows),
    );
    expect(found.read[0].columns[3].values).toEqual(["CĐCS A (A)", "TINH", "LX · LĐLĐ LX"]);
    expect(result.causes.map(({ rows: [row] }: ImportCause) => row?.value)).toEqual(["TINH"]);
    expect(result).toMatchObject({ made: 2, first: ["Của CĐCS", "Của mình"] });
  });

  test("takes the unit that holds of all rows by its code with its name", async () => {
    const shared = { unit: "LX · LĐLĐ LX" };
    const answer = await checked(
      federation.editor.token,
      { kind: "activities", shared },
      await workbook(ARTICLES),
    );
    expect(answer.checked).toMatchObject({ made: 2, leftOut: 4 });
  });

  test("calls what is chosen by its words", async () => {
    const rows = [
      ["Loại", "Số lượng", "Ngày lắp đặt"],
      ["Bảng tin", "2", "01/02/2021"],
    ];
    const asked = { kind: "facilities", shared: { unit: "LX" } };
    const { checked: result } = await checked(federation.editor.token, asked, await workbook(rows));
    expect(result.first).toEqual(["Bảng tin"]);
  });

  test("has its headings where whoever brings it says", async () => {
    const { found } = await checked(federation.editor.token, OF_LX, await workbook(ARTICLES));
    const sheets = sheetsOf(found).map((each) => ({ ...each, headLine: 4, fields: null }));
    const again = await checked(federation.editor.token, { ...OF_LX, sheets }, await workbook(ARTICLES));
    expect(again.found.read).toMatchObject([
      { headLine: 4, rows: 5, missing: ["type", "occurredOn", "title"] },
    ]);
  });

  test("says beside each row what is wrong with it", async () => {
    const response = await send("errors", federation.editor.token, OF_LX, await workbook(ARTICLES));
    const sheets = openedXlsx(await response.bytes());
    expect(sheets[0]?.rows.map((row) => row[7] ?? null)).toEqual([
      ...[null, null, "Lỗi", null, null, "Tháng 9 không có ngày 31", "Thiếu tiêu đề"],
      ...["Trùng dòng 4 của tệp", NOT_LATER],
    ]);
  });

  test("is written, remembered, known the second time, and taken back as a whole", async () => {
    const file = await workbook(ARTICLES);
    const { answer } = await imported(federation.editor.token, OF_LX, file);
    expect(answer).toMatchObject({ made: 2, changed: 0, leftOut: 4, undoneAt: null });
    const items = await listed("activities");
    expect(items.map(({ unit, title, status }) => [unit, title, status])).toEqual([
      ["LX", "Tư vấn hồ sơ", "SUBMITTED"],
      ["LX", "Trao quà", "SUBMITTED"],
    ]);
    const again = await checked(federation.editor.token, OF_LX, file);
    expect(again.found.read[0].remembered).toBe(true);
    expect(again.checked).toMatchObject({ made: 0, leftOut: 6 });
    expect(await undo(answer.id, federation.admin.token)).toMatchObject({ code: "NOT_FOUND" });
    expect(await undo(answer.id)).toMatchObject({ id: answer.id });
    expect(await listed("activities")).toEqual([]);
    expect(await undo(answer.id)).toMatchObject({ code: "ILLEGAL_TRANSITION" });
  });

  test("can be taken back for 24 hours and not a minute longer; figures are then as they were", async () => {
    const figures = async () =>
      (await call(federation.editor.token, "GET", "compliance?asOf=2021-12-31&unit=LX")).body.results;
    const before = await figures();
    const client = await connectSuperuser();
    const age = (id: string, interval: string) =>
      client.query("UPDATE imports SET created_at = now() - $2::interval WHERE id = $1::uuid", [
        id,
        interval,
      ]);

    const { answer: late } = await imported(federation.editor.token, OF_LX, await workbook(ARTICLES));
    expect(await figures()).not.toEqual(before);
    await age(late.id, "24 hours 1 minute");
    expect(await undo(late.id)).toMatchObject({ code: "ILLEGAL_TRANSITION" });
    expect(await listed("activities")).toHaveLength(2);

    await age(late.id, "23 hours 59 minutes");
    expect(await undo(late.id)).toMatchObject({ made: 2 });
    expect(await figures()).toEqual(before);
    await client.end();
  });

  test("says beforehand that what is approved at once cannot be taken back by those who may not", async () => {
    const posts = await workbook([
      ["Ngày", "Tên bài", "Loại"],
      ["01/03/2021", "Một bài đăng", "PAGE_POST"],
    ]);
    const asked = { kind: "activities", shared: { unit: "LX" } };
    expect((await checked(federation.editor.token, asked, posts)).checked).toMatchObject({
      made: 1,
      final: 1,
    });
    expect((await checked(federation.staff.token, asked, posts)).checked).toMatchObject({
      made: 1,
      final: 0,
    });
    const { answer } = await imported(federation.staff.token, asked, posts);
    expect(answer.figures).toMatchObject({ count: 1, first: [{ unit: "LX", year: 2021 }] });
    expect(await undo(answer.id, federation.staff.token)).toMatchObject({ made: 1 });
  });

  test("stays where one of its records was decided on", async () => {
    const { answer } = await imported(federation.editor.token, OF_LX, await workbook(ARTICLES));
    const [first] = await listed("activities");
    await call(federation.staff.token, "POST", `activities/${first?.id}/approve`, { body: {} });
    const refused = await undo(answer.id);
    expect(refused).toMatchObject({ code: "STALE", detail: { present: { changed: 1 } } });
    expect(await listed("activities")).toHaveLength(2);
  });

  test("is written once, however often it is sent under one key, and never with other rows than were seen", async () => {
    const file = await workbook([
      ARTICLES[2] ?? [],
      ["01/02/2021", "Một bài", null, null, null, null, "WEBSITE_ARTICLE"],
    ]);
    const { found } = await checked(federation.editor.token, OF_LX, file);
    const asked = { ...OF_LX, sheets: sheetsOf(found) };
    const key = { "Idempotency-Key": "once" };
    const stale = await told(await send("write", federation.editor.token, { ...asked, expected: 2 }, file));
    expect(stale.answer).toMatchObject({ code: "STALE" });
    const first = await told(
      await send("write", federation.editor.token, { ...asked, expected: 1 }, file, key),
    );
    const second = await told(
      await send("write", federation.editor.token, { ...asked, expected: 1 }, file, key),
    );
    expect(second.answer).toEqual({ ...first.answer, figures: null });
  });
});

describe("rights", () => {
  test("are those of the pages", async () => {
    const file = await workbook([
      ["Đơn vị", "Tính đến ngày", "Lao động"],
      ["A", "01/01/2021", 5],
      ["C", "01/01/2021", 5],
    ]);
    const ofChair = await checked(federation.chair.token, { kind: "headcounts" }, file);
    expect(ofChair.checked).toMatchObject({ made: 1, leftOut: 1 });
    const ofEditor = await checked(federation.editor.token, { kind: "headcounts" }, file);
    expect(ofEditor.checked.causes[0].rows[0]).toMatchObject({ line: 3, why: "Không có mã này" });
    for (const route of ["check", "write", "errors"] as const)
      expect((await send(route, federation.reader.token, { kind: "headcounts" }, file)).status).toBe(403);
  });
});

describe("headcounts", () => {
  test("change by unit and day, and say again what they said before", async () => {
    const head = ["Tên đơn vị", "Tính đến ngày", "Số lao động", "Số đoàn viên"];
    const { editor } = federation;
    const first = await workbook([
      head,
      ["CĐCS A", "01/01/2021", "1.000", 900],
      ["CĐCS B", day("2021-01-01"), 20, "1.000,5"],
    ]);
    const { result, answer } = await imported(editor.token, { kind: "headcounts" }, first);
    expect(result.causes[0].rows[0]).toMatchObject({
      line: 3,
      column: "D",
      why: "Nhập số nguyên, ít nhất 0",
    });
    expect(answer).toMatchObject({ made: 1, changed: 0 });
    const second = await workbook([head, ["A", "01/01/2021", 1000, 950], ["B", "01/01/2021", 20, 30]]);
    const next = await imported(editor.token, { kind: "headcounts" }, second);
    expect(next.result.causes[0].rows[0].why).toContain("nhiều hơn");
    expect(next.answer).toMatchObject({ made: 0, changed: 1 });
    const members = async () =>
      (await listed("headcounts")).map((row) => [row.unit, row.workers, row.members]);
    expect(await members()).toEqual([["A", 1000, 950]]);
    expect(await checked(editor.token, { kind: "headcounts" }, second)).toMatchObject({
      checked: { same: 1, made: 0 },
    });
    expect(await undo(next.answer.id)).toMatchObject({ changed: 1 });
    expect(await members()).toEqual([["A", 1000, 900]]);
  });

  test("of a closed period are refused with who closed it, and keep an import from being taken back", async () => {
    const { editor, admin } = federation;
    const rows = (date: string) =>
      workbook([
        ["Đơn vị", "Tính đến ngày", "Lao động"],
        ["B", date, 7],
      ]);
    const { answer } = await imported(editor.token, { kind: "headcounts" }, await rows("05/03/2020"));
    const lock = await call(admin.token, "POST", "locks", { body: { period: "2020-03" } });
    const late = await checked(editor.token, { kind: "headcounts" }, await rows("06/03/2020"));
    expect(late.checked.causes[0]).toMatchObject({ words: "Kỳ đã khóa", count: 1 });
    expect(late.checked.causes[0].rows[0].why).toContain("tháng 3/2020 đã khóa");
    expect(await undo(answer.id)).toMatchObject({ code: "PERIOD_LOCKED" });
    await call(admin.token, "POST", `locks/${lock.body.id}/reopen`, { body: { reason: "nhập thiếu" } });
    expect(await undo(answer.id)).toMatchObject({ made: 1 });
  });
});
