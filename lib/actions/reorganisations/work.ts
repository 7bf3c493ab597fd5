import type * as z from "zod";
import type { Work } from "@/lib/actions/definition";
import { fieldError, refuse } from "@/lib/actions/field-error";
import { Failure, type FieldError } from "@/lib/db/failure";
import { closedDaysAmong } from "@/lib/db/locks/list";
import { holdPeriods } from "@/lib/db/locks/write";
import { loadReorganisation, loadStructure, namesIn } from "@/lib/db/reorganisations/read";
import { insertReorganisation, writeStructure } from "@/lib/db/reorganisations/write";
import type { SessionTx } from "@/lib/db/transaction";
import { lockTree } from "@/lib/db/transfer/write";
import type { CivilDate } from "@/lib/domain/calendar";
import { lockOn } from "@/lib/domain/lock";
import type { StepRefusal } from "@/lib/domain/reorganisation/draft";
import type { KeptReorganisation, ReorganisationPreview } from "@/lib/domain/reorganisation/kept";
import { concernedOn } from "@/lib/domain/reorganisation/named";
import { reorganise } from "@/lib/domain/reorganisation/reorganise";
import type { ReorganisationStep } from "@/lib/domain/reorganisation/step";
import type { StructureChanges } from "@/lib/domain/reorganisation/structure";
import type { newReorganisation } from "@/lib/schemas/reorganisation";
import { changedYears, computedYears } from "./figures";

type Reorganising = Work<z.output<typeof newReorganisation>>;

/** Does steps to the federation's units on one day; a dry run only says what that changes. */
export async function reorganiseUnits({
  tx,
  input: { on, steps, reason, documentNo, dryRun },
  audit,
}: Reorganising): Promise<KeptReorganisation | ReorganisationPreview> {
  await lockTree(tx);
  const unsaid = dryRun || reason !== null ? [] : [fieldError("reason", "required")];
  const changes = await changesBySteps(tx, on, steps, ({ step }) => `steps.${step}`, unsaid);
  if (dryRun || reason === null) return previewed(tx, { on, steps, changes });
  await writeStructure(tx, changes);
  const id = await insertReorganisation(tx, { on, reason, documentNo, steps, changes });
  await audit({
    entity: "reorganisation",
    entityId: id,
    after: { on, reason, documentNo, ...tallyOf(changes) },
  });
  return loadReorganisation(tx, id);
}

/**
 * The rows that steps change.
 * @param fieldOf where a step that cannot be done was said
 * @param beside what else is wrong already
 * @throws Failure INVALID for such a step; PERIOD_LOCKED on a day that is closed for one of the units
 */
export async function changesBySteps(
  tx: SessionTx,
  on: CivilDate,
  steps: readonly ReorganisationStep[],
  fieldOf: (refusal: StepRefusal) => string,
  beside: readonly FieldError[] = [],
): Promise<StructureChanges> {
  const days = { on, today: tx.who.today };
  const { changes, refusals } = reorganise(await loadStructure(tx), days, steps);
  refuse([
    ...beside,
    ...refusals.map((each) => fieldError(fieldOf(each), `reorganisation.${each.code}`, { unit: each.unit })),
  ]);
  await refuseClosed(tx, on, changes);
  return changes;
}

/** What is done on a day is dated on it (compliance.md §11). */
export async function refuseClosed(tx: SessionTx, on: CivilDate, changes: StructureChanges): Promise<void> {
  const units = concernedOn(changes, on);
  await holdPeriods(tx);
  const closedOf = await closedDaysAmong(tx, units);
  for (const unit of units) {
    const lock = lockOn(closedOf(unit), [on]);
    if (lock !== null) throw new Failure("PERIOD_LOCKED", { lock });
  }
}

/** What would change; whoever calls lets none of it stay. */
export async function previewed(
  tx: SessionTx,
  { on, steps, changes }: Pick<KeptReorganisation, "on" | "steps" | "changes">,
): Promise<ReorganisationPreview> {
  const before = await computedYears(tx, on);
  await writeStructure(tx, changes);
  const years = changedYears(before, await computedYears(tx, on));
  return { on, steps, changes, names: await namesIn(tx, { steps, changes }), years };
}

/** As the audit keeps it. */
export function tallyOf({ units, placements, successions }: StructureChanges): Record<string, number> {
  return {
    units: units.length,
    placements: placements.length,
    successions: successions.added.length + successions.removed.length,
  };
}
