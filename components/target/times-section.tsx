import { HoursOfWeek } from "@/components/charts/hours-of-week";
import { useSpeech } from "@/components/compliance/speech";
import { Muted } from "@/components/ui/muted";
import { Section } from "@/components/ui/section";
import type { ResponseTimes } from "@/lib/domain/screen/response-times";
import { useTranslations } from "@/lib/i18n/words";
import { hoursFinding, timesFinding, timesSaid } from "@/lib/words/response-times";

/** How long answers take, and when in the week the questions come. */
export function TimesSection({ times, address }: { times: ResponseTimes | null; address: string }) {
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
            address={`${address}#times`}
            week={times.week}
            sentence={`${busiest} ${timesSaid(speech, times)}.`}
          />
        </>
      )}
    </Section>
  );
}
