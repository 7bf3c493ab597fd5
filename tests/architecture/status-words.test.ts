import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const PLANTED = [
  'const t = useTranslations("status");',
  'const words = statusWordsIn(await getTranslations("status"));',
];

/** Lines that translate a status by themselves and so do not know the year's last day. */
function ownWords(lines: readonly string[]): string[] {
  return lines.filter((line) => /Translations\("status"\)/.test(line) && !/statusWordsIn\(/.test(line));
}

it("only components/status puts a status in words", () => {
  expect(ownWords(PLANTED)).toHaveLength(1);
  const files = execFileSync("git", ["ls-files", "app", "components", "lib"], { encoding: "utf8" })
    .split("\n")
    .filter((path) => /\.tsx?$/.test(path) && !path.startsWith("components/status/") && existsSync(path));
  expect(files.filter((path) => ownWords(readFileSync(path, "utf8").split("\n")).length > 0)).toEqual([]);
});
