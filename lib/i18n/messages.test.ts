import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { en } from "./en";
import { localeOf } from "./locale";
import { vi } from "./vi";

interface Tree {
  [key: string]: string | Tree;
}

function leaves(tree: Tree, path = ""): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === "string" ? [[`${path}${key}`, value] as const] : [...leaves(value, `${path}${key}.`)],
    ),
  );
}

const argumentsOf = (message: string) =>
  [...message.matchAll(/\{(\w+)[,}]|<(\w+)>/g)].map((match) => match[1] ?? match[2]);

/** Letters that no English word has. */
const VIETNAMESE = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/i;
/** Said alike in both languages. */
const ALIKE = [
  "ui.csv",
  "form.datePlaceholder",
  "form.instantPlaceholder",
  ...["FACEBOOK", "ZALO", "VIBER", "TIKTOK"].map((platform) => `recordScreens.choices.${platform}`),
];
/** Places of codes, which are no counts. */
const TEXTS = ["code", "codes"];
/** Words that end in s and are no plurals. */
const SINGULAR = /(?:ss|us|is|was|has|needs|counts|grassroots)$/;

function thrown(error: Error): never {
  throw error;
}

/** A message with the same number wherever it has a place. */
function said(t: unknown, key: string, message: string, count: number): string {
  const values = Object.fromEntries(
    argumentsOf(message).map((name = "") => [name, TEXTS.includes(name) ? "U5" : count]),
  );
  const tags = Object.fromEntries([...message.matchAll(/<(\w+)>/g)].map(([, tag = ""]) => [tag, String]));
  const { markup } = t as { markup: (key: string, values: object) => string };
  return markup(key, { ...values, ...tags, ...(message.includes("select") ? { direction: "up" } : {}) });
}

/** What is wrong with what a message says of a number. */
function wrongly(locale: "vi" | "en", key: string, text: string): string[] {
  const left = /[{}#]/.test(text) ? [`${key}: ${text}`] : [];
  if (locale === "vi") return left;
  const plurals = [
    ...text.matchAll(/(?<![\d,.])1 (?:(?:other|upper-level|grassroots|full-time) )?([a-z-]+s)\b/g),
  ];
  return [
    ...left,
    ...plurals.filter(([, word = ""]) => !SINGULAR.test(word)).map(([part]) => `${key}: ${part}`),
  ];
}

describe("messages", () => {
  const vietnamese = leaves(vi);
  const english = leaves(en);

  it("have the same keys in both languages", () => {
    expect([...english.keys()].sort()).toEqual([...vietnamese.keys()].sort());
  });

  it("name no platform but where it is chosen: another federation has others", () => {
    const naming = [...vietnamese, ...english].flatMap(([key, message]) =>
      /Zalo|Viber|Facebook|TikTok/.test(message) ? [key.replace(/[^.]+$/, "")] : [],
    );
    expect([...new Set(naming)]).toEqual(["recordScreens.choices."]);
  });

  it("take the same arguments in both languages", () => {
    const argumentsIn = (messages: Map<string, string>) =>
      Object.fromEntries(
        [...messages].map(([key, message]) => [key, [...new Set(argumentsOf(message))].sort()]),
      );
    expect(argumentsIn(english)).toEqual(argumentsIn(vietnamese));
  });

  it.each([
    ["vi", vietnamese],
    ["en", english],
  ] as const)("say every count of %s", (locale, messages) => {
    const t = createTranslator({ locale, messages: locale === "vi" ? vi : en, onError: thrown });
    const unsaid = [...messages].flatMap(([key, message]) =>
      [0, 1, 2].flatMap((count) => wrongly(locale, key, said(t, key, message, count))),
    );
    expect(unsaid).toEqual([]);
  });

  it("of one thing speak of one in English", () => {
    expect(wrongly("en", "planted", "1 units need 1 other days, 1/1 units, 1 class was")).toHaveLength(3);
  });

  it("are in English, but for quotations and names", () => {
    const untranslated = [...english].filter(([key, message]) => {
      const own = message.replace(/“[^”]*”/g, "");
      const same =
        vietnamese.get(key) === message && /\p{L}{3}/u.test(message.replace(/\{\w+\}|<\/?\w+>/g, ""));
      return VIETNAMESE.test(own) || (same && !ALIKE.includes(key));
    });
    expect(untranslated).toEqual([]);
  });

  it("call whoever reads them by one word", () => {
    expect([...vietnamese].filter(([, message]) => /anh chị/i.test(message))).toEqual([]);
  });

  it("are stored composed", () => {
    const decomposed = [...vietnamese, ...english].filter(
      ([, message]) => message !== message.normalize("NFC"),
    );
    expect(decomposed).toEqual([]);
  });

  it("count in words", () => {
    const form = createTranslator({ locale: "vi", messages: vi, namespace: "form" });
    expect(form("errorSummary", { count: 3 })).toBe("Có 3 lỗi cần sửa");
  });

  it("fall back to Vietnamese", () => {
    expect([localeOf("en"), localeOf("fr"), localeOf(undefined)]).toEqual(["en", "vi", "vi"]);
  });
});
