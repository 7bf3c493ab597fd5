import { readXlsx, writeXlsx } from "hucre/xlsx";
import { beforeAll, describe, expect, test } from "vitest";
import { call } from "../api/call";
import { smallFederation } from "../api/world";
import { checked, everyOne, imported, send, sheetsOf, takenBack, told, workbook } from "./sending";

let federation: Awaited<ReturnType<typeof smallFederation>>;
beforeAll(async () => {
  federation = await smallFederation("kinds");
});

const undo = (id: string) => takenBack(federation.editor.token, id);
const listed = (kind: string) => everyOne(federation.admin.token, kind);

describe("channels", () => {
  const GROUP = ["Đơn vị", "Nền tảng", "Mục đích", "Tên nhóm", "Ngày lập"];

  test("get codes of their own, thousands at once, and are known by these afterwards", async () => {
    const { editor } = federation;
    const many = Array.from({ length: 1_200 }, (_, row) => [
      "A",
      "Zalo",
      "LEADERS_LINK",
      `Nhóm ${row}`,
      "01/01/2021",
    ]);
    const file = await workbook([GROUP, ...many]);
    const { found, checked: result } = await checked(editor.token, { kind: "channels" }, file);
    expect(result).toMatchObject({ made: 1_200, leftOut: 0, spread: [["2021-Q1", 1_200]] });
    const asked = { kind: "channels", sheets: sheetsOf(found), expected: 1_200 };
    const { steps, answer } = await told(await send("write", editor.token, asked, file));
    expect(steps).toEqual([
      { done: 1_000, total: 1_200 },
      { done: 1_200, total: 1_200 },
    ]);
    const codes = (await listed("channels")).map(({ code }) => code);
    expect(codes).toContain("A-ZALO");
    expect(new Set(codes).size).toBe(codes.length);
    const renamed = await workbook([
      ["Mã", "Tên nhóm", "Ngày đóng"],
      ["A-ZALO", "Nhóm tổ may", "01/02/2021"],
      ["a-zalo-2", "Nhóm 1", null],
    ]);
    const next = await imported(editor.token, { kind: "channels" }, renamed);
    const takenFor = { count: 1, first: [{ said: "a-zalo-2", code: "A-ZALO-2", name: "Nhóm 1" }] };
    expect(next.result).toMatchObject({ made: 0, changed: 1, same: 1, takenFor });
    const { body } = await call(editor.token, "GET", "channels/A-ZALO");
    expect(body).toMatchObject({
      unit: "A",
      name: "Nhóm tổ may",
      opened: "2021-01-01",
      closed: "2021-02-01",
    });
    expect(await undo(answer.id)).toMatchObject({ code: "STALE", detail: { present: { changed: 1 } } });
    expect(await undo(next.answer.id)).toMatchObject({ changed: 1 });
  });

  test("keep their units, and what was withdrawn stays so", async () => {
    const { editor } = federation;
    await imported(
      editor.token,
      { kind: "channels" },
      await workbook([
        [...GROUP, "Mã"],
        ["B", "FACEBOOK", "PUBLIC_PAGE", "Trang B", "01/01/2021", "trang-b"],
      ]),
    );
    const moved = await workbook([
      ["Mã", "Đơn vị", "Tên"],
      ["trang-b", "A", "Trang B"],
    ]);
    const answer = await checked(editor.token, { kind: "channels" }, moved);
    expect(answer.checked.causes[0].rows[0]).toMatchObject({
      column: "B",
      why: "Không đổi được đơn vị của mục đã ghi",
    });
    await call(editor.token, "POST", "channels/trang-b/withdraw", { body: {} });
    const back = await checked(
      editor.token,
      { kind: "channels" },
      await workbook([
        ["Mã", "Tên"],
        ["trang-b", "Trang khác"],
      ]),
    );
    expect(back.checked.causes[0].rows[0].why).toBe("Mục này đã được rút");
  });
});

test("readings are held against the totals of their units, each of its own", async () => {
  const { editor } = federation;
  await imported(
    editor.token,
    { kind: "headcounts" },
    await workbook([
      ["Đơn vị", "Tính đến ngày", "Lao động"],
      ["A", "01/05/2020", 40],
      ["B", "01/05/2020", 50],
    ]),
  );
  const rows = [
    ["Mã", "Đơn vị", "Nền tảng", "Mục đích", "Tên nhóm"],
    ["za", "A", "ZALO", "LEADERS_LINK", "A"],
    ["zb", "B", "ZALO", "LEADERS_LINK", "B"],
  ];
  await imported(editor.token, { kind: "channels" }, await workbook(rows));
  const counts = await workbook([
    ["Kênh", "Ngày đếm", "Đếm ai", "Số người"],
    ["za", "02/05/2020", "Người lao động", 41],
    ["zb", "02/05/2020", "Người lao động", 41],
  ]);
  const { checked: result } = await checked(editor.token, { kind: "coverage" }, counts);
  expect(result).toMatchObject({ made: 1, leftOut: 1 });
  expect(result.causes[0].rows[0]).toMatchObject({ line: 2, column: "D" });
});

test("an appointment that was taken back is taken up again by a row that says it", async () => {
  const { editor } = federation;
  const file = await workbook([
    ["Đơn vị", "Họ tên", "Ngày cử"],
    ["A", "Chau Rít Thi", "01/01/2021"],
  ]);
  const first = await imported(editor.token, { kind: "reporters" }, file);
  expect(await undo(first.answer.id)).toMatchObject({ made: 1 });
  const again = await imported(editor.token, { kind: "reporters" }, file);
  expect(again.answer).toMatchObject({ made: 1 });
  expect(await listed("reporters")).toMatchObject([{ unit: "A", fullName: "Chau Rít Thi" }]);
  expect(await undo(again.answer.id)).toMatchObject({ made: 1 });
  expect(await listed("reporters")).toEqual([]);
});

test("what holds of every row is no row's own: it fills no cell, and changes nothing that is recorded", async () => {
  const { editor } = federation;
  const asked = { kind: "facilities", shared: { unit: "LX", kind: "NOTICE_BOARD" } };
  const head = ["Mã", "Số lượng"];
  const { answer } = await imported(
    editor.token,
    asked,
    await workbook([
      ["Số lượng", "Ngày lắp"],
      [2, "01/01/2021"],
    ]),
  );
  expect(answer).toMatchObject({ made: 1 });
  const [{ id } = { id: "" }] = await listed("facilities");
  const other = { ...asked, shared: { unit: "A", kind: "LOUDSPEAKER" } };
  await imported(editor.token, other, await workbook([head, [String(id), 3]]));
  expect(await listed("facilities")).toMatchObject([{ unit: "LX", kind: "NOTICE_BOARD", quantity: 3 }]);
  const blank = await checked(
    editor.token,
    asked,
    await workbook([
      ["Đơn vị", "Số lượng"],
      ["A", 1],
      [null, 1],
    ]),
  );
  expect(blank.checked).toMatchObject({ made: 1, leftOut: 1 });
  expect(blank.checked.causes[0]).toMatchObject({ words: "Thiếu đơn vị" });
});

describe("a workbook with a sheet for each kind", () => {
  const NAMES = { channels: "Trang, nhóm", coverage: "Số người trong trang, nhóm" };
  const sheet = (name: string, ...rows: (string | number)[][]) => ({ name, rows: [["Ghi ở dưới"], ...rows] });
  const GROUPS = sheet(
    NAMES.channels,
    ["Mã trang, nhóm", "Đơn vị", "Nền tảng", "Mục đích", "Tên nhóm", "Ngày lập"],
    ["goi", "A", "Zalo", "LEADERS_LINK", "Nhóm A", "01/01/2021"],
  );
  const COUNTS = sheet(
    NAMES.coverage,
    ["Trang, nhóm", "Ngày đếm", "Đếm ai", "Số người"],
    ["goi", "02/01/2021", "Người lao động", 12],
    ["khong-co", "02/01/2021", "Người lao động", 12],
  );
  const BOARDS = sheet("Loa, bảng tin", ["Đơn vị", "Thiết bị", "Số lượng"], ["A", "Cái chưa ai biết", 1]);
  const asked = { kind: "all" };

  test("holds its sheets against one another, writes all or nothing, and is taken back as a whole", async () => {
    const { editor } = federation;
    const file = await writeXlsx({ sheets: [{ name: "Ghi chú", rows: [["x"]] }, COUNTS, GROUPS, BOARDS] });
    const before = await listed("channels");
    const { found, checked: result } = await checked(editor.token, asked, file);
    expect(found.sheets).toEqual(["Ghi chú", NAMES.coverage, NAMES.channels, BOARDS.name]);
    expect(found.read).toMatchObject([
      { kind: "channels", sheet: 2, headLine: 2, rows: 1 },
      { kind: "coverage", sheet: 1, headLine: 2, rows: 2 },
      { kind: "facilities", sheet: 3, headLine: 2, rows: 1 },
    ]);
    expect(result).toMatchObject({ made: 2, changed: 0, leftOut: 2 });
    expect(result.causes).toMatchObject([
      { sheet: 1, rows: [{ line: 4, value: "khong-co" }] },
      { sheet: 3, rows: [{ line: 3, value: "Cái chưa ai biết" }] },
    ]);
    expect(await listed("channels")).toEqual(before);
    const marked = await readXlsx(
      await (await send("errors", editor.token, { ...asked, sheets: sheetsOf(found) }, file)).arrayBuffer(),
    );
    expect(marked.sheets.map(({ rows }) => rows.at(-1)?.at(-1))).toEqual([
      ...["x", "Không có mã này", null, expect.stringMatching(/^Chọn một trong các mục đã cho: .*Bảng tin/)],
    ]);
    const { answer } = await imported(editor.token, asked, file);
    expect(answer).toMatchObject({ kind: "all", made: 2, leftOut: 2 });
    expect((await listed("channels")).map(({ code }) => code)).toContain("goi");
    expect(await undo(answer.id)).toMatchObject({ made: 2 });
    expect(await listed("channels")).toEqual(before);
  });

  const people = (name: string) => ({
    name,
    rows: [
      ["Đơn vị", "Họ và tên", "Ngày", "Việc"],
      ["A", "Neáng Sóc Mi Na", "02/01/2021", "x"],
    ],
  });

  test("knows a sheet by its headings where its name says nothing, and says so", async () => {
    const renamed = sheet(
      "Tháng 7",
      ["Đơn vị", "Tên trang, nhóm", "Nền tảng", "Mục đích", "Ngày lập"],
      ["A", "Nhóm A", "Zalo", "LEADERS_LINK", "01/01/2021"],
    );
    const { found, checked: result } = await checked(
      federation.editor.token,
      asked,
      await writeXlsx({
        sheets: [
          {
            name: "Ghi chú",
            rows: [
              ["Đơn vị", "Việc"],
              ["A", "x"],
            ],
          },
          renamed,
        ],
      }),
    );
    expect(found.read).toMatchObject([{ kind: "channels", by: "headings", sheet: 1, headLine: 2 }]);
    expect(result).toMatchObject({ made: 1, leftOut: 0 });
  });

  test("asks of a sheet whose headings are those of several kinds, and knows it the next time", async () => {
    const { editor } = federation;
    const file = await writeXlsx({ sheets: [people("Danh sách")] });
    const first = await checked(editor.token, asked, file);
    expect(first.found).toMatchObject({ read: [], unsure: [{ sheet: 0, kinds: ["chairs", "reporters"] }] });
    expect(first.checked).toBeNull();
    const sheet = { kind: "chairs", sheet: 0, headLine: 1, fields: ["unit", "fullName", "from", null] };
    const confirmed = { ...asked, sheets: [sheet], expected: 1 };
    const { answer } = await told(await send("write", editor.token, confirmed, file));
    expect(answer).toMatchObject({ made: 1 });
    const again = await checked(editor.token, asked, await writeXlsx({ sheets: [people("Tên khác")] }));
    expect(again.found.read).toMatchObject([{ kind: "chairs", by: "memory", remembered: true }]);
    await undo(answer.id);
  });

  test("is refused where none of its sheets is known, or all of them are empty", async () => {
    const refused = async (name: string, ...rows: string[][]) =>
      (
        await checked(
          federation.editor.token,
          asked,
          await writeXlsx({ sheets: [{ name, rows: [["Tên"], ...rows] }] }),
        )
      ).errors[0].message;
    expect(await refused("Trang tính1", ["x"])).toContain("Không nhận ra trang tính nào");
    expect(await refused(NAMES.channels)).toMatch(/^Tệp không có dòng dữ liệu nào\./);
  });
});
