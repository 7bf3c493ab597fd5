import { segmentOf } from "@/lib/domain/address";

/** A report's page. */
export function reportPath(id: string): string {
  return `/reports/${segmentOf(id)}`;
}

/** A report as it is printed. */
export function paperHref(id: string, form: "docx" | "xlsx" | "html"): string {
  return `/api/v1/reports/${segmentOf(id)}.${form}`;
}

/** Where the federation's own layout is brought and taken, and the standard one. */
export const TEMPLATE_PAGE = "/report-template";
export const TEMPLATE_FILE = "/report-template/file";
export const TEMPLATE_STANDARD = "/report-template/standard.docx";

/** Where what is typed into a report is kept until it is saved. */
export function reportDrafts(id: string): string {
  return `report:${id}`;
}
