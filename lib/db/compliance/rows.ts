// The order of each kind's columns is that of the definer functions in the migration `facts`.
import { COUNTS_FROM } from "@/lib/domain/activity";
import type { CivilDate, InstantMicros } from "@/lib/domain/calendar";
import type { Purpose, ReadingAudience } from "@/lib/domain/channel";
import type * as facts from "@/lib/domain/compliance/facts";
import type { HeadcountFact } from "@/lib/domain/headcount";
import type { Override } from "@/lib/domain/plan";
import type { Kind, Level, PlacementFact, UnitFact } from "@/lib/domain/unit";

type Day = CivilDate | null;
type Figure = number | null;

export function unit([code, level, kind, from, to]: [string, Level, Kind, Day, Day]): UnitFact {
  return { code, level, kind, from, to };
}

export function placement([unit, parent, from, to]: [string, string | null, Day, Day]): PlacementFact {
  return { unit, parent, from, to };
}

export function headcount(
  row: [string, CivilDate, Figure, Figure, Figure, Figure, Figure, Figure],
): HeadcountFact {
  const [unit, asOf, workers, members, fullTimeOfficials, committeeMembers, unionGroups, groupLeaders] = row;
  return { unit, asOf, workers, members, fullTimeOfficials, committeeMembers, unionGroups, groupLeaders };
}

/** Columns of the same length: units, types, outlets, days; and what is handed in, approved and published of each. */
export type ActivityColumns = [string[], string[], (string | null)[], CivilDate[], ...quantities: number[][]];

export function activityBuckets(columns: ActivityColumns): facts.ActivityBucket[] {
  const [units, types, outlets, days, ...quantities] = columns;
  return units.flatMap((unit, nth) => {
    const [type, outlet = null, on] = [types[nth], outlets[nth], days[nth]];
    if (type === undefined || on === undefined) throw new Error("The facts of activities are cut short");
    return COUNTS_FROM.flatMap((status, place) => {
      const quantity = quantities[place]?.[nth];
      return quantity ? [{ unit, type, outlet, status, on, quantity }] : [];
    });
  });
}

export function latestActivity([unit, type, on]: [string, string, CivilDate]): facts.LatestActivity {
  return { unit, type, on };
}

export function channel(row: [string, string, Purpose, Day, Day]): facts.ChannelFact {
  const [code, unit, purpose, opened, closed] = row;
  return { code, unit, purpose, opened, closed };
}

export function reading(row: [string, CivilDate, ReadingAudience, number]): facts.ReadingFact {
  const [channel, asOf, audience, connected] = row;
  return { channel, asOf, audience, connected };
}

export function chairLink([channel, unit, joined, left]: [
  string,
  string,
  CivilDate,
  Day,
]): facts.ChairLinkFact {
  return { channel, unit, joined, left };
}

export function enquiry(row: [string, InstantMicros, InstantMicros | null]): facts.EnquiryFact {
  const [unit, receivedAt, answeredAt] = row;
  return { unit, receivedAt, answeredAt };
}

export function appointment([unit, appointed, ended]: [string, CivilDate, Day]): facts.AppointmentFact {
  return { unit, appointed, ended };
}

export function override([unit, target, required, waived]: [string, string, Figure, boolean]): Override {
  return { unit, target, required, waived };
}
