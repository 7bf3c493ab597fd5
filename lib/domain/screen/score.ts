import type { UnitSummary } from "../compliance/result";
import { isScored } from "../compliance/rollup";
import type { Plan } from "../plan";
import type { SelfScore } from "../self-score";
import type { Line } from "./line";
import type { UnitView } from "./unit";

/** What one target brings to a unit's score. */
export interface ScorePart {
  readonly line: Line;
  /** Of what is asked, 0 to 1. */
  readonly progress: number;
  /** What it brings of the hundred, and what it would bring if it were met; unrounded. */
  readonly points: number;
  readonly most: number;
}

/** A unit's score with its arithmetic (compliance.md §9). */
export interface ScoreView {
  readonly summary: UnitSummary;
  /** What loses most first. */
  readonly parts: readonly ScorePart[];
  /** The sum of their weights. */
  readonly weight: number;
  /** Targets of the unit that enter no score. */
  readonly outside: readonly Line[];
  /** The class above the present one, and how much is missing to it; null at the highest, and without a score. */
  readonly next: { readonly label: string; readonly missing: number } | null;
}

/** A unit's page about its score. */
export interface ScorePage extends ScoreView {
  readonly unit: { readonly code: string; readonly name: string };
  readonly said: SelfScore | null;
  /** The reader records for the unit. */
  readonly says: boolean;
}

/** How a unit's score comes about. */
export function scoreView({ summary, groups }: Pick<UnitView, "summary" | "groups">, plan: Plan): ScoreView {
  const lines = groups.flatMap((group) => group.lines);
  const scored = lines.flatMap((line) => {
    const { progress } = line.result;
    return progress !== null && isScored(line.target) ? [{ line, progress }] : [];
  });
  const weight = scored.reduce((sum, { line }) => sum + line.target.weight, 0);
  const parts = scored.map(({ line, progress }) => {
    const most = (100 * line.target.weight) / weight;
    return { line, progress, most, points: most * progress };
  });
  const entering = new Set(scored.map(({ line }) => line));
  return {
    summary,
    parts: parts.sort((a, b) => b.most - b.points - (a.most - a.points)),
    weight,
    outside: lines.filter((line) => !entering.has(line)),
    next: nextClass(summary.score, plan),
  };
}

function nextClass(score: number | null, { classes }: Plan): ScoreView["next"] {
  if (score === null) return null;
  const above = classes.filter(([threshold]) => threshold > score).sort(([a], [b]) => a - b)[0];
  if (above === undefined) return null;
  const [threshold, label] = above;
  return { label, missing: (threshold * 10 - score * 10) / 10 };
}
