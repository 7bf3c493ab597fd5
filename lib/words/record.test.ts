import { describe, expect, it } from "vitest";
import { en } from "@/lib/i18n/en";
import { vi } from "@/lib/i18n/vi";
import { LISTED_KINDS, listedOf } from "@/lib/records/all";
import { choicesInOrder, recordWordsIn } from "./record";

describe.each([
  ["vi", vi],
  ["en", en],
] as const)("the words of records in %s", (language, { recordScreens: messages }) => {
  it("has one for every choice", () => {
    const choices = LISTED_KINDS.flatMap((kind) =>
      Object.values(listedOf(kind).fields).flatMap((field) =>
        field.kind === "choice" ? field.of.map((value) => ({ kind, value })) : [],
      ),
    );
    expect(choices.length).toBeGreaterThan(10);
    const wordless = choices.filter(
      ({ kind, value }) => recordWordsIn(kind, { messages, language }).choice(value) === value,
    );
    expect(wordless).toEqual([]);
  });
});

it("values are said as people write them, and nothing as null", () => {
  const { words, named } = recordWordsIn("enquiries", { messages: vi.recordScreens, language: "vi" });
  expect(words("receivedAt", "2021-11-05T14:05:00+07:00")).toBe("14:05 05/11/2021");
  expect(words("answeredAt", null)).toBeNull();
  const untitled = {
    id: "1",
    version: 1,
    unit: { code: "LX", name: "LX" },
    values: {},
    standing: "open",
    withdrawn: false,
  } as const;
  expect(named(untitled)).toBe("Câu hỏi không ghi nội dung");
  expect(
    recordWordsIn("facilities", { messages: vi.recordScreens, language: "vi" }).words("quantity", 1200),
  ).toBe("1.200");
});

it("choices follow one another as their words do", () => {
  const kinds = ["LOUDSPEAKER", "NOTICE_BOARD", "OTHER", "OUTDOOR_SIGN"];
  expect(choicesInOrder(vi.recordScreens).filter((value) => kinds.includes(value))).toEqual([
    ...["NOTICE_BOARD", "OUTDOOR_SIGN", "LOUDSPEAKER", "OTHER"],
  ]);
});
