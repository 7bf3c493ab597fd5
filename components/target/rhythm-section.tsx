import { WeekCalendar } from "@/components/charts/week-calendar";
import { targetPath, withDay } from "@/components/compliance/links";
import { useSpeech } from "@/components/compliance/speech";
import { Section } from "@/components/ui/section";
import type { Day } from "@/lib/domain/compliance/day";
import type { TargetView } from "@/lib/domain/screen/target";
import { rhythmFinding, rhythmSaid } from "@/lib/words/rhythm";

/** Which weeks have nothing, of what is asked for all year long. */
export function RhythmSection({ view, day }: { view: TargetView; day: Day }) {
  const speech = useSpeech();
  const { rhythm } = view;
  if (rhythm === null) return null;
  const finding = rhythmFinding(speech, view.target, rhythm);
  const said = rhythmSaid(speech, view, rhythm, day);
  return (
    <Section id="weeks" heading={finding} aside={said}>
      <WeekCalendar
        {...rhythm}
        address={`${withDay(targetPath(view.target.code), day)}#weeks`}
        sentence={`${finding}: ${said}.`}
      />
    </Section>
  );
}
