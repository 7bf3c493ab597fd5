import { askedIn } from "./asked";
import { proposalOf } from "./made";
import { type TextSpan, words } from "./plain";
import type { PlanContext, PlanProposal } from "./proposal";
import { type Item, type PartRead, readingOf, type Surroundings, type Text } from "./reading";
import { kindsOf, ownerOfGroup, type Spoken, spokenAgain, spokenBehind, spokenOf } from "./unions";

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
  const behind = { start: first?.figure?.end ?? plain.length, end: first?.end ?? plain.length };
  const isSaid = mentions.some(({ acts, start }) => acts && start < until);
  const spoken =
    (isSaid ? null : spokenBehind(mentions, plain, behind)) ??
    spokenOf(mentions, plain, until, around.spoken);
  if (around.mood === "TELLS") return { proposals: [], spoken };
  const owner = ownerIn(reading);
  let last = spoken;
  const proposals = items.flatMap((item, nth) => {
    if (nth > 0)
      last = spokenAgain(mentions, plain, { start: item.from, end: item.figure?.at ?? item.end }, last);
    const inside = { ...around, spoken: owner ?? spokenFor(item, reading, last) };
    const subject = askedIn(reading, item, inside.spoken?.level ?? "PROVINCIAL", around.mood, context);
    if (subject === null) return [];
    const found = proposalOf(reading, item, subject, inside, context);
    const { start, end } = found.passage;
    return [{ ...found, passage: { start: at.start + start, end: at.start + end } }];
  });
  return { proposals, spoken: owner ?? last };
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

/** Whom a figure is of it says itself; people are in the group of whom it names; a size is of grassroots unions. */
function spokenFor(
  { each, figure }: Item,
  { condition, mentions, plain }: PartRead,
  spoken: Spoken | null,
): Spoken | null {
  const named = each && mentions.find(({ start }) => start === each.start);
  if (named)
    return { level: named.level, kinds: kindsOf(mentions.filter(({ level }) => level === named.level)) };
  const isOfPeople = each === null && figure?.percent === true;
  const owner = isOfPeople || spoken === null ? ownerOfGroup(mentions, plain) : null;
  if (owner !== null) return owner;
  if (condition.clauses.length > 0 && spoken?.level !== "GRASSROOTS")
    return { level: "GRASSROOTS", kinds: [] };
  return spoken;
}
