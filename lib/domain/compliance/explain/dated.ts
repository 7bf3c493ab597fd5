import { type CivilDate, civilDateOf, endOfDay, yearOf } from "@/lib/domain/calendar";
import { promptness } from "@/lib/domain/compliance/measures/response";
import { includes, spanOf } from "@/lib/domain/compliance/span";
import type { ChannelsMeasure, CoverageMeasure, ResponseMeasure } from "@/lib/domain/plan";
import type {
  AppointmentRecord,
  ChannelRecord,
  EnquiryRecord,
  LookedAt,
  ReadingRecord,
  Reason,
  Verdict,
} from "./evidence";

type Judged = [LookedAt, Verdict];

/** Judges a unit's own channels: each that is open at the end of the day counts for one. */
export function judgeChannels(
  measure: ChannelsMeasure,
  channels: readonly ChannelRecord[],
  asOf: CivilDate,
): Judged[] {
  return channels
    .filter(({ purpose }) => purpose === measure.purpose)
    .map((channel) => [channelOf(channel), isOpen(channel, asOf) ? { contribution: 1 } : NOT_IN_FORCE]);
}

/** Judges a unit's reporter appointments. */
export function judgeAppointments(appointments: readonly AppointmentRecord[], asOf: CivilDate): Judged[] {
  return appointments.map(({ id, unit, title, appointed, ended }) => [
    { kind: "APPOINTMENT", id, unit, on: appointed, title },
    includes(spanOf(appointed, ended), asOf) ? { contribution: 1 } : NOT_IN_FORCE,
  ]);
}

/** Judges a unit's enquiries received in the year. */
export function judgeEnquiries(
  measure: ResponseMeasure,
  enquiries: readonly EnquiryRecord[],
  year: number,
  asOf: CivilDate,
): Judged[] {
  return enquiries.flatMap((enquiry): Judged[] => {
    const on = civilDateOf(enquiry.receivedAt);
    if (yearOf(on) !== year) return [];
    const { id, unit, title } = enquiry;
    return [[{ kind: "ENQUIRY", id, unit, on, title }, judgeEnquiry(measure, enquiry, on, asOf)]];
  });
}

function judgeEnquiry(
  measure: ResponseMeasure,
  enquiry: EnquiryRecord,
  on: CivilDate,
  asOf: CivilDate,
): Verdict {
  if (on > asOf) return { reason: "AFTER_AS_OF" };
  const standing = promptness(enquiry, measure.hours, endOfDay(asOf));
  return standing === "IN_TIME" ? { contribution: 1 } : { reason: standing };
}

/**
 * Judges a unit's channels of a coverage's purpose with their readings. Each open channel's newest reading counts; the
 * sum is cut at the denominator (null = unknown: nothing is cut), in the order of the channels' codes. A channel
 * stands for itself where it is not open, or open without a reading (then it adds nothing).
 */
export function judgeReadings(
  measure: CoverageMeasure,
  channels: readonly ChannelRecord[],
  readings: readonly ReadingRecord[],
  denominator: number | null,
  asOf: CivilDate,
): Judged[] {
  let room = denominator ?? Number.POSITIVE_INFINITY;
  const own = channels.filter(({ purpose }) => purpose === measure.purpose);
  return own
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .flatMap((channel) => {
      const its = readings.filter(
        (each) => each.channel === channel.code && each.audience === measure.audience,
      );
      const open = isOpen(channel, asOf);
      const newest = open ? newestOf(its, asOf) : undefined;
      const contribution = Math.min(newest?.connected ?? 0, room);
      room -= contribution;
      const judged = its.map((each): Judged => {
        const verdict = each === newest ? { contribution } : { reason: readingReason(each, open, asOf) };
        return [readingOf(each, channel), verdict];
      });
      if (newest !== undefined) return judged;
      return [[channelOf(channel), open ? { contribution } : NOT_IN_FORCE], ...judged];
    });
}

const NOT_IN_FORCE: Verdict = { reason: "NOT_IN_FORCE" };

function newestOf(readings: readonly ReadingRecord[], asOf: CivilDate): ReadingRecord | undefined {
  return readings.filter((reading) => reading.asOf <= asOf).sort((a, b) => (a.asOf < b.asOf ? 1 : -1))[0];
}

function readingReason(reading: ReadingRecord, open: boolean, asOf: CivilDate): Reason {
  if (reading.asOf > asOf) return "AFTER_AS_OF";
  return open ? "SUPERSEDED" : "NOT_IN_FORCE";
}

function isOpen({ opened, closed }: ChannelRecord, asOf: CivilDate): boolean {
  return includes(spanOf(opened, closed), asOf);
}

function channelOf({ code, unit, opened, title }: ChannelRecord): LookedAt {
  return { kind: "CHANNEL", id: code, unit, on: opened, title };
}

function readingOf({ id, asOf, title }: ReadingRecord, { unit }: ChannelRecord): LookedAt {
  return { kind: "READING", id, unit, on: asOf, title };
}
