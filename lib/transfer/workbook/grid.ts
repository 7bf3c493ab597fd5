/** What a cell holds; a moment as its clock shows it, `YYYY-MM-DDTHH:MM:SS`, since a workbook knows no zones. */
export type GridCell = string | number | boolean | null | { readonly moment: string };

/** The cells of one sheet, without empty ones at the ends of rows and below the last. */
export interface CellGrid {
  readonly name: string;
  readonly rows: readonly (readonly GridCell[])[];
}

/** Why a file is not read. */
export const REFUSALS = [
  "tooLarge",
  "inflated",
  "tooManyRows",
  "tooManyColumns",
  "tooMuchText",
  "unsafe",
  "encrypted",
  "oldFormat",
  "notTable",
  "notUtf8",
  "broken",
  "unclosed",
  "empty",
  "onlyExample",
  "noKind",
  "tooSlow",
] as const;
export type NotRead = (typeof REFUSALS)[number];

const MEBIBYTE = 1_048_576;

/** What all parts of a workbook may be together. */
export const INFLATED_BYTES = 50 * MEBIBYTE;
/** Rows of a title block above the headings. */
export const MOST_ABOVE = 50;
/** As long as a cell of a spreadsheet can be; and all cells together, of which many may be one shared text. */
export const CELL_LENGTH = 32_767;
export const ALL_LENGTH = 16 * MEBIBYTE;

/** How many rows and columns are read; and how many rows may stand above the headings. */
export interface Bounds {
  readonly rows: number;
  readonly columns: number;
}

/** A file that is not read; nothing of what it holds is said. */
export class Refused extends Error {
  readonly reason: NotRead;

  constructor(reason: NotRead, options?: ErrorOptions) {
    super(reason, options);
    this.name = "Refused";
    this.reason = reason;
  }
}
