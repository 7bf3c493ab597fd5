import type * as z from "zod";
import type { Work } from "@/lib/actions/definition";
import { fieldError, refuse } from "@/lib/actions/field-error";
import { Failure } from "@/lib/db/failure";
import { loadStructure } from "@/lib/db/reorganisations/read";
import { writeStructure } from "@/lib/db/reorganisations/write";
import type { SessionTx } from "@/lib/db/transaction";
import { lockTree } from "@/lib/db/transfer/write";
import { loadUnits } from "@/lib/db/units/list";
import { reorganise } from "@/lib/domain/reorganisation/reorganise";
import type { UnitRecord } from "@/lib/domain/screen/unit-page";
import type { newUnit, unitCorrection } from "@/lib/schemas/unit";

/** Enters a unit below another, as a founding would, from its first day on or always. */
export async function enterUnit({
  tx,
  input: { from, ...said },
  audit,
}: Work<z.output<typeof newUnit>>): Promise<UnitRecord> {
  await lockTree(tx);
  const days = { on: from ?? tx.who.today, today: tx.who.today };
  const { changes, refusals } = reorganise(await loadStructure(tx), days, [{ type: "found", ...said }]);
  refuse(
    refusals.map(({ code, unit }) =>
      fieldError(
        code === "codeTaken" ? "code" : code === "secondRoot" ? "level" : "parent",
        `reorganisation.${code}`,
        {
          unit,
        },
      ),
    ),
  );
  const units = changes.units.map((each) => ({ ...each, after: each.after && { ...each.after, from } }));
  await writeStructure(tx, { ...changes, units });
  await audit({ entity: "unit", entityId: said.code, after: { ...said, from } });
  return presentUnit(tx, said.code);
}

/** Writes a unit's name otherwise, on every day. */
export async function correctUnit({
  tx,
  input: { code, version, name },
  audit,
}: Work<z.output<typeof unitCorrection>>): Promise<UnitRecord> {
  await lockTree(tx);
  const present = await presentUnit(tx, code);
  if (version !== undefined && version !== present.version) throw new Failure("STALE", { present });
  const { units } = await loadStructure(tx);
  const before = units.find((unit) => unit.code === code);
  if (before === undefined) throw new Failure("NOT_FOUND");
  const change = { code, before, after: { ...before, name } };
  await writeStructure(tx, { units: [change], placements: [], successions: { added: [], removed: [] } });
  await audit({ entity: "unit", entityId: code, before: { name: before.name }, after: { name } });
  return presentUnit(tx, code);
}

async function presentUnit(tx: SessionTx, code: string): Promise<UnitRecord> {
  const [unit] = await loadUnits(tx, { among: null, code }, tx.who.today, { after: null, limit: 1 });
  if (unit === undefined) throw new Failure("NOT_FOUND");
  return unit;
}
