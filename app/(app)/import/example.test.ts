import { describe, expect, test } from "vitest";
import { vi } from "@/lib/i18n/vi";
import { IMPORTED_KINDS, importedFields } from "@/lib/records/imported";
import { importedWordsIn } from "@/lib/words/imported";
import { exampleOf, exampleTest, titleOfSheet } from "./example";

describe("the example of a template", () => {
  test.each(IMPORTED_KINDS)("of %s is known as such below its title", (kind) => {
    const words = importedWordsIn(kind, vi);
    const fields = importedFields(kind);
    const cells = fields.map(({ name, field, begins }) => exampleOf(words, name, field, begins));
    const isExample = exampleTest(
      kind,
      fields.map(({ name }) => name),
      titleOfSheet(vi, words.title),
    );
    expect(isExample(cells)).toBe(true);
    expect(isExample(cells.map(() => null))).toBe(false);
  });

  test("is not what says the same in a single cell of another workbook", () => {
    expect(exampleTest("chairLinks", ["joined"], "Danh sách")([{ moment: "2021-11-05T00:00:00" }])).toBe(
      false,
    );
  });
});
