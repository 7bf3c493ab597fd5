import { yearOf } from "@/lib/domain/calendar";
import { FIGURES_ASKED, type HeadcountFigure } from "@/lib/domain/headcount";
import type { HeadcountsView, ReportedHeadcount } from "@/lib/domain/screen/headcount";
import type { Level } from "@/lib/domain/unit";
import { formatDate } from "@/lib/format";
import { counted, type Noun } from "./nouns";
import type { Speech } from "./speech";

const SHOWN: readonly (readonly [HeadcountFigure, Noun])[] = [
  ["workers", "WORKERS"],
  ["members", "MEMBERS"],
  ["fullTimeOfficials", "FULL_TIME_OFFICIALS"],
  ["committeeMembers", "COMMITTEE_MEMBERS"],
  ["unionGroups", "UNION_GROUPS"],
];

/**
 * What a unit has of its own people, of what day that is and whether others entered it, which figures over several units do not
 * add up to, and what was the same before: `Số liệu của đơn vị ngày 31/12/2025: 999 lao động; 870 đoàn viên (không đổi từ 31/12/2021)`; null
 * where nothing is known.
 */
export function headcountSentence(
  speech: Speech,
  reported: ReportedHeadcount | null,
  level: Level,
): string | null {
  if (reported === null) return null;
  const { asOf, onBehalf } = reported;
  const known = SHOWN.flatMap(([name, noun]) =>
    reported.known.flatMap(({ figure, value, since }) =>
      figure === name && (value > 0 || FIGURES_ASKED[level].includes(name))
        ? [{ since, fact: counted(speech, noun, value) }]
        : [],
    ),
  );
  if (known.length === 0) return null;
  const days = [...new Set(known.map(({ since }) => since))].sort().toReversed();
  const parts = days.map((day) => {
    const facts = known.flatMap(({ since, fact }) => (since === day ? [fact] : [])).join(", ");
    return day === asOf ? facts : speech.t("units.facts.unchanged", { on: formatDate(day), facts });
  });
  const said = { on: formatDate(asOf), facts: parts.join("; ") };
  return speech.t(`units.facts.${onBehalf ? "reportedFor" : "reported"}`, said);
}

/** Who has reported its people, and how old that is: `… ; 12 nơi có số liệu của năm 2026, nơi cũ nhất ngày 31/12/2021.` */
export function headcountsFinding(
  { t }: Speech,
  view: Pick<HeadcountsView, "unit" | "own" | "below" | "unknown" | "age" | "asOf">,
): string {
  const { own, below, unknown, age, asOf } = view;
  const { name } = view.unit;
  const newest = own[0]?.figures.asOf;
  if (below === 0)
    return newest === undefined
      ? t("headcounts.findingNone", { name })
      : t("headcounts.findingOwn", { name, on: formatDate(newest) });
  const finding = t("headcounts.findingBelow", { below, unknown });
  const { current, oldest } = age;
  const year = yearOf(asOf);
  return oldest === null || yearOf(oldest) === year
    ? finding
    : `${finding} ${t("headcounts.findingAge", { current, year: String(year), oldest: formatDate(oldest) })}`;
}
