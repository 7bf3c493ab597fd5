import { expect, it } from "vitest";
import { planSubject, tenths } from "./said";

it.each([
  [2, 3, 66.6],
  [1_999, 2_000, 99.9],
  [45, 48, 93.7],
  [3, 3, 100],
  [0, 7, 0],
  [1, 0, null],
  [null, 3, null],
])("%j of %j is %j in a hundred: a report rounds down", (numerator, denominator, expected) => {
  expect(tenths(numerator, denominator)).toBe(expected);
});

it.each([
  [
    "Kế hoạch đẩy mạnh công tác truyền thông Công đoàn Việt Nam năm 2021",
    "đẩy mạnh công tác truyền thông Công đoàn Việt Nam",
  ],
  ["Kế hoạch truyền thông Hà Sơn 2026", "truyền thông Hà Sơn"],
  ["Kế hoạch về công tác tuyên truyền", "công tác tuyên truyền"],
  ["Chương trình 05", "“Chương trình 05”"],
])("a report is about what its plan is: %s", (title, expected) => {
  expect(planSubject({ title })).toBe(expected);
});
