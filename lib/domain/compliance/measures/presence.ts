import type { CivilDate } from "@/lib/domain/calendar";
import type { Purpose } from "@/lib/domain/channel";
import { holdsOn } from "@/lib/domain/unit";
import type { ChannelFact } from "../facts";
import type { Records } from "../records";
import { spanOf } from "../span";
import { addDuring, type Changes } from "./tally";

/** The unit's own channels of a purpose, open or not. */
export function ownChannels(records: Records, unit: string, purpose: Purpose): ChannelFact[] {
  return (records.channelsByUnit.get(unit) ?? []).filter((channel) => channel.purpose === purpose);
}

/** Those of them that are open at the end of a day. */
export function openChannels(
  records: Records,
  unit: string,
  purpose: Purpose,
  date: CivilDate,
): ChannelFact[] {
  return ownChannels(records, unit, purpose).filter(({ opened, closed }) =>
    holdsOn({ from: opened, to: closed }, date),
  );
}

/** How many of a unit's reporter appointments are in force at the end of a day. */
export function appointmentsAt(records: Records, unit: string, date: CivilDate): number {
  const appointments = records.appointmentsByUnit.get(unit) ?? [];
  return appointments.filter(({ appointed, ended }) => holdsOn({ from: appointed, to: ended }, date)).length;
}

/** How the number of a unit's open channels of a purpose changes. */
export function channelChanges(records: Records, unit: string, purpose: Purpose): Changes {
  const changes: Changes = new Map();
  for (const { opened, closed } of ownChannels(records, unit, purpose)) {
    addDuring(changes, spanOf(opened, closed), { numerator: 1 });
  }
  return changes;
}

/** How the number of a unit's reporter appointments in force changes. */
export function appointmentChanges(records: Records, unit: string): Changes {
  const changes: Changes = new Map();
  for (const { appointed, ended } of records.appointmentsByUnit.get(unit) ?? []) {
    addDuring(changes, spanOf(appointed, ended), { numerator: 1 });
  }
  return changes;
}
