import type * as z from "zod";
import { defineAction, type Work } from "@/lib/actions/definition";
import { Failure, type FailureCode } from "@/lib/db/failure";
import { inSavepoint } from "@/lib/db/transaction";
import type { PeriodLock } from "@/lib/domain/lock";
import { pointer } from "@/lib/schemas/pointer";
import { several } from "@/lib/schemas/several";
import { shape } from "@/lib/schemas/shape";
import { take } from "./take";

/** As many as a page of the inbox shows. */
const MOST = 50;

const manyToApprove = shape({
  items: several(shape(pointer), MOST).refine(
    (items) => new Set(items.map(({ id }) => id)).size === items.length,
    { error: "list.repeated" },
  ),
});

/** One that stays as it is, and why. */
interface Refused {
  readonly id: string;
  readonly code: FailureCode;
  readonly lock: PeriodLock | null;
}

/** What became of many. */
export interface ManyApproved {
  readonly approved: readonly { readonly id: string; readonly version: number }[];
  readonly refused: readonly Refused[];
}

/** Refusals that say nothing of the record: the asker's rights end before it. */
const OUT_OF_REACH: ReadonlySet<FailureCode> = new Set(["FORBIDDEN", "NOT_FOUND"]);

/**
 * Approves several activities, each for itself: what is refused of one is told and keeps no other back.
 * @throws Failure where the asker may decide on none of them
 */
async function approveMany(work: Work<z.output<typeof manyToApprove>>): Promise<ManyApproved> {
  const approved: { id: string; version: number }[] = [];
  const refused: Refused[] = [];
  for (const item of work.input.items) {
    try {
      const input = { ...item, reason: null };
      const { id, version } = await inSavepoint(work.tx, () => take("approve", { ...work, input }));
      approved.push({ id, version });
    } catch (error) {
      if (!(error instanceof Failure) || error.code === "UNAVAILABLE") throw error;
      refused.push({ id: item.id, code: error.code, lock: error.detail.lock ?? null });
    }
  }
  const [first] = refused;
  if (first !== undefined && approved.length === 0 && refused.every(({ code }) => OUT_OF_REACH.has(code)))
    throw new Failure(first.code);
  const after = { approved: approved.length, refused: refused.length };
  await work.audit({ entity: "review", entityId: "many", after });
  return { approved, refused };
}

export const approvalOfMany = defineAction({
  name: "activity.approveMany",
  schema: manyToApprove,
  right: "decides",
  work: approveMany,
});
