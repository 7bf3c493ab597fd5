import type { Scope } from "@/lib/auth/scope";
import type { SessionTx } from "@/lib/db/transaction";
import { type Reminder, remindersOf } from "@/lib/domain/screen/owed";
import type { Address } from "@/lib/queries/frame/asked-day";
import { type Framed, framed } from "@/lib/queries/frame/framed";
import { readStandings } from "@/lib/queries/targets/read";

/** At which targets somebody of those whom the reader sees is to be reminded. */
export function remindersPage(
  tx: SessionTx,
  scope: Scope,
  address: Address,
): Promise<Framed<readonly Reminder[]>> {
  return framed(tx, scope, address, async (day) => remindersOf(await readStandings(tx, day), day));
}
