import { isDeepStrictEqual } from "node:util";
import type * as z from "zod";
import type { Work } from "@/lib/actions/definition";
import { fieldError, refuse } from "@/lib/actions/field-error";
import { codesIn, finder } from "@/lib/actions/imports/references";
import { loadBlocks } from "@/lib/db/blocks/read";
import { saveBlocks } from "@/lib/db/blocks/write";
import type { FieldError } from "@/lib/db/failure";
import { raiseVersion } from "@/lib/db/plans/write";
import type { SessionTx } from "@/lib/db/transaction";
import { unitsCalled } from "@/lib/db/units/names";
import type { Block, KeptBlocks } from "@/lib/domain/block";
import { pastedBlocks } from "@/lib/domain/pasted-blocks";
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
  const told = toldChange({ blocks: before }, { blocks }, null);
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
  const texts = said.flatMap(({ units }) => units.flatMap(codesIn));
  const find = finder("unit", await unitsCalled(tx, [...new Set(texts)]));
  const errors: FieldError[] = [];
  const names = new Set<string>();
  const placed = new Map<string, string>();
  const blocks = said.map(({ name, units }, at) => {
    const wrong = wrongName(name, units, names);
    if (wrong !== null)
      errors.push(fieldError(placeIn(input, at, "name"), wrong, { block: name, unit: units[0] ?? "" }));
    names.add(searchable(name));
    const codes = units.flatMap((unit, nth) => {
      const code = find(unit);
      const refused = wrongUnit(code, placed);
      if (refused !== null)
        errors.push(
          fieldError(placeIn(input, at, "units", nth), refused, {
            unit,
            block: placed.get(String(code)) ?? "",
          }),
        );
      if (typeof code === "string") placed.set(code, name);
      return typeof code === "string" ? [code] : [];
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

function wrongUnit(code: string | FieldError, placed: ReadonlyMap<string, string>): string | null {
  if (typeof code === "string") return placed.has(code) ? "block.twice" : null;
  return code.code === "code.unknown" ? "block.unknownUnit" : "block.ambiguous";
}
