import { useMeasureWords } from "@/components/compliance/measure-words";
import { useOwnWords } from "@/components/compliance/own-words";
import { useShortfallCaption, useShortfallHeading } from "@/components/compliance/shortfall-words";
import { useSpeech } from "@/components/compliance/speech";
import { invitationPath } from "@/components/poster/links";
import { entryOf, groupOf, lacksHeadcount, recordAt } from "@/components/record/places";
import { StatusBadge } from "@/components/status/status-badge";
import { ButtonLink } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { Day } from "@/lib/domain/compliance/day";
import { isDuty } from "@/lib/domain/screen/chair";
import type { Line } from "@/lib/domain/screen/line";
import { deadlineOf } from "@/lib/domain/screen/owed";
import { standingOf } from "@/lib/domain/screen/standing";
import type { ChannelGroup } from "@/lib/domain/screen/unit-page";
import { withinSentence } from "@/lib/domain/text";
import { formatDate } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { crossedWords } from "@/lib/words/crossing";
import styles from "./chair-task.module.css";

interface TaskProps {
  readonly line: Line;
  readonly day: Day;
  readonly unit: string;
  readonly groups: readonly ChannelGroup[];
  readonly why: (target: string) => string;
  /** The first step is the page's one filled button. */
  readonly first: boolean;
  readonly records: boolean;
}

/** One thing that is missing: what, why it is asked, and the next step as one verb. */
export function ChairTask({ line, day, unit, groups, why, first, records }: TaskProps) {
  const t = useTranslations("units.chair");
  const { condition } = useMeasureWords();
  const own = useOwnWords();
  const heading = useShortfallHeading();
  const caption = useShortfallCaption(day.asOf);
  const of = condition(line.target);
  const because = isDuty(line)
    ? of === ""
      ? ""
      : t("because", { condition: withinSentence(of) })
    : t("encouraged");
  const crossed = crossedWords(useSpeech(), line.crossing);
  const due = deadlineOf(line.target, day);
  return (
    <li>
      <div className={styles.top}>
        <StatusBadge {...standingOf(line, day.asOf)} href={why(line.target.code)} />
        <span>
          {due === null
            ? t("standing")
            : t.rich("due", { date: formatDate(due), b: (words) => <b>{words}</b> })}
        </span>
        <span>{own(line.target.title)}</span>
      </div>
      <h2>{heading(line)}</h2>
      <p>{[because, crossed && `${crossed}.`, caption(line)].filter(Boolean).join(" ")}</p>
      {records ? <NextStep line={line} unit={unit} groups={groups} first={first} /> : null}
    </li>
  );
}

/** One tap to the form; of people who are to join a group, the sheet that invites them as well. */
function NextStep({ line, unit, groups, first }: Pick<TaskProps, "line" | "unit" | "groups" | "first">) {
  const t = useTranslations("units");
  const poster = useTranslations("poster");
  const { measure } = line.target;
  const group = groupOf(measure, groups);
  const record = (
    <ButtonLink kind={first ? "primary" : "outlined"} size="block" href={recordAt(line, unit, groups)}>
      {t(`enter.${entryOf(line, groups)}`)}
    </ButtonLink>
  );
  if (!group?.invites || lacksHeadcount(line)) return record;
  return (
    <div className={styles.two}>
      <ButtonLink size="block" href={invitationPath(group.id)}>
        <Icon name="qr-code" />
        {poster("invite")}
      </ButtonLink>
      {record}
    </div>
  );
}
