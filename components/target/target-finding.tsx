import { Fragment, type ReactNode } from "react";
import { useSpeech } from "@/components/compliance/speech";
import type { Day } from "@/lib/domain/compliance/day";
import type { TargetView } from "@/lib/domain/screen/target";
import { targetCauses, targetFinding } from "@/lib/words/target-page";

/** How many units are on course, and how many below which pace; of the province alone its figure. */
export function TargetFinding({ view, day }: { view: TargetView; day: Day }): ReactNode {
  return targetFinding(useSpeech(), view, day);
}

/** All together against the pace, and who lacks the most. */
export function TargetCause({ view, day }: { view: TargetView; day: Day }): ReactNode {
  return targetCauses(useSpeech(), view, day).map((sentence, index) => (
    // Sentences have no other name than their place.
    // biome-ignore lint/suspicious/noArrayIndexKey: they are made anew together and keep no state
    <Fragment key={index}>
      {index > 0 ? " " : null}
      {sentence}
    </Fragment>
  ));
}
