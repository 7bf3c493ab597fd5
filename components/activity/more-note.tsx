import { useSpeech } from "@/components/compliance/speech";
import { Note } from "@/components/ui/note";
import { TallLink } from "@/components/ui/text-link";
import { COUNTS_FROM } from "@/lib/domain/activity";
import { isCivilDate } from "@/lib/domain/calendar";
import { byCode } from "@/lib/domain/catalogue";
import { type Side, UNSAID } from "@/lib/domain/pivot";
import type { ActivitiesPage, MoreFilters } from "@/lib/domain/screen/activity-list";
import { withinSentence } from "@/lib/domain/text";
import { LEVELS } from "@/lib/domain/unit";
import { formatDate } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { sideWords } from "@/lib/words/pivot";
import styles from "./more-note.module.css";

const SAID: readonly (Side & ("outlet" | "content" | "form" | "audience"))[] = [
  "outlet",
  "content",
  "form",
  "audience",
];

/** What narrows the list without a control of its own, and the way to be without it. */
export function MoreNote({
  asked: { more },
  outlets,
  choices,
  underName,
  clearHref,
}: Pick<ActivitiesPage, "asked" | "outlets" | "choices" | "underName"> & { clearHref: string }) {
  const t = useTranslations("pivot");
  const level = LEVELS.find((each) => each === more.level) ?? "UPPER";
  const names = {
    units: new Map([[more.under ?? "", underName ?? ""]]),
    types: new Map(),
    outlets: byCode(outlets),
    choices: byCode(choices),
  };
  const words = sideWords(useSpeech(), { level }, names);
  const keyOf = (said: string) => (said === UNSAID ? null : said);
  const parts = [
    ...SAID.flatMap((side) => {
      const said = more[side]?.split(",") ?? [];
      return said.length === 0
        ? []
        : [
            t("filter", {
              side: t(`sides.${side}`),
              said: said.map((key) => words(side, keyOf(key))).join(", "),
            }),
          ];
    }),
    ...(more.under ? [words("unit", keyOf(more.under))] : []),
    ...COUNTS_FROM.filter((each) => each === more.countsFrom).map((each) => t(`countsFrom.${each}`)),
    ...useDays(more),
  ];
  if (parts.length === 0) return null;
  return (
    <div className={styles.note}>
      <Note title={t("filtered", { filters: parts.join("; ") })}>
        <TallLink href={clearHref}>{t("clear")}</TallLink>
      </Note>
    </div>
  );
}

/** Between which days, and by which tree units are told. */
function useDays({ from, to, asOf, structure = "" }: MoreFilters): string[] {
  const t = useTranslations("pivot");
  const days = from && to ? [t("between", { from: formatDate(from), to: formatDate(to) })] : [];
  const until = asOf ? [t("until", { date: formatDate(asOf) })] : [];
  const tree = isCivilDate(structure) ? [t("tree", { date: formatDate(structure) })] : [];
  return [...days, ...until, ...tree].map(withinSentence);
}
