import { askedIn } from "./asked";
import { proposalOf } from "./made";
import { type TextSpan, words } from "./plain";
import type { PlanContext, PlanProposal } from "./proposal";
import { type Item, type PartRead, readingOf, type Surroundings, type Text } from "./reading";
import { kindsOf, type Spoken, spokenOf } from "./unions";

/** What a sentence proposes, and of whom it has spoken. */
export interface FoundInPart {
  readonly proposals: readonly PlanProposal[];
  readonly spoken: Spoken | null;
}

/** Proposes what a sentence asks for in figures; nothing where it asks for nothing. */
export function proposalsOf(
  text: Text,
  at: TextSpan,
  around: Surroundings,
  context: PlanContext,
): FoundInPart {
  const reading = readingOf(text, at, context.year);
  const { plain, mentions, items } = reading;
  const [first] = items;
  const until = first?.each?.end ?? first?.figure?.at ?? plain.length;
  const spoken = spokenOf(mentions, plain, until, around.spoken);
  if (around.mood === "TELLS") return { proposals: [], spoken };
  const owner = ownerIn(reading);
  const proposals = items.flatMap((item) => {
    const inside = { ...around, spoken: owner ?? spokenFor(item, reading, spoken) };
    const subject = askedIn(reading, item, inside.spoken?.level ?? "PROVINCIAL", around.mood, context);
    if (subject === null) return [];
    const found = proposalOf(reading, item, subject, inside, context);
    const { start, end } = found.passage;
    return [{ ...found, passage: { start: at.start + start, end: at.start + end } }];
  });
  return { proposals, spoken: owner ?? spoken };
}

/** So far behind "giữa" stands whose group it is. */
const OWNER_WITHIN = 45;
const BETWEEN = words("giữa");

/** "kết nối giữa Ban chấp hành CĐCS với …": whose group it is. */
function ownerIn({ plain, mentions }: PartRead): Spoken | null {
  const at = plain.search(BETWEEN);
  const owner = at < 0 ? undefined : mentions.find(({ start }) => start > at && start < at + OWNER_WITHIN);
  return owner === undefined ? null : { level: owner.level, kinds: [] };
}

/** Whom a figure is of it says itself; a size is of grassroots unions. */
function spokenFor({ each }: Item, { condition, mentions }: PartRead, spoken: Spoken | null): Spoken | null {
  if (each !== null)
    return { level: each.level, kinds: kindsOf(mentions.filter(({ level }) => level === each.level)) };
  if (condition.clauses.length > 0 && spoken?.level !== "GRASSROOTS")
    return { level: "GRASSROOTS", kinds: [] };
  return spoken;
}
