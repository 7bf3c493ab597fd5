import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import type { TargetGroup, TargetRow } from "@/components/bullet/target-rows";
import type { CivilDate } from "@/lib/domain/calendar";
import type { RolledUp } from "@/lib/domain/compliance/order";
import type { Target } from "@/lib/domain/plan";
import type { BulletFigures } from "@/lib/domain/screen/bullet";
import { standingOf } from "@/lib/domain/screen/standing";
import { formatPercent, ratioParts } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { amendedWords } from "@/lib/words/amended";
import { counted } from "@/lib/words/nouns";
import { remainderSentence } from "@/lib/words/overview";
import { useMeasureWords } from "./measure-words";
import { useOwnWords } from "./own-words";
import { useSpeech } from "./speech";
import type { RowLinks } from "./target-row";

/** Up to so many are counted; more are a share. */
const MOST_COUNTED = 20;

interface RollUp {
  readonly target: Target;
  readonly rolled: RolledUp;
}

/** What is rolled up: the unions below a unit, or all units of a level. */
type Rolled = "UNION" | "UNIT";

/** Targets of the unions below a unit as one group of rows: met of applicable, and how many are lacking. */
export function useRollUpGroup(
  asOf: CivilDate,
  links: RowLinks,
  limits: BulletFigures["limits"],
): (rollUps: readonly RollUp[]) => TargetGroup {
  const t = useTranslations("measures.group");
  const toRow = useRollUpRow(asOf, links, limits, "UNION");
  return (rollUps) => ({ title: t("BELOW"), rows: rollUps.map(toRow) });
}

/** A target of several units as one row: met of applicable, and how many are lacking. */
export function useRollUpRow(
  asOf: CivilDate,
  links: RowLinks,
  limits: BulletFigures["limits"],
  of: Rolled,
): (rollUp: RollUp) => TargetRow {
  const { condition, threshold } = useMeasureWords();
  const own = useOwnWords();
  const speech = useSpeech();
  const gap = useRollUpGap(asOf, of);
  const watched = useWatched(of);
  const language = useLocale();
  const figure = ({ met, applicable }: RolledUp) => {
    if (applicable === 0) return { value: "–" };
    if (applicable > MOST_COUNTED)
      return { value: formatPercent({ numerator: met, denominator: applicable }, language) };
    const { value, total } = ratioParts(met, applicable, language);
    return { value, rest: total };
  };
  return ({ target, rolled }) => ({
    code: target.code,
    title: own(target.title),
    href: links.target(target.code),
    threshold: [condition(target) || threshold(target), amendedWords(speech, target)]
      .filter(Boolean)
      .join(" · "),
    bullet:
      rolled.applicable === 0
        ? null
        : { value: (rolled.met * 100) / rolled.applicable, required: 100, pace: null, limits },
    figure: figure(rolled),
    gap: isOnlyWatched(target) ? watched(rolled) : gap(rolled, target.force === "ENCOURAGED"),
    standing: standingOf({ target, result: { status: rolled.worst ?? outside(target) } }, asOf),
    why: links.why(target.code),
  });
}

/** Of what is only tracked or has no measure nothing is asked, whatever its force. */
function isOnlyWatched({ force, measure }: Target): boolean {
  return force === "TRACKED" || measure === null;
}

function outside(target: Target) {
  return isOnlyWatched(target) ? "TRACKED" : "NOT_APPLICABLE";
}

/** At how many nothing is asked but to be looked at; nothing of what is only recorded. */
function useWatched(of: Rolled): (rolled: RolledUp) => string | null {
  const t = useTranslations("measures.rollUp");
  const speech = useSpeech();
  return ({ counts: { TRACKED = 0 } }) =>
    TRACKED === 0 ? null : t("watched", { amount: counted(speech, of, TRACKED) });
}

function useRollUpGap(asOf: CivilDate, of: Rolled): (rolled: RolledUp, encouraged: boolean) => ReactNode {
  const t = useTranslations("measures.rollUp");
  const speech = useSpeech();
  const units = (count: number) => ({ amount: counted(speech, of, count) });
  return ({ met, applicable, counts }, encouraged) => {
    if (applicable === 0) return t(of === "UNION" ? "none" : "noneOfUnits");
    if (met === applicable) return t("all", units(applicable));
    if (encouraged) return t("reached", units(met));
    return remainderSentence(speech, counts, asOf, of);
  };
}
