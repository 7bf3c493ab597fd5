import type * as z from "zod";
import { defineAction, type Work } from "@/lib/actions/definition";
import type { ActivityRecord } from "@/lib/db/activities/record";
import { newActivity } from "@/lib/schemas/activity";
import { pointer } from "@/lib/schemas/pointer";
import { shape } from "@/lib/schemas/shape";
import { create } from "./create";
import { edit } from "./edit";
import { take } from "./steps";

const schema = shape({ ...newActivity.shape, id: pointer.id.optional(), version: pointer.version });
type Save = z.output<typeof schema>;

/** What the form sends: a new activity, or one that is there as a whole; with status SUBMITTED it is handed in too. */
async function save(work: Work<Save>): Promise<ActivityRecord> {
  const { id, version, ...fields } = work.input;
  if (id === undefined) return create({ ...work, input: fields });
  const { status, ...content } = fields;
  const edited = await edit({ ...work, input: { id, version, ...content } });
  const open = edited.status === "DRAFT" || edited.status === "RETURNED";
  if (status === "DRAFT" || !open) return edited;
  return take("submit", { ...work, input: { id, version: edited.version, reason: null } });
}

export const saveActivity = defineAction({
  name: "activity.save",
  schema,
  right: "recordsOrDecides",
  work: save,
});
