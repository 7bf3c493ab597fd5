import type { ReactNode } from "react";
import type { UnitView } from "@/lib/domain/screen/unit";
import { formatDate } from "@/lib/format";
import { shortfallWords } from "./shortfall";
import type { Speech } from "./speech";

const MOST_SAID = 2;

/** The finding of a unit: its mandatory targets met, and the worst that is missing of them. */
export function unitFinding(
  speech: Speech,
  view: Pick<UnitView, "summary" | "shortfalls">,
  { operates, asOf }: { readonly operates: boolean; readonly asOf: string },
): ReactNode {
  const { t, number } = speech;
  const { met, applicable } = view.summary.completion;
  if (!operates) return t("units.finding.ended", { date: formatDate(asOf) });
  if (applicable === 0) return t("units.finding.none");
  const figures = { met: number(met), applicable: number(applicable) };
  const lines = view.shortfalls
    .map(({ line }) => line)
    .filter(({ target }) => target.force === "MANDATORY")
    .slice(0, MOST_SAID);
  if (lines.length === 0) return t(`units.finding.${met === applicable ? "all" : "onCourse"}`, figures);
  const list = () =>
    lines.flatMap((line, index) => [
      ...(index > 0 ? [t("units.finding.and")] : []),
      shortfallWords(speech, line, "finding"),
    ]);
  return t.rich("units.finding.short", { ...figures, list });
}
