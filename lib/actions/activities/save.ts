import type * as z from "zod";
import type { Work } from "@/lib/actions/definition";
import type { ShownActivity } from "@/lib/domain/screen/activity";
import { activityChanges, newActivity } from "@/lib/schemas/activity";
import { pointer } from "@/lib/schemas/pointer";
import { shape } from "@/lib/schemas/shape";
import { createActivity } from "./create";
import { editActivity } from "./edit";
import { take } from "./take";

/** A whole activity; without an id a new one. */
export const wholeActivity = shape({
  ...newActivity.shape,
  // What a form does not say of evidence stays: one without scripts knows no files, one that was kept long ago no links.
  files: activityChanges.shape.files,
  links: activityChanges.shape.links,
  id: pointer.id.optional(),
  version: pointer.version,
});
type Save = z.output<typeof wholeActivity>;

/** What the form sends: a new activity, or one that is there as a whole; with status SUBMITTED it is handed in too. */
export async function save(work: Work<Save>): Promise<ShownActivity> {
  const { id, version, files, links, ...said } = work.input;
  if (id === undefined)
    return createActivity({ ...work, input: { ...said, files: files ?? [], links: links ?? [] } });
  const { status, ...content } = { ...said, files, links };
  const edited = await editActivity({ ...work, input: { id, version, ...content } });
  const open = edited.status === "DRAFT" || edited.status === "RETURNED";
  if (status === "DRAFT" || !open) return edited;
  return take("submit", { ...work, input: { id, version: edited.version, reason: null } });
}
