import { type CivilDate, isLastDayOfYear } from "@/lib/domain/calendar";
import { NEEDS_ATTENTION, presentStatuses, rollUp, type StatusCounts } from "@/lib/domain/compliance/order";
import type { Status } from "@/lib/domain/compliance/result";
import { isApplicable } from "@/lib/domain/compliance/rollup";
import { ruleOf } from "@/lib/domain/compliance/rules";
import type { OverviewView, ReporterDuty } from "@/lib/domain/screen/overview";
import { wordOf } from "@/lib/domain/screen/standing";
import type { Waiting } from "@/lib/domain/screen/waiting";
import { conditionNamed, counted } from "./nouns";
import type { Speech } from "./speech";
import { statusWords } from "./status";

const MOST_NAMES = 3;

/** Whether this year's plan holds and whom to call, in one sentence. */
export function overviewFinding(
  { t }: Speech,
  { figures: { province, upperUnits } }: Pick<OverviewView, "figures">,
): string {
  const figures = {
    done: String(province.onCourse),
    all: String(province.applicable),
    units: upperUnits.operating,
    troubled: upperUnits.needAttention.length,
  };
  if (upperUnits.operating === 0) {
    return province.applicable === 0
      ? `${t("overview.province.none")}.`
      : t("overview.findingProvince", figures);
  }
  if (province.applicable === 0) return t("overview.findingUnits", figures);
  return t(upperUnits.needAttention.length === 0 ? "overview.findingInOrder" : "overview.finding", figures);
}

/** `5 đạt, 2 đúng tiến độ, 1 chậm tiến độ`, good to bad. */
export function standingSentence(speech: Speech, counts: StatusCounts, asOf: CivilDate): string {
  const { t, number, language } = speech;
  const yearOver = isLastDayOfYear(asOf);
  const present = presentStatuses(counts)
    .filter(([status]) => isApplicable({ status }))
    .toReversed()
    .map(([status, count]) =>
      t("overview.province.counts", {
        count: number(count),
        status: statusWords(speech, { status, yearOver }).toLocaleLowerCase(language),
      }),
    );
  return present.length === 0 ? t("overview.province.none") : present.join(", ");
}

/** Those who have not met it, by how they stand, the worst first: `12 CĐCS chậm tiến độ, 1 chưa báo cáo`. */
export function remainderSentence(
  speech: Speech,
  counts: StatusCounts,
  asOf: CivilDate,
  noun: "UNION" | "UNIT",
): string {
  const { t, number, language } = speech;
  const yearOver = isLastDayOfYear(asOf);
  return presentStatuses(counts)
    .filter(([status]) => status !== "MET" && isApplicable({ status }))
    .map(([status, count], index) =>
      t("overview.province.counts", {
        count: index === 0 ? counted(speech, noun, count) : number(count),
        status: statusWords(speech, { status, yearOver }).toLocaleLowerCase(language),
      }),
    )
    .join(", ");
}

/** `3 đơn vị có chỉ tiêu chưa đạt, 2 đơn vị chậm`, each unit by its worst. */
export function troubleSentence({ t }: Speech, standings: readonly Status[], asOf: CivilDate): string {
  if (standings.length === 0) return t("overview.units.none");
  const yearOver = isLastDayOfYear(asOf);
  const { counts } = rollUp(standings.map((status) => ({ status })));
  const troubles = NEEDS_ATTENTION.filter((status) => counts[status]).map((status) =>
    t(`overview.units.${wordOf({ status, yearOver })}`, { count: counts[status] ?? 0 }),
  );
  return troubles.length === 0 ? t("overview.units.inOrder") : troubles.join(", ");
}

/** `3 CĐCS chưa cử, thuộc LĐLĐ TX Tân Châu, LĐLĐ TP Long Xuyên`. */
export function reporterSentence(speech: Speech, duty: ReporterDuty, applicable: number): string {
  const { t } = speech;
  if (applicable === 0) return t("overview.reporters.none");
  const people = conditionNamed(speech, duty.target) ?? "";
  const { lacking, lackingUnder, unknown } = duty;
  const several = ruleOf(duty.target.measure).required > 1;
  const named = lackingUnder.slice(0, MOST_NAMES).join(", ");
  const rest = lackingUnder.length - MOST_NAMES;
  const names = rest > 0 ? t("overview.reporters.more", { names: named, count: rest }) : named;
  const said = [
    ...(lacking === 0
      ? []
      : [t(`overview.reporters.${several ? "lackingSome" : "lacking"}`, { count: lacking, names })]),
    ...(unknown === 0 ? [] : [t("overview.reporters.unknown", { count: unknown, people })]),
  ];
  return said.join("; ") || t("overview.reporters.all");
}

/** `4 mục chờ từ 3 ngày, cũ nhất 3 ngày`. */
export function waitingSentence({ t }: Speech, { long, oldestDays }: Waiting): string {
  if (oldestDays === null) return t("overview.waiting.none");
  if (oldestDays === 0) return t("overview.waiting.today");
  return long === 0
    ? t("overview.waiting.oldest", { days: oldestDays })
    : t("overview.waiting.long", { count: long, days: oldestDays });
}
