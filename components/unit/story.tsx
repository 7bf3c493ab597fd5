import { Section } from "@/components/ui/section";
import { compareCodes } from "@/lib/domain/compliance/grouping";
import type { MovedBelow, UnitEvent } from "@/lib/domain/screen/unit-page";
import { formatDate } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./story.module.css";

interface StoryProps {
  events: readonly UnitEvent[];
  moves: readonly MovedBelow[];
  from: string | null;
  to: string | null;
}

/** How the unit came to be what it is, and what moved below it. Figures do not follow successions; they are only told. */
export function Story({ events, moves, from, to }: StoryProps) {
  const t = useTranslations("units.story");
  const told = [
    ...events.map((event) => ({
      on: event.on,
      said: t(keyOf(event), { other: event.other ?? t("unseen") }),
    })),
    ...moves.map(({ on, came, count, other }) => ({
      on,
      said: t(came ? "CAME" : "LEFT", { n: count, other: other ?? t("unseen") }),
    })),
  ].toSorted((a, b) => compareCodes(a.on, b.on));
  if (told.length === 0 && to === null) return null;
  return (
    <Section bare heading={t("heading")}>
      <ul className={styles.list}>
        {from === null ? null : <li>{t("began", { date: formatDate(from) })}</li>}
        {told.map(({ on, said }) => (
          <li key={`${on} ${said}`}>
            <time dateTime={on}>{formatDate(on)}</time> {said}
          </li>
        ))}
        {to === null ? null : <li>{t("ended", { date: formatDate(to) })}</li>}
      </ul>
    </Section>
  );
}

function keyOf({ kind, into }: UnitEvent) {
  if (kind === "MOVED" || kind === "NAMED" || kind === "HANDED") return kind;
  return into ? kind : (`${kind}_OUT` as const);
}
