import { readdirSync } from "node:fs";
import { expect, it } from "vitest";
import { RESERVED_SEGMENTS } from "@/lib/domain/address";
import { CALLS } from "@/lib/http/api/calls";

/** Parts of an address that people choose: codes and ids. */
const CHOSEN = ["[code]", "[id]", "[target]", "[unit]"];
/** Parts that the product chooses. */
const OURS = [
  "[year]",
  "[source]",
  "[token]",
  "[...address]",
  "[...nextauth]",
  "[...path]",
  "[kind]",
  "[form]",
  "[id].docx",
  "[id].html",
  "[id].xlsx",
];

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

/** What may stand at each place of the API's addresses, which are no folders; variable parts as folders have them. */
function partsOfCalls(): string[][] {
  const beside = new Map<string, string[]>();
  for (const { path } of CALLS) {
    const parts = path.replaceAll(/\{(\w+)\}/g, "[$1]").split("/");
    for (const [place, part] of parts.entries()) {
      // An address of another length is another call's, whatever stands in it.
      const above = [parts.length, ...parts.slice(0, place)].join("/");
      beside.set(above, [...(beside.get(above) ?? []), part]);
    }
  }
  return [...beside.values()];
}

it("knows of every part of an address whether people choose it", () => {
  const places = [...allFolders("app").map(partsOf), ...partsOfCalls()];
  const open = places.flatMap((names) => names.filter((name) => name.startsWith("[")));
  expect([...new Set(open)].sort()).toEqual([...CHOSEN, ...OURS].sort());
});

it("reserves exactly the pages that stand where a code or an id may", () => {
  const beside = [...allFolders("app").map(partsOf), ...partsOfCalls()]
    .filter((names) => names.some((name) => CHOSEN.includes(name)))
    .flatMap((names) => names.filter((name) => !name.startsWith("[")));
  expect([...RESERVED_SEGMENTS].sort()).toEqual([...new Set([...PATHS, ...beside])].sort());
});
