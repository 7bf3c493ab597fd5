import type { CivilDate } from "@/lib/domain/calendar";
import type { SessionTx } from "../transaction";

/** A chair's link, by the code of the union. */
export interface TickedLink {
  readonly id: string;
  readonly unit: string;
}

/**
 * The chairs of units (by id) are in a channel (by id) from a day on; one that was taken back is recorded anew, and of whom it
 * is recorded already nothing changes. @returns what is new
 */
export async function insertLinks(
  tx: SessionTx,
  channel: { readonly id: string; readonly ownerId: string },
  units: readonly string[],
  joined: CivilDate,
): Promise<TickedLink[]> {
  return tx.db.$queryRaw<TickedLink[]>`
    INSERT INTO chair_links AS k (tenant_id, created_by, channel_id, owner_id, unit_id, joined)
    SELECT ${tx.who.tenant.id}::uuid, ${tx.who.person?.id ?? null}::uuid, ${channel.id}::uuid, ${channel.ownerId}::uuid,
      asked.id, ${joined}::date
    FROM unnest(${[...units]}::uuid[]) AS asked (id)
    WHERE NOT EXISTS (
      SELECT FROM chair_links here WHERE here.channel_id = ${channel.id}::uuid AND here.unit_id = asked.id
        AND here.withdrawn_at IS NULL AND daterange(here.joined, here.left_on) @> ${joined}::date)
    ON CONFLICT (tenant_id, channel_id, unit_id, joined)
    DO UPDATE SET left_on = NULL, withdrawn_at = NULL WHERE k.withdrawn_at IS NOT NULL
    RETURNING k.id::text, app.unit_code(k.unit_id) AS unit`;
}

/** Takes links of a channel back; those that are gone already stay as they are. @returns which went */
export async function withdrawLinks(
  tx: SessionTx,
  channelId: string,
  ids: readonly string[],
): Promise<TickedLink[]> {
  return tx.db.$queryRaw<TickedLink[]>`
    UPDATE chair_links k SET withdrawn_at = now(), withdrawn_by = ${tx.who.person?.id ?? null}::uuid
    WHERE k.channel_id = ${channelId}::uuid AND k.id = ANY (${[...ids]}::uuid[]) AND k.withdrawn_at IS NULL
    RETURNING k.id::text, app.unit_code(k.unit_id) AS unit`;
}
