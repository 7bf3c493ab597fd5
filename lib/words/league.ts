import type { LeagueView, NamedPlace, ShownGroup } from "@/lib/domain/screen/league";
import { isolated } from "@/lib/i18n/isolated";
import type { Speech } from "./speech";

const MOST_NAMED = 3;

/** `Khối 1`; in a year without blocks `Doanh nghiệp, 100–499 lao động`. */
export function groupName(
  { t }: Speech,
  { block, kind, band }: Pick<ShownGroup, "block" | "kind" | "band">,
): string {
  if (block !== null || kind === null) return block ?? "";
  const name = t(`measures.kind.${kind}`);
  return band === null ? name : `${isolated(name)}, ${t(`league.bands.${band}`)}`;
}

/** Where the unit stands that was looked for, or who leads the largest group. */
export function leagueFinding(
  { t, number }: Speech,
  { groups, found }: Pick<LeagueView, "groups" | "found">,
): string {
  const figure = (score: number | null) => number(score ?? 0);
  if (found !== null) {
    const group = groups.find(({ rows }) => rows.some(({ unit }) => unit === found.unit));
    if (group === undefined) return t("league.finding.apart", { name: found.name });
    const words = { name: found.name, score: figure(found.score), size: group.size };
    return found.rank === null
      ? t("league.finding.unranked", words)
      : t("league.finding.place", { ...words, rank: found.rank });
  }
  const largest = largestGroup(groups);
  const leader = largest?.rows[0];
  if (largest === undefined || leader === undefined || leader.rank === null)
    return t("league.finding.none", { count: groups.length });
  return leaderWords({ t }, largest, figure(leader.score));
}

/** Whoever shares the first rank is named beside the others, where they are few. */
function leaderWords(
  { t }: Pick<Speech, "t">,
  { rows, leaders, size }: Pick<ShownGroup, "rows" | "leaders" | "size">,
  score: string,
): string {
  const names = rows.slice(0, leaders).map(({ name }) => name);
  const words = { score, size, count: leaders, name: names.join(", ") };
  if (leaders === 1) return t("league.finding.leader", words);
  return t(`league.finding.${leaders > MOST_NAMED ? "leaders" : "leadersNamed"}`, words);
}

/** The group that most units are in. */
export function largestGroup<Group extends Pick<ShownGroup, "size">>(
  groups: readonly Group[],
): Group | undefined {
  return groups.toSorted((a, b) => b.size - a.size)[0];
}

/** Who got on most; undefined where nobody did. */
export function improvementWords({ t, number }: Speech, [best]: readonly NamedPlace[]): string | undefined {
  if (best === undefined) return undefined;
  return t("league.finding.improved", { name: best.name, change: number(best.change ?? 0) });
}
