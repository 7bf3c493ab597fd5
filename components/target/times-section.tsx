import { HoursOfWeek } from "@/components/charts/hours-of-week";
import { targetPath, withDay } from "@/components/compliance/links";
import { useSpeech } from "@/components/compliance/speech";
import { Muted } from "@/components/ui/muted";
import { Section } from "@/components/ui/section";
import type { Moment } from "@/lib/domain/compliance/day";
import type { TargetView } from "@/lib/domain/screen/target";
import { useTranslations } from "@/lib/i18n/words";
import { hoursFinding, timesFinding, timesSaid } from "@/lib/words/response-times";
import { hourBehind } from "./links";

/** How long answers take, and when in the week the questions come. */
export function TimesSection({
  view: { target, times },
  day,
}: {
  view: Pick<TargetView, "target" | "times">;
  day: Moment;
}) {
  const t = useTranslations("targets.times");
  const speech = useSpeech();
  if (times === null) return null;
  const busiest = hoursFinding(speech, times);
  return (
    <Section id="times" heading={timesFinding(speech, times)} aside={timesSaid(speech, times)}>
      {times.received === 0 ? (
        <Muted>{t("none")}</Muted>
      ) : (
        <>
          <Muted>{busiest}</Muted>
          <HoursOfWeek
            address={`${withDay(targetPath(target.code), day)}#times`}
            recordsHref={hourBehind(target.code, day)}
            week={times.week}
            sentence={`${busiest} ${timesSaid(speech, times)}.`}
          />
        </>
      )}
    </Section>
  );
}
