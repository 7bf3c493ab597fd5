import { ALL_KINDS } from "@/lib/domain/screen/import";
import { searchable } from "@/lib/domain/text";
import { en } from "@/lib/i18n/en";
import { vi } from "@/lib/i18n/vi";
import { IMPORTED_KINDS } from "@/lib/records/imported";
import { IMPORT_ROWS } from "@/lib/records/limits";
import type { ImportQuestion } from "@/lib/schemas/import-question";
import { type CellGrid, Refused } from "@/lib/transfer/workbook/grid";
import { importedWordsIn } from "@/lib/words/imported";
import { type ReadSheet, type Remember, readSheet, type SheetAsked } from "./workbook";

/**
 * The sheets of a workbook that are read: those that were chosen, or those that are found.
 * @throws Refused where there is no row in any, or too many in all
 */
export async function readWorkbook(
  grids: readonly CellGrid[],
  { kind, sheets, shared }: ImportQuestion,
  remember: Remember,
): Promise<ReadSheet[]> {
  const asked = sheets ?? (kind === ALL_KINDS ? sheetsOfKinds(grids) : [{ kind, sheet: null, ...UNSAID }]);
  if (asked.length === 0) throw new Refused("noKind");
  const read: ReadSheet[] = [];
  for (const each of asked) {
    const found = readSheet(grids, each, shared, remember);
    // Of a template for every kind most fill in few sheets.
    read.push(...(await (kind === ALL_KINDS ? unlessEmpty(found) : found.then((sheet) => [sheet]))));
  }
  if (read.length === 0) throw new Refused("empty");
  if (read.reduce((sum, { found }) => sum + found.rows, 0) > IMPORT_ROWS) throw new Refused("tooManyRows");
  return read;
}

async function unlessEmpty(found: Promise<ReadSheet>): Promise<ReadSheet[]> {
  try {
    return [await found];
  } catch (error) {
    if (error instanceof Refused && error.reason === "empty") return [];
    throw error;
  }
}

const UNSAID = { headLine: null, fields: null };

/** The sheets that are named like a kind, in whichever language. */
function sheetsOfKinds(grids: readonly CellGrid[]): SheetAsked[] {
  const titles = IMPORTED_KINDS.map((kind) => ({
    kind,
    names: [vi, en].map((messages) => nameOfSheet(importedWordsIn(kind, messages).title)),
  }));
  return grids.flatMap(({ name }, sheet) => {
    const found = titles.find(({ names }) => names.includes(nameOfSheet(name)));
    return found === undefined ? [] : [{ kind: found.kind, sheet, ...UNSAID }];
  });
}

/** Programs cut long names of sheets, and leave out signs that they may not hold. */
function nameOfSheet(name: string): string {
  return searchable(name)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
