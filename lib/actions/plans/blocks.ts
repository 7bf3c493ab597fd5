import { isDeepStrictEqual } from "node:util";
import type * as z from "zod";
import type { Work } from "@/lib/actions/definition";
import { fieldError, refuse } from "@/lib/actions/field-error";
import { unitFinder } from "@/lib/actions/imports/references";
import { loadBlocks } from "@/lib/db/blocks/read";
import { saveBlocks } from "@/lib/db/blocks/write";
import type { FieldError } from "@/lib/db/failure";
import { raiseVersion } from "@/lib/db/plans/write";
import type { SessionTx } from "@/lib/db/transaction";
import type { Block, KeptBlocks } from "@/lib/domain/block";
import type { Called } from "@/lib/domain/called";
import { pastedBlocks } from "@/lib/domain/pasted-blocks";
import { blocksTold } from "@/lib/domain/plan-told";
import { searchable } from "@/lib/domain/text";
import type { blocksPut } from "@/lib/schemas/block";
import { openPlan, toldChange } from "./held";

type Input = z.output<typeof blocksPut>;

/** Puts a year's units into blocks, instead of those that it had. */
export async function putBlocks({ tx, input, audit }: Work<Input>): Promise<KeptBlocks> {
  const { year } = await openPlan(tx, input);
  const before = await loadBlocks(tx, year);
  await saveBlocks(tx, year, await understoodBlocks(tx, input));
  const blocks = await loadBlocks(tx, year);
  if (isDeepStrictEqual(before, blocks)) refuse([fieldError(placeIn(input), "block.nothingChanged")]);
  const told = toldChange(blocksTold(before), blocksTold(blocks), null);
  await audit({ entity: "block", entityId: String(year), ...told });
  return { year, version: await raiseVersion(tx, year), blocks };
}

/** A field of the list; of what was pasted its one field. */
function placeIn({ blocks }: Input, ...below: readonly (string | number)[]): string {
  return blocks === undefined ? "pasted" : ["blocks", ...below].join(".");
}

/** With codes. @throws Failure INVALID with all that is wrong */
async function understoodBlocks(tx: SessionTx, input: Input): Promise<Block[]> {
  const said = input.blocks ?? pastedBlocks(input.pasted ?? "");
  const texts = said.flatMap(({ units }) => units);
  const find = await unitFinder(tx, "unit", texts);
  const errors: FieldError[] = [];
  const names = new Set<string>();
  const placed = new Map<string, string>();
  const blocks = said.map(({ name, units }, at) => {
    const wrong = wrongName(name, units, names);
    if (wrong !== null)
      errors.push(fieldError(placeIn(input, at, "name"), wrong, { block: name, unit: units[0] ?? "" }));
    names.add(searchable(name));
    const codes = units.flatMap((unit, nth) => {
      const found = find(unit);
      // A sheet's row may give a unit's name and its code.
      if (input.blocks === undefined && "name" in found && placed.get(found.code) === name) return [];
      const refused = wrongUnit(found, placed);
      if (refused !== null)
        errors.push(fieldError(placeIn(input, at, "units", nth), refused.key, { ...refused.figures, unit }));
      if (!("name" in found)) return [];
      placed.set(found.code, name);
      return [found.code];
    });
    return { name, units: codes };
  });
  refuse(errors);
  return blocks;
}

function wrongName(name: string, units: readonly string[], names: ReadonlySet<string>): string | null {
  if (name === "") return "block.unnamed";
  if (names.has(searchable(name))) return "block.sameName";
  return units.length === 0 ? "block.empty" : null;
}

function wrongUnit(
  found: Called | FieldError,
  placed: ReadonlyMap<string, string>,
): { readonly key: string; readonly figures: FieldError["figures"] } | null {
  if (!("name" in found))
    return {
      key: found.code.startsWith("code.unknown") ? "block.unknownUnit" : "block.ambiguous",
      figures: found.figures,
    };
  const block = placed.get(found.code);
  return block === undefined ? null : { key: "block.twice", figures: { block } };
}
