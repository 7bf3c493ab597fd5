import { fieldError, refuse } from "@/lib/actions/field-error";
import { ownedChannel } from "@/lib/db/channels";
import type { SessionTx } from "@/lib/db/transaction";
import { type PositionedUnit, placedUnit } from "@/lib/db/units/read";
import { descriptionOf, type RecordName } from "@/lib/records/all";
import type { Plain, PlainValues } from "@/lib/records/field";

/** A new record's values with ids for codes, and the unit that it will belong to. */
export interface Placed {
  readonly owner: PositionedUnit;
  readonly stored: PlainValues;
}

/**
 * Looks up what a new record names: its unit, its channel. What is out of the asker's sight is as unknown as what does
 * not exist.
 * @throws Failure INVALID with every code that stands for nothing
 */
export async function placed(tx: SessionTx, kind: RecordName, values: PlainValues): Promise<Placed> {
  const unit = await lookedUp(kind, values, "unit", (code) => placedUnit(tx, code));
  const channel = await lookedUp(kind, values, "channel", (code) => ownedChannel(tx, code));
  refuse([
    ...(unit === null ? [fieldError("unit", "code.unknown")] : []),
    ...(channel === null ? [fieldError("channel", "code.unknown")] : []),
  ]);
  const owner = channel?.owner ?? unit;
  if (!owner) throw new Error(`A record of ${kind} belongs to no unit`);
  const ids: Record<string, Plain> = {};
  if (unit) ids.unit = unit.id;
  if (channel) ids.channel = channel.id;
  return { owner, stored: { ...values, ...ids } };
}

/** Undefined where the kind has no such field, null where its code stands for nothing. */
async function lookedUp<Found>(
  kind: RecordName,
  values: PlainValues,
  field: "unit" | "channel",
  find: (code: string) => Promise<Found | null>,
): Promise<Found | null | undefined> {
  const code = values[field];
  return field in descriptionOf(kind).fields && typeof code === "string" ? find(code) : undefined;
}
