import { describe, expect, test } from "vitest";
import type { Field } from "@/lib/records/field";
import { meaningOf, textOf } from "./cell-value";
import type { GridCell } from "./grid";

const WORDS = {
  IN_DEPTH: ["Chuyên sâu"],
  REGULAR: ["Phổ biến, cập nhật thường xuyên"],
  EVENTS: ["Sự kiện nổi bật"],
};
const of = Object.keys(WORDS);

const day: Field = { kind: "day" };
const instant: Field = { kind: "instant" };
const count: Field = { kind: "count", least: 0 };
const choice: Field = { kind: "choice", of };
const choices: Field = { kind: "choices", of };
const text: Field = { kind: "text", most: 500 };

function said(field: Field, cell: GridCell): unknown {
  const meaning = meaningOf(field, cell, WORDS);
  return "error" in meaning ? [meaning.error, meaning.figures].filter(Boolean) : meaning.value;
}

describe("a cell of", () => {
  test.each<[GridCell, unknown]>([
    [{ moment: "2021-11-05T00:00:00" }, "2021-11-05"],
    [44505, "2021-11-05"],
    ["05/11/2021", "2021-11-05"],
    ["5-11-2021", "2021-11-05"],
    ["2021-11-05", "2021-11-05"],
    ["2021-11-05 00:00:00", "2021-11-05"],
    ["31/04/2021", ["date.noSuchDay", { month: 4, day: 31 }]],
    ["05/13/2021", ["date.noSuchMonth", { month: 13 }]],
    ["hôm qua", ["date.typed"]],
    [true, ["date.typed"]],
    [12, ["date.typed"]],
    ["#N/A", ["import.failedCell"]],
    ["  ", null],
    [null, null],
  ])("a day: %j", (cell, expected) => expect(said(day, cell)).toEqual(expected));

  test.each<[GridCell, unknown]>([
    [{ moment: "2021-11-05T08:30:00" }, "2021-11-05T08:30:00+07:00"],
    ["08:30 05/11/2021", "2021-11-05T08:30:00+07:00"],
    ["05/11/2021 8h30", "2021-11-05T08:30:00+07:00"],
    ["2021-11-05 08:30", "2021-11-05T08:30:00+07:00"],
    ["2021-11-05T01:30:00Z", "2021-11-05T01:30:00Z"],
    ["05/11/2021", ["instant.typed"]],
    ["08:30 31/11/2021", ["date.noSuchDay", { month: 11, day: 31 }]],
  ])("a moment: %j", (cell, expected) => expect(said(instant, cell)).toEqual(expected));

  test.each<[GridCell, unknown]>([
    [5, 5],
    ["1.412.000", 1_412_000],
    ["1 412", 1_412],
    ["1.000,5", ["number.notWhole", { least: 0 }]],
    ["1,000.5", ["number.notWhole", { least: 0 }]],
    ["1,000", ["number.notWhole", { least: 0 }]],
    ["12,5", ["number.notWhole", { least: 0 }]],
    ["1.5", ["number.notWhole", { least: 0 }]],
    ["-3", -3],
    ["12 người", ["number.notWhole", { least: 0 }]],
    [false, ["number.notWhole", { least: 0 }]],
  ])("a number: %j", (cell, expected) => expect(said(count, cell)).toEqual(expected));

  test.each<[GridCell, unknown]>([
    ["chuyen sau", "IN_DEPTH"],
    ["EVENTS", "EVENTS"],
    ["Phim", ["choice.unknown"]],
  ])("a choice: %j", (cell, expected) => expect(said(choice, cell)).toEqual(expected));

  test.each<[GridCell, unknown]>([
    ["Phổ biến, cập nhật thường xuyên", ["REGULAR"]],
    ["Chuyên sâu; Sự kiện nổi bật", ["IN_DEPTH", "EVENTS"]],
    ["Chuyên sâu, Sự kiện nổi bật", ["IN_DEPTH", "EVENTS"]],
    ["Chuyên sâu; Chuyên sâu", ["IN_DEPTH"]],
    ["Chuyên sâu; Phim", ["choice.unknown"]],
  ])("several choices: %j", (cell, expected) => expect(said(choices, cell)).toEqual(expected));

  test.each<[GridCell, unknown]>([
    [12, "12"],
    [true, "TRUE"],
    [" Lê Thị Út Mười ", "Lê Thị Út Mười"],
    [{ moment: "2021-11-05T08:30:00" }, "08:30 05/11/2021"],
  ])("text: %j", (cell, expected) => expect(said(text, cell)).toEqual(expected));
});

test("a cell reads as its program shows it", () => {
  expect(textOf({ moment: "2021-11-05T08:30:15" })).toBe("08:30:15 05/11/2021");
  expect(textOf({ moment: "2021-11-05T00:00:00" })).toBe("05/11/2021");
});
