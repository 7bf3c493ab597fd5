import { withDay } from "@/components/compliance/links";
import { useSpeech } from "@/components/compliance/speech";
import { Muted } from "@/components/ui/muted";
import { Section } from "@/components/ui/section";
import { TallLink } from "@/components/ui/text-link";
import { FEWEST_RANKED } from "@/lib/domain/compliance/league";
import type { DayChoice } from "@/lib/domain/screen/day-choice";
import type { LeagueView, ShownGroup } from "@/lib/domain/screen/league";
import { useTranslations } from "@/lib/i18n/words";
import { groupName } from "@/lib/words/league";
import styles from "./group-section.module.css";
import { PlaceTable } from "./place-table";

/** The units of one group, best first, and the way to all of them. */
export function GroupSection({
  group,
  view: { asked, found },
  day,
}: {
  group: ShownGroup;
  view: LeagueView;
  day: DayChoice;
}) {
  const t = useTranslations("league");
  const name = groupName(useSpeech(), group);
  return (
    <Section id={group.key} heading={name} aside={t("size", { count: group.size })}>
      {group.size < FEWEST_RANKED ? <Muted className={styles.note}>{t("notRanked")}</Muted> : null}
      <PlaceTable
        rows={group.rows}
        day={day}
        caption={name}
        ranked={group.size >= FEWEST_RANKED}
        found={found}
      />
      {group.rows.length < group.size ? (
        <WholeGroup level={asked.level} group={group.key} size={group.size} day={day} />
      ) : null}
    </Section>
  );
}

/** The way to all of a group. */
export function WholeGroup({
  level,
  group,
  size,
  day,
}: {
  level: LeagueView["asked"]["level"];
  group: string;
  size: number;
  day: DayChoice;
}) {
  const t = useTranslations("league");
  return (
    <p className={styles.whole}>
      <TallLink href={withDay("/league", day, { level, group })}>{t("whole", { count: size })}</TallLink>
    </p>
  );
}
