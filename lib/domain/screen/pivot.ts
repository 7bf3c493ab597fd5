import { ACTIVITY_STATUSES, COUNTS_FROM, type CountsFrom } from "../activity";
import { type CivilDate, civilDate, isCivilDate, monthEnd, yearOf } from "../calendar";
import type { OwnText } from "../catalogue";
import type { Pivot, PivotCount, SavedTable, Side, SideKey } from "../pivot";
import { COUNTED, LEVEL_TOLD, SIDES, UNSAID } from "../pivot";
import { administers, type Membership } from "../policy";
import { LEVELS, type Level } from "../unit";

/** What a page of the table of activities is asked for. */
export interface PivotAsked {
  readonly rows: Side;
  /** Null = by one side alone. */
  readonly columns: Side | null;
  readonly count: PivotCount;
  readonly level: Level;
  /** Null = of any year. */
  readonly year: number | null;
  /** A day of the year: nothing after it, and units by its tree. Empty = all of the year, and today's tree. */
  readonly asOf: CivilDate | "";
  /** `today`, or a day: units by its tree instead. */
  readonly structure: string;
  readonly type: string;
  readonly status: string;
  /** At or past that status; empty = also what was never handed in. */
  readonly countsFrom: CountsFrom | "";
  readonly unit: string;
}

/** What sides are called, by code. */
export interface PivotNames {
  readonly units: ReadonlyMap<string, string>;
  readonly types: ReadonlyMap<string, OwnText>;
  readonly outlets: ReadonlyMap<string, OwnText>;
  /** Contents, forms and audiences that the federation added. */
  readonly choices: ReadonlyMap<string, OwnText>;
}

export interface PivotView {
  readonly asked: PivotAsked;
  readonly pivot: Pivot;
  readonly names: PivotNames;
  /** Newest first. */
  readonly years: readonly number[];
  /** Days of the year that can be chosen, newest first. */
  readonly days: readonly CivilDate[];
  /** By name. */
  readonly tables: readonly ListedTable[];
  /** The saved one that is shown; null = none. */
  readonly saved: ListedTable | null;
  /** Whether the reader may save one. */
  readonly saves: boolean;
}

/** A saved table, and whether the reader may rename and remove it. */
export interface ListedTable extends SavedTable {
  readonly kept: boolean;
}

/** Whether somebody may rename and remove a saved table: whoever saved it, and administrators. */
export function keepsTable(
  {
    person,
    memberships,
  }: { readonly person: { readonly id: string } | null; readonly memberships: readonly Membership[] },
  { savedById }: Pick<SavedTable, "savedById">,
): boolean {
  return person?.id === savedById || administers(memberships);
}

/** What an address asks for; what it does not say, or what is none of the words, is the usual. */
export function pivotAsked(said: (name: string) => string, thisYear: number): PivotAsked {
  const year = yearIn(said("year"), thisYear);
  const structure = said("structure");
  return {
    ...sidesIn(said("rows"), said("columns")),
    year,
    asOf: isCivilDate(said("asOf")) && yearOf(said("asOf")) === year ? said("asOf") : "",
    structure: structure === "today" || isCivilDate(structure) ? structure : "",
    count: COUNTED.find((each) => each === said("count")) ?? "quantity",
    level: LEVELS.find((level) => level === said("level")) ?? LEVEL_TOLD,
    type: codeIn(said("type")),
    status: ACTIVITY_STATUSES.find((status) => status === said("status")) ?? "",
    countsFrom: COUNTS_FROM.find((each) => each === said("countsFrom")) ?? "",
    unit: codeIn(said("unit")),
  };
}

/** Units by months, unless the address names a side. */
function sidesIn(first: string, second: string): Pick<PivotAsked, "rows" | "columns"> {
  const rows = SIDES.find((side) => side === first) ?? "unit";
  const columns = SIDES.find((side) => side === (first === "" && second === "" ? "month" : second)) ?? null;
  return { rows, columns: columns === rows ? null : columns };
}

function yearIn(text: string, thisYear: number): number | null {
  if (text === "any") return null;
  return /^[12]\d{3}$/.test(text) ? Number(text) : thisYear;
}

function codeIn(text: string): string {
  return /^[A-Za-z0-9._-]{1,64}$/.test(text) ? text : "";
}

/** What the address of a table says of it. */
export function tableParameters(asked: PivotAsked): Record<string, string> {
  const { rows, columns, count, level } = asked;
  return { ...sharedFilters(asked), rows, columns: columns ?? "", count, level };
}

/** The same as text: all that a saved table keeps. */
export function pivotQuery(asked: PivotAsked): string {
  const said = Object.entries(tableParameters(asked)).filter(([, value]) => value !== "");
  return new URLSearchParams(said).toString();
}

/** The part of an address that the table and the list of its records share. */
function sharedFilters({
  year,
  asOf,
  structure,
  type,
  status,
  countsFrom,
  unit,
}: PivotAsked): Record<string, string> {
  const of = { year: String(year ?? "any"), asOf, structure, type, status, countsFrom, unit };
  return { ...of, ...(unit === "" ? {} : { scope: "subtree" }) };
}

type Place = Readonly<Partial<Record<Side, SideKey>>>;

/** The filters under which the list of activities has exactly what a cell, a row or all of the table counts. */
export function recordsOf(asked: PivotAsked, place: Place): Record<string, string> {
  const said = Object.entries(place).map(([side, key]) => saidAs(side, key ?? UNSAID, asked));
  return Object.assign({}, sharedFilters(asked), ...said);
}

/** The same list as its page is asked for it, with the way back to the table. */
export function recordsPageOf(asked: PivotAsked, place: Place): Record<string, string> {
  return { ...recordsOf(asked, place), table: pivotQuery(asked) };
}

function saidAs(side: string, key: string, { level }: PivotAsked): Record<string, string> {
  const [year = "", part = ""] = key.split("-");
  if (side === "unit") return { level, under: key };
  if (side === "month") return { year, month: String(Number(part)) };
  if (side !== "quarter") return { [side]: key };
  const last = Number(part.slice(1)) * 3;
  return { year, from: civilDate(Number(year), last - 2, 1), to: monthEnd(Number(year), last) };
}
