import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { BUNDLE_FILES } from "@/lib/transfer/bundle";

const ROW = /^\| `(\w+\.csv)` \| (.*) \|$/gm;

test("docs/bundle.md names the files, columns and keys that are read and written", () => {
  const page = readFileSync("docs/bundle.md", "utf8");
  const told = [...page.matchAll(ROW)].map(([, name, cell = ""]) => {
    const columns = cell.replace(/\([^)]*\)/g, "").replace(/:.*$/, "");
    const words = columns.split(",").map((column) => column.trim().split(" ")[0] ?? "");
    return {
      name,
      columns: words.map((word) => word.replaceAll("*", "")),
      key: words.filter((word) => word.startsWith("**")).map((word) => word.replaceAll("*", "")),
    };
  });
  expect(told).toEqual(
    Object.values(BUNDLE_FILES).map(({ name, columns, key }) => ({
      name,
      columns: [...columns],
      key: [...key],
    })),
  );
});
