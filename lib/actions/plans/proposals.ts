import type * as z from "zod";
import type { Work } from "@/lib/actions/definition";
import { granted } from "@/lib/actions/records/judge";
import { actorOver } from "@/lib/auth/over-unit";
import { Failure, tooLate } from "@/lib/db/failure";
import { findWaiting, loadProposal } from "@/lib/db/proposals/list";
import { decideProposal, insertProposal } from "@/lib/db/proposals/write";
import type { SessionTx } from "@/lib/db/transaction";
import type { KeptOverride, OverrideProposal } from "@/lib/domain/plan";
import type { proposalApproval, proposalRejection, proposalSaid } from "@/lib/schemas/plan-change";
import { openPlan } from "./held";
import { judgedUnit, putOverride } from "./overrides";

/** Whoever records for a unit proposes what is to be asked of it instead. */
export async function proposeOverride({
  tx,
  scope,
  input,
  audit,
}: Work<z.output<typeof proposalSaid>>): Promise<OverrideProposal> {
  const { unit, target: code, required, waived, reason, year } = input;
  const plan = await openPlan(tx, { year });
  const placed = granted(await judgedUnit(tx, plan, input));
  if (!actorOver(scope, placed).records) throw new Failure("FORBIDDEN");
  const said = { target: code, required, waived, reason };
  const id = await insertProposal(tx, plan.year, placed.id, said);
  if (id === null) throw tooLate("DUPLICATE", "proposed", await findWaiting(tx, plan.year, input));
  await audit({
    entity: "override-proposal",
    entityId: id,
    unitId: placed.id,
    after: { ...said, unit, year: plan.year },
  });
  return loadProposal(tx, plan.year, id);
}

/** What was proposed holds from now on. */
export async function approveProposal(work: Work<z.output<typeof proposalApproval>>): Promise<KeptOverride> {
  const { tx, input, audit } = work;
  const plan = await openPlan(tx, input);
  const { unit, target, required, waived, reason, id } = await loadProposal(tx, plan.year, input.id);
  if (!(await decideProposal(tx, id, true, input.note))) throw await decidedBefore(tx, plan.year, id);
  await audit({ entity: "override-proposal", entityId: id, after: { approved: true, note: input.note } });
  const { version, from } = input;
  const said = { year: plan.year, unit, target, required, waived, reason, version, from };
  return putOverride({ ...work, input: said });
}

/** What was proposed does not come to hold, and why. */
export async function rejectProposal({
  tx,
  input: { year, id, note },
  audit,
}: Work<z.output<typeof proposalRejection>>): Promise<OverrideProposal> {
  const proposal = await loadProposal(tx, year, id);
  if (!(await decideProposal(tx, proposal.id, false, note))) throw await decidedBefore(tx, year, id);
  await audit({ entity: "override-proposal", entityId: proposal.id, after: { approved: false, note } });
  return loadProposal(tx, year, proposal.id);
}

async function decidedBefore(tx: SessionTx, year: number, id: string): Promise<Failure> {
  const { decision } = await loadProposal(tx, year, id);
  return tooLate("ILLEGAL_TRANSITION", decision?.approved ? "approved" : "rejected", decision);
}
