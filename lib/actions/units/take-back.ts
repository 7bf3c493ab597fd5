import type * as z from "zod";
import type { Work } from "@/lib/actions/definition";
import { refuseStanding } from "@/lib/actions/reorganisations/undo";
import { Failure } from "@/lib/db/failure";
import { loadStructure } from "@/lib/db/reorganisations/read";
import { writeStructure } from "@/lib/db/reorganisations/write";
import { lockTree } from "@/lib/db/transfer/write";
import { placesByUnit } from "@/lib/domain/reorganisation/structure";
import type { TakenBackUnits } from "@/lib/domain/screen/welcome";
import type { unitsPointed } from "@/lib/schemas/pasted-units";

/**
 * Takes back units that were entered, as if they had never been there: all of them or none.
 * @throws Failure NOT_FOUND where one is not there, or is the federation itself; ILLEGAL_TRANSITION where something stands on
 * one, which is told
 */
export async function takeBackUnits({
  tx,
  input,
  audit,
}: Work<z.output<typeof unitsPointed>>): Promise<TakenBackUnits> {
  await lockTree(tx);
  const { units, placements } = await loadStructure(tx);
  const asked = new Set(input.codes);
  const gone = units.filter(({ code, level }) => asked.has(code) && level !== "PROVINCIAL");
  if (gone.length < asked.size) throw new Failure("NOT_FOUND");
  const places = placesByUnit(placements);
  const standing = await writeStructure(tx, {
    units: gone.map((unit) => ({ code: unit.code, before: unit, after: null })),
    placements: gone.map(({ code }) => ({ unit: code, before: places.get(code) ?? [], after: [] })),
    successions: { added: [], removed: [] },
  });
  refuseStanding(standing);
  await audit(
    ...gone.map(({ code, name, kind, level }) => ({
      ...{ entity: "unit", entityId: code, before: { code, name, kind, level } },
    })),
  );
  return { count: gone.length };
}
