import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { vi } from "@/lib/i18n/vi";
import { BUNDLE_FILES } from "./bundle";
import type { Problem } from "./problem";
import { problemLines } from "./wording";

function said(problem: Partial<Problem>): string {
  const whole = { file: "units.csv", line: 3, column: "level", key: "required", values: {}, ...problem };
  return problemLines({ errors: [whole], warnings: [], counts: [] })[0] ?? "";
}

/** The keys that a folder's files name, by a pattern with one group. */
function keysIn(folder: string, pattern: RegExp): string[] {
  const sources = readdirSync(folder).filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"));
  const texts = sources.map((name) => readFileSync(join(folder, name), "utf8"));
  return texts.flatMap((text) => [...text.matchAll(pattern)].map((match) => match[1] ?? ""));
}

describe("problemLines", () => {
  it.each<[Partial<Problem>, string]>([
    [
      { key: "choice.unknown", values: { value: "upper" } },
      "units.csv:3:level: Chọn một trong các mục đã cho: “upper”",
    ],
    [{ key: "required", values: { value: "" } }, "units.csv:3:level: Vui lòng nhập mục này"],
    [
      { key: "number.tooLarge", values: { value: "101", maximum: 100 } },
      "units.csv:3:level: Số quá lớn, nhiều nhất 100: “101”",
    ],
    [
      { key: "number.tooSmall", values: { value: "0", minimum: 1, at: "minimum" } },
      "units.csv:3:level: Số quá nhỏ, ít nhất 1 (mục minimum): “0”",
    ],
    [{ key: "bundle.unknown.units", values: { value: "Z" } }, "units.csv:3:level: Không có đơn vị “Z”"],
    [
      { key: "bundle.notUtf8", column: "" },
      "units.csv:3: Tệp không phải UTF-8: lưu lại thành “CSV UTF-8 (dấu phẩy)”",
    ],
  ])("says %j", (problem, line) => {
    expect(said(problem)).toBe(line);
  });

  it("tells warnings first, then errors, each with their total, and no more lines than anybody reads", () => {
    const problem: Problem = { file: "units.csv", line: 2, column: "code", key: "required", values: {} };
    const lines = problemLines({
      errors: [problem],
      warnings: Array.from({ length: 102 }, () => problem),
      counts: [],
    });
    expect(lines).toHaveLength(104);
    expect(lines[0]).toBe("units.csv:2:code: cảnh báo: Vui lòng nhập mục này");
    expect(lines.slice(100)).toEqual([
      "… và 2 mục nữa",
      "102 cảnh báo; các dòng này vẫn được nạp.",
      "units.csv:2:code: Vui lòng nhập mục này",
      "1 lỗi. Chưa ghi gì vào cơ sở dữ liệu.",
    ]);
  });

  it("has words for every key that a schema or a check names", () => {
    const schemas = keysIn("lib/schemas", /(?:error: |missingOr\(|message: )"([a-zA-Z.]+)"/g);
    const cells = keysIn("lib/transfer", /error: "([a-zA-Z.]+)"/g);
    const checks = ["lib/transfer", "lib/transfer/check"].flatMap((folder) =>
      keysIn(folder, /"(bundle\.[a-zA-Z.]+)"/g),
    );
    const files = new Set<string>(Object.values(BUNDLE_FILES).map(({ name }) => name));
    const keys = [...new Set([...schemas, ...cells, ...checks])].filter((key) => !files.has(key));
    expect(keys.length).toBeGreaterThan(40);
    const unsaid = keys.filter(
      (key) => key !== "invalid" && said({ key }).endsWith(`: ${vi.errors.invalid}`),
    );
    expect([...unsaid, ...keys.filter((key) => said({ key }).endsWith(key))]).toEqual([]);
  });
});
