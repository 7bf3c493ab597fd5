import type { League, LeagueGroup, LeagueRow, SizeBand } from "../compliance/league";
import { isFoundIn } from "../text";
import type { Kind, Level } from "../unit";

/** A place with its unit's name. */
export interface NamedPlace extends LeagueRow {
  readonly name: string;
}

interface NamedGroup extends LeagueGroup {
  readonly rows: readonly NamedPlace[];
}

/** All groups of a level, and who stands apart. */
export interface LevelLeague {
  readonly groups: readonly NamedGroup[];
  readonly apart: readonly NamedPlace[];
}

/** A group as its page shows it. */
export interface ShownGroup {
  /** As addresses name it. */
  readonly key: string;
  readonly kind: Kind;
  readonly band: SizeBand | null;
  readonly size: number;
  /** How many share the first rank. */
  readonly leaders: number;
  /** The first ones, or those around the unit that is looked for. */
  readonly rows: readonly NamedPlace[];
}

/** What is asked of the page of the league. */
export interface LeagueAsked {
  readonly level: Level;
  /** The one group that is shown whole; null = the beginning of each. */
  readonly group: string | null;
  /** The name of a unit whose place is looked for. */
  readonly search: string;
}

/** Who stands where among those alike, who got on most, and who is not ranked. */
export interface LeagueView {
  readonly asked: LeagueAsked;
  readonly levels: readonly Level[];
  readonly groups: readonly ShownGroup[];
  /** Those whose score rose most within a year, the most first. */
  readonly improved: readonly NamedPlace[];
  readonly apart: readonly NamedPlace[];
  /** The unit that was looked for, where it has a place. */
  readonly found: NamedPlace | null;
}

/** So many of a group are shown at once. */
const SHOWN = 10;
/** So many stand around the place of one. */
const AROUND = 5;
const MOST_IMPROVED = 5;

/** One level's part, with names. */
export function levelLeague(
  { groups, apart }: League,
  level: Level,
  units: ReadonlyMap<string, { readonly level: Level; readonly name: string }>,
): LevelLeague {
  const named = (row: LeagueRow): NamedPlace => ({ ...row, name: units.get(row.unit)?.name ?? row.unit });
  return {
    groups: groups
      .filter((group) => group.level === level)
      .map((group) => ({ ...group, rows: group.rows.map(named) })),
    apart: apart.filter(({ unit }) => units.get(unit)?.level === level).map(named),
  };
}

/** The league as its page is asked for it. */
export function leagueView(
  { groups, apart }: LevelLeague,
  levels: readonly Level[],
  asked: LeagueAsked,
): LeagueView {
  const places = groups.flatMap(({ rows }) => rows);
  const found = places.find(({ name }) => asked.search !== "" && isFoundIn(name, asked.search)) ?? null;
  return {
    ...{ asked, levels, apart, found },
    groups: groups
      .map(({ kind, band, rows }) => {
        const key = band === null ? kind : `${kind}.${band}`;
        const shown = asked.group === key ? rows : partOf(rows, found);
        const leaders = rows.filter(({ rank }) => rank === 1).length;
        return { key, kind, band, size: rows.length, leaders, rows: shown };
      })
      .filter(({ key, rows }) => (asked.group === null || key === asked.group) && isShown(rows, found)),
    improved: places
      .filter(({ change }) => (change ?? 0) > 0)
      .sort((a, b) => (b.change ?? 0) - (a.change ?? 0))
      .slice(0, MOST_IMPROVED),
  };
}

/** The beginning of a group; of the group of the one that was found, its neighbours. */
function partOf(rows: readonly NamedPlace[], found: NamedPlace | null): readonly NamedPlace[] {
  const place = rows.findIndex(({ unit }) => unit === found?.unit);
  if (place < 0) return rows.slice(0, SHOWN);
  return rows.slice(Math.max(0, place - AROUND), place + AROUND + 1);
}

/** Whoever looks for one unit sees its group alone. */
function isShown(rows: readonly NamedPlace[], found: NamedPlace | null): boolean {
  return found === null || rows.some(({ unit }) => unit === found.unit);
}
