import type { CivilDate } from "@/lib/domain/calendar";
import type { ReadingAudience } from "@/lib/domain/channel";
import type { CoverageMeasure } from "@/lib/domain/plan";
import { holdsOn, type Level } from "@/lib/domain/unit";
import { AUDIENCE_FIGURE } from "../audience";
import type { ChannelFact } from "../facts";
import { figureAt, type Records } from "../records";
import { includes } from "../span";
import { openChannels } from "./presence";
import type { Tally } from "./tally";

/** Connected and all of a coverage target at the end of a day (compliance.md §5); the numerator is not yet cut. */
export function coverageAt(measure: CoverageMeasure, records: Records, unit: string, date: CivilDate): Tally {
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
