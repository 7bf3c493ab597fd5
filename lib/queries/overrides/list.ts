import * as z from "zod";
import { orNotFound } from "@/lib/db/failure";
import { loadOverrides } from "@/lib/db/overrides/list";
import { loadPlanStage } from "@/lib/db/plans/read";
import { loadProposals } from "@/lib/db/proposals/list";
import type { SessionTx } from "@/lib/db/transaction";
import type { KeptOverride, OverrideProposal } from "@/lib/domain/plan";
import { type ListPart, listPart, readCursor } from "@/lib/queries/cursor";
import type { addressedOverride, overrideQuestion, proposalQuestion } from "@/lib/schemas/plan-change";

const PLACE = z.tuple([z.string(), z.string()]);

/**
 * A year's exceptions of the asker's units, by unit, then target.
 * @throws Failure PLAN_NOT_FOUND
 */
export async function listOverrides(
  tx: SessionTx,
  { year, cursor, limit, ...asked }: z.output<typeof overrideQuestion>,
): Promise<ListPart<KeptOverride>> {
  const { version } = await loadPlanStage(tx, year);
  const after = readCursor(cursor, PLACE);
  const rows = await loadOverrides(tx, year, asked, { after, limit: limit + 1 });
  const kept = rows.map((row) => ({ ...row, year, version }));
  return listPart(kept, limit, ({ unit, target }) => [unit, target]);
}

/** @throws Failure PLAN_NOT_FOUND; NOT_FOUND also for one of a unit out of sight */
export async function getOverride(
  tx: SessionTx,
  { year, unit, target }: z.output<typeof addressedOverride>,
): Promise<KeptOverride> {
  const { version } = await loadPlanStage(tx, year);
  const row = orNotFound((await loadOverrides(tx, year, { unit, target }, { after: null, limit: 1 }))[0]);
  return { ...row, year, version };
}

/**
 * What was proposed in a year of the asker's units, the newest first.
 * @throws Failure PLAN_NOT_FOUND
 */
export async function listProposals(
  tx: SessionTx,
  { year, cursor, limit }: z.output<typeof proposalQuestion>,
): Promise<ListPart<OverrideProposal>> {
  await loadPlanStage(tx, year);
  const rows = await loadProposals(tx, year, { after: readCursor(cursor, z.uuid()), limit: limit + 1 });
  return listPart(rows, limit, ({ id }) => id);
}
