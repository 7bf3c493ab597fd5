// The order of each kind's columns is that of the definer functions in the migration `facts`.
import type { ActivityStatus } from "@/lib/domain/activity";
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

export function activity(
  row: [string, string, string | null, ActivityStatus, CivilDate, number],
): facts.ActivityBucket {
  const [unit, type, outlet, status, on, quantity] = row;
  return { unit, type, outlet, status, on, quantity };
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
