import { beforeAll, expect, test, vi } from "vitest";
import { GET as template } from "@/app/(app)/import/template.xlsx/route";
import { openWorkbook } from "@/lib/transfer/workbook/open";
import { smallFederation, UNITS } from "../api/world";
import { checked, everyOne, imported, workbook } from "./sending";

vi.mock("next-intl/server", () => import("@/tests/support/server-words"));

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
      rows: [{ why: "Không có tên như vậy; gần giống nhất: A (CĐCS A)" }, { why: "Không có tên như vậy" }],
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

test("several of one name are told apart by the unit above, wherever its column stands and whatever it is headed", async () => {
  const named = (code: string, name: string) => ({ code, name });
  const names = [named("A", "CĐCS Trường Mầm non"), named("C", "CĐCS Trường Mầm non"), named("B", "CĐCS B")];
  const { staff } = await smallFederation("namesakes", {
    units: UNITS.map((unit) => ({ ...unit, ...names.find(({ code }) => code === unit.code) })),
  });
  const rows = [
    ["TT", "CĐ cấp trên trực tiếp cơ sở", "Tên các CĐCS", "Tổng số LĐ", "Tính đến ngày"],
    [1, "ldld lx", "CĐCS Trường Mầm non", 11, "01/02/2020"],
    [2, "CD", "cđcs trường mầm non", 12, "01/02/2020"],
    [3, "", "CĐCS B", 13, "01/02/2020"],
    [4, "", "CĐCS Trường Mầm non", 14, "01/02/2020"],
    [5, "LĐLĐ huyện khác", "CĐCS Trường Mầm non", 15, "01/02/2020"],
  ];
  const bytes = await workbook(rows);
  const { checked: result } = await checked(staff.token, { kind: "headcounts" }, bytes);
  expect(
    result.causes.flatMap(({ rows: told }: { rows: { why: string }[] }) => told.map(({ why }) => why)),
  ).toEqual([
    "2 đơn vị cùng tên này; ghi mã, hoặc thêm cột “Đơn vị cấp trên”: A (LĐLĐ LX), C (LĐLĐ CD)",
    "2 đơn vị cùng tên này, không đơn vị nào thuộc “LĐLĐ huyện khác”; ghi mã, hoặc ghi đúng tên đơn vị cấp trên: A (LĐLĐ LX), C (LĐLĐ CD)",
  ]);
  await imported(staff.token, { kind: "headcounts" }, bytes);
  const kept = await everyOne(staff.token, "headcounts");
  expect(kept.map(({ unit, workers }) => [unit, workers]).toSorted()).toEqual([
    ["A", 11],
    ["B", 13],
    ["C", 12],
  ]);
});

test("the template of headcounts has a row for each unit, of which those that are filled in are read", async () => {
  const { staff } = federation;
  const headers = { Authorization: `Bearer ${staff.token}`, Host: "localhost:3000" };
  const answer = await template(
    new Request("http://localhost:3000/import/template.xlsx?kind=headcounts", { headers }),
  );
  const [sheet] = await openWorkbook(new Uint8Array(await answer.arrayBuffer()));
  const cells = sheet?.rows.map((row) => row.map((cell) => (typeof cell === "object" ? null : cell))) ?? [];
  expect(cells[2]?.slice(0, 4)).toEqual(["Đơn vị", "Đơn vị cấp trên", "Tính đến ngày", "Lao động"]);
  expect(cells.slice(4).map(([unit, above]) => [unit, above])).toEqual([
    ["TINH · LĐLĐ tỉnh", null],
    ["CD · LĐLĐ CD", "LĐLĐ tỉnh"],
    ["LX · LĐLĐ LX", "LĐLĐ tỉnh"],
    ["A · CĐCS A", "LĐLĐ LX"],
    ["B · CĐCS  B", "LĐLĐ LX"],
    ["C · CĐCS C", "LĐLĐ CD"],
  ]);
  const filled = cells
    .toSpliced(3, 1)
    .map(([unit, above, on, ...rest]) =>
      unit === "B · CĐCS  B"
        ? [unit, above ?? null, "05/02/2020", 40]
        : [unit ?? null, above ?? null, on ?? null, ...rest],
    );
  const { checked: result } = await checked(staff.token, { kind: "headcounts" }, await workbook(filled));
  expect(result).toMatchObject({ made: 1, leftOut: 0 });
});
