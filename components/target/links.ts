import { targetPath, withDay } from "@/components/compliance/links";
import type { CivilDate } from "@/lib/domain/calendar";
import type { Moment } from "@/lib/domain/compliance/day";
import type { HourAt } from "@/lib/domain/screen/response-times";

/** Who is missing at a target. */
export function owedPath(code: string): string {
  return `${targetPath(code)}/missing`;
}

/** The records behind a part of a target's chart. */
export function behindPath(code: string): string {
  return `${targetPath(code)}/records`;
}

/** What some days added to a sum. */
export function daysBehind(code: string, day: Moment): (from: CivilDate, to: CivilDate) => string {
  return (from, to) => withDay(behindPath(code), day, { from, to });
}

/** What came in an hour of the week. */
export function hourBehind(code: string, day: Moment): (at: HourAt) => string {
  return ({ weekday, hour }) => withDay(behindPath(code), day, { weekday, hour });
}
