import type * as z from "zod";
import type { Work } from "@/lib/actions/definition";
import { fieldError, refuse } from "@/lib/actions/field-error";
import { loadStructure } from "@/lib/db/reorganisations/read";
import { writeStructure } from "@/lib/db/reorganisations/write";
import { lockTree } from "@/lib/db/transfer/write";
import { reorganise } from "@/lib/domain/reorganisation/reorganise";
import type { Founding } from "@/lib/domain/reorganisation/step";
import { LEVEL_OF_KIND } from "@/lib/domain/unit";
import { unitCodes } from "@/lib/domain/unit-codes";
import type { unitList } from "@/lib/schemas/pasted-units";

/** Enters a list of units, as if they had always been there; those without a code get one. @returns how many */
export async function enterUnits({
  tx,
  input: { units },
  audit,
}: Work<z.output<typeof unitList>>): Promise<{ readonly entered: number }> {
  await lockTree(tx);
  const structure = await loadStructure(tx);
  const root = structure.units.find(({ level }) => level === "PROVINCIAL")?.code ?? "";
  const codes = unitCodes(units, new Set(structure.units.map(({ code }) => code)), root);
  const foundings = units.map(({ name, kind, below }, at): Founding => {
    const parent = below === null ? root : (codes[below] ?? "");
    return { type: "found", code: codes[at] ?? "", name, kind, level: LEVEL_OF_KIND[kind], parent };
  });
  // Whatever the order of the list, a unit is there before those below it.
  const order = foundings.map((_, at) => at).toSorted((a, b) => rank(foundings[a]) - rank(foundings[b]));
  const steps = order.flatMap((at) => foundings[at] ?? []);
  const today = { on: tx.who.today, today: tx.who.today };
  const { changes, refusals } = reorganise(structure, today, steps);
  refuse(
    refusals.map(({ code, unit, step }) =>
      fieldError(`units.${order[step] ?? 0}`, `reorganisation.${code}`, { unit }),
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
  return { entered: foundings.length };
}

function rank(founding: Founding | undefined): number {
  return founding?.level === "UPPER" ? 0 : 1;
}
