import type { Scope } from "@/lib/auth/scope";
import { orNotFound } from "@/lib/db/failure";
import type { SessionTx } from "@/lib/db/transaction";
import * as db from "@/lib/db/units/list";
import { unitsOfLevel } from "@/lib/db/units/names";
import { askedUnitIds } from "@/lib/db/units/reach";
import type { Called } from "@/lib/domain/called";
import type { UnitRecord } from "@/lib/domain/screen/unit-page";
import { searchWords } from "@/lib/domain/text";
import type { Level } from "@/lib/domain/unit";
import { type ListPart, listPart, readCursor } from "@/lib/queries/cursor";
import { keptRecords } from "@/lib/queries/kept/records";
import { code } from "@/lib/schemas/text";
import type { OneUnitQuestion, UnitQuestion } from "@/lib/schemas/unit-question";

/**
 * Units that the asker sees, in code order, with their place and headcount at the end of `asOf` (today without it).
 * @throws Failure NOT_FOUND for a unit out of sight, INVALID for a foreign cursor
 */
export async function listUnits(
  tx: SessionTx,
  scope: Scope,
  asked: UnitQuestion,
): Promise<ListPart<UnitRecord>> {
  const after = readCursor(asked.cursor, code);
  const on = asked.asOf ?? scope.today;
  const among = await askedUnitIds(tx, asked, on);
  const filter = { among, level: asked.level, words: searchWords(asked.q ?? "") };
  const rows = await db.loadUnits(tx, filter, on, { after, limit: asked.limit + 1 });
  return listPart(rows, asked.limit, (unit) => unit.code);
}

/** @throws Failure NOT_FOUND also for one that the asker does not see */
export async function getUnit(tx: SessionTx, scope: Scope, asked: OneUnitQuestion): Promise<UnitRecord> {
  const filter = { among: null, code: asked.code };
  return orNotFound(
    (await db.loadUnits(tx, filter, asked.asOf ?? scope.today, { after: null, limit: 1 }))[0],
  );
}

/** Units of a level that operate today and that the reader sees, by name. */
export function readUnitsOfLevel(tx: SessionTx, level: Level): ReturnType<typeof unitsOfLevel> {
  return keptRecords(tx, { name: "unitsOfLevel", params: level }, () => unitsOfLevel(tx, level));
}

/** The upper-level units to which lists are narrowed; none for whoever sees no second one. */
export async function readUpperUnits(tx: SessionTx): Promise<readonly Called[]> {
  const units = await readUnitsOfLevel(tx, "UPPER");
  return units.length > 1 ? units : [];
}
