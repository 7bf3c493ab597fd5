import type { Scope } from "@/lib/auth/scope";
import type { SessionTx } from "@/lib/db/transaction";
import { type CivilDate, yearOf } from "@/lib/domain/calendar";
import { type Moment, monthEnds } from "@/lib/domain/compliance/day";
import type { DayChoice } from "@/lib/domain/screen/day-choice";
import { treesOf } from "@/lib/queries/compliance/snapshot";
import { readPlanTitles } from "@/lib/queries/plans/read";
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
  work: (day: Moment) => Promise<View>,
): Promise<Framed<View>> {
  const day = dayOf(address, scope.today);
  const planned = await readPlanTitles(tx);
  const view = planned.has(day.year) ? await work(day) : null;
  const trees = view === null ? NO_TREES : await treesOf(tx, day);
  return { frame: { ...frameOf(day, planned, scope.today), ...trees, keptAt: tx.earlier?.at ?? null }, view };
}

const NO_TREES = { hasTrees: false, tree: null } as const;

function frameOf(
  day: Moment,
  planned: ReadonlyMap<number, string>,
  today: CivilDate,
): Omit<DayChoice, keyof typeof NO_TREES> {
  const { year, asOf } = day;
  const all = [...planned.keys(), year, yearOf(today)];
  const [first, last] = [Math.min(...all), Math.max(...all)];
  const years = Array.from({ length: last - first + 1 }, (_, index) => last - index);
  const ends = monthEnds(year).filter((end) => end <= today);
  const days = new Set([asOf, ...ends, ...(yearOf(today) === year ? [today] : [])]);
  return {
    ...day,
    plan: planned.get(year) ?? null,
    years: years.map((each) => ({ year: each, planned: planned.has(each) })),
    days: [...days].sort().reverse(),
  };
}
