import {
  type CivilDate,
  civilDateOf,
  endOfDay,
  firstDayOfYear,
  hoursInMicros,
  type InstantMicros,
  startOfDay,
  yearOf,
} from "@/lib/domain/calendar";
import type { ResponseMeasure } from "@/lib/domain/measure";
import type { EnquiryRecord, Judged, Judgement } from "../explain/evidence";
import type { EnquiryFact } from "../facts";
import { percentAtLeast } from "../judge";
import { ratioOf } from "../measurement";
import { noPace } from "../pace";
import { countsNone, type Looked, type Rule } from "../rule";
import { shareWorking } from "../working";
import { NOTHING, plus, type Tally } from "./tally";

/** A unit's own enquiries of the year that were answered in time, out of those due. */
export function response({ hours, minimumPercent }: ResponseMeasure): Rule {
  return {
    reads: "SHARE",
    required: minimumPercent,
    needs: (level) => [{ fact: "enquiries", levels: [level] }],
    measure(records, year, asOf) {
      const tally = responseTally(hours, year, asOf);
      return (unit) => ratioOf(tally(records.enquiriesByUnit.get(unit) ?? []));
    },
    changes: null,
    pace: noPace,
    judge: percentAtLeast(),
    arithmetic: shareWorking,
    evidence: [{ of: "enquiries" }],
    explain: (looked) => explainResponse(hours, looked),
    counts: countsNone,
    words: { noun: "ENQUIRY", head: "response" },
  };
}

type Promptness = "IN_TIME" | "LATE" | "PENDING";

/** How an enquiry stands at the end of a day, that instant included (compliance.md §6). */
function promptness({ receivedAt, answeredAt }: EnquiryFact, hours: number, end: InstantMicros): Promptness {
  const limit = hoursInMicros(hours);
  if (answeredAt !== null && answeredAt <= end && answeredAt - receivedAt <= limit) return "IN_TIME";
  return end - receivedAt < limit ? "PENDING" : "LATE";
}

/** Counts enquiries in time out of those due, among a unit's enquiries received in the year on or before `asOf`. */
function responseTally(
  hours: number,
  year: number,
  asOf: CivilDate,
): (enquiries: readonly EnquiryFact[]) => Tally {
  const begin = startOfDay(firstDayOfYear(year));
  const end = endOfDay(asOf);
  return (enquiries) =>
    enquiries
      .filter(({ receivedAt }) => begin <= receivedAt && receivedAt < end)
      .map((enquiry) => promptness(enquiry, hours, end))
      .filter((standing) => standing !== "PENDING")
      .map((standing) => ({ numerator: standing === "IN_TIME" ? 1 : 0, denominator: 1, unknown: 0 }))
      .reduce(plus, NOTHING);
}

function explainResponse(hours: number, { unit, evidence, year, asOf }: Looked): Judged[] {
  return evidence.enquiries.flatMap((enquiry): Judged[] => {
    const { id, title, receivedAt } = enquiry;
    const on = civilDateOf(receivedAt);
    if (enquiry.unit !== unit || yearOf(on) !== year) return [];
    return [[{ kind: "ENQUIRY", id, unit, on, title }, verdictOf(enquiry, hours, on, asOf)]];
  });
}

function verdictOf(enquiry: EnquiryRecord, hours: number, on: CivilDate, asOf: CivilDate): Judgement {
  if (on > asOf) return { reason: "AFTER_AS_OF" };
  const standing = promptness(enquiry, hours, endOfDay(asOf));
  return standing === "IN_TIME" ? { contribution: 1 } : { reason: standing };
}
