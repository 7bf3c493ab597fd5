import type { HeadcountFigure } from "@/lib/domain/headcount";
import type { ReportedHeadcount } from "@/lib/domain/screen/headcount";
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
 * What a unit has of its own people, whose report of what day that is, which figures over several units do not add up to, and
 * what was the same before: `Đơn vị tự báo cáo ngày 31/12/2025: 999 lao động; không đổi từ 31/12/2021: 870 đoàn viên`; null
 * where nothing is known.
 */
export function headcountSentence(speech: Speech, reported: ReportedHeadcount | null): string | null {
  if (reported === null) return null;
  const { asOf, onBehalf } = reported;
  const known = SHOWN.flatMap(([name, noun]) =>
    reported.known.flatMap(({ figure, value, since }) =>
      figure === name ? [{ since, fact: counted(speech, noun, value) }] : [],
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
