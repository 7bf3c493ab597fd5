import type { Scope } from "@/lib/auth/scope";
import { Failure } from "@/lib/db/failure";
import { rememberedColumns } from "@/lib/db/imports/read";
import type { SessionTx } from "@/lib/db/transaction";
import { unitNamesOf } from "@/lib/db/units/names";
import { recordsSomewhere } from "@/lib/domain/policy";
import type { ImportedKind } from "@/lib/records/imported";

/** @throws Failure FORBIDDEN for those who record nowhere: nobody opens a file of theirs */
export async function ofRecorder(_: SessionTx, { memberships }: Scope): Promise<void> {
  if (!recordsSomewhere(memberships)) throw new Failure("FORBIDDEN");
}

/** What columns under some headings were meant by the last time that somebody of the federation brought them. */
export function rememberedMatch(
  tx: SessionTx,
  _: Scope,
  kind: ImportedKind,
  headings: string,
): Promise<readonly (string | null)[] | null> {
  return rememberedColumns(tx, kind, headings);
}

/** Names by code of those among the units that the reader sees. */
export function namesOfUnits(tx: SessionTx, codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  return unitNamesOf(tx, codes);
}
