import { type CivilDate, firstDayOfYear } from "../calendar";
import type { Purpose, ReadingAudience } from "../channel";
import { isMeasured, type MeasuredTarget, type Plan } from "../plan";
import { LEVELS, type Level } from "../unit";
import { dayWithinYear, seriesDays } from "./day";
import { groupedBy } from "./grouping";
import type { Need } from "./need";
import { ruleOf } from "./rules";

/** Activities of one type, and the levels of the units whose records can matter. */
export interface ActivityNeed {
  readonly type: string;
  readonly levels: readonly Level[];
}

/** Activities that are added up, their outlets told apart no further than a measure does. */
export interface CountNeed extends ActivityNeed {
  /** Outlets that a measure names, sorted; any other is as none. */
  readonly outlets: readonly string[];
  /** Whether those at others, or at none, matter. */
  readonly elsewhere: boolean;
}

/** Headcounts of the units of one level; without `history` the newest row on or before the day is enough. */
export interface HeadcountNeed {
  readonly level: Level;
  readonly history: boolean;
}

/** Channels of one purpose, owned by units of these levels, with what hangs on them. */
export interface ChannelNeed {
  readonly purpose: Purpose;
  readonly levels: readonly Level[];
  readonly audiences: readonly ReadingAudience[];
  readonly chairLinks: boolean;
  /** Without it, only channels open on the day (and of their readings the newest, of their links those in force) matter. */
  readonly history: boolean;
}

/** What a loader has to fetch so that the fold of this plan, year and day is right; nothing else is looked at. */
export interface FactsNeeded {
  /** Days of activities that are counted: [from, to]; of everything else what is known at the end of `to`. */
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** The days asked about, in order, the last being `to`; no bucket of activities may straddle any of them. */
  readonly days: readonly CivilDate[];
  readonly counts: readonly CountNeed[];
  /** Of these types, each unit's newest activity on or before each of the days. */
  readonly latest: readonly ActivityNeed[];
  readonly headcounts: readonly HeadcountNeed[];
  readonly channels: readonly ChannelNeed[];
  readonly enquiries: readonly Level[];
  readonly appointments: readonly Level[];
  /** Whether appointments that have ended matter (a milestone looks back). */
  readonly appointmentHistory: boolean;
  /** Whether the federation's earliest date matters. */
  readonly earliest: boolean;
}

/**
 * Which facts `computeCompliance` reads for a plan (compliance.md §4 to §8), so that no others are fetched; and how large
 * grassroots unions are, which stands beside their names whatever a plan asks.
 */
export function factsNeeded(plan: Plan, year: number, asOf: CivilDate): FactsNeeded {
  const to = dayWithinYear(year, asOf);
  const window = { from: firstDayOfYear(year), to, days: [to] };
  const needed = needsOf(plan.targets.filter(isMeasured), window, looksBack);
  if (needed.headcounts.some(({ level }) => level === SIZES.level)) return needed;
  return { ...needed, headcounts: [...needed.headcounts, SIZES] };
}

const SIZES: HeadcountNeed = { level: "GRASSROOTS", history: false };

/** Which facts tell how large grassroots unions are on a day. */
export function factsNeededForSizes(year: number, asOf: CivilDate): FactsNeeded {
  const to = dayWithinYear(year, asOf);
  const none = needsOf([], { from: firstDayOfYear(year), to, days: [to] }, () => false);
  return { ...none, headcounts: [SIZES] };
}

/** Which facts the series of targets read: the days are their points, so all histories matter. */
export function factsNeededForSeries(
  targets: readonly MeasuredTarget[],
  year: number,
  asOf: CivilDate,
): FactsNeeded {
  const window = { from: firstDayOfYear(year), to: dayWithinYear(year, asOf), days: seriesDays(year, asOf) };
  return needsOf(targets, window, () => true);
}

function needsOf(
  targets: readonly MeasuredTarget[],
  window: Pick<FactsNeeded, "from" | "to" | "days">,
  isHistory: (target: MeasuredTarget) => boolean,
): FactsNeeded {
  const all = targets.flatMap((target) => {
    const history = isHistory(target);
    return needsOfTarget(target).map((need): Asked => ({ ...need, history }));
  });
  const appointments = ofFact(all, "appointments");
  return {
    ...window,
    counts: countNeeds(ofFact(all, "count")),
    latest: activityNeeds(ofFact(all, "latest")),
    headcounts: headcountNeeds(ofFact(all, "headcount")),
    channels: channelNeeds(ofFact(all, "channels")),
    enquiries: levelsOf(ofFact(all, "enquiries")),
    appointments: levelsOf(appointments),
    appointmentHistory: appointments.some(({ history }) => history),
    earliest: targets.some(looksBack),
  };
}

/** A need, and whether it is also of what held before the days asked about. */
type Asked = Need & { readonly history: boolean };
type Of<Fact extends Need["fact"]> = Extract<Asked, { readonly fact: Fact }>;

function needsOfTarget({ measure, level, condition }: MeasuredTarget): readonly Need[] {
  const needs = ruleOf(measure).needs(level);
  return condition.length > 0 ? [...needs, { fact: "headcount", levels: [level] }] : needs;
}

/** A tracked target carries no milestone, so nobody looks back for it (compliance.md §8). */
function looksBack(target: MeasuredTarget): boolean {
  return target.dueOn !== null && target.force !== "TRACKED";
}

function ofFact<Fact extends Need["fact"]>(needs: readonly Asked[], fact: Fact): Of<Fact>[] {
  return needs.filter((need): need is Of<Fact> => need.fact === fact);
}

function levelsOf(needs: readonly Pick<Need, "levels">[]): Level[] {
  return LEVELS.filter((level) => needs.some(({ levels }) => levels.includes(level)));
}

function activityNeeds(needs: readonly Pick<Of<"latest">, "type" | "levels">[]): ActivityNeed[] {
  return [...groupedBy(needs, ({ type }) => type)].map(([type, using]) => ({
    type,
    levels: levelsOf(using),
  }));
}

function countNeeds(needs: readonly Of<"count">[]): CountNeed[] {
  return [...groupedBy(needs, ({ type }) => type)].map(([type, using]) => ({
    type,
    levels: levelsOf(using),
    outlets: [...new Set(using.flatMap(({ outlets }) => outlets))].sort(),
    elsewhere: using.some(({ outlets }) => outlets.length === 0),
  }));
}

function headcountNeeds(needs: readonly Of<"headcount">[]): HeadcountNeed[] {
  return levelsOf(needs).map((level) => ({
    level,
    history: needs.some(({ levels, history }) => history && levels.includes(level)),
  }));
}

function channelNeeds(needs: readonly Of<"channels">[]): ChannelNeed[] {
  const byPurpose = new Map<Purpose, Of<"channels">[]>();
  for (const need of needs) byPurpose.set(need.purpose, [...(byPurpose.get(need.purpose) ?? []), need]);
  return [...byPurpose].map(([purpose, using]) => ({
    purpose,
    levels: levelsOf(using),
    audiences: [...new Set(using.flatMap(({ audience }) => audience ?? []))],
    chairLinks: using.some(({ chairLinks }) => chairLinks),
    history: using.some(({ history }) => history),
  }));
}
