import { addDays, type CivilDate, lastDayOfYear } from "@/lib/domain/calendar";
import type { BundleRow } from "@/lib/transfer/bundle";
import { yearsBetween } from "../dates";
import { type Random, randomFor } from "../random";
import type { DatedUnion } from "./changes";
import { cadreGroupOf, leadersGroupOf } from "./channels";
import type { DemoFederation } from "./federation";
import { STANDING_2021 } from "./story-2021";
import { PROVINCE, UPPERS } from "./uppers";

type Row = BundleRow<"coverage">;

/** Full-time officials in the province's group, of 86: two were missing at the end of September 2021, none at New Year. */
const OFFICIALS: readonly (readonly [asOf: CivilDate, connected: number])[] = [
  ["2021-05-20", 61],
  ["2021-06-28", 82],
  ["2021-09-15", 84],
  ["2021-12-20", 86],
];
/** Tri Tôn's committee of 15. */
const TRI_TON: readonly (readonly [asOf: CivilDate, connected: number])[] = [
  ["2021-06-28", 11],
  ["2021-09-10", 13],
  ["2021-11-18", 15],
];

/** How many people each group reached, as counted from time to time. */
export function coverageRows(federation: DemoFederation): Row[] {
  const random = randomFor("angiang/coverage");
  const officials = OFFICIALS.map(([asOf, connected]) =>
    reading(cadreGroupOf(PROVINCE.code), asOf, "FULL_TIME_OFFICIALS", connected),
  );
  const leaders = federation.unions.flatMap((union) => unionReadings(union, federation, random));
  return [...officials, ...presentOfficials(federation), ...committees(federation), ...leaders].filter(
    (row) => row.asOf <= federation.today,
  );
}

/** One official who joined the staff of late is not in the group yet. */
function presentOfficials({ today }: DemoFederation): Row[] {
  return [reading(cadreGroupOf(PROVINCE.code), addDays(today, -12), "FULL_TIME_OFFICIALS", 85)];
}

function committees({ presentYear }: DemoFederation): Row[] {
  return UPPERS.flatMap(({ code, committee }) => {
    const channel = cadreGroupOf(code);
    const group = STANDING_2021[code]?.group ?? "2021-06-01";
    const first = code === "TT" ? TRI_TON : ([[addDays(group, 4), committee]] as const);
    const later = yearsBetween(2022, presentYear).map((year) => [`${year}-03-15`, committee] as const);
    return [...first, ...later].map(([asOf, connected]) =>
      reading(channel, asOf, "COMMITTEE_MEMBERS", connected),
    );
  });
}

function unionReadings(union: DatedUnion, federation: DemoFederation, random: Random): Row[] {
  const opened = federation.groups.opened.get(union.code);
  if (opened === undefined) return [];
  const channel = leadersGroupOf(union.code);
  const { named } = union;
  if (named !== null) return namedReadings(channel, named.connected ?? 0, union, federation);
  if (!random.chance(0.25)) return [];
  const leaders = (union.unionGroups ?? 4) * 2;
  const connected = Math.max(1, leaders - random.int(0, 2));
  return [reading(channel, addDays(opened, random.int(1, 20)), "GROUP_LEADERS", connected)];
}

/** The large enterprises count the workers whom their group reaches, more of them from year to year. */
function namedReadings(
  channel: string,
  connected: number,
  union: DatedUnion,
  { presentYear, groups }: DemoFederation,
): Row[] {
  const opened = groups.opened.get(union.code) ?? "2021-09-01";
  const leaders = reading(channel, addDays(opened, 2), "GROUP_LEADERS", (union.unionGroups ?? 4) * 2);
  if (union.kind !== "ENTERPRISE" || connected === 0) return [leaders];
  const later = yearsBetween(2021, presentYear - 1).map((year) =>
    reading(channel, lastDayOfYear(year), "WORKERS", Math.round(connected * (1 + 0.07 * (year - 2020)))),
  );
  return [
    leaders,
    reading(channel, addDays(opened, 2), "WORKERS", Math.round(connected * 0.8)),
    reading(channel, "2021-09-29", "WORKERS", connected),
    ...later,
  ];
}

function reading(channel: string, asOf: CivilDate, audience: Row["audience"], connected: number): Row {
  return { channel, asOf, audience, connected };
}
