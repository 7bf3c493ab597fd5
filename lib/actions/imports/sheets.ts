import type { Scope } from "@/lib/auth/scope";
import { rehearsed, type SessionTx } from "@/lib/db/transaction";
import { IMPORTED_KINDS } from "@/lib/records/imported";
import type { SheetWriting } from "@/lib/schemas/import";
import { type CheckedRows, checkRows } from "./check";
import { takenRows, type Writing } from "./plan";

type Sheet = Pick<SheetWriting, "kind" | "rows" | "shared">;

/** The sheets of a workbook in an order in which each may name what stands in those before it. */
export function sortedSheets<T extends Pick<Sheet, "kind">>(sheets: readonly T[]): T[] {
  return sheets.toSorted((a, b) => IMPORTED_KINDS.indexOf(a.kind) - IMPORTED_KINDS.indexOf(b.kind));
}

/**
 * What would become of the sheets of a workbook, which are in order: each is held against what is there once those before
 * it are written. None of it stays; a single sheet is not written at all.
 * @throws Failure FORBIDDEN for those who record nowhere
 */
export function checkSheets(tx: SessionTx, scope: Scope, sheets: readonly Sheet[]): Promise<CheckedRows[]> {
  const unheard: Writing = { tx, scope, audit: async () => undefined, advance: () => undefined };
  return rehearsed(tx, async () => {
    const checked: CheckedRows[] = [];
    for (const { kind, rows, shared } of sheets) {
      const plan = await checkRows(tx, scope, kind, rows, shared);
      checked.push(plan);
      if (checked.length < sheets.length) await plan.write(unheard, writtenLines(plan));
    }
    return checked;
  });
}

/** The lines that say something new. */
export function writtenLines({ rows }: CheckedRows): Set<number> {
  return new Set(takenRows(rows).flatMap(({ line, does }) => (does === "nothing" ? [] : [line])));
}
