import { type CivilDate, civilDate, lastDayOfYear } from "@/lib/domain/calendar";
import type { BundleRow } from "@/lib/transfer/bundle";
import { yearsBetween } from "../dates";
import { type Random, randomFor } from "../random";
import type { DatedUnion } from "./changes";
import { type DemoFederation, operatesOn } from "./federation";
import { GROUPS_REPORTED_ON } from "./leader-groups";
import { FIRST, totalRows } from "./totals";

type Row = BundleRow<"headcounts">;

/** The named enterprises that grew or shrank: workers and members from a day on. */
const TURNS: Readonly<
  Record<string, readonly (readonly [on: CivilDate, workers: number, members: number])[]>
> = {
  "CĐCS Công ty May Lúa Vàng": [["2023-03-31", 940, 880]],
  "CĐCS Công ty Giày Thất Sơn Xanh": [
    ["2022-12-31", 3_980, 3_720],
    ["2023-12-31", 4_120, 3_840],
  ],
  "CĐCS Công ty Dệt Lụa Tân": [["2022-12-31", 31, 27]],
};

/** The dated figures of every unit: at each year's end, for some at each quarter's. */
export function headcountRows(federation: DemoFederation): Row[] {
  const random = randomFor("angiang/headcounts");
  const unions = federation.unions.flatMap((union, position) =>
    unionRows(union, federation, position % 12 === 0, random),
  );
  return [...totalRows(unions, federation), ...unions].filter((row) => row.asOf <= federation.today);
}

function unionRows(union: DatedUnion, federation: DemoFederation, quarterly: boolean, random: Random): Row[] {
  const unreported = federation.groups.unreported.has(union.code);
  const start = figures(union, union.from ?? FIRST);
  const confirmed = quarterly || union.named !== null ? quarters(2021) : [];
  const again = [...(union.from === null ? confirmed : []), ...(unreported ? [GROUPS_REPORTED_ON] : [])];
  const rows = [
    start,
    ...again.map((asOf) => ({ ...start, asOf })),
    ...laterRows(union, start, federation.presentYear, random),
  ];
  return rows
    .filter((row) => operatesOn(union, row.asOf))
    .map((row) =>
      unreported && row.asOf < GROUPS_REPORTED_ON ? { ...row, unionGroups: null, groupLeaders: null } : row,
    );
}

function quarters(year: number): CivilDate[] {
  return [civilDate(year, 3, 31), civilDate(year, 6, 30), civilDate(year, 9, 30)];
}

function figures(union: DatedUnion, asOf: CivilDate): Row {
  const { code, workers, members, committee } = union;
  // What a union reports that had not said so at first.
  const unionGroups = union.unionGroups ?? 4;
  return {
    ...{ unit: code, asOf, workers, members, fullTimeOfficials: 0, committeeMembers: committee },
    ...{ unionGroups, groupLeaders: unionGroups * 2 },
  };
}

/** Rows after 2021. One year in ten nobody sent figures: the older ones go on. */
function laterRows(union: DatedUnion, start: Row, presentYear: number, random: Random): Row[] {
  if (union.named !== null) return turns(union, start);
  const rows: Row[] = [];
  let [workers, members] = [union.workers, union.members];
  for (const year of yearsBetween(2021, presentYear - 1)) {
    const ratio = drift(union, year, random);
    members = Math.max(5, Math.min(470, Math.round(members * ratio)));
    workers = Math.max(members, Math.min(495, Math.round(workers * ratio)));
    const asOf = lastDayOfYear(year);
    // The year 2021 ends with the figures that its story is told with.
    const now = year === 2021 ? {} : { workers, members };
    if (year === 2021 || random.chance(0.9)) rows.push({ ...start, ...now, asOf });
  }
  return rows;
}

/** Orders for shoes, garments and seafood fell from late 2022 on. */
function drift(union: DatedUnion, year: number, random: Random): number {
  const wave = 0.97 + 0.06 * random.next();
  return union.kind === "ENTERPRISE" && year === 2022 && random.chance(0.4) ? wave - 0.15 : wave;
}

function turns(union: DatedUnion, start: Row): Row[] {
  const changed = (TURNS[union.name] ?? []).map(([asOf, workers, members]) => ({
    ...start,
    ...{ asOf, workers, members },
  }));
  return [{ ...start, asOf: "2021-12-31" }, ...changed];
}
