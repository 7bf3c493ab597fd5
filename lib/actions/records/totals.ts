import { fieldError, refuse } from "@/lib/actions/field-error";
import type { FieldError } from "@/lib/db/failure";
import { audienceTotal } from "@/lib/db/headcounts/read";
import type { SessionTx } from "@/lib/db/transaction";
import { READING_AUDIENCES } from "@/lib/domain/channel";
import { membersOverWorkers } from "@/lib/domain/headcount";
import type { RecordName } from "@/lib/records/all";

type Said = Readonly<Record<string, unknown>>;

/**
 * A number that is over its total names both, since either may be the wrong one. A bundle is only warned of them: old
 * records are like that.
 * @param owner the code of the unit that the record belongs to
 * @param changed the fields that are said anew; a number that nobody touches is not asked about again
 * @throws Failure INVALID
 */
export async function withinTotals(
  tx: SessionTx,
  kind: RecordName,
  owner: string,
  said: Said,
  changed: Said = said,
): Promise<void> {
  if (kind === "headcounts" && ("members" in changed || "workers" in changed)) refuse(headcountErrors(said));
  if (kind === "coverage" && "connected" in changed) refuse(await readingErrors(tx, owner, said));
}

/** What is over its total in a headcount; `at` goes before the names of its figures. */
export function headcountErrors(said: Said, at = ""): FieldError[] {
  const over = membersOverWorkers({ workers: figure(said.workers), members: figure(said.members) });
  return over === null ? [] : [fieldError(`${at}members`, "headcount.membersOverWorkers", over)];
}

async function readingErrors(
  tx: SessionTx,
  owner: string,
  { audience, asOf, connected }: Said,
): Promise<FieldError[]> {
  const known = READING_AUDIENCES.find((each) => each === audience);
  const count = figure(connected);
  if (known === undefined || typeof asOf !== "string" || count === null) return [];
  const total = await audienceTotal(tx, owner, known, asOf);
  return total === null || count <= total
    ? []
    : [fieldError("connected", "reading.overTotal", { connected: count, total })];
}

function figure(value: unknown): number | null {
  return typeof value === "number" ? value : null;
}
