import { Fragment } from "react";
import { unitPath } from "@/components/compliance/links";
import { type LineagePart, lineageOf, type Relative } from "@/lib/domain/screen/lineage";
import type { UnitEvent } from "@/lib/domain/screen/unit-page";
import type { Validity } from "@/lib/domain/unit";
import { formatDate } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";

/** What a unit was before, and what became of it, in a line; null where there is nothing to tell. */
export function useLineage({ from, to }: Validity, story: readonly UnitEvent[]) {
  const t = useTranslations("units.lineage");
  const parts = lineageOf({ from, to }, story);
  if (parts.length === 0) return null;
  const sentence = ({ kind, on, units }: LineagePart) =>
    t.rich(kind, { date: formatDate(on), units: () => <Units units={units} /> });
  return parts.map((part, nth) => (
    <Fragment key={`${part.on} ${part.kind}`}>
      {nth > 0 ? " " : null}
      {sentence(part)}
    </Fragment>
  ));
}

function Units({ units }: { units: readonly Relative[] }) {
  const t = useTranslations("units.story");
  return units.map(({ code, other }, nth) => (
    <Fragment key={code ?? other}>
      {nth > 0 ? ", " : null}
      {code === null ? (other ?? t("unseen")) : <a href={unitPath(code)}>{other}</a>}
    </Fragment>
  ));
}
