import { DayTools } from "@/components/compliance/day-tools";
import { withDay } from "@/components/compliance/links";
import { useOwnWords } from "@/components/compliance/own-words";
import { useSpeech } from "@/components/compliance/speech";
import { owedPath } from "@/components/target/links";
import { Band } from "@/components/ui/band";
import { Crumb } from "@/components/ui/crumb";
import { DatedItem, DatedList } from "@/components/ui/dated-list";
import { Section } from "@/components/ui/section";
import { PlainLink } from "@/components/ui/text-link";
import { Wrap } from "@/components/ui/wrap";
import type { DayChoice } from "@/lib/domain/screen/day-choice";
import type { Reminder } from "@/lib/domain/screen/owed";
import { useTranslations } from "@/lib/i18n/words";
import { reminderSaid, remindersFinding } from "@/lib/words/reminders";

/** Whom is to be reminded of what, and of what first? */
export function RemindersContent({ reminders, day }: { reminders: readonly Reminder[]; day: DayChoice }) {
  const t = useTranslations("reminders");
  const targets = useTranslations("targets");
  const own = useOwnWords();
  const speech = useSpeech();
  return (
    <>
      <Band
        crumb={
          <Crumb path={[{ label: targets("title"), href: withDay("/targets", day) }]} here={t("title")} />
        }
        tools={<DayTools action="/reminders" day={day} />}
        finding={remindersFinding(speech, reminders, day.asOf)}
        cause={t(reminders.length === 0 ? "none" : "cause")}
      />
      <Wrap>
        {reminders.length === 0 ? null : (
          <Section heading={t("list")} aside={t("order")}>
            <DatedList>
              {reminders.map((reminder) => (
                <DatedItem
                  key={reminder.target.code}
                  {...(reminder.due === null ? {} : { on: reminder.due })}
                  today={day.asOf}
                  about={reminderSaid(speech, reminder, day)}
                >
                  <PlainLink tall href={withDay(owedPath(reminder.target.code), day)}>
                    {reminder.target.code} {own(reminder.target.title)}
                  </PlainLink>
                </DatedItem>
              ))}
            </DatedList>
          </Section>
        )}
      </Wrap>
    </>
  );
}
