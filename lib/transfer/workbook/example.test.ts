import { describe, expect, test } from "vitest";
import { vi } from "@/lib/i18n/vi";
import { IMPORTED_KINDS, importedFields } from "@/lib/records/imported";
import { importedWordsIn } from "@/lib/words/imported";
import { exampleOf, exampleTest, titleOfSheet } from "./example";

describe("the example of a template", () => {
  test.each(IMPORTED_KINDS)("of %s is known as such below its title", (kind) => {
    const words = importedWordsIn(kind, vi);
    const fields = importedFields(kind);
    const cells = fields.map(({ name, field, begins }) => exampleOf(words, name, field, begins, "2026"));
    const isExample = exampleTest(
      kind,
      fields.map(({ name }) => name),
      titleOfSheet(vi, words.title),
    );
    expect(isExample(cells, true)).toBe(true);
    expect(
      isExample(
        cells.map(() => null),
        true,
      ),
    ).toBe(false);
  });

  test("is not what says the same in a single cell of another workbook", () => {
    const isExample = exampleTest("chairLinks", ["joined"], "Danh sách");
    expect(isExample([{ moment: "2026-01-05T00:00:00" }], true)).toBe(false);
  });

  test("where only its day tells, is none further down: somebody may have joined on that day", () => {
    const title = titleOfSheet(vi, importedWordsIn("chairLinks", vi).title);
    const isExample = exampleTest("chairLinks", ["joined"], title);
    const day = [{ moment: "2026-01-05T00:00:00" }];
    expect([isExample(day, true), isExample(day, false)]).toEqual([true, false]);
  });

  test("is known in a template that was taken when its day was another", () => {
    const title = titleOfSheet(vi, importedWordsIn("chairLinks", vi).title);
    expect(exampleTest("chairLinks", ["joined"], title)([{ moment: "2021-11-05T00:00:00" }], true)).toBe(
      true,
    );
  });
});
