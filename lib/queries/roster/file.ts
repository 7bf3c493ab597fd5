import type { Scope } from "@/lib/auth/scope";
import type { SessionTx } from "@/lib/db/transaction";
import { nounOfPurpose } from "@/lib/domain/channel";
import type { Roster } from "@/lib/domain/screen/roster";
import { type Address, one, pastDayIn } from "@/lib/queries/frame/asked-day";
import { groupRoster } from "./list";

/** All of a group's roster on the day that its page shows. @throws Failure as `groupRoster` */
export async function rosterFile(
  tx: SessionTx,
  scope: Scope,
  channel: string,
  address: Address,
): Promise<Pick<Roster, "of" | "on" | "rows"> & { readonly name: string }> {
  const on = pastDayIn(one(address, "on"), scope.today) ?? scope.today;
  const { group, rows } = await groupRoster(tx, scope, channel, on);
  return { name: String(group.name), of: nounOfPurpose(group.purpose), on, rows };
}
