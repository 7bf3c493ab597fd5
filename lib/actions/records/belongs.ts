import { fieldError, refuse } from "@/lib/actions/field-error";
import { type OwnedChannel, ownedChannels } from "@/lib/db/channels";
import type { SessionTx } from "@/lib/db/transaction";
import { type PositionedUnit, placedUnits } from "@/lib/db/units/read";
import { descriptionOf, type RecordName } from "@/lib/records/all";
import type { Plain, PlainValues } from "@/lib/records/field";

/** A new record's values with ids for codes, and the unit that it will belong to. */
export interface Placed {
  readonly owner: PositionedUnit;
  readonly said: PlainValues;
  readonly stored: PlainValues;
}

/** What codes stand for, of units and of channels. */
export interface LookedUp {
  readonly unit: ReadonlyMap<string, PositionedUnit>;
  readonly channel: ReadonlyMap<string, OwnedChannel>;
}

/** Looks up what new records name. What is out of the asker's sight is as unknown as what does not exist. */
export async function lookUp(
  tx: SessionTx,
  kind: RecordName,
  rows: readonly PlainValues[],
): Promise<LookedUp> {
  const [units, channels] = (["unit", "channel"] as const).map((field) => codesIn(kind, rows, field));
  return {
    unit: units?.length ? await placedUnits(tx, units) : new Map(),
    channel: channels?.length ? await ownedChannels(tx, channels) : new Map(),
  };
}

/**
 * Where a new record belongs.
 * @throws Failure INVALID with every code that stands for nothing
 */
export function placed(kind: RecordName, values: PlainValues, known: LookedUp): Placed {
  const unit = named(kind, values, "unit", known.unit);
  const channel = named(kind, values, "channel", known.channel);
  refuse([
    ...(unit === null ? [fieldError("unit", "code.unknown")] : []),
    ...(channel === null ? [fieldError("channel", "code.unknown")] : []),
  ]);
  const owner = channel?.owner ?? unit;
  if (!owner) throw new Error(`A record of ${kind} belongs to no unit`);
  const ids: Record<string, Plain> = {};
  if (unit) ids.unit = unit.id;
  if (channel) ids.channel = channel.id;
  return { owner, said: values, stored: { ...values, ...ids } };
}

/** Undefined where the kind has no such field, null where its code stands for nothing. */
function named<Found>(
  kind: RecordName,
  values: PlainValues,
  field: keyof LookedUp,
  known: ReadonlyMap<string, Found>,
): Found | null | undefined {
  const [code] = codesIn(kind, [values], field);
  return code === undefined ? undefined : (known.get(code) ?? null);
}

function codesIn(kind: RecordName, rows: readonly PlainValues[], field: keyof LookedUp): string[] {
  if (!(field in descriptionOf(kind).fields)) return [];
  const codes = rows.flatMap((values) => (typeof values[field] === "string" ? [values[field]] : []));
  return [...new Set(codes)];
}
