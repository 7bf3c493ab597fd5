import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

// Units may be very many: they are chosen from a LongSelect or found, never from a select alone.

const SELECT =
  /<(?:Select|SelectField|HeldSelect)\b(?:(?!\/>).)*?\boptions=\{(?:(?!\/>).)*?\b\w*[uU]nit\w*[(.)}]/s;
/** As many as a search shows are few. */
const FEW = ["components/unit-choice/found-without-script.tsx"];

/** The elements of a source, each as it is written. */
function broken(source: string): boolean {
  return source.split(/(?=<[A-Z])/).some((element) => SELECT.test(element));
}

it("knows a select of units", () => {
  expect(broken('<Select name="unit" options={[any, ...unitOptions(units)]} />')).toBe(true);
  expect(broken('<SelectField name="unit" options={units.map((unit) => unit.code)} />')).toBe(true);
  expect(broken('<LongSelect name="unit" options={unitOptions(units)} />')).toBe(false);
  expect(broken('<Select name="unit" options={levels} />')).toBe(false);
});

it("lets units be searched wherever one is chosen", () => {
  const found = globSync("components/**/*.tsx").filter(
    (file) => !FEW.includes(file) && broken(readFileSync(file, "utf8")),
  );
  expect(found).toEqual([]);
});
