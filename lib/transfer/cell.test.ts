import { describe, expect, it } from "vitest";
import type { Field } from "@/lib/records/field";
import { readCell, writeCell } from "./cell";

const TEXT: Field = { kind: "text", most: 10 };
const WHOLE: Field = { kind: "count", least: 0 };
const DECIMAL: Field = { kind: "weight", most: 10, otherwise: 1 };
const LIST: Field = { kind: "choices", of: ["A", "B"] };
const JSON_LIST: Field = { kind: "json", holds: "classes" };
const TRUE_BY_DEFAULT: Field = { kind: "flag", otherwise: true };
const FALSE_BY_DEFAULT: Field = { kind: "flag", otherwise: false };

describe("readCell", () => {
  it.each<[Field, string, unknown]>([
    [TEXT, " =1+1 ", " =1+1 "],
    [WHOLE, "012", 12],
    [WHOLE, "-1", -1],
    [DECIMAL, "2.50", 2.5],
    [LIST, "A;B", ["A", "B"]],
    [LIST, "A;", ["A", ""]],
    [JSON_LIST, '{"a": 1}', { a: 1 }],
    [TRUE_BY_DEFAULT, "false", false],
    [FALSE_BY_DEFAULT, "true", true],
  ])("reads %j %j", (kind, text, value) => {
    expect(readCell(kind, text)).toEqual({ value });
  });

  it.each<[Field, string, string]>([
    [WHOLE, "1.0", "number.notWhole"],
    [WHOLE, "1e3", "number.notWhole"],
    [WHOLE, " 1", "number.notWhole"],
    [WHOLE, "99999999999999999999", "number.notWhole"],
    [DECIMAL, "1,5", "number.malformed"],
    [DECIMAL, "NaN", "number.malformed"],
    [JSON_LIST, "{", "json.malformed"],
    [FALSE_BY_DEFAULT, "yes", "choice.unknown"],
    [TRUE_BY_DEFAULT, "0", "choice.unknown"],
  ])("refuses %j %j", (kind, text, error) => {
    expect(readCell(kind, text)).toEqual({ error });
  });

  it("takes an empty cell for nothing, whatever its kind", () => {
    expect(readCell(TEXT, "")).toEqual({ value: undefined });
    expect(readCell(JSON_LIST, "")).toEqual({ value: undefined });
  });
});

describe("writeCell", () => {
  it.each<[Field, unknown, string]>([
    [TEXT, "a", "a"],
    [TEXT, null, ""],
    [WHOLE, 0, "0"],
    [DECIMAL, 0.75, "0.75"],
    [LIST, ["A", "B"], "A;B"],
    [LIST, [], ""],
    [JSON_LIST, [], ""],
    [JSON_LIST, [[0, "Đạt"]], '[[0,"Đạt"]]'],
    [TRUE_BY_DEFAULT, true, ""],
    [TRUE_BY_DEFAULT, false, "false"],
    [FALSE_BY_DEFAULT, true, "true"],
    [FALSE_BY_DEFAULT, false, ""],
  ])("writes %j %j", (kind, value, text) => {
    expect(writeCell(kind, value)).toBe(text);
  });
});
