import type { Work } from "@/lib/actions/definition";
import { fieldError, refuse } from "@/lib/actions/field-error";
import type { FieldError } from "@/lib/db/failure";
import { loadStructure } from "@/lib/db/reorganisations/read";
import type { SessionTx } from "@/lib/db/transaction";
import { lockTree } from "@/lib/db/transfer/write";
import type { StepRefusal } from "@/lib/domain/reorganisation/draft";
import type { ReorganisationPreview } from "@/lib/domain/reorganisation/kept";
import type { ReorganisationStep } from "@/lib/domain/reorganisation/step";
import { pastedCells } from "@/lib/domain/reorganisation/typed";
import type { ReorganisationKind } from "@/lib/domain/screen/reorganisation";
import type { TypedReorganisation } from "@/lib/schemas/typed-reorganisation";
import { calledUnits } from "./called";
import { typedSteps } from "./typed-steps";
import { changesBySteps, previewed } from "./work";

/** What a form says in words, as steps and with what they would change. */
export async function tryTyped({ tx, input }: Work<TypedReorganisation>): Promise<ReorganisationPreview> {
  await lockTree(tx);
  const { steps, errors } = await understood(tx, input);
  refuse(errors);
  const changes = await changesBySteps(tx, input.on, steps, (refusal) => fieldOf(input.kind, refusal));
  return previewed(tx, { on: input.on, steps, changes });
}

/** What is known against a form, of what of it can be understood. */
export async function wrongTyped(
  tx: SessionTx,
  { kind, ...said }: Partial<TypedReorganisation>,
): Promise<readonly FieldError[]> {
  if (kind === undefined) return [];
  return (await understood(tx, { ...NOTHING_SAID, on: tx.who.today, kind, ...said })).errors;
}

const NOTHING_SAID = {
  ...{ unit: null, units: null, to: null, code: null, name: null },
  ...{ unitKind: null, parts: null, spread: null, old: null },
};

/** The steps that a form means, and what of it names nothing, or what there is already. */
async function understood(tx: SessionTx, input: TypedReorganisation) {
  const parts = pastedCells(input.parts);
  const spread = pastedCells(input.spread);
  const units = pastedCells(input.units).map(([cell = ""]) => cell);
  const fresh = [...parts.map(([code = ""]) => code), ...(input.code === null ? [] : [input.code])];
  const caller = await calledUnits(tx, [input.unit, input.to, ...units, ...spread.flat()], fresh);
  const structure = await loadStructure(tx);
  const steps = typedSteps(input, { parts, spread, units }, caller, structure);
  const there = new Set(structure.units.map(({ code }) => code));
  const taken = foundedBy(steps).filter((code) => there.has(code));
  const field = fieldTaken(input.kind);
  const errors = [
    ...caller.errors,
    ...taken.map((unit) => fieldError(field, "reorganisation.codeTaken", { unit })),
  ];
  return { steps, errors };
}

/** The codes of units that are not there yet. */
function foundedBy(steps: readonly ReorganisationStep[]): string[] {
  return steps.flatMap((step) => {
    if (step.type === "split") return step.into.map(({ code }) => code);
    return step.type === "found" || step.type === "convert" ? [step.code] : [];
  });
}

function fieldTaken(kind: ReorganisationKind): keyof TypedReorganisation {
  return kind === "split" || kind === "abolish" ? "parts" : "code";
}

/** Where a kind's units are said. */
const FIELD: Record<ReorganisationKind, keyof TypedReorganisation> = {
  move: "units",
  merge: "units",
  split: "spread",
  abolish: "spread",
  close: "units",
  found: "to",
  rename: "unit",
  convert: "unit",
};

function fieldOf(kind: ReorganisationKind, { code }: StepRefusal): keyof TypedReorganisation {
  if (code === "codeTaken") return fieldTaken(kind);
  if (code === "secondRoot") return "unitKind";
  if (code === "renamedAhead") return "on";
  if (code === "belowGrassroots") return "to";
  return FIELD[kind];
}
