import type { Scope } from "@/lib/auth/scope";
import { loadPlanTitles } from "@/lib/db/plans/list";
import type { SessionTx } from "@/lib/db/transaction";
import { type CivilDate, yearOf } from "@/lib/domain/calendar";
import { type Day, monthEnds } from "@/lib/domain/compliance/day";
import type { DayChoice } from "@/lib/domain/screen/day-choice";
import { type Address, dayOf } from "./asked-day";

/** The day that a page is about, and how fresh it is. */
export interface DayFrame extends DayChoice {
  /** Where figures kept before are shown: when they were made. */
  readonly keptAt: Date | null;
}

/** A page's figures; `view` is null in a year without a plan. */
export interface Framed<View> {
  readonly frame: DayFrame;
  readonly view: View | null;
}

/** Answers a page for the day that its address asks for (interfaces.md §5), unless its year has no plan. */
export async function framed<View>(
  tx: SessionTx,
  scope: Scope,
  address: Address,
  work: (day: Day) => Promise<View>,
): Promise<Framed<View>> {
  const day = dayOf(address, scope.today);
  const planned = await loadPlanTitles(tx);
  const view = planned.has(day.year) ? await work(day) : null;
  return { frame: { ...frameOf(day, planned, scope.today), keptAt: tx.earlier?.at ?? null }, view };
}

function frameOf({ year, asOf }: Day, planned: ReadonlyMap<number, string>, today: CivilDate): DayChoice {
  const all = [...planned.keys(), year, yearOf(today)];
  const [first, last] = [Math.min(...all), Math.max(...all)];
  const years = Array.from({ length: last - first + 1 }, (_, index) => last - index);
  const ends = monthEnds(year).filter((end) => end <= today);
  const days = new Set([asOf, ...ends, ...(yearOf(today) === year ? [today] : [])]);
  return {
    year,
    asOf,
    plan: planned.get(year) ?? null,
    years: years.map((each) => ({ year: each, planned: planned.has(each) })),
    days: [...days].sort().reverse(),
  };
}
