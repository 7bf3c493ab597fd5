import { expect, it } from "vitest";
import { ownWords } from "./catalogue";

it("a figure and its percent sign stay on one line", () => {
  expect(ownWords({ language: "vi" }, "Kết nối từ 20 % người lao động")).toBe(
    "Kết nối từ 20\u00a0% người lao động",
  );
});

it("what a federation names is read in English where it gives an English name", () => {
  const newsletter = { name: "Bản tin nội bộ", nameEn: "Newsletter" };
  expect(ownWords({ language: "vi" }, newsletter)).toBe("Bản tin nội bộ");
  expect(ownWords({ language: "en" }, newsletter)).toBe("Newsletter");
  expect(ownWords({ language: "en" }, { ...newsletter, nameEn: null })).toBe("Bản tin nội bộ");
  expect(ownWords({ language: "en" }, { name: "Tin, bài", nameEn: null })).toBe("Article");
});
