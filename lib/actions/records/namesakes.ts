import { fieldError, refuse } from "@/lib/actions/field-error";
import { openChannelNames } from "@/lib/db/channels";
import { holdNames } from "@/lib/db/records/write";
import type { SessionTx } from "@/lib/db/transaction";
import { namesakeKey } from "@/lib/domain/channel";
import type { RecordName } from "@/lib/records/all";

type Said = Readonly<Record<string, unknown>>;

/** Refuses what another open page or group of the same unit is called already. */
export type RefusesNamesakes = (unitId: string, said: Said) => void;

/** One that is recorded twice would count twice, and nobody could tell which is meant; other kinds have no names. */
export async function namesakesOf(
  tx: SessionTx,
  kind: RecordName,
  unitIds: readonly string[],
): Promise<RefusesNamesakes> {
  const isNamed = kind === "channels" && unitIds.length > 0;
  if (isNamed) await holdNames(tx, kind);
  const open = isNamed ? await openChannelNames(tx, [...new Set(unitIds)]) : [];
  const known = new Map(open.map((each) => [namesakeKey(each.unitId, each), each.code]));
  return (unitId, said) => {
    const key = isNamed ? namesakeKey(unitId, said) : null;
    const code = key === null ? undefined : known.get(key);
    if (code !== undefined && code !== said.code) refuse([fieldError("name", "channel.nameTaken", { code })]);
  };
}

/** Whether changes may make an open page or group the same as another. */
export function mayMeetNamesakes(changes: Said): boolean {
  return ["platform", "purpose", "name", "closed"].some((field) => field in changes);
}
