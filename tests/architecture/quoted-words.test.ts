import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { DEFAULT_CLASSES } from "@/lib/domain/catalogue";
import { inEnglish } from "@/lib/domain/catalogue/english";
import { CATALOGUE_TARGETS } from "@/lib/domain/catalogue/targets";
import { en } from "@/lib/i18n/en";
import { vi } from "@/lib/i18n/vi";

const MIGRATIONS = "prisma/migrations";

/** The database names the types that every federation has. */
function typeNames(): string[] {
  const folders = readdirSync(MIGRATIONS, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const scripts = folders.map(({ name }) => readFileSync(join(MIGRATIONS, name, "migration.sql"), "utf8"));
  return scripts.flatMap((sql) =>
    [...sql.matchAll(/\(NEW\.id, '[A-Z_]+', '([^']+)'/g)].map(([, name = ""]) => name),
  );
}

/** What screens show besides messages: names of languages, of a plan's targets, of types and classes. */
const NAMES = [
  "Tiếng Việt",
  "English",
  ...CATALOGUE_TARGETS.map(({ title }) => title),
  ...typeNames(),
  ...DEFAULT_CLASSES.map(([, label]) => label),
];
const GUIDES = "docs/guides";

interface Tree {
  [key: string]: string | Tree;
}

function leaves(tree: Tree): string[] {
  return Object.values(tree).flatMap((value) => (typeof value === "string" ? [value] : leaves(value)));
}

/** A message with each of the forms that its count chooses from. */
function formsOf(message: string): string[] {
  const choice = /\{\w+, (?:plural|select),((?:[^{}]|\{[^{}]*\})*)\}/.exec(message);
  if (!choice) return [message];
  const forms = [...(choice[1] ?? "").matchAll(/\{([^{}]*)\}/g)].map(([, form = ""]) => form);
  return forms.flatMap((form) => formsOf(message.replace(choice[0], () => form)));
}

/** What a message can look like on a screen: anything may stand where it has a place. */
function patternOf(form: string): RegExp {
  const literal = form.replace(/<\/?\w+>/g, "").replace(/[.*+?^$()|[\]\\]/g, "\\$&");
  return new RegExp(`^${literal.replace(/\{\w+(?:, number)?\}|#/g, ".+")}$`, "i");
}

/** A place alone would allow every quotation. */
function saysSomething(form: string): boolean {
  return /\p{L}{2}/u.test(form.replace(/\{\w+(?:, number)?\}/g, ""));
}

/** Words that a text quotes “like this” and no screen of that language shows. */
function unshown(text: string, messages: Tree): string[] {
  const patterns = leaves(messages).flatMap(formsOf).filter(saysSomething).map(patternOf);
  const quoted = [...text.matchAll(/“([^”]+)”/g)].map(([, words = ""]) => words);
  return quoted.filter(
    (words) =>
      /\p{L}/u.test(words) && !NAMES.includes(words) && !patterns.some((pattern) => pattern.test(words)),
  );
}

it("the types that every federation has are named in English too", () => {
  expect(typeNames().length).toBeGreaterThan(8);
  expect(typeNames().filter((name) => inEnglish(name) === name)).toEqual([]);
});

it("finds what no screen shows", () => {
  expect(unshown("Bấm “Gửi”, rồi “Gửi lên trời”.", vi)).toEqual(["Gửi lên trời"]);
});

it.each(readdirSync(GUIDES))("%s quotes the screens word for word", (name) => {
  expect(unshown(readFileSync(join(GUIDES, name), "utf8"), vi)).toEqual([]);
});

it.each([
  ["Vietnamese", vi],
  ["English", en],
])("the help page and the guides beside the screens quote these word for word in %s", (_, messages) => {
  const texts = [messages.help, messages.guide].flatMap(leaves);
  expect(texts.flatMap((text) => unshown(text, messages))).toEqual([]);
});
