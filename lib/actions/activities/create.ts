import type { Work } from "@/lib/actions/definition";
import { showFiles } from "@/lib/actions/files/shown";
import { actorOver } from "@/lib/auth/over-unit";
import { type ActivityMarks, insertActivity } from "@/lib/db/activities/write";
import { Failure } from "@/lib/db/failure";
import type { SessionTx } from "@/lib/db/transaction";
import type { ShownActivity } from "@/lib/domain/screen/activity";
import { submittedStatus } from "@/lib/domain/workflow";
import type { NewActivity } from "@/lib/schemas/activity";
import { understood } from "./fields";
import { activityPlace, presentActivity } from "./held";

/** Logs an activity, as a draft or handed in; one that needs no review is APPROVED at once (security.md §3). */
export async function createActivity({ tx, scope, input, audit }: Work<NewActivity>): Promise<ShownActivity> {
  const { unit: code, status: asked, ...fields } = input;
  const { unit, reviewed } = await understood(tx, scope, code, fields);
  const rights = actorOver(scope, unit);
  if (!rights.records) throw new Failure("FORBIDDEN");
  const provincial = unit.level === "PROVINCIAL";
  const status = asked === "DRAFT" ? asked : submittedStatus({ reviewed, provincial });
  const handedIn = asked === "DRAFT" ? {} : submission(tx);
  const id = await insertActivity(tx, unit.id, fields, { status, onBehalf: rights.onBehalf, ...handedIn });
  await showFiles(tx, activityPlace(id), fields.files);
  await audit({
    action: asked === "DRAFT" ? "activity.create" : "activity.createAndSubmit",
    entity: "activity",
    entityId: id,
    unitId: unit.id,
    after: { ...fields, unit: code, status },
  });
  return presentActivity(tx, id);
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
