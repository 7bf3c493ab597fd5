import { loadImage } from "@napi-rs/canvas";
import { expect, it, vi } from "vitest";
import { signLook } from "@/components/board/sign-look";
import { STATUSES } from "@/lib/domain/compliance/result";
import type { Board } from "@/lib/words/board";
import { boardPicture } from "./board";
import { blankSheet, wrapped, write } from "./canvas";
import { colour, lightColours } from "./colours";

const VOWELS = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ";
const LETTERS = [...VOWELS, ...VOWELS.toUpperCase()];
const LETTERING = { size: 40, weight: 600, ink: "ink" } as const;

it("draws every Vietnamese letter, each its own", async () => {
  const pictures = await Promise.all(
    LETTERS.map((letter) => {
      const { pen, png } = blankSheet(60, 70);
      write(pen, letter, { x: 8, y: 52, room: 60 }, LETTERING);
      return png();
    }),
  );
  expect(new Set(pictures.map((picture) => picture.toString("base64"))).size).toBe(LETTERS.length);
});

it("writes bold what is bold", () => {
  const { pen } = blankSheet(10, 10);
  const width = (weight: 400 | 600) => {
    wrapped(pen, "", { ...LETTERING, weight }, 500, 1);
    return pen.measureText("Đoàn viên").width;
  };
  expect(width(600)).toBeGreaterThan(width(400));
});

it("breaks lines between words, and ends the last one where there is more", () => {
  const { pen } = blankSheet(10, 10);
  const lines = wrapped(pen, "một hai ba bốn năm sáu bảy tám", LETTERING, 200, 2);
  expect(lines).toHaveLength(2);
  expect(lines[0]).toBe("một hai");
  expect(lines[1]).toMatch(/^ba bốn.*…$/);
  expect(wrapped(pen, "một hai", LETTERING, 900, 2)).toEqual(["một hai"]);
});

it("takes its colours from the pages' sheet, and no others", () => {
  expect(lightColours("--bar: light-dark(#1f5fa8, #6fa8e8);\n--n: #6b7780;")("bar")).toBe("#1f5fa8");
  expect(() => colour("none")).toThrow("There is no colour none");
});

it("writes every heading, name, figure and note of its board", async () => {
  const { pen } = blankSheet(1, 1);
  const written = vi.spyOn(Object.getPrototypeOf(pen), "fillText");
  const row = (key: string) => ({
    ...{ key, rank: null, name: `Tên ${key}`, figure: `${key}/30`, note: `còn ${key}` },
    ...{ bullet: null, standing: null },
  });
  const parts = [
    { heading: "Hai dòng", rows: [row("9"), row("21")], left: 4, of: "UNIT" as const },
    { heading: "Một dòng", rows: [row("12")], left: 0, of: "UNIT" as const },
  ];
  const board: Board = {
    federation: "LĐLĐ",
    title: "Tình hình",
    finding: "Ổn.",
    parts,
    table: null,
    day: "Ngày",
  };
  await boardPicture(board, {
    look: signLook,
    left: ({ left }) => `và ${left} đơn vị nữa`,
    product: "Sản phẩm",
  });
  expect(written.mock.calls.map(([said]) => said)).toEqual([
    ...["LĐLĐ", "Tình hình", "Ổn."],
    ...["Hai dòng", "Tên 9", "9/30", "còn 9", "Tên 21", "21/30", "còn 21", "và 4 đơn vị nữa"],
    ...["Một dòng", "Tên 12", "12/30", "còn 12", "Ngày", "Sản phẩm"],
  ]);
});

it("is 1,080 points wide, and as high as its rows need", async () => {
  const rows = STATUSES.map((status, nth) => ({
    ...{ key: status, rank: nth === 0 ? "1" : null, name: "Tin, bài gửi website tỉnh", figure: "9/30" },
    ...{ note: "còn 21, cần 7/tháng", bullet: { value: 9, required: 30, pace: 22, limits: [50, 80, 100] } },
    standing: nth === 0 ? null : { status },
  }));
  const withRows = (shown: typeof rows): Board => ({
    federation: "LĐLĐ tỉnh An Giang",
    title: "LĐLĐ TP Long Xuyên",
    finding: "Đạt 4/6 chỉ tiêu bắt buộc; 18 Chủ tịch CĐCS chưa vào nhóm, còn thiếu 21 tin, bài.",
    parts: [{ heading: "9 chỉ tiêu", rows: shown, left: 2, of: "TARGET" }],
    table: null,
    day: "Số liệu đến 30/09/2021",
  });
  const looks = { look: signLook, left: () => "và 2 chỉ tiêu nữa", product: "Chỉ tiêu truyền thông" };
  const made = await boardPicture(withRows(rows), looks);
  const { width, height } = await loadImage(made);
  const shorter = await loadImage(await boardPicture(withRows(rows.slice(1)), looks));
  expect(made.toString("latin1", 1, 4)).toBe("PNG");
  expect([width, height - shorter.height]).toEqual([1_080, 104]);
  const note = "còn 4 CĐCS (trong đó 1 nơi khuyết chủ tịch), từng đạt 06/04/2022, nay không còn";
  const { pen } = blankSheet(1, 1);
  const written = vi.spyOn(Object.getPrototypeOf(pen), "fillText");
  written.mockClear();
  const long = await loadImage(await boardPicture(withRows(rows.map((row) => ({ ...row, note }))), looks));
  expect(long.height).toBeGreaterThan(height);
  expect(written.mock.calls.map(([said]) => said).join(" ")).toContain(note);
});
