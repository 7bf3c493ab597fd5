import type * as z from "zod";
import type { Work } from "@/lib/actions/definition";
import { fieldError, refuse } from "@/lib/actions/field-error";
import { newShareLink } from "@/lib/auth/shares";
import { Failure } from "@/lib/db/failure";
import { loadPlan } from "@/lib/db/plans/read";
import { wasShared } from "@/lib/db/shares/list";
import { insertShare, revokeShare } from "@/lib/db/shares/write";
import type { SessionTx } from "@/lib/db/transaction";
import { visibleUnitId } from "@/lib/db/units/read";
import { type IssuedShare, viewNamed } from "@/lib/domain/screen/share";
import type { newShare, sharePointed } from "@/lib/schemas/share";

/** Shares one view with whoever has its link, until a day. */
export async function shareView({
  tx,
  input: { view, year, asOf, days },
  audit,
}: Work<z.output<typeof newShare>>): Promise<IssuedShare> {
  const { unit, target } = viewNamed(view);
  const unitId = unit === null ? null : await visibleUnitId(tx, unit);
  if (unit !== null && unitId === null) refuse([fieldError("view", "code.unknown")]);
  if (target !== null && !(await isInPlan(tx, year, target))) refuse([fieldError("view", "share.noTarget")]);
  const { token, path } = newShareLink();
  const made = await insertShare(tx, { unitId, target, year, asOf, token, days: Number(days) });
  await audit({
    entity: "share",
    entityId: made.id,
    unitId: unitId ?? undefined,
    after: { unit, target, year, asOf, expiresAt: made.expiresAt },
  });
  return { ...made, path };
}

async function isInPlan(tx: SessionTx, year: number, code: string): Promise<boolean> {
  return (await loadPlan(tx, year))?.targets.some((target) => target.code === code) ?? false;
}

/** Ends a share before its day. */
export async function endShare({
  tx,
  input: { id },
  audit,
}: Work<z.output<typeof sharePointed>>): Promise<{ readonly id: string }> {
  if (!(await revokeShare(tx, id)))
    throw new Failure((await wasShared(tx, id)) ? "ILLEGAL_TRANSITION" : "NOT_FOUND");
  await audit({ entity: "share", entityId: id, after: { revoked: true } });
  return { id };
}
