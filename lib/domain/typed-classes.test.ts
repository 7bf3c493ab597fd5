import { expect, it } from "vitest";
import { DEFAULT_CLASSES } from "./catalogue";
import { typedClasses, writtenClasses } from "./typed-classes";

it("reads what it writes", () => {
  expect(typedClasses(writtenClasses(DEFAULT_CLASSES))).toEqual(DEFAULT_CLASSES);
  expect(writtenClasses([[89.5, "Tốt"]])).toBe("89,5: Tốt");
});

it.each([
  ["Từ 90 điểm: Xuất sắc", [90, "Xuất sắc"]],
  ["89,5 – Tốt", [89.5, "Tốt"]],
  ["  50   Hoàn thành  ", [50, "Hoàn thành"]],
  ["0:", [0, ""]],
  ["\u200b90: Tốt \u200b", [90, "Tốt"]],
  ["Không hoàn thành", [Number.NaN, ""]],
])("reads %s", (line, threshold) => {
  expect(typedClasses(`\n${line}\n\n`)).toEqual([threshold]);
});
