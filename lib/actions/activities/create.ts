import type { Change, Work } from "@/lib/actions/definition";
import { showFiles } from "@/lib/actions/files/shown";
import { actorOver } from "@/lib/auth/over-unit";
import type { Scope } from "@/lib/auth/scope";
import { type ActivityMarks, type FreshActivity, insertActivity } from "@/lib/db/activities/write";
import { Failure } from "@/lib/db/failure";
import type { SessionTx } from "@/lib/db/transaction";
import type { ShownActivity } from "@/lib/domain/screen/activity";
import { submittedStatus } from "@/lib/domain/workflow";
import type { SaidOfActivity } from "@/lib/records/activities";
import type { NewActivity } from "@/lib/schemas/activity";
import { type Understood, understood } from "./fields";
import { activityPlace, presentActivity } from "./held";

/** Logs an activity, as a draft or handed in; one that needs no review is APPROVED at once (security.md §3). */
export async function createActivity({ tx, scope, input, audit }: Work<NewActivity>): Promise<ShownActivity> {
  const { unit: code, status: asked, ...fields } = input;
  const known = await understood(tx, scope, code, fields);
  const fresh = freshActivity(tx, scope, known, fields, asked);
  const id = await insertActivity(tx, fresh.unitId, fields, fresh.marks);
  await showFiles(tx, activityPlace(id), fields.files);
  await audit(creation(id, known, fresh));
  return presentActivity(tx, id);
}

/** A new activity as it is kept. @throws Failure FORBIDDEN where the asker does not record for its unit */
export function freshActivity(
  tx: SessionTx,
  scope: Scope,
  { unit, reviewed }: Understood,
  fields: SaidOfActivity,
  asked: NewActivity["status"],
): FreshActivity {
  const rights = actorOver(scope, unit);
  if (!rights.records) throw new Failure("FORBIDDEN");
  const provincial = unit.level === "PROVINCIAL";
  const status = asked === "DRAFT" ? asked : submittedStatus({ reviewed, provincial });
  const handedIn = asked === "DRAFT" ? {} : submission(tx);
  return { unitId: unit.id, fields, marks: { status, onBehalf: rights.onBehalf, ...handedIn } };
}

/** What the audit says of one that was made. */
export function creation(
  id: string,
  { unit }: Understood,
  { fields, marks: { status } }: FreshActivity,
): Change {
  return {
    action: status === "DRAFT" ? "activity.create" : "activity.createAndSubmit",
    entity: "activity",
    entityId: id,
    unitId: unit.id,
    after: { ...fields, unit: unit.unit, status },
  };
}

/** Handed in now, by the asker; what was decided before is left to the history. */
export function submission(tx: SessionTx): ActivityMarks {
  return {
    submittedAt: new Date(),
    submittedBy: tx.who.person?.id ?? null,
    decidedAt: null,
    decidedBy: null,
    decisionReason: null,
    changedInReview: false,
  };
}
