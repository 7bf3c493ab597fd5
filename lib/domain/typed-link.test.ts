import { expect, test } from "vitest";
import { completedLink } from "./typed-link";

test.each([
  ["congdoanangiang.vn/tin-tuc/320", "https://congdoanangiang.vn/tin-tuc/320"],
  ["www.facebook.com/permalink.php?id=1", "https://www.facebook.com/permalink.php?id=1"],
  ["congdoan.vn:8080/bai", "https://congdoan.vn:8080/bai"],
  ["//congdoan.vn/bai", "https://congdoan.vn/bai"],
  ["côngđoàn.vn", "https://côngđoàn.vn"],
])("%s is completed", (typed, meant) => {
  expect(completedLink(typed)).toBe(meant);
});

test.each([
  "https://congdoan.vn/bai",
  "HTTP://congdoan.vn",
  "mailto:a@congdoan.vn",
  "javascript:alert(1)",
  "không phải đường dẫn",
  "bài viết",
  "congdoan",
  "a@congdoan.vn",
  "",
])("%s stays as it was typed", (typed) => {
  expect(completedLink(typed)).toBe(typed);
});
