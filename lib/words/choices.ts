import { COVERAGE_AUDIENCES, type CoverageAudience, PURPOSES, type Purpose } from "@/lib/domain/channel";
import type { MeasureChoice } from "@/lib/domain/measure";
import type { Speech } from "./speech";

/** What a measure lets choose, in words. */
export function choiceNamed({ t }: Speech, choice: MeasureChoice): string {
  if (isPurpose(choice)) return t(`recordScreens.choices.${choice}`);
  if (isAudience(choice)) return t(`measures.named.${choice}`);
  return t(`planTargets.choice.${choice}`);
}

function isPurpose(choice: string): choice is Purpose {
  return PURPOSES.some((purpose) => purpose === choice);
}

function isAudience(choice: string): choice is CoverageAudience {
  return COVERAGE_AUDIENCES.some((audience) => audience === choice);
}
