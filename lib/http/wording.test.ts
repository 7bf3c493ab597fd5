import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { Failure } from "@/lib/db/failure";
import { en } from "@/lib/i18n/en";
import { vi } from "@/lib/i18n/vi";
import { failureWords, fieldErrors, fieldErrorWords, problemsIn } from "./wording";

/** A schema's texts of two parts are all keys; elsewhere keys stand among others. */
const SCHEMAS = [/"([a-z]+\.[a-zA-Z]+)"/g, /(?:error|message): "([a-z]+)"/g];
/** How else the code of a field's error is written: by an action, a question, or as why something is weak. */
const NAMED = [
  /fieldError\([^,()]+, "([a-zA-Z.]+)"[,)]/g,
  /code: "([a-z]+\.[a-zA-Z]+)"/g,
  /(?:\?|return|:) "((?:object|password)\.[a-zA-Z]+)"/g,
];

function codesIn(folder: string, named: readonly RegExp[]): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const sources = names.filter((name) => /(?<!\.test)\.ts$/.test(name) && !name.startsWith("generated"));
  const texts = sources.map((name) => readFileSync(join(folder, name), "utf8"));
  return texts.flatMap((text) =>
    named.flatMap((pattern) => [...text.matchAll(pattern)].map(([, code = ""]) => code)),
  );
}

const elsewhere = ["lib/actions", "lib/auth", "lib/db", "lib/queries"];
const codes = [
  ...new Set([...codesIn("lib/schemas", SCHEMAS), ...elsewhere.flatMap((folder) => codesIn(folder, NAMED))]),
];

it("finds the codes that schemas, actions and questions answer", () => {
  expect(codes).toEqual(
    expect.arrayContaining([
      "date.beforeYear",
      "date.future",
      "interval.empty",
      "object.unknownKey",
      "required",
    ]),
  );
  expect(codes).toEqual(expect.arrayContaining(["password.common", "password.wrong", "code.unknown"]));
});

it.each(["vi", "en"] as const)("has words of its own in %s for every code of a field's error", (locale) => {
  const errors = codes.map((code) => ({ path: "field", code, message: code }));
  const said = fieldErrors(new Failure("INVALID", { errors }), locale) ?? [];
  const unsaid = said.filter(({ message }) => message === vi.errors.invalid || message === en.errors.invalid);
  expect(said).toHaveLength(codes.length);
  expect(unsaid.map(({ code }) => code)).toEqual([]);
});

it.each([
  [
    { of: "bytes", most: 65_536, size: 70_000 },
    "Nội dung gửi lên quá lớn: 69\u00A0KB, nhận nhiều nhất 64\u00A0KB",
  ],
  [{ of: "bytes", most: 5 * 1_048_576 }, "Nội dung gửi lên quá lớn: nhận nhiều nhất 5\u00A0MB"],
  [
    { of: "rows", most: 50_000 },
    "Danh sách này dài hơn 50.000 dòng: lọc theo đơn vị, loại hoặc tháng rồi tải từng phần",
  ],
  [{ of: "points", most: 50_000_000 }, "Ảnh có hơn 50.000.000 điểm ảnh: thu nhỏ rồi chọn lại"],
] as const)("says how much is too much: %o", (excess, words) => {
  expect(failureWords("TOO_LARGE", "vi", { excess })).toBe(words);
});

it("names figures by the brackets that the words of errors have", () => {
  for (const words of [vi.errors, en.errors])
    expect(JSON.stringify(words).slice(1, -1)).not.toMatch(/\{[a-z]/);
  const twice = { path: "people.1.login", code: "account.listedTwice", message: "", figures: { line: 2 } };
  expect(fieldErrors(new Failure("INVALID", { errors: [twice] }), "vi")).toMatchObject([
    { message: "Trùng với dòng 2 của danh sách" },
  ]);
});

it("shuts in what could turn a name's sentence around", () => {
  const at = "2026-11-05T01:30:00Z";
  const by = "Lê\u202E An";
  const lock = { id: "", period: "2026", unit: null, closedAt: at, closedBy: by, reason: null };
  const shut = "\u2068Lê\u202E An\u2069";
  expect(failureWords("PERIOD_LOCKED", "vi", { lock })).toContain(`: ${shut} khóa lúc 08:30`);
  expect(failureWords("DUPLICATE", "vi", { done: { what: "closed", by, at } })).toBe(
    `Kỳ này đã khóa từ trước: ${shut} khóa lúc 08:30 05/11/2026`,
  );
  expect(fieldErrorWords({ code: "reorganisation.unknown", figures: { unit: by } }, "vi")).toBe(
    `Không có đơn vị “${shut}”`,
  );
});

it("says when what is sent again was saved", () => {
  const saved = { data: {}, at: "2026-11-05T01:30:00Z" };
  expect(failureWords("KEY_REUSED", "vi", { saved })).toBe(
    "Lần gửi trước đã được lưu lúc 08:30 05/11/2026; phần vừa sửa thì chưa",
  );
});

it("gives an example of the day on which it is read", () => {
  expect(fieldErrorWords({ code: "date.typed" }, "vi", "2026-03-07")).toBe("Viết ngày như 07/03/2026");
  expect(fieldErrorWords({ code: "period.malformed" }, "en", "2026-03-07")).toBe(
    "Write a period as 2026, 2026-Q3 or 2026-09",
  );
});

it("says the bound that a figure or a length does not keep, and gives programs no more than before", () => {
  const figures = { least: 1_000 };
  const errors = [{ path: "quantity", code: "number.tooSmall", message: "number.tooSmall", figures }];
  expect(fieldErrors(new Failure("INVALID", { errors }), "vi")).toEqual([
    { path: "quantity", code: "number.tooSmall", message: "Số quá nhỏ, ít nhất 1.000" },
  ]);
});

it.each([
  [{ code: "number.notWhole", figures: { least: 0, most: 1_000 } }, "Nhập số nguyên, từ 0 đến 1.000"],
  [{ code: "number.tooSmall", figures: { above: 0 } }, "Số quá nhỏ, phải lớn hơn 0"],
  [{ code: "choice.unknown", figures: { among: "A, B" } }, "Chọn một trong các mục đã cho: A, B"],
  [
    { code: "interval.empty", figures: { limit: "2021-11-05" } },
    "Ngày kết thúc phải sau ngày bắt đầu, 05/11/2021",
  ],
  [
    { code: "enquiry.answeredBeforeReceived", figures: { limit: "2021-11-05T08:30:00+07:00" } },
    "Trả lời không được trước lúc nhận, 08:30 05/11/2021",
  ],
  [
    { code: "code.unknown", figures: { nearest: "2021-99-99T25:61:00Z" } },
    "Không có mã này; gần giống nhất: 2021-99-99T25:61:00Z",
  ],
  [{ code: "date.malformed" }, "Ngày không hợp lệ; viết như 07/03/2026 (phần mềm: 2026-03-07)"],
  [{ code: "date.future", figures: { today: "2021-11-05" } }, "Ngày không được sau hôm nay, 05/11/2021"],
  [
    { code: "code.unknown", figures: { nearest: "A (CĐCS A)" } },
    "Không có mã này; gần giống nhất: A (CĐCS A)",
  ],
])("says what is allowed: %o", (error, words) => {
  expect(fieldErrorWords(error, "vi", "2026-03-07")).toBe(words);
});

it("says the bound beside a field of a form in the address", () => {
  const wrong = { path: "minimum", message: "number.tooLarge", figures: { most: 100 } };
  expect(problemsIn([wrong], "vi")[0]?.message).toBe("Số quá lớn, nhiều nhất 100");
});

it("says a bound to the last figure in which it was stated", () => {
  const error = { code: "measure.toleranceTooLarge", figures: { limit: 66.66 } };
  expect(fieldErrorWords(error, "vi")).toBe("Biên độ phải nhỏ hơn tỷ lệ, 66,66");
});
