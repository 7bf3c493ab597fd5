import { Failure, orNotFound } from "@/lib/db/failure";
import type { SessionTx } from "@/lib/db/transaction";
import { placedUnit } from "@/lib/db/units/read";
import { nounOfPurpose } from "@/lib/domain/channel";
import { getRecord } from "@/lib/queries/records/list";
import { saidValue } from "@/lib/queries/records/read";

/** A unit whose form a poster opens. @throws Failure NOT_FOUND for one out of sight */
export async function unitPoster(tx: SessionTx, code: string): Promise<{ code: string; name: string }> {
  const unit = orNotFound(await placedUnit(tx, code));
  return { code, name: unit.name };
}

/** A group or a page that a poster invites to. @throws Failure NOT_FOUND for one out of sight or without an address */
export async function channelPoster(
  tx: SessionTx,
  id: string,
): Promise<{ kind: "group" | "page"; unitName: string; name: string; url: string }> {
  const channel = await getRecord(tx, "channels", id);
  const url = saidValue(channel.url);
  if (typeof url !== "string" || channel.withdrawn !== null) throw new Failure("NOT_FOUND");
  const unit = await placedUnit(tx, channel.owner);
  const kind = nounOfPurpose(channel.purpose) === "PAGE" ? "page" : "group";
  return { kind, unitName: unit?.name ?? channel.owner, name: String(channel.name), url };
}
