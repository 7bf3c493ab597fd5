import type * as z from "zod";
import type { Work } from "@/lib/actions/definition";
import { fieldError, refuse } from "@/lib/actions/field-error";
import { Failure, type FieldError } from "@/lib/db/failure";
import { closedDaysOf } from "@/lib/db/locks/list";
import { type ClosedDays, lockOn } from "@/lib/domain/lock";
import type { SeveralSaved, ShownActivity } from "@/lib/domain/screen/activity";
import { MOST_AT_ONCE } from "@/lib/records/limits";
import { newActivity } from "@/lib/schemas/activity";
import { pointer } from "@/lib/schemas/pointer";
import { several } from "@/lib/schemas/several";
import { shape } from "@/lib/schemas/shape";
import { createActivity } from "./create";
import { heldActivity } from "./held";
import { take } from "./take";

const { unit, status, ...said } = newActivity.shape;

/** Several activities of one unit, all as drafts or all handed in. */
export const severalActivities = shape({ unit, status, items: several(shape(said), MOST_AT_ONCE) });

/** Activities that were just handed in, each with the version that the caller saw. */
export const severalPointers = shape({ items: several(shape(pointer), MOST_AT_ONCE) });

/**
 * Logs all of them or none.
 * @throws Failure INVALID with every field of every item that cannot be taken, as `items.3.occurredOn`; those of a closed
 * period first
 */
export async function createActivities(
  work: Work<z.output<typeof severalActivities>>,
): Promise<SeveralSaved> {
  const { items, ...shared } = work.input;
  const created: ShownActivity[] = [];
  const closed = await closedDaysOf(work.tx, shared.unit);
  refuse(items.flatMap(({ occurredOn }, nth) => lockedDay(closed, `items.${nth}.occurredOn`, occurredOn)));
  const errors: FieldError[] = [];
  for (const [nth, item] of items.entries()) {
    await createActivity({ ...work, input: { ...item, ...shared } }).then(
      (activity) => created.push(activity),
      (error: unknown) => errors.push(...refusedFields(error, nth)),
    );
  }
  if (errors.length > 0) throw new Failure("INVALID", { errors });
  return { items: created.map(briefly) };
}

/** What cannot be taken of one of several; the unit is that of all. @throws whatever else went wrong */
function refusedFields(error: unknown, nth: number): FieldError[] {
  if (!(error instanceof Failure) || error.code !== "INVALID") throw error;
  const errors = error.detail.errors ?? [];
  return errors.map((each) => (each.path === "unit" ? each : { ...each, path: `items.${nth}.${each.path}` }));
}

/** Takes several back as if they had never been sent, all or none: recalled where they wait, then withdrawn. */
export async function takeBackActivities(
  work: Work<z.output<typeof severalPointers>>,
): Promise<SeveralSaved> {
  const taken: ShownActivity[] = [];
  for (const { id, version } of work.input.items) {
    const { row } = await heldActivity(work.tx, id);
    const seen = { ...work, input: { id, version, reason: null } };
    const draft = row.status === "DRAFT" ? { version } : await take("recall", seen);
    const withdrawn = { id, version: draft.version, reason: null };
    taken.push(await take("withdraw", { ...work, input: withdrawn }));
  }
  return { items: taken.map(briefly) };
}

/** What a closed period refuses is told at its day, so that the rest of the rows need not be looked through. */
function lockedDay(closed: readonly ClosedDays[], path: string, day: string): FieldError[] {
  const lock = lockOn(closed, [day]);
  if (lock === null) return [];
  const { period, closedBy, closedAt } = lock;
  return [fieldError(path, "failure.PERIOD_LOCKED", { period, by: closedBy ?? "–", at: closedAt })];
}

function briefly({ id, status, version }: ShownActivity) {
  return { id, status, version };
}
