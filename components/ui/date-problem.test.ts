import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { parseTypedDate } from "@/lib/format";
import { vi } from "@/lib/i18n/vi";
import { dateProblem, yearWarning } from "./date-problem";

const t = createTranslator({ locale: "vi", messages: vi, namespace: "form" });

it.each([
  ["31/02/2021", "Tháng 2/2021 không có ngày 31. Nhập theo dạng ngày/tháng/năm."],
  ["05/13/2021", "Không có tháng 13. Nhập theo dạng ngày/tháng/năm."],
  ["hôm qua", "Nhập theo dạng ngày/tháng/năm, ví dụ 07/03/2026."],
  ["", undefined],
  ["05112021", undefined],
])("what is wrong with %o: %s", (text, words) => {
  expect(dateProblem(parseTypedDate(text), t, "2026-03-07")).toBe(words);
});

it.each([
  ["07/03/2026", undefined],
  ["08/03/2026", "Ngày không được sau hôm nay, 07/03/2026."],
  ["", undefined],
])("of what has happened, %o: %s", (text, words) => {
  expect(dateProblem(parseTypedDate(text), t, "2026-03-07", true)).toBe(words);
  expect(dateProblem(parseTypedDate(text), t, "2026-03-07")).toBe(undefined);
});

describe("a day of another year", () => {
  it.each([
    ["1999-01-01", { year: "1999", current: "2021" }],
    ["2020-12-31", { year: "2020", current: "2021" }],
    ["2021-01-01", null],
    ["2022-01-01", null],
  ])("%s", (on, warning) => {
    expect(yearWarning(on, "2021-11-05")).toEqual(warning);
  });
});
