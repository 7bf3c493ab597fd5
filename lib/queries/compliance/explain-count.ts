import * as z from "zod";
import { type CountPlace, type CountRow, countLook, loadCountEvidence } from "@/lib/db/evidence/count";
import type { SessionTx } from "@/lib/db/transaction";
import type { CivilDate } from "@/lib/domain/calendar";
import type { Stay } from "@/lib/domain/compliance/hierarchy";
import { countReason } from "@/lib/domain/compliance/measures/count";
import type { Span } from "@/lib/domain/compliance/span";
import type { SummedMeasure } from "@/lib/domain/measure";
import type { RecordShown } from "@/lib/domain/screen/why";
import { readCursor, writeCursor } from "@/lib/queries/cursor";
import { date } from "@/lib/schemas/time";
import type { EvidencePart, Slice } from "./explain-part";

const place = z
  .tuple([z.int().min(0).max(3), date, z.string().max(64)])
  .transform(([rank, on, key]): CountPlace => ({ rank, on, key }));

export interface CountAsked {
  readonly measure: SummedMeasure;
  /** Who was in scope, and when. */
  readonly stays: readonly Stay[];
  /** Only what is dated within it is looked at. */
  readonly within: Span;
  readonly asOf: CivilDate;
}

/**
 * A part of the activities behind a count, judged row by row by the rule of the fold. A count may rest on very many
 * records, so the database gives one page of them.
 */
export async function explainCount(tx: SessionTx, asked: CountAsked, slice: Slice): Promise<EvidencePart> {
  const { measure, stays, within, asOf } = asked;
  const look = countLook(measure, stays, within, asOf);
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

function named({ id, unit, on, title }: CountRow): RecordShown {
  return { kind: "ACTIVITY", id, unit, on: id === null ? null : on, title };
}
