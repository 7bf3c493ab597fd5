import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { isolated } from "./isolated";
import { isolating } from "./isolating";
import { vi } from "./vi";

const [RLO, LRI, FSI, PDI] = ["\u202E", "\u2066", "\u2068", "\u2069"];

describe("text in a sentence", () => {
  it.each(["LĐLĐ huyện Châu Phú", "1.234", "97,6 %", "“3 tại chỗ”", ""])("stays as it is: %s", (text) => {
    expect(isolated(text)).toBe(text);
  });

  it.each([
    ["an override that is never closed", `Long${RLO} Xuyên`, `${FSI}Long${RLO} Xuyên${PDI}`],
    ["letters from the right", "اتحاد", `${FSI}اتحاد${PDI}`],
    ["a close without its open", `Long${PDI}${RLO} Xuyên`, `${FSI}Long${RLO} Xuyên${PDI}`],
    ["an open without its close", `Long${LRI} Xuyên`, `${FSI}Long${LRI} Xuyên${PDI}${PDI}`],
  ])("is shut in where it holds %s", (_, text, shut) => {
    expect(isolated(text)).toBe(shut);
    expect(isolated(shut)).toBe(`${FSI}${shut}${PDI}`);
  });
});

describe("words", () => {
  const words = isolating(createTranslator({ locale: "vi", messages: vi, namespace: "overview.reporters" }));
  const name = `Bắc${RLO} Ninh`;

  it("isolate the names that they are bound to, and nothing else", () => {
    const said = words("lacking", { count: "12", names: name });
    expect(said).toBe(`12 CĐCS chưa cử, thuộc ${FSI}${name}${PDI}`);
    expect(words.markup("lacking", { count: "12", names: name })).toBe(said);
    expect(words.has("lacking")).toBe(true);
  });

  it("isolate what a tag's function puts into them", () => {
    const { rich } = isolating(createTranslator({ locale: "vi", messages: vi, namespace: "overview" }));
    expect(rich("causes", { list: () => name })).toBe(`Vướng ở tỉnh: ${FSI}${name}${PDI}.`);
    expect(rich("causes", { list: () => 12 })).toEqual(["Vướng ở tỉnh: ", 12, "."]);
  });
});
