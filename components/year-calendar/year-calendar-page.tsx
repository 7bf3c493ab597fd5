import { DayTools } from "@/components/compliance/day-tools";
import { Deadlines } from "@/components/compliance/deadlines";
import { targetPath, withDay } from "@/components/compliance/links";
import { useSpeech } from "@/components/compliance/speech";
import { RhythmSection } from "@/components/target/rhythm-section";
import { Band } from "@/components/ui/band";
import { Crumb } from "@/components/ui/crumb";
import { PlainLink } from "@/components/ui/text-link";
import { Wrap } from "@/components/ui/wrap";
import type { DayChoice } from "@/lib/domain/screen/day-choice";
import type { YearCalendarView } from "@/lib/domain/screen/year-calendar";
import { useTranslations } from "@/lib/i18n/words";
import { titleOf } from "@/lib/words/catalogue";
import { calendarFinding } from "@/lib/words/rhythm";

/** Which weeks lack what is asked for all year long, and what falls due next? */
export function YearCalendarContent({ view, day }: { view: YearCalendarView; day: DayChoice }) {
  const t = useTranslations("yearCalendar");
  const targets = useTranslations("targets");
  const speech = useSpeech();
  return (
    <>
      <Band
        crumb={
          <Crumb path={[{ label: targets("title"), href: withDay("/targets", day) }]} here={t("title")} />
        }
        tools={<DayTools action="/calendar" day={day} />}
        finding={calendarFinding(speech, view)}
        cause={t("cause")}
      />
      <Wrap>
        {view.rhythms.map((rhythmic) => (
          <RhythmSection
            key={rhythmic.target.code}
            id={`weeks-${rhythmic.target.code}`}
            view={rhythmic}
            day={day}
            end={
              <PlainLink tall href={withDay(targetPath(rhythmic.target.code), day)}>
                {rhythmic.target.code} {titleOf(speech, rhythmic.target)}
              </PlainLink>
            }
          />
        ))}
        <Deadlines deadlines={view.deadlines} day={day} />
      </Wrap>
    </>
  );
}
