import type { CivilDate } from "@/lib/domain/calendar";
import { yearOf } from "@/lib/domain/calendar";
import { dayWithinYear, defaultDay } from "@/lib/domain/compliance/day";

/** What a reader may ask of compliance; every part has a default (interfaces.md §4). */
export interface Asked {
  readonly year?: number | undefined;
  readonly asOf?: CivilDate | undefined;
  /** A unit's code: that unit alone, or with `scope` also those directly or anywhere below it at `asOf`. */
  readonly unit?: string | undefined;
  readonly scope?: "direct" | "subtree" | undefined;
  /** A target's code: nothing but its results is folded, so roll-ups speak of it alone. */
  readonly only?: string | undefined;
}

/** The plan year that a question means. */
export function yearAsked({ year, asOf }: Asked, today: CivilDate): number {
  return year ?? yearOf(asOf ?? today);
}

/** The year and the day that a question means. Throws ComplianceError AS_OF_BEFORE_YEAR. */
export function resolveDay(asked: Asked, today: CivilDate): { year: number; asOf: CivilDate } {
  const year = yearAsked(asked, today);
  return { year, asOf: dayWithinYear(year, asked.asOf ?? defaultDay(year, today)) };
}
