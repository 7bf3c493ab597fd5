import * as z from "zod";
import { IMPORTED_KINDS } from "@/lib/records/imported";
import { IMPORT_COLUMNS, TITLE_LENGTH } from "@/lib/records/limits";
import { choice } from "./choice";
import { optional } from "./missing";
import { whole } from "./number";
import { several } from "./several";
import { shape } from "./shape";
import { anyText, code } from "./text";

/** What an address says of the file that comes with it: of what kind its rows are, and what has been chosen so far. */
export const importQuestion = shape({
  kind: choice(IMPORTED_KINDS),
  name: anyText(TITLE_LENGTH),
  sheet: optional(whole(0)),
  /** Which field each column is; null = what was remembered, or what the headings say. */
  fields: optional(several(optional(code), IMPORT_COLUMNS)),
  /** What holds of every row that says nothing itself, by field. */
  shared: z.record(z.string().max(IMPORT_COLUMNS), anyText(TITLE_LENGTH)).default({}),
});
export type ImportQuestion = z.output<typeof importQuestion>;

/** The same, and how many rows whoever confirms it has seen to be taken. */
export const importConfirmation = shape({
  ...importQuestion.shape,
  fields: several(optional(code), IMPORT_COLUMNS),
  expected: whole(0),
});

/** Of which kind of record a template is asked for. */
export const templateQuestion = shape({ kind: choice(IMPORTED_KINDS) });
