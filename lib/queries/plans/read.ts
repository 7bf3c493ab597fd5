import { loadPassages } from "@/lib/db/plan-documents/list";
import { loadTargetChanges } from "@/lib/db/plans/history";
import { loadPlanTitles } from "@/lib/db/plans/list";
import { loadPlan } from "@/lib/db/plans/read";
import type { SessionTx } from "@/lib/db/transaction";
import type { Plan, ToldChange } from "@/lib/domain/plan";
import type { TargetPassage } from "@/lib/domain/plan-document/document";
import { planIn, titleIn } from "@/lib/domain/plan-in-language";
import { keptRecords } from "@/lib/queries/kept/records";

/** What the issued plans are called in the reader's language, by their year, newest first. */
export async function readPlanTitles(tx: SessionTx): Promise<ReadonlyMap<number, string>> {
  const titles = await keptRecords(tx, { name: "planTitles", params: null }, () => loadPlanTitles(tx));
  return new Map([...titles].map(([year, titled]) => [year, titleIn(tx.language, titled)]));
}

/** The years that have an issued plan, newest first. */
export async function readPlanYears(tx: SessionTx): Promise<number[]> {
  return [...(await readPlanTitles(tx)).keys()];
}

/** The plan of a year that figures are made of, in the reader's language; or null. */
export async function readPlan(tx: SessionTx, year: number): Promise<Plan | null> {
  const plan = await keptRecords(tx, { name: "plan", params: year }, () => loadPlan(tx, year));
  return plan === null ? null : planIn(tx.language, plan);
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
