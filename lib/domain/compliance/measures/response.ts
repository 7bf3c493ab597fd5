import {
  type CivilDate,
  civilDateOf,
  endOfDay,
  firstDayOfYear,
  hoursInMicros,
  type InstantMicros,
} from "@/lib/domain/calendar";
import type { ResponseMeasure } from "@/lib/domain/plan";
import type { EnquiryFact } from "../facts";
import { NOTHING, plus, type Tally } from "./tally";

export type Promptness = "IN_TIME" | "LATE" | "PENDING";

type Answered = Pick<EnquiryFact, "receivedAt" | "answeredAt">;

/** How an enquiry stands at the end of day `asOf`, that instant included (compliance.md §6). */
export function promptness(enquiry: Answered, hours: number, asOf: CivilDate): Promptness {
  const end: InstantMicros = endOfDay(asOf);
  const limit = hoursInMicros(hours);
  const { receivedAt, answeredAt } = enquiry;
  if (answeredAt !== null && answeredAt <= end && answeredAt - receivedAt <= limit) return "IN_TIME";
  return end - receivedAt < limit ? "PENDING" : "LATE";
}

/** Enquiries in time out of those due, among a unit's enquiries received in the year on or before `asOf`. */
export function responseTally(
  measure: ResponseMeasure,
  enquiries: readonly EnquiryFact[],
  year: number,
  asOf: CivilDate,
): Tally {
  const from = firstDayOfYear(year);
  return enquiries
    .filter(({ receivedAt }) => isWithin(civilDateOf(receivedAt), from, asOf))
    .map((enquiry) => promptness(enquiry, measure.hours, asOf))
    .filter((standing) => standing !== "PENDING")
    .map((standing) => ({ numerator: standing === "IN_TIME" ? 1 : 0, denominator: 1, unknown: 0 }))
    .reduce(plus, NOTHING);
}

function isWithin(date: CivilDate, from: CivilDate, to: CivilDate): boolean {
  return from <= date && date <= to;
}
