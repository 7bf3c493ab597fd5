import { ruleOf } from "@/lib/domain/compliance/rules";
import type { MeasuredTarget, Titled } from "@/lib/domain/plan";
import { capitalised } from "@/lib/domain/text";
import { titleOf } from "./catalogue";
import { activityNoun, joinedIn } from "./nouns";
import type { Speech } from "./speech";

/** Two or three words for a column: `Tin, bài`. */
export function headOf(speech: Speech, target: Pick<MeasuredTarget, "measure" | keyof Titled>): string {
  const { measure } = target;
  const { head } = ruleOf(measure).words;
  if (head === null) return titleOf(speech, target);
  const hours = "hours" in measure ? measure.hours : 0;
  const noun = activityNoun(speech, target);
  return capitalised(speech.t(`measures.head.${head}`, { ...joinedIn(measure), hours, noun }));
}
