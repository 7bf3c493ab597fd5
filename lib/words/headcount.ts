import type { Headcount } from "@/lib/domain/headcount";
import { counted, type Noun } from "./nouns";
import type { Speech } from "./speech";

const SHOWN: readonly (readonly [Exclude<keyof Headcount, "asOf">, Noun])[] = [
  ["workers", "WORKERS"],
  ["members", "MEMBERS"],
  ["fullTimeOfficials", "FULL_TIME_OFFICIALS"],
  ["committeeMembers", "COMMITTEE_MEMBERS"],
  ["unionGroups", "UNION_GROUPS"],
];

/** What is known of a unit's people: `9.800 đoàn viên`, `4 cán bộ chuyên trách`. */
export function headcountFacts(speech: Speech, headcount: Headcount | null): string[] {
  return SHOWN.flatMap(([figure, noun]) => {
    const value = headcount?.[figure] ?? null;
    return value === null ? [] : [counted(speech, noun, value)];
  });
}
