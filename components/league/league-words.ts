import { useLocale } from "next-intl";
import type { LeagueView, NamedPlace, ShownGroup } from "@/lib/domain/screen/league";
import { formatNumber } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";

/** `Doanh nghiệp, 100–499 lao động`. */
export function useGroupName(): (group: Pick<ShownGroup, "kind" | "band">) => string {
  const kinds = useTranslations("measures.kind");
  const bands = useTranslations("league.bands");
  return ({ kind, band }) => (band === null ? kinds(kind) : `${kinds(kind)}, ${bands(band)}`);
}

/** Where the unit stands that was looked for, or who leads; and who got on most. */
export function useLeagueFinding(view: LeagueView): { finding: string; cause: string | undefined } {
  const t = useTranslations("league.finding");
  const language = useLocale();
  const { groups, improved, found } = view;
  const [best] = improved;
  const figure = (score: number | null) => formatNumber(score ?? 0, language);
  const groupOf = (place: NamedPlace) =>
    groups.find(({ rows }) => rows.some(({ unit }) => unit === place.unit));
  const cause =
    best === undefined ? undefined : t("improved", { name: best.name, change: figure(best.change) });
  if (found !== null) {
    const words = { name: found.name, score: figure(found.score), size: groupOf(found)?.size ?? 0 };
    return {
      finding: found.rank === null ? t("unranked", words) : t("place", { ...words, rank: found.rank }),
      cause,
    };
  }
  const largest = groups.toSorted((a, b) => b.size - a.size)[0];
  const leader = largest?.rows[0];
  if (largest === undefined || leader === undefined || leader.rank === null)
    return { finding: t("none", { count: groups.length }), cause };
  const words = { name: leader.name, score: figure(leader.score), size: largest.size };
  return { finding: t("leader", words), cause };
}
