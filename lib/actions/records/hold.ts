import { actorOver } from "@/lib/auth/over-unit";
import type { Scope } from "@/lib/auth/scope";
import { Failure, orNotFound } from "@/lib/db/failure";
import { loadRecord, type PlainRecord } from "@/lib/db/records/read";
import type { SessionTx } from "@/lib/db/transaction";
import { type PositionedUnit, placedUnit } from "@/lib/db/units/read";
import { descriptionOf, type RecordName } from "@/lib/records/all";

/** Which record, and the version of it that the caller saw; without one, whatever it is. */
export interface Pointed {
  readonly id: string;
  readonly version?: number | undefined;
}

/** A record and the unit that it belongs to. */
interface Held {
  readonly record: PlainRecord;
  readonly owner: PositionedUnit;
}

/**
 * A record that the asker may change, in the version that they saw.
 * @throws Failure NOT_FOUND, FORBIDDEN, STALE
 */
export async function held(tx: SessionTx, scope: Scope, kind: RecordName, at: Pointed): Promise<Held> {
  const record = await present(tx, kind, at.id);
  const owner = await placedUnit(tx, record.owner);
  // A chair link is read from the linked unit too, and written from the group's side alone.
  if (owner === null || !actorOver(scope, owner).records) throw new Failure("FORBIDDEN");
  if (at.version !== undefined && at.version !== record.version)
    throw new Failure("STALE", { present: record });
  return { record, owner };
}

export async function present(tx: SessionTx, kind: RecordName, id: string): Promise<PlainRecord> {
  return orNotFound(await loadRecord(tx, descriptionOf(kind), id));
}

export async function stale(tx: SessionTx, kind: RecordName, id: string): Promise<Failure> {
  return new Failure("STALE", { present: await loadRecord(tx, descriptionOf(kind), id) });
}
