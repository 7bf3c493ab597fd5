import { expect, test } from "vitest";
import { vi } from "@/lib/i18n/vi";
import { importedFields } from "@/lib/records/imported";
import { importedWordsIn } from "@/lib/words/imported";
import { exampleOf, titleOfSheet } from "./example";
import type { GridCell } from "./grid";
import { readWorkbook } from "./sheets";

const KIND = "enquiries";
const words = importedWordsIn(KIND, vi);
const fields = importedFields(KIND);
const title = titleOfSheet(vi, words.title);
const heads = fields.map(({ name }) => words.headings(name)[0] ?? name);
const example = fields.map(({ name, field, begins }) => exampleOf(words, name, field, begins, "2026"));

function read(kind: "enquiries" | "all", ...below: GridCell[][]) {
  const grids = [{ name: words.title, rows: [[title], heads, ...below] }];
  return readWorkbook(grids, { kind, name: "mau.xlsx", sheets: null, shared: {} }, async () => null);
}

test.each(["enquiries", "all"] as const)(
  "a template that holds its own example alone is told as such, read as %s",
  async (kind) => {
    await expect(read(kind, example)).rejects.toMatchObject({ reason: "onlyExample" });
    await expect(read(kind)).rejects.toMatchObject({ reason: "empty" });
  },
);

test("a sheet whose headings take two rows is read from the third on", async () => {
  const lower = heads.map((head, at) => (at < heads.length - 2 ? null : head));
  const upper = heads.slice(0, -2).concat("Chi tiết");
  const row = ["LX", ...heads.slice(1).map(() => null), "x"];
  const grids = [{ name: words.title, rows: [[title], upper, lower, row] }];
  const { sheets } = await readWorkbook(
    grids,
    { kind: KIND, name: "mau.xlsx", sheets: null, shared: {} },
    async () => null,
  );
  expect(sheets[0]?.found).toMatchObject({ headLine: 2, rows: 1 });
  expect(sheets[0]?.found.columns.slice(0, heads.length).map(({ field }) => field)).toEqual(
    fields.map(({ name }) => name),
  );
  expect([...(sheets[0]?.lines.keys() ?? [])]).toEqual([4]);
});
