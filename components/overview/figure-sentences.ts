import { useLocale } from "next-intl";
import { wordOf } from "@/components/status/standing";
import { useStatusWords } from "@/components/status/status-words";
import { type CivilDate, isLastDayOfYear } from "@/lib/domain/calendar";
import { compareWorstFirst, NEEDS_ATTENTION, rollUp, type StatusCounts } from "@/lib/domain/compliance/order";
import type { Status } from "@/lib/domain/compliance/result";
import type { ReporterDuty } from "@/lib/domain/screen/overview";
import { formatNumber } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";

/** What waits for this reader's decision. */
export interface WaitingItems {
  readonly count: number;
  readonly long: number;
  readonly oldestDays: number | null;
}

const OUTSIDE: readonly Status[] = ["NOT_APPLICABLE", "WAIVED", "TRACKED"];
const MOST_NAMES = 3;

/** `5 đạt, 2 đúng tiến độ, 1 chậm tiến độ`, good to bad. */
export function useStandingSentence(asOf: CivilDate): (counts: StatusCounts) => string {
  const t = useTranslations("overview.province");
  const statusWords = useStatusWords();
  const yearOver = isLastDayOfYear(asOf);
  const language = useLocale();
  return (counts) => {
    const present = (Object.entries(counts) as [Status, number][])
      .filter(([status]) => !OUTSIDE.includes(status))
      .sort(([a], [b]) => compareWorstFirst(b, a))
      .map(([status, count]) =>
        t("counts", {
          count: formatNumber(count, language),
          status: statusWords({ status, yearOver }).toLocaleLowerCase(language),
        }),
      );
    return present.length === 0 ? t("none") : present.join(", ");
  };
}

/** `3 đơn vị có chỉ tiêu chưa đạt, 2 đơn vị chậm`, each unit by its worst. */
export function useTroubleSentence(asOf: CivilDate): (standings: readonly Status[]) => string {
  const t = useTranslations("overview.units");
  const language = useLocale();
  const yearOver = isLastDayOfYear(asOf);
  return (standings) => {
    if (standings.length === 0) return t("none");
    const { counts } = rollUp(standings.map((status) => ({ status })));
    const troubles = NEEDS_ATTENTION.filter((status) => counts[status]).map((status) =>
      t(wordOf({ status, yearOver }), { count: formatNumber(counts[status] ?? 0, language) }),
    );
    return troubles.length === 0 ? t("inOrder") : troubles.join(", ");
  };
}

/** `3 CĐCS chưa cử, thuộc LĐLĐ TX Tân Châu, LĐLĐ TP Long Xuyên`. */
export function useReporterSentence(): (duty: ReporterDuty, applicable: number) => string {
  const t = useTranslations("overview.reporters");
  const language = useLocale();
  const number = (value: number) => formatNumber(value, language);
  const lackingWords = ({ lacking, lackingUnder }: ReporterDuty) => {
    if (lacking === 0) return [];
    const named = lackingUnder.slice(0, MOST_NAMES).join(", ");
    const rest = lackingUnder.length - MOST_NAMES;
    const names = rest > 0 ? t("more", { names: named, count: number(rest) }) : named;
    return [t("lacking", { count: number(lacking), names })];
  };
  return (duty, applicable) => {
    if (applicable === 0) return t("none");
    const unknown = duty.unknown === 0 ? [] : [t("unknown", { count: number(duty.unknown) })];
    return [...lackingWords(duty), ...unknown].join("; ") || t("all");
  };
}

/** `4 mục chờ quá 2 ngày, cũ nhất 3 ngày`. */
export function useWaitingSentence(): (waiting: WaitingItems) => string {
  const t = useTranslations("overview.waiting");
  const language = useLocale();
  return ({ long, oldestDays }) => {
    if (oldestDays === null) return t("none");
    if (oldestDays === 0) return t("today");
    const days = formatNumber(oldestDays, language);
    return long === 0 ? t("oldest", { days }) : t("long", { count: formatNumber(long, language), days });
  };
}
