import * as z from "zod";
import type { Explanation, LookedAt, Reason } from "@/lib/domain/compliance/explain/evidence";
import type { RecordShown } from "@/lib/domain/screen/why";
import { readCursor, writeCursor } from "@/lib/queries/cursor";

export type NamedCounted = RecordShown & { readonly contribution: number };
export type NamedNotCounted = RecordShown & { readonly reason: Reason };

/** A part of the records behind a number: counted ones first unless asked otherwise, one cursor through both. */
export interface EvidencePart {
  readonly counted: readonly NamedCounted[];
  readonly notCounted: readonly NamedNotCounted[];
  readonly nextCursor: string | null;
}

/** Which part. */
export interface Slice {
  readonly limit: number;
  readonly cursor?: string | undefined;
  /** Where chairs are counted, who is missing comes before who is not. */
  readonly missingFirst?: boolean | undefined;
}

const place = z.int().min(0);

/** A part of an explanation that is there as a whole. @param name how a record is named to the reader */
export function evidencePart(
  { counted, notCounted }: Explanation,
  { limit, cursor, missingFirst = false }: Slice,
  name: (record: LookedAt) => RecordShown,
): EvidencePart {
  const from = readCursor(cursor, place) ?? 0;
  const to = from + limit;
  const sliced = <T>(records: readonly T[], before: readonly unknown[]) =>
    records.slice(Math.max(0, from - before.length), Math.max(0, to - before.length));
  return {
    counted: sliced(counted, missingFirst ? notCounted : []).map((each) => ({
      ...name(each),
      contribution: each.contribution,
    })),
    notCounted: sliced(notCounted, missingFirst ? [] : counted).map((each) => ({
      ...name(each),
      reason: each.reason,
    })),
    nextCursor: to < counted.length + notCounted.length ? writeCursor(to) : null,
  };
}
