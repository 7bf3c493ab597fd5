import { civilDate, monthEnd } from "../calendar";
import type { Pivot, PivotCount, Side, SideKey } from "../pivot";
import { UNSAID } from "../pivot";
import type { Level } from "../unit";

/** What a page of the table of activities is asked for. */
export interface PivotAsked {
  readonly rows: Side;
  /** Null = by one side alone. */
  readonly columns: Side | null;
  readonly count: PivotCount;
  readonly level: Level;
  /** Null = of any year. */
  readonly year: number | null;
  readonly type: string;
  readonly status: string;
  readonly unit: string;
}

/** What sides are called, by code. */
export interface PivotNames {
  readonly units: ReadonlyMap<string, string>;
  readonly types: ReadonlyMap<string, string>;
  readonly outlets: ReadonlyMap<string, string>;
}

export interface PivotView {
  readonly asked: PivotAsked;
  readonly pivot: Pivot;
  readonly names: PivotNames;
  /** Newest first. */
  readonly years: readonly number[];
}

/** The part of an address that the table and the list of its records share. */
export function sharedFilters({ year, type, status, unit }: PivotAsked): Record<string, string> {
  return { year: String(year ?? "any"), type, status, unit, ...(unit === "" ? {} : { scope: "subtree" }) };
}

type Place = Readonly<Partial<Record<Side, SideKey>>>;

/** The filters under which the list of activities has exactly what a cell, a row or all of the table counts. */
export function recordsOf(asked: PivotAsked, place: Place): Record<string, string> {
  const said = Object.entries(place).map(([side, key]) => saidAs(side, key ?? UNSAID, asked));
  return Object.assign({}, sharedFilters(asked), ...said);
}

function saidAs(side: string, key: string, { level }: PivotAsked): Record<string, string> {
  const [year = "", part = ""] = key.split("-");
  if (side === "unit") return { level, under: key };
  if (side === "month") return { year, month: String(Number(part)) };
  if (side !== "quarter") return { [side]: key };
  const last = Number(part.slice(1)) * 3;
  return { year, from: civilDate(Number(year), last - 2, 1), to: monthEnd(Number(year), last) };
}
