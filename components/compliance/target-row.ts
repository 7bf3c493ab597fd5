import type { TargetGroup, TargetRow } from "@/components/bullet/target-rows";
import type { CivilDate } from "@/lib/domain/calendar";
import { yearOf } from "@/lib/domain/calendar";
import { type BulletFigures, bulletOf } from "@/lib/domain/screen/bullet";
import type { Line, LineGroup } from "@/lib/domain/screen/line";
import { standingOf } from "@/lib/domain/screen/standing";
import { formatDate } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { amendedWords } from "@/lib/words/amended";
import { titleOf } from "@/lib/words/catalogue";
import { crossedWords } from "@/lib/words/crossing";
import { paceFigureOf } from "@/lib/words/figure";
import { useClaimWords } from "./claim-words";
import { useFigure } from "./figure";
import { useGapWords } from "./gap-words";
import { useMeasureWords } from "./measure-words";
import { useSpeech } from "./speech";

/** Where a row leads: the target's page, and "why this number". */
export interface RowLinks {
  readonly target: (code: string) => string;
  readonly why: (code: string) => string;
}

/** Groups of a unit's lines as rows with bullet bars. */
export function useTargetGroups(
  asOf: CivilDate,
  links: RowLinks,
  limits: BulletFigures["limits"],
): (groups: readonly LineGroup[]) => TargetGroup[] {
  const t = useTranslations("measures.group");
  const toRow = useTargetRow(asOf, links, limits);
  return (groups) =>
    groups.map(({ kind, dueOn, lines }) => ({
      title: t(kind, { year: String(yearOf(asOf)), date: dueOn === null ? "" : formatDate(dueOn) }),
      rows: lines.map(toRow),
    }));
}

/** A unit's line as a row with its bar. */
export function useTargetRow(
  asOf: CivilDate,
  links: RowLinks,
  limits: BulletFigures["limits"],
): (line: Line) => TargetRow {
  const words = useMeasureWords();
  const figure = useFigure();
  const gap = useGapWords(asOf);
  const speech = useSpeech();
  const claims = useClaimWords();
  return (line) => {
    const { target, result } = line;
    return {
      code: target.code,
      title: titleOf(speech, target),
      href: links.target(target.code),
      threshold: [
        words.threshold(target, result.required),
        words.condition(target),
        crossedWords(speech, line.crossing),
        amendedWords(speech, target),
      ]
        .filter(Boolean)
        .join(" · "),
      bullet: bulletOf(line, limits),
      claims: claims(line),
      figure: figure(line),
      paceWords: paceFigureOf(speech, line),
      gap: gap(line),
      standing: standingOf(line, asOf),
      why: links.why(target.code),
    };
  };
}
