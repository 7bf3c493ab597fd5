import type * as z from "zod";
import type { Work } from "@/lib/actions/definition";
import { showFiles } from "@/lib/actions/files/shown";
import type { ActivityRow } from "@/lib/db/activities/columns";
import { updateActivity } from "@/lib/db/activities/write";
import type { ShownActivity } from "@/lib/domain/screen/activity";
import { SAID_OF_ACTIVITY, type SaidOfActivity } from "@/lib/records/activities";
import { picked, saidIn } from "@/lib/records/keys";
import { activityChanges } from "@/lib/schemas/activity";
import { pointer } from "@/lib/schemas/pointer";
import { shape } from "@/lib/schemas/shape";
import { understood } from "./fields";
import { activityPlace, decided, heldActivity, presentActivity, staleActivity } from "./held";

/** Which activity, and what of it. */
export const activityEdit = shape({ ...pointer, ...activityChanges.shape });
type Edit = z.output<typeof activityEdit>;

/** Changes what is said of an activity; absent keys stay as they are. By whom and when: security.md §3. */
export async function editActivity({ tx, scope, input, audit }: Work<Edit>): Promise<ShownActivity> {
  const { id, version, ...given } = input;
  const activity = await heldActivity(tx, id);
  const outcome = await decided(tx, scope, "edit", activity, { version });
  const { row } = activity;
  const { unit: code = row.unit, ...changes } = given;
  const fields = { ...picked(row, SAID_OF_ACTIVITY), ...saidIn(changes) };
  const { unit } = await understood(tx, scope, code, fields, row);
  if (unit.unit !== row.unit) {
    await decided(tx, scope, "edit", { ...activity, position: unit }, {});
  }
  const marks = outcome.changed ? { changedInReview: true } : {};
  const written = await updateActivity(tx, row, { fields, unitId: unit.id, ...marks });
  if (!written) throw await staleActivity(tx, id);
  await showFiles(tx, activityPlace(id), fields.files, row.files);
  await audit({
    action: "activity.edit",
    entity: "activity",
    entityId: id,
    unitId: unit.id,
    ...difference(row, { ...fields, unit: unit.unit }),
  });
  return presentActivity(tx, id);
}

/** Only what changed. */
function difference(row: ActivityRow, next: SaidOfActivity & { readonly unit: string }) {
  const changed = [...SAID_OF_ACTIVITY, "unit" as const].filter(
    (name) => JSON.stringify(row[name]) !== JSON.stringify(next[name]),
  );
  return { before: picked(row, changed), after: picked(next, changed) };
}
