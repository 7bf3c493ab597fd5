import type { Headcount } from "@/lib/domain/headcount";
import { formatDate } from "@/lib/format";
import { counted, type Noun } from "./nouns";
import type { Speech } from "./speech";

const SHOWN: readonly (readonly [Exclude<keyof Headcount, "asOf">, Noun])[] = [
  ["workers", "WORKERS"],
  ["members", "MEMBERS"],
  ["fullTimeOfficials", "FULL_TIME_OFFICIALS"],
  ["committeeMembers", "COMMITTEE_MEMBERS"],
  ["unionGroups", "UNION_GROUPS"],
];

/**
 * What a unit has reported of its own people and when, which figures over several units do not add up to: `Đơn vị tự báo
 * cáo ngày 31/12/2025: 9.800 đoàn viên, 4 cán bộ chuyên trách`; null where nothing is known.
 */
export function headcountSentence(speech: Speech, headcount: Headcount | null): string | null {
  if (headcount === null) return null;
  const facts = SHOWN.flatMap(([figure, noun]) => {
    const value = headcount[figure];
    return value === null ? [] : [counted(speech, noun, value)];
  });
  if (facts.length === 0) return null;
  return speech.t("units.facts.reported", { on: formatDate(headcount.asOf), facts: facts.join(", ") });
}
