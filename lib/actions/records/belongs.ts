import { fieldError, refuse } from "@/lib/actions/field-error";
import { ownedChannel } from "@/lib/db/records/channel";
import type { RecordTable, Value, Values } from "@/lib/db/records/table";
import type { Stored } from "@/lib/db/records/write";
import type { SessionTx } from "@/lib/db/transaction";
import { type PlacedUnit, placedUnit } from "@/lib/db/units/position";

/** A new record's values with ids for codes, and the unit that it will belong to. */
export interface Placed {
  readonly owner: PlacedUnit;
  readonly stored: Stored;
}

/**
 * Looks up what a new record names: its unit, its channel. What is out of the asker's sight is as unknown as what does
 * not exist.
 * @throws Failure INVALID with every code that stands for nothing
 */
export async function placed(tx: SessionTx, table: RecordTable, values: Values): Promise<Placed> {
  const unit = await lookedUp(table, values, "unit", (code) => placedUnit(tx, code));
  const channel = await lookedUp(table, values, "channel", (code) => ownedChannel(tx, code));
  refuse([
    ...(unit === null ? [fieldError("unit", "code.unknown")] : []),
    ...(channel === null ? [fieldError("channel", "code.unknown")] : []),
  ]);
  const owner = channel?.owner ?? unit;
  if (!owner) throw new Error(`A record of ${table.table} belongs to no unit`);
  const ids: Record<string, Value> = {};
  if (unit) ids.unit = unit.id;
  if (channel) ids.channel = channel.id;
  return { owner, stored: { ...values, ...ids } };
}

/** Undefined where the kind has no such field, null where its code stands for nothing. */
async function lookedUp<Found>(
  { fields }: RecordTable,
  values: Values,
  field: "unit" | "channel",
  find: (code: string) => Promise<Found | null>,
): Promise<Found | null | undefined> {
  const code = values[field];
  return field in fields && typeof code === "string" ? find(code) : undefined;
}
