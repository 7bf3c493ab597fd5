import type { Purpose } from "@/lib/domain/channel";
import type { ChannelFact } from "../facts";
import type { Records } from "../records";
import { spanOf } from "../span";
import { type Step, stepsDuring } from "./tally";

/** The unit's own channels of a purpose, open or not. */
export function ownChannels(records: Records, unit: string, purpose: Purpose): ChannelFact[] {
  return (records.channelsByUnit.get(unit) ?? []).filter((channel) => channel.purpose === purpose);
}

/** How the number of a unit's open channels of a purpose changes. */
export function channelSteps(records: Records, unit: string, purpose: Purpose): Step[] {
  return ownChannels(records, unit, purpose).flatMap(({ opened, closed }) =>
    stepsDuring(spanOf(opened, closed), { numerator: 1 }),
  );
}

/** How the number of a unit's reporter appointments in force changes. */
export function appointmentSteps(records: Records, unit: string): Step[] {
  return (records.appointmentsByUnit.get(unit) ?? []).flatMap(({ appointed, ended }) =>
    stepsDuring(spanOf(appointed, ended), { numerator: 1 }),
  );
}
