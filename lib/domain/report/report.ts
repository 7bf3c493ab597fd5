import type { CivilDate } from "../calendar";

/** What people write on the paper; everything else on it comes from records. */
export const REPORT_TEXTS = [
  "documentNo",
  "signedOn",
  "place",
  "superior",
  "issuer",
  "basis",
  "guidance",
  "strengths",
  "limits",
  "directions",
  "proposals",
  "authority",
  "signer",
  "recipients",
] as const;
export type ReportTextName = (typeof REPORT_TEXTS)[number];

/** Null = not written: what can be said without anybody is said in its place. */
export type ReportTexts = Readonly<Record<ReportTextName, string | null>>;

export const NO_TEXTS: ReportTexts = {
  ...{
    documentNo: null,
    signedOn: null,
    place: null,
    superior: null,
    issuer: null,
    basis: null,
    guidance: null,
  },
  ...{ strengths: null, limits: null, directions: null, proposals: null, authority: null, signer: null },
  recipients: null,
};

/** Parts that nobody but a person can write: a report is not frozen without them. */
const TO_WRITE = ["limits", "directions"] as const satisfies readonly ReportTextName[];

/** What only its signing gives, and what stays blank for good once it is frozen without. */
const TO_SIGN = ["documentNo", "signedOn", "signer"] as const satisfies readonly ReportTextName[];

/** What of these is not given yet: number, day, who signs. */
export function unsigned(texts: ReportTexts): (typeof TO_SIGN)[number][] {
  return TO_SIGN.filter((name) => texts[name] === null);
}

/** When the figures and words of a report were made final, by whom, and by which code they are known (compliance.md §11). */
export interface Frozen {
  readonly code: string;
  readonly at: string;
  readonly by: string | null;
}

/** An official report of the federation or of an upper-level unit, in writing or frozen. */
export interface KeptReport extends ReportTexts {
  readonly id: string;
  readonly version: number;
  /** Code of the unit whose report it is; of the PROVINCIAL one it is the whole federation's. */
  readonly unit: string;
  readonly period: string;
  readonly asOf: CivilDate;
  readonly createdAt: string;
  readonly createdBy: string | null;
  readonly frozen: Frozen | null;
}

/** What is still to be written. */
function toWrite(texts: ReportTexts): ReportTextName[] {
  return TO_WRITE.filter((name) => texts[name] === null);
}

/** A report as programs and pages are given it. */
export interface ShownReport extends KeptReport {
  readonly toWrite: readonly ReportTextName[];
}

export function shownReport(report: KeptReport): ShownReport {
  return { ...report, toWrite: toWrite(report) };
}

/** What has been written in a report, without the rest of it. */
export function textsOf(report: ReportTexts): ReportTexts {
  return { ...NO_TEXTS, ...Object.fromEntries(REPORT_TEXTS.map((name) => [name, report[name]])) };
}

/** What the code of a frozen report stands for. */
export interface VerifiedReport extends Pick<KeptReport, "unit" | "period" | "asOf"> {
  readonly code: string;
  readonly federation: string;
  readonly frozenAt: string;
}

/** A code as people type it, with or without hyphens and capitals. */
export function typedCode(text: string): string {
  return text.replace(/[\s-]/g, "").toUpperCase();
}
