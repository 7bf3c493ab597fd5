import { useLocale } from "next-intl";
import type { BulletFigures } from "@/components/bullet/bullet-bar";
import type { TargetGroup, TargetRow } from "@/components/bullet/target-rows";
import type { Standing } from "@/components/status/standing";
import type { CivilDate } from "@/lib/domain/calendar";
import { isLastDayOfYear, yearOf } from "@/lib/domain/calendar";
import type { Result } from "@/lib/domain/compliance/result";
import { ruleOf } from "@/lib/domain/compliance/rules";
import type { Target } from "@/lib/domain/plan";
import { isYesNo, type Line, type LineGroup } from "@/lib/domain/screen/line";
import { formatDate, formatNumber, formatPercentage } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { useFigure } from "./figure";
import { useGapWords } from "./gap-words";
import { useMeasureWords } from "./measure-words";

/** Where a row leads: the target's page, and "why this number". */
export interface RowLinks {
  readonly target: (code: string) => string;
  readonly why: (code: string) => string;
}

/** A result's standing as badges and cells draw it. */
export function standingOf(
  { target, result }: { target: Pick<Target, "force">; result: Pick<Result, "status"> },
  asOf: CivilDate,
): Standing {
  return {
    status: result.status,
    encouraged: target.force === "ENCOURAGED",
    yearOver: isLastDayOfYear(asOf),
  };
}

/** Groups of a unit's lines as rows with bullet bars. */
export function useTargetGroups(
  asOf: CivilDate,
  links: RowLinks,
): (groups: readonly LineGroup[]) => TargetGroup[] {
  const t = useTranslations("measures.group");
  const toRow = useTargetRow(asOf, links);
  return (groups) =>
    groups.map(({ kind, dueOn, lines }) => ({
      title: t(kind, { year: String(yearOf(asOf)), date: dueOn === null ? "" : formatDate(dueOn) }),
      rows: lines.map(toRow),
    }));
}

/** A unit's line as a row with its bar. */
export function useTargetRow(asOf: CivilDate, links: RowLinks): (line: Line) => TargetRow {
  const words = useMeasureWords();
  const figure = useFigure();
  const gap = useGapWords(asOf);
  const language = useLocale();
  const paceWords = ({ target, pace }: Line) => {
    if (pace === null) return undefined;
    return ruleOf(target.measure).reads === "SHARE"
      ? formatPercentage(pace, language)
      : formatNumber(pace, language);
  };
  return (line) => {
    const { target, result } = line;
    return {
      code: target.code,
      title: target.title,
      href: links.target(target.code),
      threshold: [words.threshold(target, result.required), words.condition(target)]
        .filter(Boolean)
        .join(" · "),
      bullet: bulletOf(line),
      figure: figure(line),
      paceWords: paceWords(line),
      gap: gap(line),
      standing: standingOf(line, asOf),
      why: links.why(target.code),
    };
  };
}

/** Nothing is drawn for yes or no, for days since a post, and where nothing is known. */
function bulletOf(line: Line): BulletFigures | null {
  const { value, required, numerator, denominator } = line.result;
  if (required === null || isYesNo(line) || ruleOf(line.target.measure).reads === "DAYS") return null;
  if (line.target.force === "TRACKED") return null;
  if (numerator !== null && denominator) {
    return { value: (numerator * 100) / denominator, required, pace: line.pace };
  }
  return value === null ? null : { value, required, pace: line.pace };
}
