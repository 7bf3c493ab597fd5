import { loadPassages } from "@/lib/db/plan-documents/list";
import { loadTargetChanges } from "@/lib/db/plans/history";
import { loadPlanTitles } from "@/lib/db/plans/list";
import { loadPlan } from "@/lib/db/plans/read";
import type { SessionTx } from "@/lib/db/transaction";
import type { Plan, ToldChange } from "@/lib/domain/plan";
import type { TargetPassage } from "@/lib/domain/plan-document/document";
import { keptRecords } from "@/lib/queries/kept/records";

/** What the issued plans are called, by their year, newest first. */
export function readPlanTitles(tx: SessionTx): Promise<ReadonlyMap<number, string>> {
  return keptRecords(tx, { name: "planTitles", params: null }, () => loadPlanTitles(tx));
}

/** The years that have an issued plan, newest first. */
export async function readPlanYears(tx: SessionTx): Promise<number[]> {
  return [...(await readPlanTitles(tx)).keys()];
}

/** The plan of a year that figures are made of; or null. */
export function readPlan(tx: SessionTx, year: number): Promise<Plan | null> {
  return keptRecords(tx, { name: "plan", params: year }, () => loadPlan(tx, year));
}

/** From where a plan's targets come. */
export function readPassages(tx: SessionTx, year: number): Promise<readonly TargetPassage[]> {
  return keptRecords(tx, { name: "passages", params: year }, () => loadPassages(tx, year));
}

/** What was changed of a target since its plan was issued, the newest first. */
export async function readTargetChanges(tx: SessionTx, year: number, code: string): Promise<ToldChange[]> {
  const all = await keptRecords(tx, { name: "targetChanges", params: year }, () =>
    loadTargetChanges(tx, year),
  );
  return all.filter(({ target }) => target === code);
}
