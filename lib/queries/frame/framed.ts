import type { Scope } from "@/lib/auth/scope";
import { loadPlanYears } from "@/lib/db/plans";
import type { SessionTx } from "@/lib/db/transaction";
import { type CivilDate, yearOf } from "@/lib/domain/calendar";
import { monthEnds } from "@/lib/domain/compliance/day";
import { type Address, dayOf } from "./asked-day";

/** The day that a page is about, and the others that it offers. */
export interface DayFrame {
  readonly year: number;
  readonly asOf: CivilDate;
  /** Newest first, also the years between two plans and the one asked for. */
  readonly years: readonly { readonly year: number; readonly planned: boolean }[];
  /** Days of the year that can be chosen, newest first. */
  readonly days: readonly CivilDate[];
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
  work: (day: { year: number; asOf: CivilDate }) => Promise<View>,
): Promise<Framed<View>> {
  const day = dayOf(address, scope.today);
  const planned = await loadPlanYears(tx);
  const view = planned.includes(day.year) ? await work(day) : null;
  return { frame: { ...frameOf(day, planned, scope.today), keptAt: tx.earlier?.at ?? null }, view };
}

function frameOf(
  { year, asOf }: { year: number; asOf: CivilDate },
  planned: readonly number[],
  today: CivilDate,
): Omit<DayFrame, "keptAt"> {
  const all = [...planned, year, yearOf(today)];
  const [first, last] = [Math.min(...all), Math.max(...all)];
  const years = Array.from({ length: last - first + 1 }, (_, index) => last - index);
  const ends = monthEnds(year).filter((end) => end <= today);
  const days = new Set([asOf, ...ends, ...(yearOf(today) === year ? [today] : [])]);
  return {
    year,
    asOf,
    years: years.map((each) => ({ year: each, planned: planned.includes(each) })),
    days: [...days].sort().reverse(),
  };
}
