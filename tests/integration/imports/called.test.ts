import { beforeAll, expect, test } from "vitest";
import { smallFederation, UNITS } from "../api/world";
import { checked, imported, workbook } from "./sending";

let federation: Awaited<ReturnType<typeof smallFederation>>;
beforeAll(async () => {
  federation = await smallFederation("called", {
    units: UNITS.map((unit) => (unit.code === "B" ? { ...unit, name: "CĐCS  B" } : unit)),
  });
});

test("what is written otherwise than its code is taken for it, and says so; what means several or none says which", async () => {
  const { editor } = federation;
  const rows = [
    ["Đơn vị", "Thiết bị", "Số lượng"],
    ["a", "Bảng tin", 1],
    ["cdcs B", "Bảng tin", 1],
    ["A", "Bảng tin", 1],
    ["CĐCS AA", "Bảng tin", 1],
    ["Không đâu cả", "Bảng tin", 1],
  ];
  const { checked: result } = await checked(editor.token, { kind: "facilities" }, await workbook(rows));
  expect(result).toMatchObject({ made: 3, leftOut: 2 });
  expect(result.takenFor).toEqual({
    count: 2,
    first: [
      { said: "a", code: "A", name: "CĐCS A" },
      { said: "cdcs B", code: "B", name: "CĐCS  B" },
    ],
  });
  expect(result.causes).toMatchObject([
    {
      words: "Đơn vị không có trong danh sách",
      count: 2,
      rows: [{ why: "Không có mã này; gần giống nhất: A (CĐCS A)" }, { why: "Không có mã này" }],
    },
  ]);
});

test("what may mean several is told by their codes", async () => {
  const { editor } = federation;
  const groups = [
    ["Mã", "Đơn vị", "Nền tảng", "Mục đích", "Tên nhóm"],
    ["trung-1", "A", "ZALO", "LEADERS_LINK", "Trùng tên"],
    ["trung-2", "B", "ZALO", "LEADERS_LINK", "Trùng tên"],
  ];
  await imported(editor.token, { kind: "channels" }, await workbook(groups));
  const counts = [
    ["Kênh", "Ngày đếm", "Đếm ai", "Số người"],
    ["trung ten", "02/05/2020", "Người lao động", 1],
  ];
  const { checked: result } = await checked(editor.token, { kind: "coverage" }, await workbook(counts));
  expect(result).toMatchObject({ made: 0, leftOut: 1 });
  expect(result.causes[0].rows[0].why).toMatch(
    /^2 mục cùng tên này; hãy ghi mã: trung-. \(Trùng tên\), trung-. \(Trùng tên\)$/,
  );
});
