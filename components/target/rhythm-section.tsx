import type { ReactNode } from "react";
import { WeekCalendar } from "@/components/charts/week-calendar";
import { targetPath, withDay } from "@/components/compliance/links";
import { useSpeech } from "@/components/compliance/speech";
import { Part } from "@/components/ui/section";
import type { Moment } from "@/lib/domain/compliance/day";
import type { RhythmicTarget } from "@/lib/domain/screen/year-calendar";
import { rhythmFinding, rhythmSaid } from "@/lib/words/rhythm";
import { daysBehind } from "./links";

/** Which weeks have nothing, of what is asked for all year long. */
export function RhythmSection({
  view,
  day,
  id,
  end,
}: {
  view: RhythmicTarget;
  day: Moment;
  id: string;
  end?: ReactNode;
}) {
  const speech = useSpeech();
  const { target, rhythm } = view;
  const finding = rhythmFinding(speech, target, rhythm);
  const said = rhythmSaid(speech, view, day);
  return (
    <Part id={id} label={finding}>
      <WeekCalendar
        {...rhythm}
        finding={finding}
        aside={said}
        end={end}
        address={`${withDay(targetPath(target.code), day)}#weeks`}
        sentence={`${finding}: ${said}.`}
        recordsHref={daysBehind(target.code, day)}
      />
    </Part>
  );
}
