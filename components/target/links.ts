import { targetPath, withDay } from "@/components/compliance/links";
import type { CivilDate } from "@/lib/domain/calendar";
import type { Moment } from "@/lib/domain/compliance/day";
import type { WaitingFor } from "@/lib/domain/screen/behind";
import type { HourAt } from "@/lib/domain/screen/response-times";

/** Who is missing at a target. */
export function owedPath(code: string): string {
  return `${targetPath(code)}/missing`;
}

/** The records behind a part of a target's chart. */
export function behindPath(code: string): string {
  return `${targetPath(code)}/records`;
}

/** What some days added to a sum. @param of the one unit whose sum it is */
export function daysBehind(
  code: string,
  day: Moment,
  of?: string,
): (from: CivilDate, to: CivilDate) => string {
  return (from, to) => withDay(behindPath(code), day, { from, to, of });
}

/** What came in an hour of the week. */
export function hourBehind(code: string, day: Moment): (at: HourAt) => string {
  return ({ weekday, hour }) => withDay(behindPath(code), day, { weekday, hour });
}

/** The questions that wait for an answer. */
export function waitingBehind(code: string, day: Moment): (waiting: WaitingFor) => string {
  return (waiting) => withDay(behindPath(code), day, { waiting });
}
