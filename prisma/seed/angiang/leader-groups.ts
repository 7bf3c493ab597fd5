import { addDays, type CivilDate } from "@/lib/domain/calendar";
import { dayBetween } from "../dates";
import { type Random, randomFor } from "../random";
import type { DatedUnion } from "./changes";
import { DIRECT_GROUPS, STANDING_2021 } from "./story-2021";

/** Unions that had not said by 30/09/2021 how many union groups they have, besides the named one: by branch. */
const UNREPORTED: Readonly<Record<string, number>> = { TT: 3, YT: 1 };
/** The day on which they said so. */
export const GROUPS_REPORTED_ON: CivilDate = "2021-10-08";

export interface LeaderGroups {
  /** When a union's Zalo group of its group leaders was opened; absent without one. */
  readonly opened: ReadonlyMap<string, CivilDate>;
  readonly unreported: ReadonlySet<string>;
}

/** Which unions link their group leaders, and since when: as many per branch on 30/09/2021 as the story has. */
export function leaderGroups(unions: readonly DatedUnion[], today: CivilDate): LeaderGroups {
  const random = randomFor("angiang/leader-groups");
  const opened = new Map<string, CivilDate>();
  const unreported = new Set<string>();
  for (const [branch, members] of branches(unions)) {
    const eligible = members.filter((union) => union.unionGroups !== 0);
    const late = withoutGroup(branch, eligible, random);
    for (const code of late.slice(0, UNREPORTED[branch] ?? 0)) unreported.add(code);
    for (const [code, on] of openings(eligible, late, today, random)) opened.set(code, on);
  }
  for (const union of unions) if (union.unionGroups === null) unreported.add(union.code);
  return { opened, unreported };
}

function openings(
  unions: readonly DatedUnion[],
  late: readonly string[],
  today: CivilDate,
  random: Random,
): [string, CivilDate][] {
  return unions.flatMap((union) => {
    const on = openedOn(union, late.includes(union.code), random);
    const seen = on !== null && on <= today && (union.to === null || on < union.to);
    return seen ? [[union.code, on]] : [];
  });
}

function branches(unions: readonly DatedUnion[]): Map<string, DatedUnion[]> {
  return Map.groupBy(unions, (union) => union.code.split("-")[0] ?? "");
}

function withoutGroup(branch: string, unions: readonly DatedUnion[], random: Random): string[] {
  const eligible = unions.filter((union) => union.from === null);
  const { withGroups, linkedGroups } = STANDING_2021[branch] ?? DIRECT_GROUPS;
  const pinned = eligible.filter((union) => union.named !== null && union.named.connected === null);
  const others = random.shuffled(eligible.filter((union) => union.named === null));
  return [...pinned, ...others].slice(0, withGroups - linkedGroups).map((union) => union.code);
}

function openedOn(union: DatedUnion, late: boolean, random: Random): CivilDate | null {
  if (union.from !== null) return addDays(union.from, random.int(30, 120));
  if (!late) return dayBetween(random, "2021-02-22", "2021-09-27");
  return random.chance(0.9) ? dayBetween(random, "2021-10-12", "2022-11-25") : null;
}
