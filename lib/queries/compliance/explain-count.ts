import * as z from "zod";
import { type CountPlace, type CountRow, countLook, loadCountEvidence } from "@/lib/db/evidence/count";
import type { SessionTx } from "@/lib/db/transaction";
import { firstDayOfYear } from "@/lib/domain/calendar";
import type { Day } from "@/lib/domain/compliance/day";
import type { Hierarchy } from "@/lib/domain/compliance/hierarchy";
import { countReason } from "@/lib/domain/compliance/measures/count";
import { spanOf } from "@/lib/domain/compliance/span";
import type { SummedMeasure } from "@/lib/domain/measure";
import { readCursor, writeCursor } from "@/lib/queries/cursor";
import { date } from "@/lib/schemas/time";
import type { EvidencePart, NamedRecord, Slice } from "./explain-part";

const place = z
  .tuple([z.int().min(0).max(3), date, z.string().max(64)])
  .transform(([rank, on, key]): CountPlace => ({ rank, on, key }));

export interface CountAsked extends Day {
  readonly measure: SummedMeasure;
  readonly unit: string;
  readonly hierarchy: Hierarchy;
}

/**
 * A part of the activities behind a count, judged row by row by the rule of the fold. A count may rest on very many
 * records, so the database gives one page of them.
 */
export async function explainCount(tx: SessionTx, asked: CountAsked, slice: Slice): Promise<EvidencePart> {
  const { measure, unit, hierarchy, year, asOf } = asked;
  const thisYear = spanOf(firstDayOfYear(year), firstDayOfYear(year + 1));
  const look = countLook(measure, hierarchy.stays(unit, measure.scope), thisYear, asOf);
  const rows = await loadCountEvidence(tx, look, readCursor(slice.cursor, place), slice.limit + 1);
  const shown = rows.slice(0, slice.limit);
  const judged = shown.map((row) => ({ row, reason: countReason(measure, row, asOf) }));
  const last = rows.length > slice.limit ? shown.at(-1)?.place : undefined;
  return {
    counted: judged.flatMap(({ row, reason }) =>
      reason === null ? [{ ...named(row), contribution: row.quantity }] : [],
    ),
    notCounted: judged.flatMap(({ row, reason }) => (reason === null ? [] : [{ ...named(row), reason }])),
    nextCursor: last === undefined ? null : writeCursor([last.rank, last.on, last.key]),
  };
}

function named({ id, unit, on, title }: CountRow): NamedRecord {
  return { kind: "ACTIVITY", id, unit, on: id === null ? null : on, title };
}
