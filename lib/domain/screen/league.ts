import type { League, LeagueGroup, LeagueRow, SizeBand } from "../compliance/league";
import { isFoundIn, searchable } from "../text";
import type { Kind, Level } from "../unit";

/** A place with its unit's name, and what the unit says its score is. */
export interface NamedPlace extends LeagueRow {
  readonly name: string;
  readonly said: number | null;
}

interface NamedGroup extends LeagueGroup {
  readonly rows: readonly NamedPlace[];
}

/** What an address calls those that stand apart. */
export const APART = "apart";

/** All groups of a level, and who stands apart. */
export interface LevelLeague {
  /** Whether the year has emulation blocks. */
  readonly blocks: boolean;
  readonly groups: readonly NamedGroup[];
  readonly apart: readonly NamedPlace[];
}

/** A group as its page shows it. */
export interface ShownGroup {
  /** As addresses name it. */
  readonly key: string;
  readonly block: string | null;
  readonly kind: Kind | null;
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
  /** The code of a unit whose place is shown; empty = nobody's. */
  readonly of: string;
}

/** Who is not ranked: the first ones, or those around the unit that is looked for. */
interface StandApart {
  readonly rows: readonly NamedPlace[];
  readonly size: number;
  /** Whether those in no block are among them. */
  readonly blocks: boolean;
}

/** Who stands where among those alike, who got on most, and who is not ranked. */
export interface LeagueView {
  readonly asked: LeagueAsked;
  readonly levels: readonly Level[];
  readonly groups: readonly ShownGroup[];
  /** Those whose score rose most within a year, the most first. */
  readonly improved: readonly NamedPlace[];
  readonly apart: StandApart;
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
  said: ReadonlyMap<string, number>,
): LevelLeague {
  const named = (row: LeagueRow): NamedPlace => ({
    ...row,
    name: units.get(row.unit)?.name ?? row.unit,
    said: said.get(row.unit) ?? null,
  });
  return {
    blocks: groups.every(({ block }) => block !== null),
    groups: groups
      .filter((group) => group.level === level)
      .map((group) => ({ ...group, rows: group.rows.map(named) })),
    apart: apart.filter(({ unit }) => units.get(unit)?.level === level).map(named),
  };
}

/** The league as its page is asked for it. */
export function leagueView(
  { groups, apart, blocks }: LevelLeague,
  levels: readonly Level[],
  asked: LeagueAsked,
): LeagueView {
  const places = groups.flatMap(({ rows }) => rows);
  const isSought = ({ unit, name }: NamedPlace) =>
    asked.search === "" ? unit === asked.of : isFoundIn(name, asked.search);
  const found = places.find(isSought) ?? apart.find(isSought) ?? null;
  const shown = (key: string, rows: readonly NamedPlace[]) =>
    asked.group === key ? rows : partOf(rows, found);
  return {
    ...{ asked, levels, found },
    apart: { rows: shown(APART, apart), size: apart.length, blocks },
    groups: groups
      .map(({ block, kind, band, rows }) => {
        const key = keyOf({ block, kind, band });
        const leaders = rows.filter(({ rank }) => rank === 1).length;
        return { key, block, kind, band, size: rows.length, leaders, rows: shown(key, rows) };
      })
      .filter(({ key, rows }) => (asked.group === null || key === asked.group) && isShown(rows, found)),
    improved: places
      .filter(({ change }) => (change ?? 0) > 0)
      .sort((a, b) => (b.change ?? 0) - (a.change ?? 0))
      .slice(0, MOST_IMPROVED),
  };
}

function keyOf({ block, kind, band }: Pick<LeagueGroup, "block" | "kind" | "band">): string {
  if (block !== null) return searchable(block).replaceAll(/\s+/g, "-");
  return band === null ? String(kind) : `${kind}.${band}`;
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
