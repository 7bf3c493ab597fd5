import type { CivilDate } from "../calendar";
import type { ReportTextName } from "./report";

/** What a cell of the paper holds; null = does not apply, or is not known. */
export type PaperCell = string | number | null;

export interface PaperColumn {
  readonly head: string;
  /** Percentages are numbers of at most one decimal; days are `YYYY-MM-DD`. */
  readonly holds: "text" | "number" | "percent" | "day";
  /** Its share of the width. */
  readonly width: number;
}

/** A row; one that heads others has one cell, which goes through. */
export interface PaperRow {
  readonly cells: readonly PaperCell[];
  readonly kind: "plain" | "heading" | "total";
}

export interface PaperTable {
  readonly columns: readonly PaperColumn[];
  readonly rows: readonly PaperRow[];
}

/** A part of the body. */
export type PaperBlock =
  | { readonly kind: "chapter" | "heading" | "paragraph" | "item"; readonly text: string }
  | { readonly kind: "table"; readonly table: PaperTable }
  | WrittenBlock;

/** Words of people, or what is proposed in their place where nothing has been written. */
export interface WrittenBlock {
  readonly kind: "written";
  readonly name: ReportTextName;
  readonly paragraphs: readonly string[];
  readonly state: "written" | "proposed" | "missing";
}

export interface Appendix {
  /** `PL1`. */
  readonly code: string;
  readonly title: string;
  readonly table: PaperTable;
  readonly note: string | null;
}

/** An official report as it is printed, by whatever means. */
export interface Paper {
  /** Null for a frozen one: `DỰ THẢO`. */
  readonly draft: string | null;
  readonly superior: string;
  readonly issuer: string;
  readonly number: string;
  /** `An Giang, ngày 05 tháng 10 năm 2021`. */
  readonly dateline: string;
  readonly name: string;
  readonly subject: string;
  readonly opening: readonly string[];
  readonly blocks: readonly PaperBlock[];
  readonly authority: readonly string[];
  readonly signer: string;
  readonly recipients: readonly string[];
  readonly appendices: readonly Appendix[];
  /** What the foot of the last page says of a frozen one. */
  readonly verification: { readonly code: string; readonly words: string } | null;
  /** Without ending: the file's name. */
  readonly fileName: string;
  readonly asOf: CivilDate;
}

/** A code as it is printed: in groups of four. */
export function printedCode(code: string): string {
  return code.match(/.{1,4}/g)?.join("-") ?? code;
}
