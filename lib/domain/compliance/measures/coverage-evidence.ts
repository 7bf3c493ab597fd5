import type { CivilDate } from "@/lib/domain/calendar";
import type { CoverageMeasure } from "@/lib/domain/measure";
import { holdsOn } from "@/lib/domain/unit";
import {
  type ChannelRecord,
  type Judged,
  type LookedAt,
  NOT_IN_FORCE,
  type ReadingRecord,
  type Reason,
} from "../explain/evidence";
import type { Looked } from "../rule";
import { includes, spanOf } from "../span";
import { channelsLookedAt, isOpen, lookedAtChannel, openChannels } from "./channels";

/** Judges the grassroots units of a `CHAIRS` denominator: one counts when its chair is in an open channel of the owner. */
export function explainChairs(measure: CoverageMeasure, looked: Looked): Judged[] {
  const { records, unit: owner, asOf } = looked;
  const joined = joinedByUnit(measure, looked);
  return records.hierarchy.stays(owner, measure.scope).flatMap(({ unit, span }): Judged[] => {
    const fact = records.units.get(unit);
    if (fact?.level !== "GRASSROOTS" || !includes(span, asOf) || !holdsOn(fact, asOf)) return [];
    const on = joined.get(unit);
    const record: LookedAt = { kind: "UNIT", id: unit, unit, on: on ?? null, title: unit };
    return [[record, on === undefined ? { reason: "NOT_LINKED" } : { contribution: 1 }]];
  });
}

/** The first day of the links in force, by linked unit. */
function joinedByUnit({ purpose }: CoverageMeasure, { records, unit, asOf }: Looked): Map<string, CivilDate> {
  const joined = new Map<string, CivilDate>();
  const links = openChannels(records, unit, purpose, asOf)
    .flatMap(({ code }) => records.linksByChannel.get(code) ?? [])
    .filter((link) => includes(spanOf(link.joined, link.left), asOf));
  for (const link of links) {
    const known = joined.get(link.unit);
    if (known === undefined || link.joined < known) joined.set(link.unit, link.joined);
  }
  return joined;
}

/**
 * Judges a unit's channels of the purpose with their readings. Each open channel's newest reading counts; the sum is cut
 * at the denominator (null = unknown: nothing is cut), in the order of the channels' codes. A channel stands for itself
 * where it is not open, or open without a reading (then it adds nothing).
 */
export function explainReadings(
  { purpose, audience }: CoverageMeasure,
  looked: Looked,
  denominator: number | null,
): Judged[] {
  const { evidence, asOf } = looked;
  let room = denominator ?? Number.POSITIVE_INFINITY;
  return channelsLookedAt(looked, purpose)
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .flatMap((channel) => {
      const its = evidence.readings.filter(
        (each) => each.channel === channel.code && each.audience === audience,
      );
      const open = isOpen(channel, asOf);
      const newest = open ? newestOf(its, asOf) : undefined;
      const contribution = Math.min(newest?.connected ?? 0, room);
      room -= contribution;
      const judged = its.map((each): Judged => {
        const verdict = each === newest ? { contribution } : { reason: readingReason(each, open, asOf) };
        return [lookedAtReading(each, channel), verdict];
      });
      if (newest !== undefined) return judged;
      return [[lookedAtChannel(channel), open ? { contribution } : NOT_IN_FORCE], ...judged];
    });
}

function newestOf(readings: readonly ReadingRecord[], asOf: CivilDate): ReadingRecord | undefined {
  return readings.filter((reading) => reading.asOf <= asOf).sort((a, b) => (a.asOf < b.asOf ? 1 : -1))[0];
}

function readingReason(reading: ReadingRecord, open: boolean, asOf: CivilDate): Reason {
  if (reading.asOf > asOf) return "AFTER_AS_OF";
  return open ? "SUPERSEDED" : "NOT_IN_FORCE";
}

function lookedAtReading({ id, asOf, title }: ReadingRecord, { unit }: ChannelRecord): LookedAt {
  return { kind: "READING", id, unit, on: asOf, title };
}
