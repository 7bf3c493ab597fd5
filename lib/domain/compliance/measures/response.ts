import {
  type CivilDate,
  endOfDay,
  firstDayOfYear,
  hoursInMicros,
  type InstantMicros,
  startOfDay,
} from "@/lib/domain/calendar";
import type { ResponseMeasure } from "@/lib/domain/plan";
import type { EnquiryFact } from "../facts";
import { NOTHING, plus, type Tally } from "./tally";

export type Promptness = "IN_TIME" | "LATE" | "PENDING";

type Answered = Pick<EnquiryFact, "receivedAt" | "answeredAt">;

/** How an enquiry stands at the end of a day, that instant included (compliance.md §6). */
export function promptness(enquiry: Answered, hours: number, end: InstantMicros): Promptness {
  const limit = hoursInMicros(hours);
  const { receivedAt, answeredAt } = enquiry;
  if (answeredAt !== null && answeredAt <= end && answeredAt - receivedAt <= limit) return "IN_TIME";
  return end - receivedAt < limit ? "PENDING" : "LATE";
}

/** Counts enquiries in time out of those due, among a unit's enquiries received in the year on or before `asOf`. */
export function responseTally(
  { hours }: ResponseMeasure,
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
