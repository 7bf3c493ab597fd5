import { beforeAll, expect, test } from "vitest";
import { call } from "../api/call";
import { smallFederation } from "../api/world";
import { checked, everyOne, imported, workbook } from "./sending";

// Two rows of one workbook that mean one record, however they write it: the later is left out, and says which line the other is.

let token: string;
beforeAll(async () => {
  const federation = await smallFederation("alike-rows");
  token = federation.editor.token;
});

type Rows = readonly (readonly (string | number)[])[];

/** What is said of the rows that are left out, by their lines. */
async function leftOut(kind: string, rows: Rows): Promise<string[]> {
  const { checked: result } = await checked(token, { kind }, await workbook(rows));
  const told = result.causes.flatMap(({ rows: each }: { rows: { line: number; why: string }[] }) => each);
  return told.map(({ line, why }: { line: number; why: string }) => `${line} ${why}`);
}

const GROUP = ["Mã", "Đơn vị", "Nền tảng", "Mục đích", "Tên nhóm"];

test.each<[string, Rows]>([
  [
    "headcounts",
    [
      ["Đơn vị", "Tính đến ngày", "Lao động"],
      ["A", "01/05/2020", 40],
      ["CĐCS A", "2020-05-01", 41],
    ],
  ],
  [
    "reporters",
    [
      ["Đơn vị", "Họ tên", "Ngày cử"],
      ["A", "Chau Rít Thi", "01/01/2021"],
      ["a", " Chau Rít Thi\u200B".normalize("NFD"), "1/1/2021"],
    ],
  ],
  [
    "chairs",
    [
      ["Đơn vị", "Họ tên", "Từ ngày"],
      ["A", "Chau Rít Thi", "01/01/2021"],
      ["cdcs a", "Neáng Sóc Mi Na", "2021-01-01"],
    ],
  ],
  [
    "channels",
    [GROUP, ["za", "A", "ZALO", "LEADERS_LINK", "Một"], ["za", "A", "ZALO", "LEADERS_LINK", "Hai"]],
  ],
])("of %s with one key", async (kind, rows) => {
  expect(await leftOut(kind, rows)).toEqual([`3 Trùng dòng 2 của tệp`]);
});

test("of pages and groups with one name, of which one may be there under another", async () => {
  const named = (code: string, name: string) => [code, "B", "ZALO", "LEADERS_LINK", name];
  const twice = [GROUP, named("", "Nhóm tổ may"), named("", "nhom  to may"), named("", "Nhóm khác")];
  expect(await leftOut("channels", twice)).toEqual(["3 Trùng dòng 2 của tệp"]);
  await imported(token, { kind: "channels" }, await workbook([GROUP, named("zb", "Cũ")]));
  const renamed = [GROUP, named("moi", "Mới"), named("zb", "MỚI")];
  expect(await leftOut("channels", renamed)).toEqual(["3 Trùng dòng 2 của tệp"]);
  const taken = await imported(token, { kind: "channels" }, await workbook(renamed));
  expect(taken.answer).toMatchObject({ made: 1, changed: 0 });
  expect((await everyOne(token, "channels")).map(({ name }) => name).sort()).toEqual(["Cũ", "Mới"]);
  const closed = [
    [...GROUP, "Ngày đóng"],
    [...named("cu", "Mới"), "01/01/2020"],
  ];
  expect(await leftOut("channels", closed)).toEqual([]);
});

test("of readings and of chairs in a group", async () => {
  await call(token, "POST", "channels", {
    body: {
      code: "zc",
      unit: "LX",
      platform: "ZALO",
      purpose: "CADRE_LINK",
      name: "Cán bộ",
      opened: "2020-01-01",
    },
  });
  expect(
    await leftOut("coverage", [
      ["Kênh", "Ngày đếm", "Đếm ai", "Số người"],
      ["zc", "02/05/2020", "Người lao động", 1],
      ["Cán bộ", "2020-05-02", "WORKERS", 2],
    ]),
  ).toEqual(["3 Trùng dòng 2 của tệp"]);
  expect(
    await leftOut("chairLinks", [
      ["Kênh", "Đơn vị", "Ngày vào nhóm"],
      ["zc", "A", "02/05/2020"],
      ["ZC", "CĐCS A", "2/5/2020"],
    ]),
  ).toEqual(["3 Trùng dòng 2 của tệp"]);
});
