import type { NewestReading } from "@/lib/domain/screen/record";
import type { SessionTx } from "./transaction";
import { POSITION, type PositionedUnit } from "./units/read";

/** A channel that the session sees, with the unit that owns it. */
export interface OwnedChannel {
  readonly id: string;
  readonly owner: PositionedUnit;
}

/** A channel by its code, or null when the session does not see it; a withdrawn one is none any more. */
export async function ownedChannel(tx: SessionTx, code: string): Promise<OwnedChannel | null> {
  return (await ownedChannels(tx, [code])).get(code) ?? null;
}

/** Channels by their codes; those that the session does not see are not among them. */
export async function ownedChannels(
  tx: SessionTx,
  codes: readonly string[],
): Promise<Map<string, OwnedChannel>> {
  const rows = await tx.db.$queryRaw<(PositionedUnit & { code: string; channel: string })[]>`
    SELECT c.code, c.id::text AS channel, ${POSITION} FROM channels c
    JOIN units u ON u.tenant_id = c.tenant_id AND u.id = c.unit_id
    WHERE c.code = ANY (${[...codes]}) AND c.withdrawn_at IS NULL`;
  return new Map(rows.map(({ code, channel: id, ...owner }) => [code, { id, owner }]));
}

/** Codes and names of the channels that the session sees, without those that were withdrawn. */
export function channelNames(tx: SessionTx): Promise<{ code: string; name: string }[]> {
  return tx.db.$queryRaw<{ code: string; name: string }[]>`
    SELECT code, name FROM channels WHERE withdrawn_at IS NULL ORDER BY name COLLATE "vi-x-icu"`;
}

/** Of channels by their codes what was counted last; those that were never counted are not among them. */
export async function newestReadings(
  tx: SessionTx,
  codes: readonly string[],
): Promise<Map<string, NewestReading>> {
  const rows = await tx.db.$queryRaw<(NewestReading & { code: string })[]>`
    SELECT c.code, r.audience, r.connected, r.as_of::text AS "asOf" FROM channels c
    CROSS JOIN LATERAL (
      SELECT n.audience, n.connected, n.as_of FROM coverage_readings n
      WHERE n.tenant_id = c.tenant_id AND n.channel_id = c.id AND n.withdrawn_at IS NULL
      ORDER BY n.as_of DESC, n.created_at DESC LIMIT 1
    ) r
    WHERE c.code = ANY (${[...codes]})`;
  return new Map(rows.map(({ code, ...reading }) => [code, reading]));
}
