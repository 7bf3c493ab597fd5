import { segmentOf } from "@/lib/domain/address";

/** A report's page. */
export function reportPath(id: string): string {
  return `/reports/${segmentOf(id)}`;
}

/** A report as it is printed. */
export function paperHref(id: string, form: "docx" | "xlsx" | "html"): string {
  return `/api/v1/reports/${segmentOf(id)}.${form}`;
}

/** Where what is typed into a report is kept until it is saved. */
export function reportDrafts(id: string): string {
  return `report:${id}`;
}
