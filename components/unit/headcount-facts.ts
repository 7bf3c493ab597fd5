import { useMeasureWords } from "@/components/compliance/measure-words";
import type { Noun } from "@/components/compliance/nouns";

/** A unit's figures of a day; null = not known. */
export interface Headcount {
  readonly workers: number | null;
  readonly members: number | null;
  readonly fullTimeOfficials: number | null;
  readonly committeeMembers: number | null;
  readonly unionGroups: number | null;
}

const SHOWN: readonly (readonly [keyof Headcount, Noun])[] = [
  ["workers", "WORKERS"],
  ["members", "MEMBERS"],
  ["fullTimeOfficials", "FULL_TIME_OFFICIALS"],
  ["committeeMembers", "COMMITTEE_MEMBERS"],
  ["unionGroups", "UNION_GROUPS"],
];

/** What is known of a unit's people: `9.800 đoàn viên`, `4 cán bộ chuyên trách`. */
export function useHeadcountFacts(): (headcount: Headcount | null) => string[] {
  const { counted } = useMeasureWords();
  return (headcount) =>
    SHOWN.flatMap(([figure, noun]) => {
      const value = headcount?.[figure] ?? null;
      return value === null ? [] : [counted(noun, value)];
    });
}
