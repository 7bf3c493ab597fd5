/** An import as its page shows it. */
export interface ShownImport {
  readonly id: string;
  readonly kind: string;
  readonly fileName: string;
  readonly made: number;
  readonly changed: number;
  readonly leftOut: number;
  /** Instants, RFC 3339 with +07:00. */
  readonly at: string;
  readonly undoneAt: string | null;
}

/** So long an import can be taken back. */
export const UNDO_HOURS = 24;

/** The moment after which an import stays as it is. */
export function undoneUntil({ at }: Pick<ShownImport, "at">): Date {
  return new Date(Date.parse(at) + UNDO_HOURS * 3_600_000);
}

/** Why rows of a workbook cannot be taken, by cause: as many as there are, the first of them one by one. */
export interface ImportCause {
  /** The field's name; "" = the row as a whole. */
  readonly field: string;
  /** The key of the message. */
  readonly code: string;
  /** The cause in the reader's words, without what is one row's own. */
  readonly words: string;
  readonly count: number;
  readonly rows: readonly ImportFault[];
}

/** One cell that cannot be taken. */
export interface ImportFault {
  readonly line: number;
  /** The column's letters; "" where no column says it. */
  readonly column: string;
  /** What the cell holds, as it reads; null = nothing. */
  readonly value: string | null;
  readonly why: string;
}

/** A column of a workbook, and what it is taken for. */
export interface ImportColumn {
  readonly letters: string;
  readonly heading: string;
  /** The first values that stand in it. */
  readonly values: readonly string[];
  /** The field's name; null = it is not read. */
  readonly field: string | null;
}

/** What was found of a workbook: which sheet is read, where its headings stand, what they mean. */
export interface FoundWorkbook {
  readonly sheets: readonly string[];
  readonly sheet: number;
  /** The row of the headings, from 1. */
  readonly headLine: number;
  readonly rows: number;
  readonly columns: readonly ImportColumn[];
  /** Whether somebody has matched these very headings before. */
  readonly remembered: boolean;
  /** Fields that must be said and that no column and no shared value says. */
  readonly missing: readonly string[];
}

/** What would become of its rows; nothing is written yet. */
export interface CheckedImport {
  readonly made: number;
  readonly changed: number;
  /** As they are stored already. */
  readonly same: number;
  readonly leftOut: number;
  /** Of those that are new: approved at once and not to be taken back by whoever imports them. */
  readonly final: number;
  readonly causes: readonly ImportCause[];
  /** How many of those that are taken are dated in which quarter: `2021-Q3`. */
  readonly spread: readonly (readonly [period: string, rows: number])[];
  /** What the first of those that are taken are called. */
  readonly first: readonly string[];
}

/** The answer to a file: what it is, and, once every field that must be has its column, what would become of it. */
export interface ImportAnswer {
  readonly found: FoundWorkbook;
  readonly checked: CheckedImport | null;
}
