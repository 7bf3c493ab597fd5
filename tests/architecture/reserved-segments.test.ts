import { readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { RESERVED_SEGMENTS } from "@/lib/domain/address";

/** Parts of an address that people choose: codes and ids. */
const CHOSEN = ["[code]", "[id]", "[target]", "[unit]"];
/** Parts that the product chooses. */
const OURS = ["[kind]", "[step]", "[token]", "[...address]", "[...nextauth]"];

/** What an address takes for a folder or its parent, before any route is asked. */
const PATHS = [".", ".."];

/** The folders of a route; groups are no part of an address. */
function partsOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => (name.startsWith("(") ? partsOf(`${folder}/${name}`) : [name]));
}

function allFolders(folder: string): string[] {
  const below = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return [folder, ...below.flatMap(({ name }) => allFolders(`${folder}/${name}`))];
}

it("knows of every part of an address whether people choose it", () => {
  const open = allFolders("app").flatMap((folder) => partsOf(folder).filter((name) => name.startsWith("[")));
  expect([...new Set(open)].sort()).toEqual([...CHOSEN, ...OURS].sort());
});

it("reserves exactly the pages that stand where a code or an id may", () => {
  const beside = allFolders("app")
    .map(partsOf)
    .filter((names) => names.some((name) => CHOSEN.includes(name)))
    .flatMap((names) => names.filter((name) => !name.startsWith("[")));
  expect([...RESERVED_SEGMENTS].sort()).toEqual([...new Set([...PATHS, ...beside])].sort());
});
