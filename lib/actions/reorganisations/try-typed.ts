import type { Work } from "@/lib/actions/definition";
import { refuse } from "@/lib/actions/field-error";
import { loadStructure } from "@/lib/db/reorganisations/read";
import { lockTree } from "@/lib/db/transfer/write";
import type { StepRefusal } from "@/lib/domain/reorganisation/draft";
import type { ReorganisationPreview } from "@/lib/domain/reorganisation/kept";
import { pastedCells } from "@/lib/domain/reorganisation/typed";
import type { ReorganisationKind } from "@/lib/domain/screen/reorganisation";
import type { TypedReorganisation } from "@/lib/schemas/typed-reorganisation";
import { calledUnits } from "./called";
import { typedSteps } from "./typed-steps";
import { changesBySteps, previewed } from "./work";

/** What a form says in words, as steps and with what they would change. */
export async function tryTyped({ tx, input }: Work<TypedReorganisation>): Promise<ReorganisationPreview> {
  await lockTree(tx);
  const parts = pastedCells(input.parts);
  const spread = pastedCells(input.spread);
  const units = pastedCells(input.units).map(([cell = ""]) => cell);
  const fresh = [...parts.map(([code = ""]) => code), ...(input.code === null ? [] : [input.code])];
  const caller = await calledUnits(tx, [input.unit, input.to, ...units, ...spread.flat()], fresh);
  const steps = typedSteps(input, { parts, spread, units }, caller, await loadStructure(tx));
  refuse(caller.errors);
  const changes = await changesBySteps(tx, input.on, steps, (refusal) => fieldOf(input.kind, refusal));
  return previewed(tx, { on: input.on, steps, changes });
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
  if (code === "codeTaken") return kind === "split" || kind === "abolish" ? "parts" : "code";
  if (code === "secondRoot") return "unitKind";
  if (code === "renamedAhead") return "on";
  if (code === "belowGrassroots") return "to";
  return FIELD[kind];
}
