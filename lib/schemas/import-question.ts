import * as z from "zod";
import { ALL_KINDS } from "@/lib/domain/screen/import";
import { IMPORTED_KINDS } from "@/lib/records/imported";
import { IMPORT_COLUMNS, IMPORT_SHEETS, TITLE_LENGTH } from "@/lib/records/limits";
import { choice } from "./choice";
import { optional } from "./missing";
import { whole } from "./number";
import { several } from "./several";
import { shape } from "./shape";
import { anyText, code } from "./text";

/** Which field each column is. */
const columns = several(optional(code), IMPORT_COLUMNS);

/** A sheet, and what has been chosen of it so far. */
const sheet = shape({
  kind: choice(IMPORTED_KINDS),
  sheet: whole(0),
  /** The row of the headings, from 1; null = where they are found. */
  headLine: optional(whole(1)),
  /** null = what was remembered, or what the headings say. */
  fields: optional(columns),
});

const file = {
  /** Of what kind its rows are; ALL_KINDS = each sheet that is named like a kind is of that one. */
  kind: choice([...IMPORTED_KINDS, ALL_KINDS]),
  name: anyText(TITLE_LENGTH),
  /** What holds of every row that says nothing itself, by field. */
  shared: z.record(z.string().max(IMPORT_COLUMNS), anyText(TITLE_LENGTH)).default({}),
};

/** What an address says of the file that comes with it. */
export const importQuestion = shape({
  ...file,
  /** The sheets that are read; null = those that are found. */
  sheets: optional(several(sheet, IMPORT_SHEETS)),
});
export type ImportQuestion = z.output<typeof importQuestion>;
export type SheetQuestion = z.output<typeof sheet>;

/** The same, everything chosen, and how many rows whoever confirms it has seen to be taken. */
export const importConfirmation = shape({
  ...file,
  sheets: several(shape({ ...sheet.shape, fields: columns }), IMPORT_SHEETS),
  expected: whole(0),
});

/** Of which kind of record a template is asked for. */
export const templateQuestion = shape({ kind: file.kind });
