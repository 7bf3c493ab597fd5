import { type CivilDate, lastDayOfYear } from "@/lib/domain/calendar";
import type { BundleRow } from "@/lib/transfer/bundle";
import { yearsBetween } from "../dates";
import type { DatedUnion } from "./changes";
import { type DemoFederation, operatesOn } from "./federation";
import { GROUPS_REPORTED_ON } from "./leader-groups";
import { PROVINCE, UPPERS } from "./uppers";

type Row = BundleRow<"headcounts">;

/** The day before the story begins: everybody's first figures. */
export const FIRST: CivilDate = "2020-12-31";
/** The half-year's report of the health union left its committee out; the next one had it. */
const WITHOUT_COMMITTEE: CivilDate = "2021-07-01";

/** What the province and the upper-level unions report at each year's end: their staff, and the totals of the unions below. */
export function totalRows(below: readonly Row[], federation: DemoFederation): Row[] {
  const days = [FIRST, ...yearsBetween(2021, federation.presentYear - 1).map(lastDayOfYear)];
  const rows = days.flatMap((day) => totalsOn(day, below, federation));
  const [health] = rows.filter((row) => row.unit === "YT");
  if (health === undefined) return rows;
  return [
    ...rows,
    { ...health, asOf: WITHOUT_COMMITTEE, committeeMembers: null },
    { ...health, asOf: GROUPS_REPORTED_ON },
  ];
}

function totalsOn(asOf: CivilDate, below: readonly Row[], federation: DemoFederation): Row[] {
  const newest = newestOn(asOf, below);
  const operating = federation.unions.filter((union) => operatesOn(union, asOf));
  return [PROVINCE, ...UPPERS].map(({ code, fullTime, committee }) => {
    const own = operating.filter(
      (union) => code === PROVINCE.code || parentOn(asOf, union, federation) === code,
    );
    const sum = (figure: "workers" | "members") =>
      own.reduce((total, union) => total + (newest.get(union.code)?.[figure] ?? 0), 0);
    return {
      ...{ unit: code, asOf, workers: sum("workers"), members: sum("members") },
      ...{ fullTimeOfficials: fullTime, committeeMembers: committee, unionGroups: null, groupLeaders: null },
    };
  });
}

function newestOn(asOf: CivilDate, rows: readonly Row[]): Map<string, Row> {
  const newest = new Map<string, Row>();
  for (const row of rows) {
    const known = newest.get(row.unit);
    if (row.asOf <= asOf && (known === undefined || known.asOf <= row.asOf)) newest.set(row.unit, row);
  }
  return newest;
}

function parentOn(day: CivilDate, union: DatedUnion, { placements }: DemoFederation): string | null {
  const moves = placements.filter((row) => row.unit === union.code);
  const stay = moves.find(({ from, to }) => (from === null || from <= day) && (to === null || day < to));
  return moves.length === 0 ? union.parent : (stay?.parent ?? null);
}
