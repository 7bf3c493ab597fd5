import { expect, it } from "vitest";
import { keptName } from "./file";

it.each([
  ["Ảnh lễ phát động.JPG", "jpg", "Ảnh lễ phát động.jpg"],
  ["../../etc/passwd", "pdf", "passwd.pdf"],
  ["C:\\Users\\an\\bao cao.docx", "docx", "bao cao.docx"],
  ["anh\u202Egpj.exe", "png", "anhgpj.png"],
  ["a\0b\r\nc.png", "png", "abc.png"],
  ["\ud800.png", "png", "\ufffd.png"],
  ["", "xlsx", "tep.xlsx"],
  ["...", "pdf", "tep.pdf"],
  [".htaccess", "jpg", "htaccess.jpg"],
  ['a"; filename="b.html', "pdf", "a_; filename=_b.pdf"],
  ["ảnh".normalize("NFD"), "jpg", "ảnh.jpg"],
] as const)("%j of type %s is kept as %j", (given, type, kept) => {
  expect(keptName(given, type)).toBe(kept);
});

it("keeps no name without end", () => {
  expect([...keptName("ă".repeat(5_000), "pdf")].length).toBe(124);
});
