import { addDays, type CivilDate } from "@/lib/domain/calendar";
import { dayBetween } from "../dates";
import { type Random, randomFor } from "../random";
import type { DatedUnion } from "./changes";
import type { DemoFederation } from "./federation";

/** When a chair was out of a group: from `since` (null = from the start) until `back` (null = to this day). */
export interface Absence {
  readonly since: CivilDate | null;
  readonly back: CivilDate | null;
}

/** When a chair was out of the upper level's group, and out of the province's; absent = never. */
export interface Absences {
  readonly own?: Absence;
  readonly province?: Absence;
}

/** On 30/09/2021 103 of 1.540 chairs were not in the province's group: 93,3 % were. Four had joined after June. */
const NOT_IN_PROVINCE_GROUP = 103;
const JOINED_IN_SUMMER = 4;
/** By the end of 2021 94,4 % were, in the summer of 2022 more than 95 %. */
const JOINED_IN_AUTUMN = 9;
const NEVER = 18;

/**
 * Long Xuyên lacked 18 chairs of 165 on 30/09/2021 (11 in enterprises, 5 in schools, 2 vacant), Tri Tôn 5 of 96; both
 * missed the milestone. Chợ Mới had all in June and lost one in September.
 */
export function chairAbsences({ unions }: DemoFederation): Map<string, Absences> {
  const random = randomFor("angiang/chair-story");
  const own = new Map([...longXuyen(unions, random), ...triTon(unions, random), ...choMoi(unions)]);
  const absences = new Map<string, Absences>();
  for (const [code, absence] of own)
    absences.set(
      code,
      isOut(absence) ? { own: absence, province: follows(absence, random) } : { own: absence },
    );
  for (const [code, absence] of provinceOnly(unions, own, random)) absences.set(code, { province: absence });
  return absences;
}

function outUntil(back: CivilDate | null): Absence {
  return { since: null, back };
}

/** Whether the chair is missing on 30/09/2021. */
function isOut({ back }: Absence): boolean {
  return back === null || back > "2021-09-30";
}

/** Who is missing in the one group is missing in the other, and comes to it later still. */
function follows({ since, back }: Absence, random: Random): Absence {
  return { since, back: back === null ? null : addDays(back, random.int(20, 140)) };
}

function first(unions: readonly DatedUnion[], branch: string): DatedUnion[] {
  return unions.filter((union) => union.code.startsWith(`${branch}-`) && union.from === null);
}

function longXuyen(unions: readonly DatedUnion[], random: Random): [string, Absence][] {
  const all = first(unions, "LX");
  const named = all.flatMap((union): [string, Absence][] => {
    const joins = union.named?.chairJoins;
    return joins === undefined ? [] : [[union.code, outUntil(joins)]];
  });
  const others = random.shuffled(all.filter((union) => union.named === null && union.to === null));
  const enterprises = others.filter((union) => union.sort === "enterprise").slice(0, 10);
  const schools = others.filter((union) => union.sort === "school").slice(0, 4);
  const vacant = others.filter((union) => union.sort === "office").slice(0, 1);
  const summer = others.filter((union) => union.sort === "commune").slice(0, 6);
  return [
    ...named,
    ...[...enterprises, ...schools, ...vacant].map((union) =>
      late(union, "2021-10-11", "2022-04-12", random),
    ),
    ...summer.map((union) => late(union, "2021-07-05", "2021-09-17", random)),
  ];
}

function triTon(unions: readonly DatedUnion[], random: Random): [string, Absence][] {
  const [...others] = random.shuffled(first(unions, "TT"));
  return [
    ...others.slice(0, 5).map((union) => late(union, "2021-10-20", "2021-11-30", random)),
    ...others.slice(5, 9).map((union) => late(union, "2021-07-08", "2021-09-10", random)),
  ];
}

function choMoi(unions: readonly DatedUnion[]): [string, Absence][] {
  return first(unions, "CM")
    .slice(30, 31)
    .map((union) => [union.code, { since: "2021-09-06", back: "2021-11-02" }]);
}

function late(union: DatedUnion, from: CivilDate, to: CivilDate, random: Random): [string, Absence] {
  return [union.code, outUntil(dayBetween(random, from, to))];
}

/** Chairs who are in the upper level's group and not in the province's. */
function provinceOnly(
  unions: readonly DatedUnion[],
  own: ReadonlyMap<string, Absence>,
  random: Random,
): [string, Absence][] {
  const missing = [...own.values()].filter(isOut).length;
  const pool = random.shuffled(unions.filter((union) => union.from === null && !own.has(union.code)));
  return pool.slice(0, NOT_IN_PROVINCE_GROUP - missing + JOINED_IN_SUMMER).map((union, position) => {
    if (position < JOINED_IN_SUMMER) return late(union, "2021-07-06", "2021-09-14", random);
    if (position < JOINED_IN_SUMMER + JOINED_IN_AUTUMN)
      return late(union, "2021-10-11", "2021-12-20", random);
    if (position < JOINED_IN_SUMMER + JOINED_IN_AUTUMN + NEVER) return [union.code, outUntil(null)];
    return late(union, "2022-01-10", "2022-08-25", random);
  });
}
