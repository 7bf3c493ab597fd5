import type { Scope } from "@/lib/auth/scope";
import { orNotFound } from "@/lib/db/failure";
import type { SessionTx } from "@/lib/db/transaction";
import { type NewReorganisationScreen, REORGANISATION_KINDS } from "@/lib/domain/screen/reorganisation";
import { type Address, one } from "@/lib/queries/frame/asked-day";

/** A reorganisation that is written down; null for others than administrators. @throws Failure NOT_FOUND for no kind of it */
export async function newReorganisationPage(
  _: SessionTx,
  { administers, today }: Scope,
  address: Address,
): Promise<NewReorganisationScreen | null> {
  if (!administers) return null;
  const kind = orNotFound(REORGANISATION_KINDS.find((each) => each === one(address, "kind")));
  return { kind, today };
}
