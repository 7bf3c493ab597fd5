import type { Scope } from "@/lib/auth/scope";
import { Failure } from "@/lib/db/failure";
import { rememberedColumns } from "@/lib/db/imports/read";
import type { SessionTx } from "@/lib/db/transaction";
import { unitNamesOf } from "@/lib/db/units/names";
import { recordsSomewhere } from "@/lib/domain/policy";
import { type Snapshot, snapshotOf } from "@/lib/queries/compliance/snapshot";
import type { ImportedKind } from "@/lib/records/imported";

/** @throws Failure FORBIDDEN for those who record nowhere: nobody opens a file of theirs */
export async function ofRecorder(_: SessionTx, { memberships }: Scope): Promise<void> {
  if (!recordsSomewhere(memberships)) throw new Failure("FORBIDDEN");
}

/** The figures that the reader sees of some years; of one without a plan there are none. */
export async function figuresIn(tx: SessionTx, _: Scope, years: readonly number[]): Promise<Snapshot[]> {
  const snapshots: Snapshot[] = [];
  for (const year of years) {
    const snapshot = await snapshotOf(tx, { year }).catch((error: unknown) => {
      if (error instanceof Failure && error.code === "PLAN_NOT_FOUND") return null;
      throw error;
    });
    if (snapshot !== null) snapshots.push(snapshot);
  }
  return snapshots;
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
