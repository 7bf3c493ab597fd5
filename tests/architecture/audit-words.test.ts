import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { en } from "@/lib/i18n/en";
import { vi } from "@/lib/i18n/vi";
import { RECORD_NAMES, recordedOf } from "@/lib/records/all";
import { verbIn } from "@/lib/words/audit";

// What the audit is told of is read by administrators: its words stand in lib/i18n/messages/{vi,en}/audit.json.

/** Where the audit is told from. */
const TELLING = ["lib/actions", "lib/auth", "lib/cli", "lib/http", "lib/transfer", "app"];

/** Texts that a property of some name is given in the sources. */
function given(sources: readonly string[], property: string): string[] {
  const written = new RegExp(`\\b${property}: (?:\\w+ \\? )?"([\\w.-]+)"(?: : "([\\w.-]+)")?`, "g");
  return [
    ...new Set(sources.flatMap((source) => [...source.matchAll(written)].flatMap(([, ...texts]) => texts))),
  ].filter((text) => text !== undefined);
}

const SOURCES = TELLING.flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx}`))
  .filter((file) => !file.endsWith(".test.ts"))
  .map((file) => readFileSync(file, "utf8"));
/** An action that is defined, and one that an entry names. */
const ACTIONS = [
  ...given(SOURCES, "name"),
  ...given(SOURCES, "action"),
  ...RECORD_NAMES.flatMap((kind) => ["create", "edit"].map((verb) => `${recordedOf(kind).entity}.${verb}`)),
].filter((name) => /^[a-z]\w*\.[a-z]\w*$/i.test(name) && !/\.(?:csv|xlsx|ts)$/.test(name));
const ENTITIES = [
  ...given(SOURCES, "entity"),
  ...RECORD_NAMES.map((kind) => recordedOf(kind).entity),
  // A denial is of an action, whose words it has.
].filter((entity) => entity !== "action");

it("finds what is told", () => {
  expect(ACTIONS).toEqual(
    expect.arrayContaining(["lock.close", "user.disable", "reporter.edit", "account.signIn"]),
  );
  expect(ENTITIES).toEqual(expect.arrayContaining(["lock", "user", "reporter", "export"]));
});

it.each([
  ["Vietnamese", vi],
  ["English", en],
])("every action and every kind that the audit is told of has its words in %s", (_, messages) => {
  expect(ACTIONS.filter((action) => verbIn(messages, action) === undefined)).toEqual([]);
  expect(ENTITIES.filter((entity) => !Object.hasOwn(messages.audit.kinds, entity))).toEqual([]);
});
