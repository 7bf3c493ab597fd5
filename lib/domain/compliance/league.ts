import { type CivilDate, earlierOf, firstDayOfYear, laterOf, monthsLater } from "../calendar";
import { compareText } from "../text";
import { holdsOn, KINDS, type Kind, LEVELS, type Level, type UnitFact } from "../unit";
import type { Day } from "./day";
import { compareCodes, groupedBy } from "./grouping";
import type { Completion, UnitSummary } from "./result";

/** Sizes of grassroots unions by their workers, the smallest first. */
export const BANDS = ["UNDER_100", "FROM_100", "FROM_500", "FROM_1000", "UNKNOWN"] as const;
export type SizeBand = (typeof BANDS)[number];

/** A unit with all that its place rests on. */
export interface Contestant extends UnitSummary {
  readonly fact: UnitFact;
  readonly name: string;
  /** Null = not known. */
  readonly workers: number | null;
  /** The score of the same day one year earlier; null where there was none. */
  readonly before: number | null;
}

export interface LeagueRow extends UnitSummary {
  /** Equal scores share one; null where nothing is ranked. */
  readonly rank: number | null;
  /** Of the score since the same day one year earlier. */
  readonly change: number | null;
}

/** Units of one kind, and of one size where they are grassroots unions; or those of one emulation block. */
export interface LeagueGroup {
  /** Null in a year without blocks. */
  readonly block: string | null;
  /** Of a block that of its highest units. */
  readonly level: Level;
  /** Null for a block of several kinds. */
  readonly kind: Kind | null;
  readonly band: SizeBand | null;
  readonly rows: readonly LeagueRow[];
}

/** Who stands where among those alike (compliance.md §11). */
export interface League {
  readonly groups: readonly LeagueGroup[];
  /** Units that operated for less than six months of the year, and those that are in none of its blocks; the best first. */
  readonly apart: readonly LeagueRow[];
}

/** Fewer are shown, but not ranked. */
export const FEWEST_RANKED = 3;
const MONTHS_IN_YEAR_NEEDED = 6;

/** Blocks by unit; null = the year has none. */
export type Blocks = ReadonlyMap<string, string> | null;

/** The league of the units that operate at the end of the day. */
export function leagueOf(contestants: readonly Contestant[], { year, asOf }: Day, blocks: Blocks): League {
  const operating = contestants.filter(({ fact }) => holdsOn(fact, asOf));
  const isGrouped = ({ unit, fact }: Contestant) =>
    operatedLong(fact, year) && (blocks === null || blocks.has(unit));
  const [ranked, apart] = [true, false].map((grouped) =>
    operating.filter((each) => isGrouped(each) === grouped).sort(bestFirst),
  );
  const groups = groupedBy(ranked ?? [], (each) => blocks?.get(each.unit) ?? groupKey(each).join(" "));
  return {
    groups: [...groups]
      .toSorted(([a], [b]) =>
        blocks === null ? compareCodes(a, b) : compareText(a, b) || compareCodes(a, b),
      )
      .flatMap(([, of]) => (of[0] === undefined ? [] : [groupOf(of[0], of, blocks)])),
    apart: (apart ?? []).map((each) => rowOf(each, null)),
  };
}

/** Places in the fixed orders of level, kind and size, as text of equal length. */
function groupKey({ fact, workers }: Contestant): string[] {
  const band = bandOf(fact, workers);
  return [LEVELS.indexOf(fact.level), KINDS.indexOf(fact.kind), band === null ? 0 : BANDS.indexOf(band)].map(
    (place) => String(place).padStart(2, "0"),
  );
}

function groupOf(
  { unit, fact, workers }: Contestant,
  best: readonly Contestant[],
  blocks: Blocks,
): LeagueGroup {
  const ranks = best.length < FEWEST_RANKED ? new Map<number, number>() : ranksOf(best);
  return {
    block: blocks?.get(unit) ?? null,
    level: LEVELS.find((level) => best.some((each) => each.fact.level === level)) ?? fact.level,
    kind: best.every((each) => each.fact.kind === fact.kind) ? fact.kind : null,
    band: blocks === null ? bandOf(fact, workers) : null,
    rows: best.map((each) => rowOf(each, each.score === null ? null : (ranks.get(each.score) ?? null))),
  };
}

/** The place of the first who has it, by score. @param best the best first */
function ranksOf(best: readonly Contestant[]): Map<number, number> {
  const ranks = new Map<number, number>();
  for (const [place, { score }] of best.entries()) {
    if (score !== null && !ranks.has(score)) ranks.set(score, place + 1);
  }
  return ranks;
}

function rowOf(
  { unit, score, class: label, completion, before }: Contestant,
  rank: number | null,
): LeagueRow {
  // Both have one decimal, which their difference in binary has not.
  const change = score === null || before === null ? null : Math.round((score - before) * 10) / 10;
  return { rank, unit, score, class: label, completion, change };
}

function bandOf({ level }: UnitFact, workers: number | null): SizeBand | null {
  if (level !== "GRASSROOTS") return null;
  if (workers === null) return "UNKNOWN";
  if (workers < 100) return "UNDER_100";
  if (workers < 500) return "FROM_100";
  return workers < 1_000 ? "FROM_500" : "FROM_1000";
}

function operatedLong({ from, to }: UnitFact, year: number): boolean {
  const [first, past] = [firstDayOfYear(year), firstDayOfYear(year + 1)];
  const began: CivilDate = laterOf(from ?? first, first);
  return monthsLater(began, MONTHS_IN_YEAR_NEEDED) <= earlierOf(to ?? past, past);
}

/** By score, then completion, then name; without a score last. */
function bestFirst(a: Contestant, b: Contestant): number {
  return (
    (b.score ?? -1) - (a.score ?? -1) ||
    shareOf(b.completion) - shareOf(a.completion) ||
    compareText(a.name, b.name) ||
    compareCodes(a.unit, b.unit)
  );
}

/** Of nothing asked nothing is done: less than none of something. */
function shareOf({ met, applicable }: Completion): number {
  return applicable === 0 ? -1 : met / applicable;
}
