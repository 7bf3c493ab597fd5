import { ALL_KINDS, type UnsureSheet } from "@/lib/domain/screen/import";
import { IMPORT_ROWS } from "@/lib/records/limits";
import type { ImportQuestion } from "@/lib/schemas/import-question";
import { type CellGrid, type NotRead, Refused } from "./grid";
import { type ReadSheet, type Remember, readSheet, type SheetAsked } from "./sheet";
import { guessKind, kindNamed } from "./sheet-kinds";

/** The sheets of a workbook that are read, and those of which only whoever sent them can tell what they are. */
export interface ReadWorkbook {
  readonly sheets: readonly ReadSheet[];
  readonly unsure: readonly UnsureSheet[];
}

/**
 * Reads the sheets that were chosen, or those that are found.
 * @throws Refused where there is no row in any, or too many in all
 */
export async function readWorkbook(
  grids: readonly CellGrid[],
  { kind, sheets, shared }: ImportQuestion,
  remember: Remember,
): Promise<ReadWorkbook> {
  const chosen = sheets?.map((each): SheetAsked => ({ ...each, by: toldOf(grids, each) }));
  const guessed = kind === ALL_KINDS ? await guessedSheets(grids, remember) : NOTHING_GUESSED;
  const single: SheetAsked[] = kind === ALL_KINDS ? [] : [{ kind, sheet: null, by: "chosen", ...UNSAID }];
  const asked = chosen ?? [...single, ...guessed.asked];
  const unsure = guessed.unsure.filter(({ sheet }) => !asked.some((each) => each.sheet === sheet));
  if (asked.length + unsure.length === 0) throw new Refused("noKind");
  const read: ReadSheet[] = [];
  const without = new Set<NotRead>();
  for (const each of asked) {
    const found = readSheet(grids, each, shared, remember);
    // Of a template for every kind most fill in few sheets.
    read.push(...(await (kind === ALL_KINDS ? unlessEmpty(found, without) : found.then((sheet) => [sheet]))));
  }
  if (read.length + unsure.length === 0) throw new Refused(whyNothing(without));
  if (read.reduce((sum, { found }) => sum + found.rows, 0) > IMPORT_ROWS) throw new Refused("tooManyRows");
  return { sheets: read, unsure };
}

/** A template that holds its example alone is no file of somebody's own that is wrong. */
function whyNothing(without: ReadonlySet<NotRead>): NotRead {
  return without.has("onlyExample") ? "onlyExample" : "empty";
}

/** @param without takes why a sheet has no row of its own */
async function unlessEmpty(found: Promise<ReadSheet>, without: Set<NotRead>): Promise<ReadSheet[]> {
  try {
    return [await found];
  } catch (error) {
    if (!(error instanceof Refused) || !NO_ROWS.includes(error.reason)) throw error;
    without.add(error.reason);
    return [];
  }
}

const NO_ROWS: readonly NotRead[] = ["empty", "onlyExample"];

const UNSAID = { headLine: null, fields: null };
const NOTHING_GUESSED = { asked: [], unsure: [] };

/** Each sheet as a kind of its own, where it is told by its name or its headings. */
async function guessedSheets(grids: readonly CellGrid[], remember: Remember) {
  const asked: SheetAsked[] = [];
  const unsure: UnsureSheet[] = [];
  for (const [sheet, grid] of grids.entries()) {
    const guess = await guessKind(grid, remember);
    const [kind, ...others] = guess?.kinds ?? [];
    if (guess === null || kind === undefined) continue;
    if (others.length === 0) asked.push({ kind, sheet, by: guess.by, ...UNSAID });
    else unsure.push({ sheet, kinds: guess.kinds });
  }
  return { asked, unsure };
}

function toldOf(
  grids: readonly CellGrid[],
  { kind, sheet }: { readonly kind: string; readonly sheet: number },
): SheetAsked["by"] {
  return kindNamed(grids[sheet]?.name ?? "") === kind ? "name" : "chosen";
}
