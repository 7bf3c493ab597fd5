import { targetPath, withDay } from "@/components/compliance/links";
import { useOwnWords } from "@/components/compliance/own-words";
import { useSpeech } from "@/components/compliance/speech";
import { DatedItem, DatedList } from "@/components/ui/dated-list";
import { Muted } from "@/components/ui/muted";
import { Section } from "@/components/ui/section";
import { PlainLink } from "@/components/ui/text-link";
import type { Day } from "@/lib/domain/compliance/day";
import type { Deadline } from "@/lib/domain/screen/deadlines";
import { formatDate } from "@/lib/format";
import { useTranslations } from "@/lib/i18n/words";
import { deadlineSaid } from "@/lib/words/changes";

/** What falls due next, and of whom more is then asked than there is. */
export function Deadlines({ deadlines, day }: { deadlines: readonly Deadline[]; day: Day }) {
  const t = useTranslations("changes.due");
  const own = useOwnWords();
  const speech = useSpeech();
  const [next] = deadlines;
  const heading = t("heading", {
    count: deadlines.length,
    date: next === undefined ? "" : formatDate(next.on),
  });
  return (
    <Section bare id="due" heading={heading} aside={next === undefined ? null : t("aside")}>
      {next === undefined ? (
        <Muted>{t("none")}</Muted>
      ) : (
        <DatedList>
          {deadlines.map((deadline) => (
            <DatedItem
              key={`${deadline.on} ${deadline.target.code}`}
              on={deadline.on}
              today={day.asOf}
              about={deadlineSaid(speech, deadline)}
            >
              <PlainLink tall href={withDay(targetPath(deadline.target.code), day)}>
                {deadline.target.code} {own(deadline.target.title)}
              </PlainLink>
            </DatedItem>
          ))}
        </DatedList>
      )}
    </Section>
  );
}
