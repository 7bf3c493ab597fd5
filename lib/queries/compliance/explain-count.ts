import * as z from "zod";
import { type CountPlace, type CountRow, type DatedStay, loadCountEvidence } from "@/lib/db/evidence/count";
import type { SessionTx } from "@/lib/db/transaction";
import { ACTIVITY_STATUSES, isAtOrPast } from "@/lib/domain/activity";
import { firstDayOfYear } from "@/lib/domain/calendar";
import type { Day } from "@/lib/domain/compliance/day";
import type { Hierarchy } from "@/lib/domain/compliance/hierarchy";
import { countReason } from "@/lib/domain/compliance/measures/count";
import { intersection, spanOf } from "@/lib/domain/compliance/span";
import type { CountMeasure } from "@/lib/domain/measure";
import { readCursor, writeCursor } from "@/lib/queries/cursor";
import { date } from "@/lib/schemas/time";
import type { EvidencePart, NamedRecord, Slice } from "./explain-part";

const place = z
  .tuple([z.int().min(0).max(3), date, z.string().max(64)])
  .transform(([rank, on, key]): CountPlace => ({ rank, on, key }));

export interface CountAsked extends Day {
  readonly measure: CountMeasure;
  readonly unit: string;
  readonly hierarchy: Hierarchy;
}

/**
 * A part of the activities behind a count, judged row by row by the rule of the fold. A count may rest on very many
 * records, so the database gives one page of them.
 */
export async function explainCount(tx: SessionTx, asked: CountAsked, slice: Slice): Promise<EvidencePart> {
  const { measure, asOf } = asked;
  const look = {
    type: measure.activityType,
    stays: staysWithin(asked),
    statuses: ACTIVITY_STATUSES.filter((status) => isAtOrPast(status, measure.countsFrom)),
    outlets: measure.outlets?.length ? measure.outlets : null,
    until: asOf,
  };
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

/** Days of the year on which the units were in scope. */
function staysWithin({ measure, unit, hierarchy, year }: CountAsked): DatedStay[] {
  const thisYear = spanOf(firstDayOfYear(year), firstDayOfYear(year + 1));
  const stays = hierarchy.stays(unit, measure.scope);
  return stays.flatMap((stay) => {
    const span = intersection(stay.span, thisYear);
    return span === null ? [] : [{ unit: stay.unit, ...span }];
  });
}

function named({ id, unit, on, title }: CountRow): NamedRecord {
  return { kind: "ACTIVITY", id, unit, on: id === null ? null : on, title };
}
