import type * as z from "zod";
import { defineAction, type Work } from "@/lib/actions/definition";
import type { ActivityRecord, ActivityRow } from "@/lib/db/activities/record";
import { type ActivityFields, updateActivity } from "@/lib/db/activities/write";
import { activityChanges } from "@/lib/schemas/activity";
import { pointer } from "@/lib/schemas/pointer";
import { shape } from "@/lib/schemas/shape";
import { understood } from "./fields";
import { decided, held, present, stale } from "./held";

const FIELDS = [
  "type",
  "occurredOn",
  "title",
  "outlet",
  "url",
  "content",
  "form",
  "audiences",
  "quantity",
] as const satisfies readonly (keyof ActivityFields)[];

const schema = shape({ ...pointer, ...activityChanges.shape });
type Edit = z.output<typeof schema>;

/** Changes what is said of an activity; absent keys stay as they are. By whom and when: security.md §3. */
export async function edit({ tx, scope, input, audit }: Work<Edit>): Promise<ActivityRecord> {
  const { id, version, ...given } = input;
  const activity = await held(tx, id);
  const outcome = await decided(tx, scope, "edit", activity, { id, version });
  const { row } = activity;
  const fields = merged(row, given);
  const { unit } = await understood(tx, scope, given.unit ?? row.unit, fields, row.occurredOn);
  if (unit.unit !== row.unit) {
    await decided(tx, scope, "edit", { ...activity, position: unit }, { id });
  }
  const marks = outcome.changed ? { changedInReview: true } : {};
  const written = await updateActivity(tx, row, { fields, unitId: unit.id, ...marks });
  if (!written) throw await stale(tx, id);
  await audit({
    action: "activity.edit",
    entity: "activity",
    entityId: id,
    unitId: unit.id,
    ...difference(row, { ...fields, unit: unit.unit }),
  });
  return present(tx, id);
}

function merged(row: ActivityRow, given: Omit<Edit, "id" | "version">): ActivityFields {
  const stated = Object.entries(given).filter(([key, value]) => key !== "unit" && value !== undefined);
  const kept = Object.fromEntries(FIELDS.map((name) => [name, row[name]]));
  return { ...kept, ...Object.fromEntries(stated) } as unknown as ActivityFields;
}

/** Only what changed. */
function difference(row: ActivityRow, next: ActivityFields & { readonly unit: string }) {
  const changed = [...FIELDS, "unit" as const].filter(
    (name) => JSON.stringify(row[name]) !== JSON.stringify(next[name]),
  );
  const of = (values: ActivityFields & { readonly unit: string }) =>
    Object.fromEntries(changed.map((name) => [name, values[name]])) as Record<string, string | number | null>;
  return { before: of(row), after: of(next) };
}

export const editActivity = defineAction({
  name: "activity.edit",
  schema,
  right: "recordsOrDecides",
  work: edit,
});
