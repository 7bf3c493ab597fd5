import { type CivilDate, monthEnd, monthOf, yearOf } from "@/lib/domain/calendar";
import {
  ALL_FIGURES,
  FIGURE_OF_ATTRIBUTE,
  FIGURES_ASKED,
  type Headcount,
  type HeadcountFigure,
} from "@/lib/domain/headcount";
import type { Plan } from "@/lib/domain/plan";
import type { Level } from "@/lib/domain/unit";
import type { ShownFile } from "../file";
import type { ListTabs, RecordChange } from "./record";

/** A unit as the page of headcounts names it. */
export interface CountedUnit {
  readonly code: string;
  readonly name: string;
  readonly level: Level;
  /** The figures that are asked of it. */
  readonly asked: readonly HeadcountFigure[];
}

/** What is asked of every unit of a level, and what the plan's conditions on such units rest on besides. */
export function figuresAsked(level: Level, plan: Pick<Plan, "targets"> | null): HeadcountFigure[] {
  const conditions = (plan?.targets ?? [])
    .filter((target) => target.level === level)
    .flatMap(({ condition }) => condition);
  const asked = conditions.map(({ attribute }) => FIGURE_OF_ATTRIBUTE[attribute]);
  return figuresOf([{ asked: [...FIGURES_ASKED[level], ...asked] }]);
}

/** One dated row of a unit's headcount. */
export interface DatedHeadcount {
  readonly id: string;
  readonly version: number;
  /** Entered by somebody who has no place in the unit. */
  readonly onBehalf: boolean;
  readonly figures: Headcount;
}

/** What was last reported of a unit: each known figure with the day since which it has been the same. */
export interface ReportedHeadcount extends Pick<DatedHeadcount, "onBehalf"> {
  readonly asOf: CivilDate;
  readonly known: readonly {
    readonly figure: HeadcountFigure;
    readonly value: number;
    readonly since: CivilDate;
  }[];
}

/**
 * What was last reported of a unit on a day; null where nothing was.
 * @param own the unit's rows, the newest first
 */
export function reportedOn(own: readonly DatedHeadcount[], day: CivilDate): ReportedHeadcount | null {
  const rows = own.filter(({ figures }) => figures.asOf <= day);
  const [newest] = rows;
  if (newest === undefined) return null;
  const { asOf } = newest.figures;
  const known = ALL_FIGURES.flatMap((figure) => {
    const value = newest.figures[figure];
    const changed = rows.findIndex(({ figures }) => figures[figure] !== value);
    const since = rows.at(changed === -1 ? -1 : changed - 1)?.figures.asOf ?? asOf;
    return value === null ? [] : [{ figure, value, since }];
  });
  return { asOf, onBehalf: newest.onBehalf, known };
}

/** A unit below, with its newest figures on or before the page's day. */
export interface HeadcountLine {
  readonly unit: CountedUnit;
  readonly last: Headcount | null;
  /** These were entered by somebody who has no place in the unit. */
  readonly onBehalf: boolean;
  /** The version of the row of the page's very day, if there is one. */
  readonly seen: number | null;
}

/** How old the newest figures of units are: how many have some of the day's year, and the oldest day; null where none has any. */
export interface HeadcountAge {
  readonly current: number;
  readonly oldest: CivilDate | null;
}

export function headcountAge(lines: readonly HeadcountLine[], asOf: CivilDate): HeadcountAge {
  const days = lines.flatMap(({ last }) => (last === null ? [] : [last.asOf])).sort();
  const current = days.filter((day) => yearOf(day) === yearOf(asOf)).length;
  return { current, oldest: days[0] ?? null };
}

/** The headcounts of a unit and of those directly below it. */
export interface HeadcountsView {
  readonly unit: CountedUnit;
  readonly above: readonly { readonly code: string; readonly name: string }[];
  /** Units whose own below can be shown instead: the federation and the upper-level ones that the reader sees. */
  readonly others: readonly { readonly code: string; readonly name: string }[];
  readonly asOf: CivilDate;
  readonly today: CivilDate;
  /** The days that the table offers: today, and the ends of the last months. */
  readonly days: readonly CivilDate[];
  /** The unit's own rows, the newest first. */
  readonly own: readonly DatedHeadcount[];
  /** The row that is corrected, with what happened to it; null where a new one is asked for. */
  readonly edited: {
    readonly row: DatedHeadcount;
    readonly evidence: { readonly files: readonly ShownFile[]; readonly links: readonly string[] };
    readonly history: readonly RecordChange[];
  } | null;
  readonly lines: readonly HeadcountLine[];
  /** How many units are below, and of how many of them a figure that is asked for is not known. */
  readonly below: number;
  readonly unknown: number;
  readonly age: HeadcountAge;
  readonly search: string;
  readonly only: "" | "unknown";
  /** The reader records for the unit, and so for those below it. */
  readonly records: boolean;
  readonly person: string | null;
  readonly tabs: ListTabs;
}

const MONTHS_OFFERED = 13;

/** Today and the ends of the months before it, the newest first; the day that is shown among them. */
export function headcountDays(today: CivilDate, shown: CivilDate): CivilDate[] {
  const [year, month] = [yearOf(today), monthOf(today)];
  const ends = Array.from({ length: MONTHS_OFFERED }, (_, back) => {
    const months = year * 12 + month - 1 - back;
    return monthEnd(Math.floor(months / 12), (months % 12) + 1);
  });
  const offered = [today, ...ends.filter((end) => end < today)];
  return [...new Set([...offered, shown])].sort().toReversed();
}

/** Whether a figure that is asked of the unit is not known. */
export function isIncomplete({ unit, last }: HeadcountLine): boolean {
  return unit.asked.some((figure) => (last?.[figure] ?? null) === null);
}

/** The figures that a table of these units has columns for. */
export function figuresOf(units: readonly Pick<CountedUnit, "asked">[]): HeadcountFigure[] {
  const asked = new Set(units.flatMap((unit) => unit.asked));
  return ALL_FIGURES.filter((figure) => asked.has(figure));
}
