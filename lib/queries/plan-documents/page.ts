import type { Scope } from "@/lib/auth/scope";
import { Failure } from "@/lib/db/failure";
import { loadDocuments, loadPassages } from "@/lib/db/plan-documents/list";
import { loadDocument } from "@/lib/db/plan-documents/read";
import { loadShownPlan } from "@/lib/db/plans/read";
import type { SessionTx } from "@/lib/db/transaction";
import { offered } from "@/lib/domain/catalogue";
import type { KeptPlan } from "@/lib/domain/plan";
import type { PlanDocument } from "@/lib/domain/plan-document/document";
import { type FoundPassage, foundIn } from "@/lib/domain/plan-document/found";
import { proposedTargets } from "@/lib/domain/plan-document/read";
import type { PlanDocumentScreen } from "@/lib/domain/screen/plan-document";
import { readActivityTypes, readOutlets } from "@/lib/queries/catalogue";
import { type Address, one } from "@/lib/queries/frame/asked-day";
import { openTarget } from "@/lib/queries/plans/show-page";

/** Whoever may bring a document. @throws Failure FORBIDDEN for anybody else */
export async function ofAdministrator(_: SessionTx, { administers }: Scope): Promise<void> {
  if (!administers) throw new Failure("FORBIDDEN");
}

/**
 * The text of a year's plan, the newest or the one that the address names, with what is found in it and one of that open.
 * @throws Failure PLAN_NOT_FOUND; NOT_FOUND for a text that it lacks
 */
export async function planDocumentPage(
  tx: SessionTx,
  scope: Scope,
  year: number,
  address: Address,
): Promise<PlanDocumentScreen> {
  const plan = await loadShownPlan(tx, year);
  const changes = scope.administers && plan.status !== "CLOSED";
  const documents = await loadDocuments(tx, year);
  const asked = one(address, "add") === "" ? one(address, "document") || documents[0]?.id : undefined;
  const document = asked === undefined ? null : await loadDocument(tx, year, asked);
  if (document === null && asked !== undefined) throw new Failure("NOT_FOUND");
  const found = document === null ? [] : await foundOf(tx, plan, document);
  const opened = found.find(({ start }) => String(start) === one(address, "passage"));
  return {
    ...{ plan, changes, document, documents, found, today: scope.today },
    open: opened === undefined ? null : await openOf(tx, plan, document, opened, changes, address),
  };
}

async function foundOf(tx: SessionTx, plan: KeptPlan, document: PlanDocument): Promise<FoundPassage[]> {
  const [outlets, activityTypes] = [offered(await readOutlets(tx)), offered(await readActivityTypes(tx))];
  const proposals = proposedTargets(document.content, { year: plan.year, outlets, activityTypes });
  return foundIn(document, proposals, await loadPassages(tx, plan.year), plan.targets);
}

/** With the editor where it is still to be confirmed: it begins with what was found. */
async function openOf(
  tx: SessionTx,
  plan: KeptPlan,
  document: PlanDocument | null,
  found: FoundPassage,
  changes: boolean,
  address: Address,
): Promise<PlanDocumentScreen["open"]> {
  const { proposal, code, state, start, end } = found;
  if (!changes || proposal === null || state === "CONFIRMED" || document === null)
    return { found, editor: null };
  const sentence = document.content.slice(start, end);
  const proposed = { ...proposal.target, code, sentence };
  return { found, editor: await openTarget(tx, plan, null, address, proposed) };
}
