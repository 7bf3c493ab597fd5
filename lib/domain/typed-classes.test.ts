import { expect, it } from "vitest";
import { DEFAULT_CLASSES } from "./catalogue";
import { typedClasses, writtenClasses } from "./typed-classes";

it("reads what it writes", () => {
  const plain = { classes: DEFAULT_CLASSES, classesEn: null };
  expect(typedClasses(writtenClasses(plain))).toEqual(plain);
  const named = { ...plain, classesEn: { "Hoàn thành tốt": "Good" } };
  expect(typedClasses(writtenClasses(named))).toEqual(named);
  expect(writtenClasses({ classes: [[89.5, "Tốt"]], classesEn: { Tốt: "Good" } })).toBe("89,5: Tốt | Good");
});

it.each([
  ["Từ 90 điểm: Xuất sắc", [90, "Xuất sắc"]],
  ["89,5 – Tốt", [89.5, "Tốt"]],
  ["  50   Hoàn thành  ", [50, "Hoàn thành"]],
  ["0:", [0, ""]],
  ["\u200b90: Tốt \u200b", [90, "Tốt"]],
  ["Không hoàn thành", [Number.NaN, ""]],
  ["90: Tốt |", [90, "Tốt"]],
])("reads %s", (line, threshold) => {
  expect(typedClasses(`\n${line}\n\n`)).toEqual({ classes: [threshold], classesEn: null });
});
