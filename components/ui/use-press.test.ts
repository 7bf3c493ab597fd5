import { expect, it } from "vitest";
import { refusalWords } from "./use-press";

it("says what is wrong with the one field, and of an empty one nothing that does not name it", () => {
  const refused = (code: string, message: string) =>
    refusalWords({ ok: false, message: "Có mục cần sửa", errors: [{ path: "title", code, message }] });
  expect(refused("text.tooLong", "Tên dài quá")).toBe("Tên dài quá");
  expect(refused("required", "Vui lòng nhập mục này")).toBe("Có mục cần sửa");
  expect(refusalWords({ ok: false, message: "Có mục cần sửa" })).toBe("Có mục cần sửa");
});
