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

describe("messages", () => {
  const vietnamese = leaves(vi);
  const english = leaves(en);

  it("have the same keys in both languages", () => {
    expect([...english.keys()].sort()).toEqual([...vietnamese.keys()].sort());
  });

  it("take the same arguments in both languages", () => {
    const argumentsIn = (messages: Map<string, string>) =>
      Object.fromEntries(
        [...messages].map(([key, message]) => [key, [...new Set(argumentsOf(message))].sort()]),
      );
    expect(argumentsIn(english)).toEqual(argumentsIn(vietnamese));
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
