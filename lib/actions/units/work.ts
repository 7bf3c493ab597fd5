import type * as z from "zod";
import type { Work } from "@/lib/actions/definition";
import { fieldError, refuse } from "@/lib/actions/field-error";
import { Failure, type FieldError, orNotFound } from "@/lib/db/failure";
import { loadStructure } from "@/lib/db/reorganisations/read";
import { writeStructure } from "@/lib/db/reorganisations/write";
import type { SessionTx } from "@/lib/db/transaction";
import { lockTree } from "@/lib/db/transfer/write";
import { loadUnits } from "@/lib/db/units/list";
import type { CivilDate } from "@/lib/domain/calendar";
import type { RefusalCode, StepRefusal } from "@/lib/domain/reorganisation/draft";
import { type Reorganised, reorganise } from "@/lib/domain/reorganisation/reorganise";
import type { Founding } from "@/lib/domain/reorganisation/step";
import type { Structure } from "@/lib/domain/reorganisation/structure";
import type { UnitRecord } from "@/lib/domain/screen/unit-page";
import type { newUnit, unitCorrection } from "@/lib/schemas/unit";

type Entered = z.output<typeof newUnit>;
type Founded = Omit<Founding, "type"> & Pick<Entered, "from">;

/** Enters a unit below another, as a founding would, from its first day on or always. */
export async function enterUnit({ tx, input: { from, ...said }, audit }: Work<Entered>): Promise<UnitRecord> {
  await lockTree(tx);
  const { changes, refusals } = founded(await loadStructure(tx), tx.who.today, { from, ...said });
  refuse(refusals.map(fieldRefused));
  const units = changes.units.map((each) => ({ ...each, after: each.after && { ...each.after, from } }));
  await writeStructure(tx, { ...changes, units });
  await audit({ entity: "unit", entityId: said.code, after: { ...said, from } });
  return presentUnit(tx, said.code);
}

/** What is known against a unit that is to be, of what of it can be understood. */
export async function wrongEntered(tx: SessionTx, said: Partial<Entered>): Promise<FieldError[]> {
  const structure = await loadStructure(tx);
  const parent = structure.units.find(({ level }) => level === "PROVINCIAL")?.code ?? "";
  const unsaid = { code: "", name: "", level: "GRASSROOTS", kind: "ENTERPRISE", parent, from: null } as const;
  return founded(structure, tx.who.today, { ...unsaid, ...said }).refusals.map(fieldRefused);
}

/** As a founding would, on its first day or always. */
function founded(structure: Structure, today: CivilDate, { from, ...said }: Founded): Reorganised {
  return reorganise(structure, { on: from ?? today, today }, [{ type: "found", ...said }]);
}

/** The fields that a founding can be refused at; all else is about what it would be below. */
const FIELDS: Partial<Record<RefusalCode, keyof Entered>> = { codeTaken: "code", secondRoot: "level" };

function fieldRefused({ code, unit }: StepRefusal): FieldError {
  return fieldError(FIELDS[code] ?? "parent", `reorganisation.${code}`, { unit });
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
  const before = orNotFound(units.find((unit) => unit.code === code));
  const change = { code, before, after: { ...before, name } };
  await writeStructure(tx, { units: [change], placements: [], successions: { added: [], removed: [] } });
  await audit({ entity: "unit", entityId: code, before: { name: before.name }, after: { name } });
  return presentUnit(tx, code);
}

async function presentUnit(tx: SessionTx, code: string): Promise<UnitRecord> {
  return orNotFound((await loadUnits(tx, { among: null, code }, tx.who.today, { after: null, limit: 1 }))[0]);
}
