import { expect, it } from "vitest";
import { ownWords } from "./catalogue";

it("a figure and its percent sign stay on one line", () => {
  expect(ownWords({ language: "vi" }, "Kết nối từ 20 % người lao động")).toBe(
    "Kết nối từ 20\u00a0% người lao động",
  );
});
