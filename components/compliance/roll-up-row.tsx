import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import type { TargetGroup, TargetRow } from "@/components/bullet/target-rows";
import { type CivilDate, isLastDayOfYear } from "@/lib/domain/calendar";
import type { RolledUp } from "@/lib/domain/compliance/order";
import type { MeasuredTarget } from "@/lib/domain/plan";
import { formatPercent, ratioParts } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { useMeasureWords } from "./measure-words";
import { type RowLinks, standingOf } from "./target-row";

/** Up to so many are counted; more are a share. */
const MOST_COUNTED = 20;

interface RollUp {
  readonly target: MeasuredTarget;
  readonly rolled: RolledUp;
}

/** Targets of the unions below a unit as one group of rows: met of applicable, and how many are lacking. */
export function useRollUpGroup(
  asOf: CivilDate,
  links: RowLinks,
): (rollUps: readonly RollUp[]) => TargetGroup {
  const t = useTranslations("measures.group");
  const { condition, threshold } = useMeasureWords();
  const gap = useRollUpGap(asOf);
  const language = useLocale();
  const figure = ({ met, applicable }: RolledUp) => {
    if (applicable === 0) return { value: "–" };
    if (applicable > MOST_COUNTED)
      return { value: formatPercent({ numerator: met, denominator: applicable }, language) };
    const { value, total } = ratioParts(met, applicable, language);
    return { value, rest: total };
  };
  const toRow = ({ target, rolled }: RollUp): TargetRow => ({
    code: target.code,
    title: target.title,
    href: links.target(target.code),
    threshold: condition(target) || threshold(target),
    bullet:
      rolled.applicable === 0
        ? null
        : { value: (rolled.met * 100) / rolled.applicable, required: 100, pace: null },
    figure: figure(rolled),
    gap: gap(rolled, target.force === "ENCOURAGED"),
    standing: standingOf({ target, result: { status: rolled.worst ?? "NOT_APPLICABLE" } }, asOf),
    why: links.why(target.code),
  });
  return (rollUps) => ({ title: t("BELOW"), rows: rollUps.map(toRow) });
}

function useRollUpGap(asOf: CivilDate): (rolled: RolledUp, encouraged: boolean) => ReactNode {
  const t = useTranslations("measures.rollUp");
  const { counted } = useMeasureWords();
  const short = isLastDayOfYear(asOf) ? ("failed" as const) : ("lacking" as const);
  const b = (chunks: ReactNode) => <b>{chunks}</b>;
  const unions = (count: number) => ({ amount: counted("UNION", count) });
  const lackingWords = (lacking: number, unknown: number) => {
    if (unknown === 0) return t.rich(short, { ...unions(lacking), b });
    if (lacking === 0) return t.rich("unknown", { ...unions(unknown), b });
    return t.rich(`${short}AndUnknown`, { ...unions(lacking), unknown, b });
  };
  return ({ met, applicable, counts }, encouraged) => {
    if (applicable === 0) return t("none");
    if (met === applicable) return t("all", unions(applicable));
    if (encouraged) return t("reached", unions(met));
    const unknown = counts.NO_DATA ?? 0;
    return lackingWords(applicable - met - unknown, unknown);
  };
}
