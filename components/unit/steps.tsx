import type { Day } from "@/lib/domain/compliance/day";
import type { Step } from "@/lib/domain/screen/chair";
import type { ChannelGroup } from "@/lib/domain/screen/unit-page";
import { ChairTask } from "./chair-task";
import { ReturnedTask } from "./returned-task";
import styles from "./steps.module.css";

/** What is to be done, each with its next step as one verb; the first is the page's one filled button. */
export function Steps({
  steps,
  ...task
}: {
  steps: readonly Step[];
  day: Day;
  unit: string;
  groups: readonly ChannelGroup[];
  /** Why a target is asked for. */
  why: (target: string) => string;
  records: boolean;
}) {
  if (steps.length === 0) return null;
  return (
    <ol className={styles.steps}>
      {steps.map((step, index) =>
        step.kind === "returned" ? (
          <ReturnedTask key={step.activity.id} activity={step.activity} first={index === 0} />
        ) : (
          <ChairTask key={step.line.target.code} line={step.line} first={index === 0} {...task} />
        ),
      )}
    </ol>
  );
}
