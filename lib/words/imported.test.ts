import { expect, test } from "vitest";
import { en } from "@/lib/i18n/en";
import { vi } from "@/lib/i18n/vi";
import { IMPORTED_KINDS, importedFields } from "@/lib/records/imported";
import { choiceWords, importedWordsIn } from "./imported";

const EVERY = IMPORTED_KINDS.flatMap((kind) => [
  { kind, language: "vi", words: importedWordsIn(kind, vi) },
  { kind, language: "en", words: importedWordsIn(kind, en) },
]);

test.each(EVERY)("$kind has its words in $language: title, every field and choice", ({ kind, words }) => {
  const fields = importedFields(kind);
  expect(fields.length).toBeGreaterThan(2);
  expect(words.title).not.toBe(kind);
  expect(fields.filter(({ name }) => words.label(name) === name).map(({ name }) => name)).toEqual([]);
  const choices = fields.flatMap(({ field }) => Object.entries(choiceWords(field, [words])));
  expect(choices.filter(([value, [name]]) => name === value)).toEqual([]);
});

test.each(EVERY)("$kind in $language: no two fields share a name or another heading", ({ kind, words }) => {
  const headings = importedFields(kind).flatMap(({ name }) => [...new Set(words.headings(name))]);
  const twice = headings.filter((heading, index) => headings.indexOf(heading) !== index);
  expect(twice).toEqual([]);
});
