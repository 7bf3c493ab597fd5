import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { fieldsOfMeasure, MEASURE_TYPES } from "@/lib/domain/measure";
import { measure } from "@/lib/schemas/measure";
import { BUNDLE_FILES } from "@/lib/transfer/bundle";

const PAGE = readFileSync("docs/bundle.md", "utf8");
const ROW = /^\| `(\w+\.csv)` \| (.*) \|$/gm;
const MEASURE = /^ {4}(\{"type":.*\})$/gm;

test("docs/bundle.md names the files, columns and keys that are read and written", () => {
  const told = [...PAGE.matchAll(ROW)].map(([, name, cell = ""]) => {
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

test("docs/bundle.md tells each measure with all that it may say", () => {
  const told = [...PAGE.matchAll(MEASURE)].map(([, text = ""]) => measure.parse(JSON.parse(text)));
  expect(told.map((each) => [each.type, Object.keys(each)])).toEqual(
    MEASURE_TYPES.map((type) => [type, ["type", ...fieldsOfMeasure(type).map(([name]) => name)]]),
  );
});
