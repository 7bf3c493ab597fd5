import { addDays, type CivilDate, firstDayOfYear } from "@/lib/domain/calendar";
import type { Random } from "../random";

/** `count` days over a year, evenly with some disorder, in order. */
export function spreadOverYear(year: number, count: number, random: Random): CivilDate[] {
  return Array.from({ length: count }, (_, index) => {
    const share = (index + 0.1 + 0.8 * random.next()) / count;
    return addDays(firstDayOfYear(year), Math.min(363, Math.floor(share * 364)));
  });
}
