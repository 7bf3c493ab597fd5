import type { Target } from "../plan";
import type { Level } from "../unit";
import type { PlanDocument, TargetPassage } from "./document";
import { overlaps, type TextSpan } from "./plain";
import { asksFirst, type PlanProposal } from "./proposal";

/** A passage that became a target, is none, asks for an answer first, or only waits to be confirmed. */
export type FoundState = "CONFIRMED" | "DROPPED" | "OPEN" | "WAITS";

/** A passage of a plan's text that is a target, or looks like one. */
export interface FoundPassage extends TextSpan {
  readonly state: FoundState;
  /** The target's own code, or one that is free. */
  readonly code: string;
  readonly title: string;
  /** Null = the target is linked to words in which nothing is found. */
  readonly proposal: PlanProposal | null;
}

const LETTERS: Readonly<Record<Level, string>> = { PROVINCIAL: "P", UPPER: "U", GRASSROOTS: "G" };

/** What is found in a text, in its order: passages of targets, and what else looks like one. */
export function foundIn(
  document: Pick<PlanDocument, "id" | "dropped">,
  proposals: readonly PlanProposal[],
  passages: readonly TargetPassage[],
  targets: readonly Target[],
): FoundPassage[] {
  const linked = passages.filter((passage) => passage.document === document.id);
  const taken = new Set(targets.map(({ code }) => code));
  const confirmed = linked.map(({ target: code, start, end }): FoundPassage => {
    const title = targets.find((target) => target.code === code)?.title ?? code;
    const proposal = proposals.find(({ passage }) => overlaps(passage, { start, end })) ?? null;
    return { start, end, state: "CONFIRMED", code, title, proposal };
  });
  const others = proposals.filter(({ passage }) => !linked.some((each) => overlaps(passage, each)));
  const waiting = others.map((proposal): FoundPassage => {
    const code = freeCode(proposal.target.level, taken);
    taken.add(code);
    return {
      ...proposal.passage,
      state: stateOf(document, proposal),
      code,
      title: proposal.target.title,
      proposal,
    };
  });
  return [...confirmed, ...waiting].sort((a, b) => a.start - b.start);
}

function stateOf({ dropped }: Pick<PlanDocument, "dropped">, proposal: PlanProposal): FoundState {
  if (dropped.includes(proposal.passage.start)) return "DROPPED";
  return asksFirst(proposal) ? "OPEN" : "WAITS";
}

/** P9, where P8 is the last; the first that is free, so that what is confirmed changes no other's. */
function freeCode(level: Level, taken: ReadonlySet<string>): string {
  const letter = LETTERS[level];
  const used = new Set([...taken].map((code) => /^[A-Z]\d+/.exec(code)?.[0]));
  let number = 1;
  while (used.has(`${letter}${number}`)) number += 1;
  return `${letter}${number}`;
}
