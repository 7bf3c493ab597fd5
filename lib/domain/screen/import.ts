import type { Day } from "../compliance/day";
import type { Doubt } from "../compliance/doubts";
import type { Line } from "./line";

/** Stands for a kind where each sheet of a workbook is one of its own. */
export const ALL_KINDS = "all";

/** An import as its page shows it. */
export interface ShownImport {
  readonly id: string;
  /** Of record, or ALL_KINDS. */
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
const UNDO_HOURS = 24;

/** The moment after which an import stays as it is. */
export function undoneUntil({ at }: Pick<ShownImport, "at">): Date {
  return new Date(Date.parse(at) + UNDO_HOURS * 3_600_000);
}

/** Why rows of a sheet cannot be taken, by cause: as many as there are, the first of them one by one. */
export interface ImportCause {
  /** The sheet's place among those of the workbook. */
  readonly sheet: number;
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

/** How it was told of which kind a sheet's rows are: by its name, by its headings, as before, or somebody said so. */
export type ToldBy = "name" | "headings" | "memory" | "chosen";

/** A sheet whose headings are those of several kinds alike. */
export interface UnsureSheet {
  /** Its place among the sheets of the workbook. */
  readonly sheet: number;
  readonly kinds: readonly string[];
}

/** A sheet that is read: where its headings stand, what they mean. */
export interface FoundSheet {
  /** Which kind of record its rows are. */
  readonly kind: string;
  readonly by: ToldBy;
  /** Its place among the sheets of the workbook. */
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

/** What was found of a workbook: the names of its sheets, those that are read, and those that somebody must tell of. */
export interface FoundWorkbook {
  readonly sheets: readonly string[];
  readonly unsure: readonly UnsureSheet[];
  readonly read: readonly FoundSheet[];
}

/** What would become of a row that can be taken. */
export interface TakenRow {
  readonly does: "make" | "change" | "nothing";
  /** The code of the unit that the record belongs to. */
  readonly owner: string;
  /** Its days that a closed period would hold against it, the record's own first. */
  readonly days: readonly string[];
  /** What the record is called. */
  readonly called: string | null;
  /** Approved at once, and no more the asker's to withdraw: an import of it cannot be taken back. */
  readonly final?: boolean;
  /** What is to be looked at before it is written. */
  readonly doubts?: readonly Doubt[];
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
  /** What texts were taken for that are neither codes nor names as they are written: how many, and the first of them. */
  readonly takenFor: {
    readonly count: number;
    readonly first: readonly { readonly said: string; readonly code: string; readonly name: string }[];
  };
  /** What is to be looked at of those that are taken: how many rows, and the first of them. */
  readonly doubts: readonly {
    readonly doubt: Doubt;
    readonly count: number;
    readonly lines: readonly number[];
  }[];
  /** How many of those that are taken are dated in which quarter: `2021-Q3`. */
  readonly spread: readonly (readonly [period: string, rows: number])[];
  /** What the first of those that are taken are called. */
  readonly first: readonly string[];
}

/** A unit's figure at a target that an import has changed; `before` null = there was none. */
export interface ChangedFigure extends Day {
  readonly unit: string;
  readonly unitName: string;
  readonly before: Line | null;
  readonly after: Line;
}

/** How many figures an import has changed, and the first of them. */
export interface ChangedFigures {
  readonly count: number;
  readonly first: readonly ChangedFigure[];
}

/** What an import has written, and which figures that changed; null = that is not known. */
export interface DoneImport extends ShownImport {
  readonly figures: ChangedFigures | null;
}

/** The answer to a file: what it is, and, once every field that must be has its column, what would become of it. */
export interface ImportAnswer {
  readonly found: FoundWorkbook;
  readonly checked: CheckedImport | null;
}
