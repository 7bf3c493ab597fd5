import type { Scope } from "@/lib/auth/scope";
import { Failure, orNotFound } from "@/lib/db/failure";
import type { SessionTx } from "@/lib/db/transaction";
import { loadRecordableUnits } from "@/lib/db/units/recordable";
import { landingMembership, recordsAt, recordsSomewhere } from "@/lib/domain/policy";
import type { ChosenUnit, FoundUnits, RecordableUnit } from "@/lib/domain/screen/unit-choice";
import { searchWords } from "@/lib/domain/text";
import type { Level } from "@/lib/domain/unit";
import type { RecordableQuestion } from "@/lib/schemas/recordable-question";

const SHOWN = 20;

/** What an address says of the choice. */
export interface UnitWanted {
  /** A code; empty = none. */
  readonly unit: string;
  /** Words that are looked for without script; empty = none. */
  readonly find: string;
}

/** The first units that match. @throws Failure FORBIDDEN for those who record nowhere */
export async function findRecordable(
  tx: SessionTx,
  { memberships }: Scope,
  { q = "", level }: RecordableQuestion,
): Promise<FoundUnits> {
  if (!recordsSomewhere(memberships)) throw new Failure("FORBIDDEN");
  const rows = await loadRecordableUnits(tx, { words: searchWords(q), level }, SHOWN + 1);
  return { units: rows.slice(0, SHOWN), more: rows.length > SHOWN };
}

/**
 * The unit that the address names; without one the only one, or the reader's own below the province: whoever works for
 * all of the federation says for whom.
 * @param level where only units of that level can have the record
 * @throws Failure NOT_FOUND for a unit for which the reader does not record
 */
export async function chosenUnit(
  tx: SessionTx,
  scope: Scope,
  { unit: code, find }: UnitWanted,
  level?: Level,
): Promise<ChosenUnit> {
  const first = await loadRecordableUnits(tx, { level }, 2);
  const several = first.length > 1;
  const landing = landingMembership(scope.memberships);
  const own = landing === null ? null : await recordable(tx, landing.unit, level);
  const found = find === "" ? null : await findRecordable(tx, scope, { q: find, level });
  const chosen = (unit: RecordableUnit | null) => ({
    ...{ unit, several, own, found },
    onBehalf: unit !== null && !recordsAt(scope.memberships).includes(unit.code),
  });
  if (code !== "") {
    const unit = orNotFound(await recordable(tx, code, level));
    return chosen(unit);
  }
  if (!several) return chosen(first[0] ?? null);
  return chosen(landing?.level === "PROVINCIAL" ? null : own);
}

async function recordable(tx: SessionTx, code: string, level?: Level): Promise<RecordableUnit | null> {
  const [unit] = await loadRecordableUnits(tx, { code, level }, 1);
  return unit ?? null;
}
