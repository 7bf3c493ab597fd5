import * as z from "zod";
import type { Plain } from "@/lib/records/field";
import { IMPORTED_KINDS } from "@/lib/records/imported";
import { IMPORT_COLUMNS, IMPORT_ROWS, IMPORT_SHEETS, PROSE_LENGTH, TITLE_LENGTH } from "@/lib/records/limits";
import { choice } from "./choice";
import { missingOr, optional } from "./missing";
import { whole } from "./number";
import { pointer } from "./pointer";
import { several } from "./several";
import { shape } from "./shape";
import { anyText, code } from "./text";

/** Longer than anything that may be said, so that whoever said it is told. */
const LONGEST = 4 * PROSE_LENGTH;

/** What a row says by the names of fields; what it may say is the business of the kind's own schema. */
const saying: z.ZodType<Readonly<Record<string, Plain | readonly string[]>>> = z.record(
  z.string().max(IMPORT_COLUMNS),
  z.union([
    z.string().max(LONGEST),
    z.number(),
    z.array(z.string().max(LONGEST)).max(IMPORT_COLUMNS),
    z.null(),
  ]),
  { error: missingOr("object.malformed") },
);

/** Rows of a workbook, by their lines. */
const rows = several(shape({ line: whole(1), said: saying }), IMPORT_ROWS);
export type ImportRows = z.output<typeof rows>;
export type Saying = z.output<typeof saying>;

/** Which fields the columns of a workbook were meant by; null = it is not read. */
const columns = shape({
  headings: anyText(TITLE_LENGTH),
  fields: several(optional(code), IMPORT_COLUMNS),
});

/** What is to be written of a sheet. */
const sheet = shape({
  kind: choice(IMPORTED_KINDS),
  rows,
  /** What holds of every new record, where the sheet has no column for it. */
  shared: saying,
  columns,
});
export type SheetWriting = z.output<typeof sheet>;

/** Everything that is to be written of a workbook. */
export const importWriting = shape({
  fileName: anyText(TITLE_LENGTH),
  digest: anyText(TITLE_LENGTH),
  sheets: several(sheet, IMPORT_SHEETS),
  /** How many rows of the workbook do not come at all: their cells could not be read. */
  leftOut: whole(0, IMPORT_ROWS),
  /** How many rows whoever confirms it has seen to be taken. */
  expected: whole(0, IMPORT_ROWS),
});

/** Which import is to be taken back. */
export const importUndoing = shape({ id: pointer.id });
