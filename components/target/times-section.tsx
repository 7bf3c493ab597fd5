import { HoursOfWeek } from "@/components/charts/hours-of-week";
import { targetPath, withDay } from "@/components/compliance/links";
import { useSpeech } from "@/components/compliance/speech";
import { Muted } from "@/components/ui/muted";
import { Section } from "@/components/ui/section";
import { TallLink } from "@/components/ui/text-link";
import type { Moment } from "@/lib/domain/compliance/day";
import type { ResponseTimes } from "@/lib/domain/screen/response-times";
import type { TargetView } from "@/lib/domain/screen/target";
import { useTranslations } from "@/lib/i18n/words";
import { counted } from "@/lib/words/nouns";
import { hoursFinding, timesFinding, timesSaid } from "@/lib/words/response-times";
import { hourBehind, waitingBehind } from "./links";

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
    <Section
      id="times"
      heading={timesFinding(speech, times)}
      aside={<Waiting of={target.code} times={times} day={day} />}
    >
      {times.received === 0 ? (
        <Muted>{t("none")}</Muted>
      ) : (
        <HoursOfWeek
          finding={busiest}
          level={3}
          address={`${withDay(targetPath(target.code), day)}#times`}
          recordsHref={hourBehind(target.code, day)}
          week={times.week}
          sentence={`${busiest} ${timesSaid(speech, times)}.`}
        />
      )}
    </Section>
  );
}

/** How many came, and how many wait: each of these opens to exactly the questions. */
function Waiting({ of, times, day }: { of: string; times: ResponseTimes; day: Moment }) {
  const t = useTranslations("targets.times");
  const { received, open, overdue } = times;
  const href = waitingBehind(of, day);
  return t.rich("said", {
    ...{ all: counted(useSpeech(), "ENQUIRY", received), open, overdue },
    waiting: (chunks) => <TallLink href={href("OPEN")}>{chunks}</TallLink>,
    late: (chunks) => <TallLink href={href("OVERDUE")}>{chunks}</TallLink>,
  });
}
