import { COUNTS_FROM, type CountsFrom } from "../activity";
import { type CivilDate, firstDayOfYear } from "../calendar";
import type { Purpose, ReadingAudience } from "../channel";
import { isMeasured, type Measure, type MeasuredTarget, type MeasureScope, type Plan } from "../plan";
import { LEVELS, type Level } from "../unit";
import { AUDIENCE_FIGURE } from "./audience";
import { dayWithinYear, seriesDays } from "./day";

/** Activities of one type, and the levels of the units whose records can matter. */
export interface ActivityNeed {
  readonly type: string;
  readonly levels: readonly Level[];
}

/** Activities that are added up, told apart no further than a measure does. */
export interface CountNeed extends ActivityNeed {
  /** The thresholds in use; which of them an activity has reached is all that matters of its status. */
  readonly countsFrom: readonly CountsFrom[];
  /** Outlets that a measure names, sorted; any other is as none. */
  readonly outlets: readonly string[];
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

/** Which facts `computeCompliance` reads for a plan (compliance.md §4 to §8), so that no others are fetched. */
export function factsNeeded(plan: Plan, year: number, asOf: CivilDate): FactsNeeded {
  const to = dayWithinYear(year, asOf);
  return needsOf(plan.targets.filter(isMeasured), { from: firstDayOfYear(year), to, days: [to] }, looksBack);
}

/** Which facts the series of one target read: the days are its points, so all histories matter. */
export function factsNeededForSeries(target: MeasuredTarget, year: number, asOf: CivilDate): FactsNeeded {
  const window = { from: firstDayOfYear(year), to: dayWithinYear(year, asOf), days: seriesDays(year, asOf) };
  return needsOf([target], window, () => true);
}

function needsOf(
  targets: readonly MeasuredTarget[],
  window: Pick<FactsNeeded, "from" | "to" | "days">,
  history: History,
): FactsNeeded {
  const appointments = ofType(targets, "appointments");
  return {
    ...window,
    counts: countNeeds(targets),
    latest: activityNeeds(targets, "recency"),
    headcounts: headcountNeeds(targets, history),
    channels: channelNeeds(targets, history),
    enquiries: levelsOf(ofType(targets, "response")),
    appointments: levelsOf(appointments),
    appointmentHistory: appointments.some(history),
    earliest: targets.some(looksBack),
  };
}

/** Whether a target also depends on what held before the days asked about. */
type History = (target: MeasuredTarget) => boolean;

/** A tracked target carries no milestone, so nobody looks back for it (compliance.md §8). */
function looksBack(target: MeasuredTarget): boolean {
  return target.dueOn !== null && target.force !== "TRACKED";
}

function ofType(targets: readonly MeasuredTarget[], type: Measure["type"]): MeasuredTarget[] {
  return targets.filter((target) => target.measure.type === type);
}

function levelsOf(targets: readonly MeasuredTarget[]): Level[] {
  return LEVELS.filter((level) => targets.some((target) => target.level === level));
}

function levelsInScope(level: Level, scope: MeasureScope): readonly Level[] {
  return scope === "own" ? [level] : LEVELS;
}

function activityNeeds(targets: readonly MeasuredTarget[], type: "count" | "recency"): ActivityNeed[] {
  const levels = new Map<string, Set<Level>>();
  for (const { measure, level } of targets) {
    if (measure.type !== type || !("activityType" in measure)) continue;
    const known = levels.get(measure.activityType) ?? new Set();
    const scope = measure.type === "count" ? measure.scope : "own";
    for (const each of levelsInScope(level, scope)) known.add(each);
    levels.set(measure.activityType, known);
  }
  return [...levels].map(([code, set]) => ({ type: code, levels: LEVELS.filter((each) => set.has(each)) }));
}

function countNeeds(targets: readonly MeasuredTarget[]): CountNeed[] {
  const measures = targets.flatMap(({ measure }) => (measure.type === "count" ? [measure] : []));
  return activityNeeds(targets, "count").map((need) => {
    const using = measures.filter(({ activityType }) => activityType === need.type);
    return {
      ...need,
      countsFrom: COUNTS_FROM.filter((each) => using.some(({ countsFrom }) => countsFrom === each)),
      outlets: [...new Set(using.flatMap(({ outlets }) => outlets ?? []))].sort(),
    };
  });
}

function headcountNeeds(targets: readonly MeasuredTarget[], looksBackFor: History): HeadcountNeed[] {
  const history = new Map<Level, boolean>();
  const need = (level: Level, target: MeasuredTarget) =>
    history.set(level, (history.get(level) ?? false) || looksBackFor(target));
  for (const target of targets) {
    if (target.condition.length > 0) need(target.level, target);
    for (const level of denominatorLevels(target)) need(level, target);
  }
  return LEVELS.filter((level) => history.has(level)).map((level) => ({
    level,
    history: history.get(level) ?? false,
  }));
}

/** Levels of the units whose headcount a coverage target adds up (compliance.md §5); chairs are units, not headcounts. */
function denominatorLevels({ measure, level }: MeasuredTarget): readonly Level[] {
  if (measure.type !== "coverage" || measure.audience === "CHAIRS") return [];
  const { levels } = AUDIENCE_FIGURE[measure.audience];
  return levelsInScope(level, measure.scope).filter((each) => levels.includes(each));
}

function channelNeeds(targets: readonly MeasuredTarget[], looksBackFor: History): ChannelNeed[] {
  const byPurpose = new Map<Purpose, MeasuredTarget[]>();
  for (const target of targets) {
    if (target.measure.type !== "channels" && target.measure.type !== "coverage") continue;
    const { purpose } = target.measure;
    byPurpose.set(purpose, [...(byPurpose.get(purpose) ?? []), target]);
  }
  return [...byPurpose].map(([purpose, using]) => {
    const audiences = using.flatMap(({ measure }) => (measure.type === "coverage" ? [measure.audience] : []));
    return {
      purpose,
      levels: levelsOf(using),
      audiences: [...new Set(audiences.filter((audience) => audience !== "CHAIRS"))],
      chairLinks: audiences.includes("CHAIRS"),
      history: using.some(looksBackFor),
    };
  });
}
