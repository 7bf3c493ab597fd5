import type * as z from "zod";
import type { Work } from "@/lib/actions/definition";
import { fieldError, refuse } from "@/lib/actions/field-error";
import { loadStructure } from "@/lib/db/reorganisations/read";
import { writeStructure } from "@/lib/db/reorganisations/write";
import { lockTree } from "@/lib/db/transfer/write";
import { presentUnits } from "@/lib/domain/present-units";
import { reorganise } from "@/lib/domain/reorganisation/reorganise";
import type { Founding } from "@/lib/domain/reorganisation/step";
import type { EnteredUnits } from "@/lib/domain/screen/welcome";
import { LEVEL_OF_KIND } from "@/lib/domain/unit";
import { unitCodes } from "@/lib/domain/unit-codes";
import type { unitList } from "@/lib/schemas/pasted-units";

/**
 * Enters a list of units, as if they had always been there; those without a code get one. A list that is sent again with
 * more in it enters what is new: a unit of the same name and place is the one that is there.
 */
export async function enterUnits({
  tx,
  input: { units },
  audit,
}: Work<z.output<typeof unitList>>): Promise<EnteredUnits> {
  await lockTree(tx);
  const structure = await loadStructure(tx);
  const root = structure.units.find(({ level }) => level === "PROVINCIAL")?.code ?? "";
  const present = presentUnits(units, structure, root, tx.who.today);
  const coded = units.map((unit, at) => ({ ...unit, code: present[at] ?? unit.code }));
  const codes = unitCodes(coded, new Set(structure.units.map(({ code }) => code)), root);
  // Whatever the order of the list, a unit is there before those below it.
  const fresh = units
    .map((_, at) => at)
    .filter((at) => present[at] === null)
    .toSorted((a, b) => rank(units[a]) - rank(units[b]));
  if (fresh.length === 0) refuse([fieldError("units", "reorganisation.allThere")]);
  const foundings = fresh.flatMap((at): Founding[] => {
    const { [at]: unit } = units;
    if (unit === undefined) return [];
    const { name, kind, below } = unit;
    const parent = below === null ? root : (codes[below] ?? "");
    return [{ type: "found", code: codes[at] ?? "", name, kind, level: LEVEL_OF_KIND[kind], parent }];
  });
  const today = { on: tx.who.today, today: tx.who.today };
  const { changes, refusals } = reorganise(structure, today, foundings);
  refuse(
    refusals.map(({ code, unit, step }) =>
      fieldError(`units.${fresh[step] ?? 0}`, `reorganisation.${code}`, { unit }),
    ),
  );
  const always = changes.units.map((each) => ({
    ...each,
    after: each.after && { ...each.after, from: null },
  }));
  await writeStructure(tx, { ...changes, units: always });
  await audit(
    ...foundings.map(({ type: _, ...said }) => ({ entity: "unit", entityId: said.code, after: said })),
  );
  return {
    ...{ entered: foundings.length, known: units.length - foundings.length },
    codes: foundings.map(({ code }) => code),
  };
}

type Listed = z.output<typeof unitList>["units"][number];

function rank(unit: Listed | undefined): number {
  return unit !== undefined && LEVEL_OF_KIND[unit.kind] === "UPPER" ? 0 : 1;
}
