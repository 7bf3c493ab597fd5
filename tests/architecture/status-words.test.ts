import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const PLANTED = [
  'const t = useTranslations("status");',
  "speech.t(`status.MET`)",
  'speech.t("status.MET")',
  "statusWords(speech, { status })",
];

/** Lines that translate a status by themselves and so do not know the year's last day. */
function ownWords(lines: readonly string[]): string[] {
  return lines.filter((line) => /Translations\("status"\)|\bt\(["`]status\./.test(line));
}

it("only lib/words/status and components/status put a status in words", () => {
  expect(ownWords(PLANTED)).toHaveLength(3);
  const files = execFileSync("git", ["ls-files", "app", "components", "lib"], { encoding: "utf8" })
    .split("\n")
    .filter(
      (path) =>
        /\.tsx?$/.test(path) &&
        !/^(components\/status\/|lib\/words\/status\.ts)/.test(path) &&
        existsSync(path),
    );
  expect(files.length).toBeGreaterThan(0);
  expect(files.filter((path) => ownWords(readFileSync(path, "utf8").split("\n")).length > 0)).toEqual([]);
});
