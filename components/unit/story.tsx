import { Section } from "@/components/ui/section";
import type { UnitEvent } from "@/lib/domain/screen/unit-page";
import { formatDate } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import styles from "./story.module.css";

interface StoryProps {
  events: readonly UnitEvent[];
  from: string | null;
  to: string | null;
}

/** How the unit came to be what it is. Figures do not follow successions; they are only told. */
export function Story({ events, from, to }: StoryProps) {
  const t = useTranslations("units.story");
  if (events.length === 0 && to === null) return null;
  return (
    <Section bare heading={t("heading")}>
      <ul className={styles.list}>
        {from === null ? null : <li>{t("began", { date: formatDate(from) })}</li>}
        {events.map((event) => (
          <li key={`${event.kind} ${event.on} ${event.other}`}>
            <time dateTime={event.on}>{formatDate(event.on)}</time>{" "}
            {t(keyOf(event), { other: event.other ?? t("unseen") })}
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
