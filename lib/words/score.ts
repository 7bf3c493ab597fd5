import type { ScorePart, ScoreView } from "@/lib/domain/screen/score";
import type { SelfScore } from "@/lib/domain/self-score";
import { ownWords } from "./catalogue";
import type { Speech } from "./speech";

const HUNDREDTHS = 100;

/** Which score, and which class that is. */
export function scoreFinding(speech: Speech, { summary, parts }: ScoreView): string {
  const { score, class: label } = summary;
  if (score === null) return speech.t("score.none");
  const said = { score: speech.number(score), count: parts.length };
  return label === null
    ? speech.t("score.finding", said)
    : speech.t("score.findingClass", { ...said, label: ownWords(speech, label) });
}

/** What is missing to the next class; null at the highest, and without a score. */
export function scoreCause(speech: Speech, { next }: ScoreView): string | null {
  if (next === null) return null;
  return speech.t("score.next", {
    missing: speech.number(next.missing),
    label: ownWords(speech, next.label),
  });
}

/** What a target brings of what it may bring; what is not done wholly never reads as if it were. */
export function partPoints(speech: Speech, { progress, points, most }: Omit<ScorePart, "line">): string {
  const whole = Math.round(most * HUNDREDTHS) / HUNDREDTHS;
  // A product that falls short of its own hundredth by what a fraction of two cannot hold is that hundredth.
  const part = Math.floor(points * HUNDREDTHS + 1e-6) / HUNDREDTHS;
  return speech.t("score.of", {
    points: speech.stated(progress === 1 ? whole : part),
    most: speech.stated(whole),
  });
}

/** How far what a unit says of itself is from what is computed; null where either is missing. */
export function selfScoreGap(
  speech: Speech,
  said: Pick<SelfScore, "score"> | null,
  computed: number | null,
): string | null {
  if (said === null || said.score === null || computed === null) return null;
  const tenths = Math.round(said.score * 10) - Math.round(computed * 10);
  if (tenths === 0) return speech.t("score.same");
  return speech.t(tenths > 0 ? "score.above" : "score.below", { by: speech.number(Math.abs(tenths) / 10) });
}
