import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { Failure } from "@/lib/db/failure";
import { en } from "@/lib/i18n/en";
import { vi } from "@/lib/i18n/vi";
import { fieldErrors } from "./wording";

/** A schema's texts of two parts are all keys; elsewhere keys stand among others. */
const SCHEMAS = [/"([a-z]+\.[a-zA-Z]+)"/g, /(?:error|message): "([a-z]+)"/g];
/** How else the code of a field's error is written: by an action, a question, or as why something is weak. */
const NAMED = [
  /fieldError\([^,()]+, "([a-zA-Z.]+)"\)/g,
  /code: "([a-z]+\.[a-zA-Z]+)"/g,
  /(?:\?|return|:) "((?:object|password)\.[a-zA-Z]+)"/g,
];

function codesIn(folder: string, named: readonly RegExp[]): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const sources = names.filter((name) => /(?<!\.test)\.ts$/.test(name) && !name.startsWith("generated"));
  const texts = sources.map((name) => readFileSync(join(folder, name), "utf8"));
  return texts.flatMap((text) =>
    named.flatMap((pattern) => [...text.matchAll(pattern)].map(([, code = ""]) => code)),
  );
}

const elsewhere = ["lib/actions", "lib/auth", "lib/db", "lib/queries"];
const codes = [
  ...new Set([...codesIn("lib/schemas", SCHEMAS), ...elsewhere.flatMap((folder) => codesIn(folder, NAMED))]),
];

it("finds the codes that schemas, actions and questions answer", () => {
  expect(codes).toEqual(
    expect.arrayContaining([
      "date.beforeYear",
      "date.future",
      "interval.empty",
      "object.unknownKey",
      "required",
    ]),
  );
  expect(codes).toEqual(expect.arrayContaining(["password.common", "password.wrong", "code.unknown"]));
});

it.each(["vi", "en"] as const)("has words of its own in %s for every code of a field's error", (locale) => {
  const errors = codes.map((code) => ({ path: "field", code, message: code }));
  const said = fieldErrors(new Failure("INVALID", { errors }), locale) ?? [];
  const unsaid = said.filter(({ message }) => message === vi.errors.invalid || message === en.errors.invalid);
  expect(said).toHaveLength(codes.length);
  expect(unsaid.map(({ code }) => code)).toEqual([]);
});

it("says the bound that a figure or a length does not keep, and gives programs no more than before", () => {
  const figures = { least: 1_000 };
  const errors = [{ path: "quantity", code: "number.tooSmall", message: "number.tooSmall", figures }];
  expect(fieldErrors(new Failure("INVALID", { errors }), "vi")).toEqual([
    { path: "quantity", code: "number.tooSmall", message: "Số quá nhỏ, ít nhất 1.000" },
  ]);
});
