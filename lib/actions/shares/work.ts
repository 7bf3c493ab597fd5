import type * as z from "zod";
import type { Work } from "@/lib/actions/definition";
import { fieldError, refuse } from "@/lib/actions/field-error";
import type { Scope } from "@/lib/auth/scope";
import { newShareLink } from "@/lib/auth/shares";
import { Failure, type FieldError } from "@/lib/db/failure";
import { loadPlan } from "@/lib/db/plans/read";
import { loadTableNames } from "@/lib/db/saved-tables/list";
import { wasShared } from "@/lib/db/shares/list";
import { insertShare, revokeShare } from "@/lib/db/shares/write";
import type { SessionTx } from "@/lib/db/transaction";
import { visibleUnitId } from "@/lib/db/units/read";
import { type IssuedShare, viewNamed } from "@/lib/domain/screen/share";
import type { newShare, sharePointed } from "@/lib/schemas/share";

const REVOKED = { action: "share.revoke", entity: "share", after: { revoked: true } } as const;

/** Shares one view with whoever has its link, until a day. */
export async function shareView({
  tx,
  scope,
  input,
  audit,
}: Work<z.output<typeof newShare>>): Promise<IssuedShare> {
  refuse(await wrongShare(tx, scope, input));
  const { view, year, asOf, days } = input;
  const { unit, target, screen, table } = viewNamed(view);
  const unitId = unit === null ? null : await visibleUnitId(tx, unit);
  const { token, path } = newShareLink();
  const made = await insertShare(tx, {
    unitId,
    target,
    screen,
    table,
    year,
    asOf,
    token,
    days: Number(days),
  });
  await audit({
    entity: "share",
    entityId: made.id,
    unitId: unitId ?? undefined,
    after: { unit, target, screen, table, year, asOf, expiresAt: made.expiresAt },
  });
  return { ...made, path };
}

/** What is known against a view that is to be shared, of what of it can be understood. */
export async function wrongShare(
  tx: SessionTx,
  { today }: Pick<Scope, "today">,
  { view = null, year, asOf = null }: Partial<z.output<typeof newShare>>,
): Promise<FieldError[]> {
  const { unit, target, table } = viewNamed(view);
  const hasUnit = unit === null || (await visibleUnitId(tx, unit)) !== null;
  const hasTarget = target === null || year === undefined || (await isInPlan(tx, year, target));
  return [
    ...(hasUnit ? [] : [fieldError("view", "code.unknown")]),
    ...(hasTarget ? [] : [fieldError("view", "share.noTarget")]),
    ...(table === null || (await isSaved(tx, table)) ? [] : [fieldError("view", "choice.unknown")]),
    ...(asOf !== null && asOf > today ? [fieldError("asOf", "date.future", { today })] : []),
  ];
}

/** Shares the same by another link; the one that was made, which nobody saw, opens nothing any more. */
export async function shareAgain(
  work: Work<z.output<typeof newShare>>,
  { id }: IssuedShare,
): Promise<IssuedShare> {
  if (await revokeShare(work.tx, id)) await work.audit({ ...REVOKED, entityId: id });
  return { ...(await shareView(work)), again: true };
}

async function isInPlan(tx: SessionTx, year: number, code: string): Promise<boolean> {
  return (await loadPlan(tx, year))?.targets.some((target) => target.code === code) ?? false;
}

async function isSaved(tx: SessionTx, id: string): Promise<boolean> {
  return (await loadTableNames(tx)).some((table) => table.id === id);
}

/** Ends a share before its day. */
export async function endShare({
  tx,
  input: { id },
  audit,
}: Work<z.output<typeof sharePointed>>): Promise<{ readonly id: string }> {
  if (!(await revokeShare(tx, id)))
    throw new Failure((await wasShared(tx, id)) ? "ILLEGAL_TRANSITION" : "NOT_FOUND");
  await audit({ ...REVOKED, entityId: id });
  return { id };
}
