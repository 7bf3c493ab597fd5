import { addDays, type CivilDate, yearOf } from "@/lib/domain/calendar";
import type { BundleRow } from "@/lib/transfer/bundle";
import { dayBetween, yearsBetween } from "../dates";
import { type Random, randomFor } from "../random";
import { type Absence, chairAbsences } from "./chair-story";
import type { DatedUnion } from "./changes";
import { cadreGroupOf, PROVINCE_GROUP_OPENED } from "./channels";
import { type DemoFederation, operatesOn } from "./federation";
import { STANDING_2021 } from "./story-2021";
import { PROVINCE } from "./uppers";

type Row = BundleRow<"chairLinks">;

/** A stretch of time below one parent. */
interface Stay {
  readonly parent: string;
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
}

/** The last day on which a chair joined in time for the milestone of 30/06/2021. */
const LAST_IN_TIME: CivilDate = "2021-06-28";

/** Which chairs are in the Zalo groups of their upper-level union and of the province, and since when. */
export function chairLinkRows(federation: DemoFederation): Row[] {
  const random = randomFor("angiang/chair-links");
  const absences = chairAbsences(federation);
  const rows = federation.unions.flatMap((union) => {
    const late = absences.get(union.code);
    const own = staysOf(union, federation).flatMap((stay) => ownLinks(union, stay, late?.own, random));
    return [...own, ...provinceLinks(union, late?.province, random)].flatMap((row) =>
      interrupted(row, union, federation, random),
    );
  });
  const gaps = presentGaps(federation, random);
  return rows
    .map((row) => until(row, gaps.get(row.unit), federation))
    .filter((row) => row.joined <= federation.today && (row.left === null || row.left > row.joined))
    .map((row) => (row.left !== null && row.left > federation.today ? { ...row, left: null } : row));
}

function staysOf(union: DatedUnion, { placements }: DemoFederation): Stay[] {
  const moves = placements.filter((row) => row.unit === union.code);
  const stays = moves.length === 0 ? [{ parent: union.parent, from: union.from, to: union.to }] : moves;
  return stays.map(({ parent, from, to }) => ({ parent: parent ?? PROVINCE.code, from, to: to ?? union.to }));
}

/** In the group of the union above; those directly below the province have only the province's. */
function ownLinks(union: DatedUnion, stay: Stay, late: Absence | undefined, random: Random): Row[] {
  const opened = STANDING_2021[stay.parent]?.group;
  if (opened === undefined) return [];
  const channel = cadreGroupOf(stay.parent);
  return spans(joinOf(stay.from, opened, random), stay.to, late).map((span) => ({
    ...{ channel, unit: union.code, ...span },
  }));
}

function provinceLinks(union: DatedUnion, late: Absence | undefined, random: Random): Row[] {
  const channel = cadreGroupOf(PROVINCE.code);
  return spans(joinOf(union.from, PROVINCE_GROUP_OPENED, random), union.to, late).map((span) => ({
    ...{ channel, unit: union.code, ...span },
  }));
}

function joinOf(from: CivilDate | null, opened: CivilDate, random: Random): CivilDate {
  return from === null ? dayBetween(random, opened, LAST_IN_TIME) : addDays(from, random.int(12, 40));
}

function spans(joined: CivilDate, left: CivilDate | null, absence: Absence | undefined) {
  if (absence === undefined) return [{ joined, left }];
  const { since, back } = absence;
  const before = since === null ? [] : [{ joined, left: since }];
  return back === null ? before : [...before, { joined: back, left }];
}

/** Now and then a chair's term ends, and the next one joins a week or three later. */
function interrupted(row: Row, union: DatedUnion, federation: DemoFederation, random: Random): Row[] {
  if (!random.chance(0.08)) return [row];
  const year = random.pick(yearsBetween(2022, federation.presentYear - 1));
  const left = dayBetween(random, `${year}-02-01`, `${year}-10-20`);
  const joined = addDays(left, random.int(6, 24));
  const inside = row.joined < left && operatesOn(union, joined) && (row.left === null || joined < row.left);
  return inside
    ? [
        { ...row, left },
        { ...row, joined },
      ]
    : [row];
}

/** Chairs whose term ended in these weeks, and whose place is vacant or not linked yet. */
function presentGaps({ unions, today }: DemoFederation, random: Random): Map<string, CivilDate> {
  const lost = Object.entries({ LX: 4, TT: 2, AP: 1, YT: 1, TR: 5 }).flatMap(([branch, count]) => {
    const open = unions.filter((union) => union.code.startsWith(`${branch}-`) && operatesOn(union, today));
    return random.shuffled(open.filter((union) => union.named === null)).slice(0, count);
  });
  return new Map(lost.map((union) => [union.code, addDays(today, -random.int(9, 95))]));
}

function until(row: Row, gap: CivilDate | undefined, { presentYear }: DemoFederation): Row {
  const open = gap !== undefined && row.left === null && yearOf(row.joined) < presentYear;
  return open ? { ...row, left: gap } : row;
}
