import type { CivilDate } from "@/lib/domain/calendar";
import { nounOfPurpose, type Purpose } from "@/lib/domain/channel";
import type { ChannelsMeasure } from "@/lib/domain/measure";
import { holdsOn } from "@/lib/domain/unit";
import { type ChannelRecord, type LookedAt, NOT_IN_FORCE } from "../explain/evidence";
import type { ChannelFact } from "../facts";
import { atLeast } from "../judge";
import { amountOf } from "../measurement";
import { milestonePace } from "../pace";
import type { Records } from "../records";
import { countsNone, type Looked, type Rule } from "../rule";
import { spanOf } from "../span";
import { amountWorking } from "../working";
import { addDuring, type Changes } from "./tally";

/** A unit's own channels of a purpose that are open. */
export function channels({ purpose, minimum }: ChannelsMeasure): Rule {
  return {
    reads: "PRESENCE",
    required: minimum,
    needs: (level) => [{ fact: "channels", purpose, levels: [level], audience: null, chairLinks: false }],
    measure: (records, _year, asOf) => (unit) => amountOf(openChannels(records, unit, purpose, asOf).length),
    changes: (records, unit) => channelChanges(records, unit, purpose),
    pace: milestonePace(false),
    judge: atLeast,
    arithmetic: amountWorking,
    evidence: [{ of: "channels" }],
    explain: (looked) =>
      channelsLookedAt(looked, purpose).map((channel) => [
        lookedAtChannel(channel),
        isOpen(channel, looked.asOf) ? { contribution: 1 } : NOT_IN_FORCE,
      ]),
    counts: countsNone,
    words: { noun: nounOfPurpose(purpose), head: purpose },
  };
}

/** The unit's own channels of a purpose, open or not. */
export function unitChannels(records: Records, unit: string, purpose: Purpose): ChannelFact[] {
  return (records.channelsByUnit.get(unit) ?? []).filter((channel) => channel.purpose === purpose);
}

/** Those of them that are open at the end of a day. */
export function openChannels(
  records: Records,
  unit: string,
  purpose: Purpose,
  date: CivilDate,
): ChannelFact[] {
  return unitChannels(records, unit, purpose).filter((channel) => isOpen(channel, date));
}

export function isOpen({ opened, closed }: Pick<ChannelFact, "opened" | "closed">, date: CivilDate): boolean {
  return holdsOn({ from: opened, to: closed }, date);
}

/** The evidence of a unit's own channels of a purpose. */
export function channelsLookedAt({ unit, evidence }: Looked, purpose: Purpose): ChannelRecord[] {
  return evidence.channels.filter((channel) => channel.unit === unit && channel.purpose === purpose);
}

export function lookedAtChannel({ code, unit, opened, title }: ChannelRecord): LookedAt {
  return { kind: "CHANNEL", id: code, unit, on: opened, title };
}

function channelChanges(records: Records, unit: string, purpose: Purpose): Changes {
  const changes: Changes = new Map();
  for (const { opened, closed } of unitChannels(records, unit, purpose)) {
    addDuring(changes, spanOf(opened, closed), { numerator: 1 });
  }
  return changes;
}
