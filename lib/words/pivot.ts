import { ACTIVITY_STATUSES, type ChoiceSide } from "@/lib/domain/activity";
import type { Side, SideKey } from "@/lib/domain/pivot";
import type { PivotAsked, PivotNames, PivotView } from "@/lib/domain/screen/pivot";
import { withinSentence } from "@/lib/domain/text";
import { formatDate, formatPercent } from "@/lib/format";
import { monthLabel, quarterLabel } from "@/lib/period";
import { activityChoiceWords } from "./activity-choices";
import { ownWords } from "./catalogue";
import type { Speech } from "./speech";

/** How much the table counts, of when, in which states. */
export function pivotFinding(speech: Speech, { asked, pivot }: Pick<PivotView, "asked" | "pivot">): string {
  const until = asked.asOf === "" ? "all" : formatDate(asked.asOf);
  return speech.t(`pivot.finding.${asked.count}`, {
    ...{ count: pivot.total, year: String(asked.year ?? "any"), until },
    states: countedStates(speech, asked),
  });
}

/** `mọi trạng thái, kể cả nháp`, `chỉ mục đã duyệt, đã đăng`. */
function countedStates(
  { t }: Speech,
  { status, countsFrom }: Pick<PivotAsked, "status" | "countsFrom">,
): string {
  const only = [
    ...ACTIVITY_STATUSES.filter((each) => each === status).map((each) => t(`records.${each}`)),
    ...(countsFrom === "" ? [] : [t(`pivot.countsFrom.${countsFrom}`)]),
  ].map(withinSentence);
  return only.length === 0 ? t("pivot.states.all") : t("pivot.states.only", { states: only.join("; ") });
}

/** `Đơn vị theo tháng`. */
export function pivotHeading({ t }: Speech, { rows, columns }: Pick<PivotAsked, "rows" | "columns">): string {
  if (columns === null) return t(`pivot.sides.${rows}`);
  return t("pivot.table", {
    rows: t(`pivot.sides.${rows}`),
    columns: withinSentence(t(`pivot.sides.${columns}`)),
  });
}

/** Which row has the most, and its part of all; that there is nothing. */
export function pivotMost(
  speech: Speech,
  { asked, pivot, names }: Pick<PivotView, "asked" | "pivot" | "names">,
): string {
  if (pivot.total === 0) return speech.t("pivot.empty");
  const most = Math.max(...pivot.rowTotals);
  const words = sideWords(speech, asked, names);
  return speech.t("pivot.most", {
    name: words(asked.rows, pivot.rows[pivot.rowTotals.indexOf(most)] ?? null),
    value: speech.number(most),
    share: formatPercent({ numerator: most, denominator: pivot.total }, speech.language),
  });
}

/** What a row or a column of the table of activities is called; where one `year` is asked for, its months say no year. */
export function sideWords(
  speech: Speech,
  { level, year: only = null }: Pick<PivotAsked, "level"> & Partial<Pick<PivotAsked, "year">>,
  names: PivotNames,
): (side: Side, key: SideKey) => string {
  const { t } = speech;
  return (side, key) => {
    if (key === null) return side === "unit" ? t(`pivot.none.${level}`) : t("pivot.unsaid");
    switch (side) {
      case "unit":
        return names.units.get(key) ?? key;
      case "type":
        return ownWords(speech, names.types.get(key) ?? key);
      case "outlet":
        return ownWords(speech, names.outlets.get(key) ?? key);
      case "month":
      case "quarter":
        return partWords(speech, side, key, only);
      case "status":
        return stateWords(speech, key);
      default:
        return activityChoiceWords(speech, CHOICES[side], key, names.choices);
    }
  };
}

/** A month or a quarter, with its year unless only one is asked for. */
function partWords({ language }: Speech, side: "month" | "quarter", key: string, only: number | null) {
  const [year, part = ""] = key.split("-");
  const said =
    side === "month" ? monthLabel(Number(part), language) : quarterLabel(quarterOf(part), language);
  return only === null ? `${said}/${year}` : said;
}

function quarterOf(part: string): 1 | 2 | 3 | 4 {
  return ([1, 2, 3] as const).find((quarter) => part === `Q${quarter}`) ?? 4;
}

const CHOICES = { content: "CONTENT", form: "FORM", audience: "AUDIENCE" } as const satisfies Readonly<
  Record<string, ChoiceSide>
>;

function stateWords({ t }: Speech, key: string): string {
  const status = ACTIVITY_STATUSES.find((each) => each === key);
  return status ? t(`records.${status}`) : key;
}
