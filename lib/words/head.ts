import { ruleOf } from "@/lib/domain/compliance/rules";
import type { MeasuredTarget, Titled } from "@/lib/domain/plan";
import { titleOf } from "./catalogue";
import type { Speech } from "./speech";

/** Two or three words for a column: `Tin, bài`. */
export function headOf(speech: Speech, target: Pick<MeasuredTarget, "measure" | keyof Titled>): string {
  const { measure } = target;
  const { head } = ruleOf(measure).words;
  if (head === null) return titleOf(speech, target);
  return speech.t(`measures.head.${head}`, { hours: "hours" in measure ? measure.hours : 0 });
}
