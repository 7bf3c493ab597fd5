import type * as z from "zod";
import type { Work } from "@/lib/actions/definition";
import { fieldError } from "@/lib/actions/field-error";
import { Failure, type FieldError, tooLate } from "@/lib/db/failure";
import { nextNaming } from "@/lib/db/reorganisations/list";
import { loadReorganisation, loadStructure } from "@/lib/db/reorganisations/read";
import { markUndone, type NamingRows, writeStructure } from "@/lib/db/reorganisations/write";
import type { SessionTx } from "@/lib/db/transaction";
import { lockTree } from "@/lib/db/transfer/write";
import type { KeptReorganisation } from "@/lib/domain/reorganisation/kept";
import { movedOn, reversed } from "@/lib/domain/reorganisation/structure";
import { formatDate } from "@/lib/format";
import type { reorganisationUndoing } from "@/lib/schemas/reorganisation";
import { refuseClosed, tallyOf } from "./work";

/**
 * Puts back what stood before a reorganisation.
 * @throws Failure NOT_FOUND; ILLEGAL_TRANSITION for one that is undone, or on which something stands, which is told;
 * PERIOD_LOCKED where its day was closed since
 */
export async function putBack({
  tx,
  input: { id, reason },
  audit,
}: Work<z.output<typeof reorganisationUndoing>>): Promise<KeptReorganisation> {
  await lockTree(tx);
  const { on, changes } = await loadReorganisation(tx, id);
  if (!(await markUndone(tx, id, reason)))
    throw tooLate("ILLEGAL_TRANSITION", "undone", (await loadReorganisation(tx, id)).undone);
  const back = reversed(changes);
  await refuseClosed(tx, on, back);
  stopAt(await laterThan(tx, id, back));
  refuseStanding(await writeStructure(tx, back));
  await audit({ entity: "reorganisation", entityId: id, after: { undone: true, reason, ...tallyOf(back) } });
  return loadReorganisation(tx, id);
}

/** What was done to the same units since: by another reorganisation, or by an import. */
async function laterThan(
  tx: SessionTx,
  id: string,
  back: KeptReorganisation["changes"],
): Promise<FieldError[]> {
  const others = movedOn(await loadStructure(tx), back);
  const [unit] = others;
  if (unit === undefined) return [];
  const next = await nextNaming(tx, id, others);
  return [
    next === null
      ? fieldError("id", "reorganisation.changedSince", { unit })
      : fieldError("id", "reorganisation.reorganisedSince", { unit, date: formatDate(next.on) }),
  ];
}

/** @throws Failure ILLEGAL_TRANSITION with what stands on units that were to be taken back, if anything does */
export function refuseStanding(standing: readonly NamingRows[]): void {
  stopAt(
    standing.map(({ unit, record, count }) =>
      fieldError("id", `reorganisation.stands.${record}`, { unit, count }),
    ),
  );
}

function stopAt(errors: readonly FieldError[]): void {
  if (errors.length > 0) throw new Failure("ILLEGAL_TRANSITION", { errors });
}
