import type { WhyView } from "@/lib/domain/screen/why";

/** The address's parameters of one part of a sheet's records. */
export function partOf(view: WhyView | null, cursor: string | null): Record<string, string> {
  if (view === null) return {};
  return { why: view.line.target.code, of: view.unit.code, ...(cursor === null ? {} : { whyAfter: cursor }) };
}
