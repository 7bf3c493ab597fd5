import { addMinutes } from "date-fns/addMinutes";
import { formatISO } from "date-fns/formatISO";
import { startOfDay } from "date-fns/startOfDay";
import { addDays, type CivilDate, civilDate, daysBetween, IN_VIETNAM, monthEnd } from "@/lib/domain/calendar";
import type { Random } from "./random";

/** A day of [first, last]. */
export function dayBetween(random: Random, first: CivilDate, last: CivilDate): CivilDate {
  return addDays(first, random.int(0, Math.max(0, daysBetween(first, last))));
}

/** A day of a month (1 to 12). */
export function dayOfMonth(random: Random, year: number, month: number): CivilDate {
  return dayBetween(random, civilDate(year, month, 1), monthEnd(year, month));
}

/** Years from `first` to `last`, both included. */
export function yearsBetween(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

/** An instant of a civil day as the bundle writes it: `minutes` after 00:00 in Asia/Ho_Chi_Minh, also past midnight. */
export function instantOf(day: CivilDate, minutes: number): string {
  return formatISO(addMinutes(startOfDay(day, IN_VIETNAM), minutes));
}
