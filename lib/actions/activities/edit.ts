import type * as z from "zod";
import type { Work } from "@/lib/actions/definition";
import type { ActivityRow } from "@/lib/db/activities/columns";
import { ACTIVITY_FIELDS, type SaidOfActivity, updateActivity } from "@/lib/db/activities/write";
import type { ShownActivity } from "@/lib/domain/screen/activity";
import { activityChanges } from "@/lib/schemas/activity";
import { pointer } from "@/lib/schemas/pointer";
import { shape } from "@/lib/schemas/shape";
import { understood } from "./fields";
import { decided, heldActivity, presentActivity, staleActivity } from "./held";

/** Which activity, and what of it. */
export const activityEdit = shape({ ...pointer, ...activityChanges.shape });
type Edit = z.output<typeof activityEdit>;

/** Changes what is said of an activity; absent keys stay as they are. By whom and when: security.md §3. */
export async function editActivity({ tx, scope, input, audit }: Work<Edit>): Promise<ShownActivity> {
  const { id, version, ...given } = input;
  const activity = await heldActivity(tx, id);
  const outcome = await decided(tx, scope, "edit", activity, { version });
  const { row } = activity;
  const fields = merged(row, given);
  const { unit } = await understood(tx, scope, given.unit ?? row.unit, fields, row.occurredOn);
  if (unit.unit !== row.unit) {
    await decided(tx, scope, "edit", { ...activity, position: unit }, {});
  }
  const marks = outcome.changed ? { changedInReview: true } : {};
  const written = await updateActivity(tx, row, { fields, unitId: unit.id, ...marks });
  if (!written) throw await staleActivity(tx, id);
  await audit({
    action: "activity.edit",
    entity: "activity",
    entityId: id,
    unitId: unit.id,
    ...difference(row, { ...fields, unit: unit.unit }),
  });
  return presentActivity(tx, id);
}

type Changes = { readonly [F in keyof SaidOfActivity]?: SaidOfActivity[F] | undefined };

function merged(row: ActivityRow, given: Changes): SaidOfActivity {
  const next = <F extends keyof SaidOfActivity>(name: F): SaidOfActivity[F] => {
    const value: Changes[F] = given[name];
    return value === undefined ? row[name] : value;
  };
  return {
    type: next("type"),
    occurredOn: next("occurredOn"),
    title: next("title"),
    outlet: next("outlet"),
    url: next("url"),
    content: next("content"),
    form: next("form"),
    audiences: next("audiences"),
    quantity: next("quantity"),
  };
}

/** Only what changed. */
function difference(row: ActivityRow, next: SaidOfActivity & { readonly unit: string }) {
  const changed = [...ACTIVITY_FIELDS, "unit" as const].filter(
    (name) => JSON.stringify(row[name]) !== JSON.stringify(next[name]),
  );
  const of = (values: SaidOfActivity & { readonly unit: string }) =>
    Object.fromEntries(changed.map((name) => [name, values[name]]));
  return { before: of(row), after: of(next) };
}
