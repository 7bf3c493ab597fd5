import type { CivilDate } from "@/lib/domain/calendar";
import type { ReadingAudience } from "@/lib/domain/channel";
import type { CoverageMeasure } from "@/lib/domain/measure";
import { holdsOn, type Level } from "@/lib/domain/unit";
import { AUDIENCE_FIGURE } from "../audience";
import type { ChannelFact } from "../facts";
import { percentAtLeast } from "../judge";
import { ratioOf } from "../measurement";
import { levelsInScope, type Need } from "../need";
import { milestonePace } from "../pace";
import { figureAt, type Records } from "../records";
import { countsNone, type Rule } from "../rule";
import { includes } from "../span";
import { shareWorking } from "../working";
import { openChannels } from "./channels";
import { explainChairs, explainReadings } from "./coverage-evidence";
import { coverageChanges } from "./coverage-history";
import type { Tally } from "./tally";

/** People connected through a unit's own channels of a purpose, out of those in scope. */
export function coverage(measure: CoverageMeasure): Rule {
  const { audience, minimumPercent, tolerance } = measure;
  const measureOn: Rule["measure"] = (records, _year, asOf) => (unit) =>
    ratioOf(coverageAt(measure, records, unit, asOf));
  return {
    reads: "SHARE",
    required: minimumPercent,
    needs: (level) => needsOf(measure, level),
    measure: measureOn,
    changes: (records, unit) => coverageChanges(measure, records, unit),
    pace: milestonePace(true),
    judge: percentAtLeast(tolerance),
    arithmetic: shareWorking,
    evidence: audience === "CHAIRS" ? [] : [{ of: "channels" }, { of: "readings" }],
    explain(looked) {
      if (audience === "CHAIRS") return explainChairs(measure, looked);
      const whole = measureOn(looked.records, looked.year, looked.asOf)(looked.unit);
      return explainReadings(measure, looked, whole.form === "ratio" ? whole.denominator : null);
    },
    counts: countsNone,
    words: { noun: audience, head: audience },
  };
}

/** Chairs are units, not headcounts (compliance.md §5). */
function needsOf({ purpose, audience, scope }: CoverageMeasure, level: Level): Need[] {
  const chairLinks = audience === "CHAIRS";
  if (chairLinks) return [{ fact: "channels", purpose, levels: [level], audience: null, chairLinks }];
  const { levels } = AUDIENCE_FIGURE[audience];
  return [
    { fact: "channels", purpose, levels: [level], audience, chairLinks },
    { fact: "headcount", levels: levelsInScope(level, scope).filter((each) => levels.includes(each)) },
  ];
}

/** Connected and all of a coverage target at the end of a day (compliance.md §5); the numerator is not yet cut. */
function coverageAt(measure: CoverageMeasure, records: Records, unit: string, date: CivilDate): Tally {
  const channels = openChannels(records, unit, measure.purpose, date);
  if (measure.audience === "CHAIRS") {
    const grassroots = operatingInScope(records, measure, unit, ["GRASSROOTS"], date);
    const linked = linkedAt(records, channels, date);
    return {
      numerator: grassroots.filter((each) => linked.has(each)).length,
      denominator: grassroots.length,
      unknown: 0,
    };
  }
  const { audience } = measure;
  return {
    ...wholeAt(measure, audience, records, unit, date),
    numerator: channels.reduce((sum, { code }) => sum + newestReading(records, code, audience, date), 0),
  };
}

/** The units of some levels that are in a unit's scope and operate on a day. */
function operatingInScope(
  records: Records,
  { scope }: Pick<CoverageMeasure, "scope">,
  owner: string,
  levels: readonly Level[],
  date: CivilDate,
): string[] {
  const found: string[] = [];
  for (const { unit, span } of records.hierarchy.stays(owner, scope)) {
    if (!includes(span, date)) continue;
    const fact = records.units.get(unit);
    if (fact !== undefined && levels.includes(fact.level) && holdsOn(fact, date)) found.push(unit);
  }
  return found;
}

function linkedAt(records: Records, channels: readonly ChannelFact[], date: CivilDate): Set<string> {
  const linked = new Set<string>();
  for (const { code } of channels) {
    for (const { unit, joined, left } of records.linksByChannel.get(code) ?? []) {
      if (holdsOn({ from: joined, to: left }, date)) linked.add(unit);
    }
  }
  return linked;
}

function wholeAt(
  measure: CoverageMeasure,
  audience: ReadingAudience,
  records: Records,
  owner: string,
  date: CivilDate,
): Pick<Tally, "denominator" | "unknown"> {
  const { attribute, levels } = AUDIENCE_FIGURE[audience];
  const figures = operatingInScope(records, measure, owner, levels, date).map((unit) =>
    figureAt(records, unit, attribute, date),
  );
  return {
    denominator: figures.reduce<number>((sum, figure) => sum + (figure ?? 0), 0),
    unknown: figures.filter((figure) => figure === null).length,
  };
}

function newestReading(
  records: Records,
  channel: string,
  audience: ReadingAudience,
  date: CivilDate,
): number {
  const newest = records.readingsByChannel
    .get(channel)
    ?.findLast((reading) => reading.audience === audience && reading.asOf <= date);
  return newest?.connected ?? 0;
}
