import { fieldError, refuse } from "@/lib/actions/field-error";
import { openChannelNames } from "@/lib/db/channels";
import type { SessionTx } from "@/lib/db/transaction";
import { calledKey } from "@/lib/domain/called";
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
  const open = kind === "channels" ? await openChannelNames(tx, [...new Set(unitIds)]) : [];
  const known = new Map(open.map((each) => [sameness(each.unitId, each), each.code]));
  return (unitId, said) => {
    const code = said.closed == null ? known.get(sameness(unitId, said)) : undefined;
    if (code !== undefined && code !== said.code) refuse([fieldError("name", "channel.nameTaken", { code })]);
  };
}

function sameness(unitId: string, { platform, purpose, name }: Said): string {
  return [unitId, platform, purpose, calledKey(String(name))].join(" ");
}
